"""The trainee site says nothing that is for trainers; the trainer site says all of it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest

from course.model.course import LANGUAGE_FOLDER
from courses import whole_course
from trainer_texts import plain, readable, trainer_texts

BINARY = {".png", ".jpg", ".ico", ".woff", ".woff2", ".ttf", ".zip", ".pdf"}
# Kind → how many texts there are at the least; fewer means that this test has gone blind.
AT_LEAST = {"role-play": 80, "plan": 150, "question": 30, "trainer block": 20}
AT_LEAST |= {"deck": 20, "paper": 10, "trainer page": 300}
# Files of their own, and fences.
IN_PAGES = [kind for kind in AT_LEAST if kind not in ("deck", "paper", "trainer page")]
# Parts of the data that no page prints: what authors write for machines and for each other.
NOT_PRINTED = {"自练页随机排列选项"}


@lru_cache(maxsize=2)
def files_of(site: Path) -> dict[str, str]:
    """Every text file of the site → all it can be made to say."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    texts = [path for path in files if path.suffix not in BINARY]
    return {str(path.relative_to(site)): readable(path) for path in texts}


@pytest.mark.parametrize("kind", AT_LEAST)
def test_no_file_of_the_trainee_site_says_it(site: Path, kind: str) -> None:
    texts = {plain(text): text for text in trainer_texts(whole_course())[kind]}
    leaks = [
        f"{name}: {texts[text]}"
        for name, said in files_of(site).items()
        for text in texts
        if text in said
    ]
    assert not leaks, "\n".join(leaks)


@pytest.mark.parametrize("kind", IN_PAGES)
def test_the_trainer_site_says_it_all(trainer_site: Path, kind: str) -> None:
    everything = "\n".join(files_of(trainer_site).values())
    texts = trainer_texts(whole_course())[kind]
    lost = {text for text in texts if plain(text) not in everything}
    assert {text for text in lost if not text.startswith(tuple(NOT_PRINTED))} == set()


@pytest.mark.parametrize(("kind", "least"), AT_LEAST.items())
def test_enough_is_looked_for(kind: str, least: int) -> None:
    assert len(trainer_texts(whole_course())[kind]) >= least


def test_the_customers_secrets_are_among_it_unless_the_dialogue_tells_them() -> None:
    looked_for = trainer_texts(whole_course())["role-play"]
    for play in whole_course().role_plays:
        secrets = [one.fact for one in play.roles.customer.secret]
        assert set(secrets) & looked_for
        assert play.truth.cause in looked_for


def test_no_page_of_the_trainer_is_in_the_trainee_site(site: Path, trainer_site: Path) -> None:
    pages = [page for page in whole_course().pages.values() if page.trainer_only]
    assert pages
    for page in pages:
        assert (trainer_site / page.html_path).is_file()
        assert not (site / page.html_path).exists()
        assert page.path.startswith("trainer/")
    assert not (site / "trainer").exists()


def test_no_source_or_data_is_published(site: Path, trainer_site: Path) -> None:
    for built in (site, trainer_site):
        names = {path.name for path in built.rglob("*") if path.is_file()}
        assert not [name for name in names if name.endswith((".yml", ".yaml", ".md", ".py"))]
        assert not (built / LANGUAGE_FOLDER).exists()


@pytest.mark.parametrize(
    "hidden",
    [
        "<p>三个月前换了手机号，没来银行改。</p>",
        "<!-- 三个月前换了手机号，没来银行改。 -->",
        '<p data-x="三个月前换了手机号，没来银行改。"></p>',
        "<p>三个月前换了<b>手机号</b>，\n  没来银行改。</p>",
        '{"t": "\\u4e09\\u4e2a\\u6708\\u524d\\u6362\\u4e86\\u624b\\u673a\\u53f7，没来银行改。"}',
        "&#19977;个月前换了手机号，没来银行改。",
        "&lt;p&gt;三个月前&lt;b&gt;换了&lt;/b&gt;手机号，没来银行改。&lt;/p&gt;",
    ],
)
def test_a_leak_is_seen_however_it_is_written(tmp_path: Path, hidden: str) -> None:
    file = tmp_path / "page.html"
    file.write_text(f"<html>{hidden}</html>", "utf-8")
    assert plain("三个月前换了手机号，没来银行改。") in readable(file)


def test_no_question_of_a_paper_is_even_named_in_the_trainee_site(site: Path) -> None:
    """An id would tell what is asked, and a key needs an id to be of use."""
    hidden = {one.id for one in whole_course().bank if set(one.use) <= {"pre", "post", "exam"}}
    assert len(hidden) >= 100
    for name, said in files_of(site).items():
        named = set(re.findall(r"q-m\d\d-[a-z0-9-]+?(?=-[0-9a-f]{8}\b|[^a-z0-9-]|$)", said))
        assert not named & hidden, name
