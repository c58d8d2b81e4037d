"""The kit as PDF: a page per sheet on its paper, nothing of one role on another's page."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PageObject, PdfReader

from course.model.role_play import PractisedRule, RolePlay
from course.render.kit_cards import make_kit
from course.render.kit_pdf import KitError, render_all_kits_pdf, render_kit_pdf
from role_plays import COURSE_ROLE_PLAYS, TINY, role_play

EVERY = [*COURSE_ROLE_PLAYS, TINY]
MILLIMETRES = {"A5": (297, 210), "A4": (210, 297), "A4-landscape": (297, 210), "A3": (297, 420)}
FOOTER = 7.5
SMALLEST_TEXT = 8.3


@pytest.fixture(scope="module", params=EVERY, ids=lambda path: path.stem)
def play(request: pytest.FixtureRequest) -> RolePlay:
    return role_play(request.param)


@pytest.fixture(params=[COURSE_ROLE_PLAYS[0], TINY], ids=lambda path: path.stem)
def some_play(request: pytest.FixtureRequest) -> RolePlay:
    """One of the course and one unlike it, for what does not hang on the text."""
    return role_play(request.param)


@pytest.fixture(scope="module")
def pdf(play: RolePlay) -> PdfReader:
    return PdfReader(io.BytesIO(render_kit_pdf(play)))


@pytest.fixture(scope="module")
def shown(pdf: PdfReader) -> list[str]:
    """What each page says, without white space; to read it takes longer than to print it."""
    return [bare(page.extract_text()) for page in pdf.pages]


def millimetres(page: PageObject) -> tuple[int, int]:
    return (
        round(float(page.mediabox.width) * 25.4 / 72),
        round(float(page.mediabox.height) * 25.4 / 72),
    )


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_each_sheet_is_one_page_of_its_paper(play: RolePlay, pdf: PdfReader) -> None:
    sheets = make_kit(play).sheets
    assert [millimetres(page) for page in pdf.pages] == [MILLIMETRES[one.paper] for one in sheets]


def test_each_page_says_all_that_its_sheet_says(play: RolePlay, shown: list[str]) -> None:
    for sheet, page in zip(make_kit(play).sheets, shown, strict=True):
        lost = [text for text in sheet.texts if bare(text) not in page]
        assert not lost, f"{sheet.title}: {lost}"


def test_no_secret_is_on_a_page_of_the_agent_the_observer_or_the_class(
    play: RolePlay, shown: list[str]
) -> None:
    secrets = [bare(one.fact) for one in play.roles.customer.secret]
    secrets += [bare(text) for trade in play.variations.trades for text in trade.secret]
    for sheet, page in zip(make_kit(play).sheets, shown, strict=True):
        if sheet.reader not in ("customer", "trainer"):
            assert not [text for text in secrets if text in page], sheet.title
        if sheet.id == "customer":
            assert bare(play.truth.cause) not in page
            assert not [text for text in play.roles.agent.knows if bare(text) in page]


def sizes_of(page: PageObject) -> set[float]:
    """The sizes, in points, of everything that is written on the page."""
    sizes: set[float] = set()

    def note(text: str, at: list[float], line: list[float], font: object, size: float) -> None:
        if text.strip():
            sizes.add(round(size * abs(line[3]) * abs(at[3]), 1))

    page.extract_text(visitor_text=note)
    return sizes


def test_the_type_is_large_enough_to_read_in_class(pdf: PdfReader) -> None:
    for page in pdf.pages:
        assert min(sizes_of(page) - {FOOTER}) >= SMALLEST_TEXT


def test_only_our_own_font_is_in_it_and_every_sheet_is_a_bookmark(
    play: RolePlay, pdf: PdfReader
) -> None:
    names = {
        str(font.get_object()["/BaseFont"])
        for page in pdf.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert names
    assert all("LKYDSansSC" in name for name in names)
    assert [str(one["/Title"]) for one in pdf.outline] == [
        sheet.title for sheet in make_kit(play).sheets
    ]


def test_the_same_role_play_gives_the_same_bytes(some_play: RolePlay) -> None:
    assert render_kit_pdf(some_play) == render_kit_pdf(some_play)


def test_a_character_without_a_glyph_is_named(some_play: RolePlay) -> None:
    truth = some_play.truth.model_copy(update={"cause": "错在\N{HUNDRED POINTS SYMBOL}"})
    with pytest.raises(KitError, match=r"U\+1F4AF.*\[kit-character\]"):
        render_kit_pdf(some_play.model_copy(update={"truth": truth}))


def test_a_card_with_more_text_than_its_page_holds_is_refused_by_name(some_play: RolePlay) -> None:
    agent = some_play.roles.agent.model_copy(update={"can": ("做得了主的一件事",) * 80})
    roles = some_play.roles.model_copy(update={"agent": agent})
    with pytest.raises(KitError, match=r"《.+卡》.*\[kit-too-long\]"):
        render_kit_pdf(some_play.model_copy(update={"roles": roles}))


def test_marks_of_the_typesetter_in_a_text_are_printed_as_they_stand(some_play: RolePlay) -> None:
    odd = '#panic("x") $a$ *b* _c_ `d` <e> @f \\ [g] // h'
    truth = some_play.truth.model_copy(update={"cause": odd})
    pdf = PdfReader(io.BytesIO(render_kit_pdf(some_play.model_copy(update={"truth": truth}))))
    assert any(bare(odd) in bare(page.extract_text()) for page in pdf.pages)


def test_two_copies_of_a_card_are_on_a_sheet_and_never_two_cards(
    play: RolePlay, shown: list[str]
) -> None:
    for sheet, page in zip(make_kit(play).sheets, shown, strict=True):
        if sheet.paper == "A5":
            assert page.count(bare(sheet.note)) == 2
            cards = [one for one in make_kit(play).sheets if one.reader in ("customer", "agent")]
            own = {bare(text) for text in sheet.texts}
            foreign = {bare(text) for one in cards for text in one.texts[2:]} - own
            assert not [text for text in foreign if len(text) > 15 and text in page]


def test_the_volume_of_all_kits_has_a_cover_and_bookmarks_for_each(some_play: RolePlay) -> None:
    other = some_play.model_copy(update={"id": "rp-other", "title": "另一场"})
    volume = PdfReader(io.BytesIO(render_all_kits_pdf((some_play, other))))
    sheets = [sheet.title for sheet in make_kit(some_play).sheets]
    assert len(volume.pages) == 2 * (1 + len(sheets))
    titles = [one if isinstance(one, list) else str(one["/Title"]) for one in volume.outline]
    assert titles[::2] == [" ".join(some_play.title.split()), "另一场"]
    assert [[str(one["/Title"]) for one in below] for below in titles[1::2]] == [sheets, sheets]
    cover = bare(volume.pages[0].extract_text())
    assert all(bare(title) in cover for title in sheets)


def test_the_players_are_called_as_the_dialogue_calls_them() -> None:
    titles = [sheet.title for sheet in make_kit(role_play(TINY)).sheets]
    assert titles[:2] == ["Mother卡", "Baker卡"]
    assert not [title for title in titles if "客" in title]


def test_rules_of_the_lesson_are_on_the_trainers_sheet(play: RolePlay) -> None:
    rule = PractisedRule(id="a1", name="先问", rule="先问他要办成什么")
    frameworks = play.frameworks.model_copy(update={"rules": (rule,)})
    truth = next(
        sheet
        for sheet in make_kit(play.model_copy(update={"frameworks": frameworks})).sheets
        if sheet.id == "truth"
    )
    assert "先问他要办成什么" in truth.texts
