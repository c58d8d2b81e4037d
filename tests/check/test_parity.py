"""Pages show questions as they are written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mini_course import BANK, FIRST, MINI
from mini_site import LESSON, MiniSite

KEY = "我是净水器店的小郑，昨天给您换了滤芯，问问水还有没有味。"
OPTION = "您好，恭喜您成为我们的老客户，本月买滤芯还可以打折。"


@pytest.fixture
def site(mini_sites: dict[str, Path]) -> MiniSite:
    return MiniSite(mini_sites["trainee"], "trainee")


def bank_line(words: str) -> int:
    lines = (MINI / BANK).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_both_editions_of_the_mini_course_are_as_written(mini_sites: dict[str, Path]) -> None:
    assert MiniSite(mini_sites["trainee"], "trainee").problems("parity") == []
    assert MiniSite(mini_sites["trainer"], "trainer").problems("parity") == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("第一句怎么说最合适？", "第二句怎么说最合适？", "第一句怎么说最合适"),
        ("接通后先报姓名，再说为哪件事打来，客户不用猜。", "接通后随便说。", "客户不用猜"),
        (OPTION, "您好。", f"id: c\n        text: {OPTION}"),
        ("他一下就对上了昨天那件事，愿意接着说。", "好。", "id: b\n        text: "),
        ('type="radio"', 'type="checkbox"', "type: single"),
    ],
    ids=["stem", "explanation", "option", "feedback", "type"],
)
def test_what_is_shown_otherwise_is_reported_in_the_bank(
    site: MiniSite, old: str, new: str, words: str
) -> None:
    site.edit(LESSON, old, new)
    text = (MINI / BANK).read_text(encoding="utf-8")
    line = text[: text.index(words)].count("\n") + 1
    assert (BANK, line) in site.found("parity")
    assert {path for path, _ in site.found("parity")} == {BANK}


def test_a_key_that_moved_is_reported_at_both_options(site: MiniSite) -> None:
    site.edit(LESSON, ' data-correct="true"', "")
    assert len(site.problems("parity")) == 1
    assert "标成了错的" in site.problems("parity")[0].what


def test_an_option_that_is_gone_is_reported(site: MiniSite) -> None:
    text = site.site.texts[LESSON]
    start = text.index('<div><input type="radio"')
    end = text.index('<div><input type="radio"', start + 1)
    site.write(LESSON, text[:start] + text[end:])
    assert site.found("parity") == [(BANK, bank_line("options:"))]


def test_a_question_that_is_gone_is_reported_at_its_fence(site: MiniSite) -> None:
    site.edit(LESSON, 'class="quiz"', 'class="quizz"')
    fence = (MINI / FIRST).read_text(encoding="utf-8").split("\n").index("q-m01-reason-filter") + 1
    assert site.found("parity") == [(FIRST, fence)]


def test_a_page_that_was_not_built_is_reported(site: MiniSite) -> None:
    rest = {path: text for path, text in site.site.texts.items() if path != LESSON}
    site.site = replace(site.site, texts=rest)
    assert site.found("parity") == [(FIRST, 1)]


@pytest.mark.parametrize(
    "left", ["&lt;quiz&gt;", "<!--quiz:0-->", "__CODEBLOCK_0__", "/// trainer"]
)
def test_a_leftover_is_reported_on_the_built_page(site: MiniSite, left: str) -> None:
    site.edit("index.html", "</article>", f"<p>{left}</p>\n</article>")
    assert site.found("parity") == [("site/index.html", site.line("index.html", left))]


def test_what_cannot_be_read_without_javascript_is_reported(site: MiniSite) -> None:
    text = site.site.texts[LESSON]
    start, end = text.index("<noscript><details"), text.index("</details></noscript>")
    site.write(LESSON, text[:start] + "<noscript><details>" + text[end:])
    assert site.found("parity") == [(BANK, bank_line("explanation:"))]
