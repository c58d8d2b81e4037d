"""The engine of search, on a few sections of its own, finds each in all the ways to ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from course.model.asked import Asked
from course.model.course import Course
from course.model.reference import Term
from course.model.search_words import SearchWords
from course.render.search_index import data_files, sections_of
from course.render.search_page import ENGINE_PARTS

THEME = Path(__file__).parents[2] / "docs/theme"
ENTRIES = [
    ("leave.html", "他们为什么走", "三个筐里分一分。"),
    ("leave.html#churn", "客户流失", "客户走了，先问一句。<b>别急</b>。"),
    ("keep.html", "留住的账", "留存率是期末还在的除以期初的。"),
    ("amend.html", "服务补救六步", "先道歉，再查清，CRM 里记一笔。"),
    ("odd.html", "&lt;img src=x onerror=alert(1)&gt;", "一段 a &lt; b 的文字。"),
]
ENGLISH = [
    ("complaints.html", "Handling complaints", "Listen first, then ask an open question."),
    ("keep.html", "Keeping customers", "Retention is measured at the end of the year."),
]
WORDS = SearchWords(
    schema="search-words/1",
    lang="zh-CN",
    same=(("流失", "跑单"), ("道歉", "赔不是")),
    questions=("怎么办", "怎么算", "什么"),
)
TERM = Term(
    id="recovered", zh="挽回率", en="recovery rate", definition="一", taught="keep.md", aliases=()
)
Ask = Callable[[str], dict[str, Any]]


def engine(page: Page, entries: list[tuple[str, str, str]], course: Course) -> Ask:
    """Load the engine and the data of `entries` into `page`, as the worker does; return `find`."""
    listed = [{"location": where, "title": title, "text": text} for where, title, text in entries]
    data = data_files(course, sections_of(listed, course))
    parts = [(THEME / part).read_text("utf-8") for part in ENGINE_PARTS]
    for script in (*parts, *data.values()):
        page.add_script_tag(content=script)
    page.evaluate("window.search = new CourseSearch(); for (const step of search.setUp());")
    return lambda text: page.evaluate("(text) => search.find(text)", text)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def find(page: Page) -> Ask:
    return engine(page, ENTRIES, Course(search_words=WORDS, terms=(TERM,)))


def first(answer: dict[str, Any]) -> str:
    """The place to which Enter leads: that of the highest score."""
    best = max(answer["items"][0], key=lambda section: section["score"])
    return str(best["location"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("客户流失", "leave.html#churn"),
        ("流失", "leave.html#churn"),
        ("客戶流失", "leave.html#churn"),
        ("跑单", "leave.html#churn"),
        ("客户流失怎么办", "leave.html#churn"),
        ("客户流矢", "leave.html#churn"),
        ("客户失流", "leave.html#churn"),
        ("客户流流失", "leave.html#churn"),
        ("kehuliushi", "leave.html#churn"),
        ("ke hu liu shi", "leave.html#churn"),
        ("kè hù", "leave.html#churn"),
        ("khls", "leave.html#churn"),
        ("kehuliu", "leave.html#churn"),
        ("筐", "leave.html"),
        ("留存率怎么算", "keep.html"),
        ("挽回率", "keep.html"),
        ("Recovery Rate", "keep.html"),
        ("服务救", "amend.html"),
        ("服务补", "amend.html"),
        ("服补救", "amend.html"),
        ("赔不是", "amend.html"),
        ("crm", "amend.html"),
        ("\uff23\uff32\uff2d", "amend.html"),
        ("c-r-m", "amend.html"),
        ("CRM记一笔", "amend.html"),
    ],
)
def test_a_section_is_found_however_it_is_asked_for(find: Ask, text: str, place: str) -> None:
    assert first(find(text)) == place


@pytest.mark.parametrize("text", ["", "？", "qwxz", "<", "\\", "(", "*"])
def test_what_is_nowhere_is_not_found_and_nothing_breaks(find: Ask, text: str) -> None:
    assert find(text)["items"] == []


def test_markup_in_a_title_or_a_text_is_shown_and_not_run(find: Ask) -> None:
    ((item,),) = find("onerror")["items"]
    assert item["title"].startswith("&lt;img src=x <mark data-md-highlight>onerror</mark>")
    assert "a &lt; b" in item["text"]


def test_the_found_words_are_marked_where_they_stand(find: Ask) -> None:
    for text in ("客戶流失", "khls", "客户流矢"):
        sections = {one["location"]: one for one in find(text)["items"][0]}
        title = sections["leave.html#churn"]["title"]
        assert title == "<mark data-md-highlight>客户流失</mark>"
        assert {"客户", "流失"} <= set(sections["leave.html#churn"]["terms"])


def test_a_name_that_goes_on_from_what_was_typed_is_suggested(find: Ask) -> None:
    assert find("挽回")["suggest"] == ["挽回率"]
    assert find("回率")["suggest"] == []


SHOPS = [
    *((f"modules/01-a/{one}.html", f"课文{one}", "店里的事。") for one in "甲乙丙丁戊己庚辛"),
    *((f"toolbox/forms/{one}.html", f"单子{one}", "店里的事。") for one in "甲乙丙"),
]
ASKED = Asked(
    schema="asked/1",
    lang="zh-CN",
    pages={
        "modules/01-a/甲": ("客人等了四十分钟拍桌子", "排队太久冲我吼", "后厨催菜"),
        "modules/01-a/乙": ("老板说了不算", "催款"),
        **{f"modules/01-a/{one}": ("别的事情",) for one in "丙丁戊己庚辛"},
        **{f"toolbox/forms/{one}": (f"打印一张{one}号表", "催办") for one in "甲乙丙"},
    },
)


@pytest.fixture(scope="module")
def asked_page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def find_asked(asked_page: Page) -> Ask:
    return engine(asked_page, SHOPS, Course(asked=(ASKED,), search_words=WORDS))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("客人拍桌子了", "modules/01-a/甲.html"),
        ("等了四十分钟", "modules/01-a/甲.html"),
        ("老板不算数", "modules/01-a/乙.html"),
        ("paizhuozi", "modules/01-a/甲.html"),
        ("laobanpaizhuozi", "modules/01-a/甲.html"),
    ],
)
def test_a_page_is_found_by_what_is_asked_and_shows_none_of_it(
    find_asked: Ask, text: str, place: str
) -> None:
    answer = find_asked(text)
    assert first(answer) == place
    shown = [(one["title"], one["text"], one.get("tags")) for one in answer["items"][0]]
    assert shown == [(f"课文{place[-6]}", "店里的事。", None)]


def test_the_kind_of_page_that_is_asked_for_comes_first(find_asked: Ask) -> None:
    assert first(find_asked("催")).startswith("modules/")
    assert first(find_asked("催 打印")).startswith("toolbox/forms/")


@pytest.mark.parametrize(
    ("text", "wanted"), [("催款打印", 3), ("打印", 0), ("催款", 0), ("打印龘", 0)]
)
def test_pages_of_a_kind_are_wanted_by_its_words_and_something_else(
    asked_page: Page, find_asked: Ask, text: str, wanted: int
) -> None:
    assert find_asked(text)["items"]
    count = "(text) => search.ranking.asked.wanted(text).size"
    assert asked_page.evaluate(count, text) == wanted


@pytest.mark.parametrize("text", ["asdfgh", "panda", "zhzhzh", "paizhuoziq"])
def test_latin_letters_that_are_no_pinyin_of_words_find_nothing(find_asked: Ask, text: str) -> None:
    assert find_asked(text)["items"] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [("complaint", "complaints.html"), ("handled", "complaints.html"), ("KEEP", "keep.html"),
     ("retention measured", "keep.html")],
)  # fmt: skip
def test_an_english_edition_needs_no_chinese_tables(
    browser: Browser, text: str, place: str
) -> None:
    page = browser.new_page()
    assert first(engine(page, ENGLISH, Course())(text)) == place
    page.close()
