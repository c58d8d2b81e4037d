"""The trainee edition holds nothing of the trainer's, however it is written."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from course.check.trainer_leak import check
from course.model.blueprint import Blueprint
from course.read.course import read_course
from mini_course import MINI
from mini_site import LESSON, MiniSite

RULE = "trainer-leak"
SECRETS = {
    "trainer block": "昨天接到的推销电话，你听了几秒？多半会答三秒以内",
    "plan, said": "先报姓名，再说为哪件事打来",
    "plan, done": "问大家昨天接到几个推销电话，写在白板左边",
    "deck": "今天：他要打一通回访电话",
    "trainer page": "印好以后每组装一袋，放在讲台左边的抽屉里",
    "truth": "新滤芯要冲洗五分钟，师傅赶下一家，没有冲",
    "card": "三十五岁，家里有个一岁的孩子，用净水冲奶粉",
    "exam explanation": "没有日期、钟点和人的约定，等于没有约",
    "exam feedback": "哪天、几点、谁打都没有，客人只好一直留意",
    "pre-test key": "我是宾馆前台小何，您住的那间空调修过了，想问问夜里还吵不吵",
}
PUBLIC = {"plan, said"}  # the lesson says the same
SECRET = SECRETS["truth"]


@pytest.fixture
def site(mini_sites: dict[str, Path]) -> MiniSite:
    return MiniSite(mini_sites["trainee"], "trainee")


def test_the_built_trainee_edition_is_clean(site: MiniSite) -> None:
    assert site.problems(RULE) == []


@pytest.mark.parametrize("kind", sorted(SECRETS.keys() - PUBLIC))
def test_a_text_of_the_trainers_is_reported_where_it_stands(site: MiniSite, kind: str) -> None:
    site.edit(LESSON, "</article>", f"<p>{SECRETS[kind]}</p>\n</article>")
    line = site.line(LESSON, SECRETS[kind])
    assert site.found(RULE) == [(f"site/{LESSON}", line)]


def test_what_a_blueprint_tells_the_trainer_is_reported(site: MiniSite) -> None:
    said = "约一次谈话，先看哪几条目标错得多"
    course = replace(read_course(MINI)[0], blueprints=(blueprint(said),))
    assert list(check(course, site.site)) == []
    site.edit(LESSON, "</article>", f"<p>{said}</p>\n</article>")
    assert [one.line for one in check(course, site.site)] == [site.line(LESSON, said)]


def blueprint(said: str) -> Blueprint:
    """A blueprint that says `said` of those with few points."""
    data = {
        **{
            "schema": "paper/1",
            "id": "quiz-m01",
            "lang": "zh-CN",
            "title": "小测",
            "about": "练习",
        },
        **{"kind": "a-b", "graded": False, "seed": 1, "minutes": 5, "pools": ["review"]},
        "parts": [{"module": "m01-callback", "count": 1}],
        "bands": [{"at_least": 0, "then": said}],
    }
    return Blueprint.model_validate_json(json.dumps(data))


@pytest.mark.parametrize(
    "hidden",
    [
        f"<!-- {SECRET} -->",
        f'<p data-note="{SECRET}"></p>',
        f"<script>var note = {json.dumps(SECRET)};</script>",
        "<p>" + "".join(f"&#{ord(char)};" for char in SECRET) + "</p>",
        "<p>" + "".join(f"&#x{ord(char):X};" for char in SECRET) + "</p>",
        f"<script>var note = {json.dumps(chr(0x1F600) + SECRET)};</script>",
        "<p>" + quote(SECRET).replace("%", "&#37;") + "</p>",
        "<p>" + quote(SECRET).replace("%", "&percnt;").lower() + "</p>",
        "<p>" + SECRET.replace("五分钟", "<strong>五</strong><em>分钟</em>") + "</p>",
        f'<a href="x.html?note={quote(SECRET)}">看</a>',
        "<p>" + "\n".join(SECRET) + "</p>",
    ],
    ids=[
        *("comment", "attribute", "script", "references", "hexadecimal", "pictures"),
        *("signs by number", "signs by name", "tags", "address", "lines"),
    ],
)
def test_it_is_found_however_it_is_hidden(site: MiniSite, hidden: str) -> None:
    site.edit(LESSON, "</article>", f"{hidden}\n</article>")
    assert [path for path, _ in site.found(RULE)] == [f"site/{LESSON}"]


def test_the_search_index_is_looked_through(site: MiniSite) -> None:
    site.write("search/search_index.json", json.dumps({"docs": [{"text": SECRET}]}))
    assert site.found(RULE) == [("site/search/search_index.json", 1)]


def test_what_the_course_shows_as_well_is_no_secret(site: MiniSite) -> None:
    site.edit(LESSON, "</article>", f"<p>{SECRETS['plan, said']}</p></article>")
    assert site.problems(RULE) == []


def test_a_secret_that_the_dialogue_reveals_word_for_word_is_public(site: MiniSite) -> None:
    site.edit(LESSON, "</article>", "<p>孩子喝了一口就吐了，我一晚上没敢合眼。</p></article>")
    assert site.problems(RULE) == []


@pytest.mark.parametrize("path", ["trainer/index.html", "data/course.yml"])
def test_a_file_of_the_trainers_is_reported(site: MiniSite, path: str) -> None:
    site.write(path, "<p>什么也没有</p>")
    assert site.found(RULE) == [(f"site/{path}", 1)]


def test_a_role_play_in_print_is_not_in_the_site(site: MiniSite) -> None:
    site.site = replace(site.site, others=frozenset({"role-plays/rp-filter-callback.pdf"}))
    assert site.found(RULE) == [("site/role-plays/rp-filter-callback.pdf", 1)]


def test_the_trainer_edition_may_hold_it_all(mini_sites: dict[str, Path]) -> None:
    assert MiniSite(mini_sites["trainer"], "trainer").problems(RULE) == []
    assert MiniSite(mini_sites["trainer"], "trainee").problems(RULE) != []
