"""The kit as HTML: a section per sheet, safe text, and style classes that the style sheet has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from course.model.role_play import RolePlay
from course.render.kit_cards import make_kit
from course.render.kit_fit import SIZES, print_size
from course.render.kit_sheet import Points, Sheet
from course.render.role_play_kit import render_kit
from role_plays import COURSE_ROLE_PLAYS, ROOT, TINY, role_play

EVERY = [*COURSE_ROLE_PLAYS, TINY]
STYLES = ROOT / "docs/theme/assets/stylesheets"
STYLE = (STYLES / "kit.css").read_text("utf-8") + (STYLES / "print-sheets.css").read_text("utf-8")


@pytest.fixture(params=EVERY, ids=lambda path: path.stem)
def play(request: pytest.FixtureRequest) -> RolePlay:
    return role_play(request.param)


@pytest.fixture
def soup(play: RolePlay) -> BeautifulSoup:
    return BeautifulSoup(render_kit(play, "../.."), "lxml")


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def sections(soup: BeautifulSoup) -> dict[str, Tag]:
    return {str(one["data-sheet"]): one for one in soup.select("print-sheets section")}


def test_each_sheet_is_a_section_with_all_its_text_and_no_other(
    play: RolePlay, soup: BeautifulSoup
) -> None:
    found = sections(soup)
    kit = make_kit(play)
    assert list(found) == [one.id for one in kit.sheets]
    for one in kit.sheets:
        shown = bare(found[one.id].get_text())
        assert [text for text in one.texts if bare(text) not in shown] == []


def test_a_secret_stands_only_in_sheets_for_the_customer_and_the_trainer(
    play: RolePlay, soup: BeautifulSoup
) -> None:
    readers = {one.id: one.reader for one in make_kit(play).sheets}
    for secret in play.roles.customer.secret:
        seen = {
            readers[name]
            for name, one in sections(soup).items()
            if bare(secret.fact) in bare(one.get_text())
        }
        assert seen == {"customer", "trainer"}


def test_marks_in_the_text_stay_text() -> None:
    html = render_kit(role_play(TINY), ".")
    assert "<b>&amp;</b>" not in html
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in html


def test_nothing_is_said_in_attributes_that_a_strict_policy_refuses(soup: BeautifulSoup) -> None:
    for tag in soup.find_all(True):
        assert not [name for name in tag.attrs if name == "style" or name.startswith("on")]
    assert all(script.get("src") and not script.text for script in soup.find_all("script"))


def test_files_are_named_from_the_root_of_the_site(play: RolePlay) -> None:
    for base, start in (("../..", "../../"), (".", "./"), ("../", "../")):
        soup = BeautifulSoup(render_kit(play, base), "lxml")
        links = [str(link["href"]) for link in soup.select("link")]
        links += [str(script["src"]) for script in soup.select("script")]
        assert len(links) == 3
        for link in links:
            assert link.startswith(start + "assets/")
            assert (ROOT / "docs/theme" / link.removeprefix(start)).is_file()


def test_without_javascript_there_is_no_dead_button(soup: BeautifulSoup) -> None:
    buttons = soup.select("button")
    assert len(buttons) == len(sections(soup)) + 1
    assert all(button.has_attr("hidden") for button in buttons)


def test_ids_are_unique_and_the_list_leads_to_every_sheet(soup: BeautifulSoup) -> None:
    ids = [str(tag["id"]) for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    leads = [str(link["href"]).removeprefix("#") for link in soup.select("nav a")]
    assert leads == [str(one["id"]) for one in sections(soup).values()]


def test_the_style_sheets_know_every_size_share_and_paper(soup: BeautifulSoup) -> None:
    named = {name for tag in soup.select("[class]") for name in tag["class"]}
    wanted = {n for n in named if re.match(r"(print|share)-|sheet--a\d", n)}
    assert len(wanted) > 8
    assert {name for name in wanted if f".{name} " not in STYLE} == set()
    assert {size for size in SIZES if f".print-{size} " not in STYLE} == set()


def test_more_text_is_printed_smaller_and_never_larger() -> None:
    texts = ["一句不长也不短的话，用来把纸写满。" * count for count in range(1, 9)]
    sheets = [Sheet("x", "一张", "agent", "A5", "", (Points("", (text,) * 12),)) for text in texts]
    sizes = [print_size(sheet) for sheet in sheets]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (SIZES[0], SIZES[-1])


def test_the_script_defines_its_element_once_even_if_two_kits_name_it() -> None:
    script = Path(ROOT / "docs/theme/assets/javascripts/print-sheets.js").read_text("utf-8")
    assert 'customElements.get("print-sheets")' in script
