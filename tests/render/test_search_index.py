"""What search loads is made of the site's sections and of the course's names for things."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from course.model.course import Course
from course.read.course import read_course
from course.render.search_index import CHUNK, INDEX, search_files, sections_of
from search_data import from_scripts

MINI = Path(__file__).parent.parent / "fixtures" / "mini-course"
FOLDER = "modules/01-callback"


def course() -> Course:
    found, problems = read_course(MINI)
    assert problems == []
    return found


def entry(location: str, title: str, text: str = "") -> dict[str, str]:
    return {"location": location, "title": title, "text": text}


ENTRIES = [
    entry(f"{FOLDER}/index.html", "回访电话"),
    entry(f"{FOLDER}/say-why-you-call.html", "开口先说来意", "<p>傍晚五点半。</p>"),
    entry(
        f"{FOLDER}/say-why-you-call.html#rule",
        "一句话的规则",
        "<p>先说<code>\uff23\uff32\uff2d</code>。</p>",
    ),
    entry(f"{FOLDER}/leave-a-time.html", "留一个准时间"),
    entry(f"{FOLDER}/leave-a-time.html#rule", "一句话的规则", "<td>一</td><td>二 &lt;三&gt;</td>"),
]


def index(entries: list[dict[str, str]]) -> dict[str, Any]:
    return {"config": {"lang": ["zh"], "separator": "[ ]"}, "docs": entries}


def files(entries: list[dict[str, str]] = ENTRIES) -> dict[str, str]:
    return search_files(course(), index(entries), "engine()")


def names(entries: list[dict[str, str]] = ENTRIES) -> dict[str, list[str]]:
    """Name → where it leads, with its kind."""
    scripts = {name: text for name, text in files(entries).items() if name != INDEX}
    words = from_scripts(scripts).words
    found: dict[str, list[str]] = {}
    for line in words["names"].split("\n"):
        place, name = line.split("\t")
        found.setdefault(name, []).append(f"{place[0]} {entries[int(place[1:])]['location']}")
    return found


def test_the_index_names_the_scripts_in_their_order_and_has_no_text() -> None:
    made = files()
    told = json.loads(made[INDEX])
    assert told["docs"] == []
    assert told["config"]["separator"] == "[ ]"
    listed = told["config"]["files"]
    assert [name.split(".")[0] for name in listed] == ["engine", "words", "text-1"]
    assert set(listed) == set(made) - {INDEX}
    assert made[listed[0]] == "engine()"


def test_the_same_site_gives_the_same_bytes_and_another_text_another_name() -> None:
    assert files() == files()
    changed = files([*ENTRIES[:-1], entry(f"{FOLDER}/leave-a-time.html#rule", "规则", "别的")])
    assert len(set(files()) & set(changed)) == 2  # the engine and the index


def test_texts_have_no_markup_and_a_line_for_each_section() -> None:
    found = sections_of(ENTRIES, course())
    assert [one.text for one in found[2:]] == ["先说CRM。", "", "一 二 <三>"]
    assert found[1].text.endswith("傍晚五点半。")
    scripts = {name: text for name, text in files().items() if name != INDEX}
    assert len(from_scripts(scripts).texts) == len(ENTRIES)


def test_a_page_begins_with_what_it_says_of_itself() -> None:
    meta = course().pages[f"{FOLDER}/index.md"].meta
    assert sections_of(ENTRIES, course())[0].text == meta.description


def test_long_texts_are_split_between_sections() -> None:
    long = [entry(f"p{number}.html", "页", "字" * (CHUNK // 2)) for number in range(5)]
    scripts = {name: text for name, text in files(long).items() if name != INDEX}
    parts = [name.split(".")[0] for name in scripts if name.startswith("text")]
    assert parts == ["text-1", "text-2", "text-3"]
    assert len(from_scripts(scripts).texts) == 5


def test_titles_aliases_terms_items_and_headings_lead_to_their_sections() -> None:
    first = f"{FOLDER}/say-why-you-call.html"
    found = names()
    assert found["开口先说来意"] == [f"t {first}"]
    assert found["回访怎么开口"] == [f"a {first}"]
    assert found["来意"] == [f"g {first}#rule"]
    assert found["reason for the call"] == [f"c {first}#rule"]
    assert f"i {first}#rule" in [place for places in found.values() for place in places]
    assert found["一句话的规则"] == [f"h {first}#rule", f"h {FOLDER}/leave-a-time.html#rule"]


def test_a_module_is_found_by_its_number() -> None:
    for name in ("第一模块", "第1模块", "模块一", "m01"):
        assert names()[name] == [f"c {FOLDER}/index.html"]


def test_what_is_on_no_page_of_this_edition_has_no_name() -> None:
    assert "回访卡" not in names()
    assert "下一次" not in names(ENTRIES[:3])


def test_a_term_of_a_section_that_search_does_not_have_leads_to_the_page() -> None:
    assert names(ENTRIES[:2])["来意"] == [f"g {FOLDER}/say-why-you-call.html"]


def test_rank_says_where_people_look_first() -> None:
    pages = [
        f"{FOLDER}/say-why-you-call.html", f"{FOLDER}/index.html", "toolbox/job-aids/x.html",
        "reference/glossary.html", "reference/coverage.html",
    ]  # fmt: skip
    made = files([entry(page, "页") for page in pages])
    scripts = {name: text for name, text in made.items() if name != INDEX}
    ranks = [rank for _, rank in from_scripts(scripts).words["pages"]]
    assert ranks == sorted(set(ranks), reverse=True)
