"""The HTML deck from a folder with a Chinese name: clock, tally, covered answer, own window."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from course.model.deck import Deck
from course.model.slideshow import Shown, slideshow
from course.render.slides_html import render_deck_html
from courses import whole_course

OpenPage = Callable[..., Page]
DECKS = list(whole_course().decks_by_module)


def deck(number: str = "m08") -> Deck:
    return whole_course().decks_by_module[number]


def shown(number: str = "m08") -> tuple[Shown, ...]:
    return slideshow(whole_course(), deck(number))


VOTE = next(one for one in shown() if one.part == "question")
VOTE_STEM = VOTE.lines[0].text
ROUND = next(one for one in shown() if one.slide.round == 1)
# The deck keeps the window that it opened to itself; tests must know when that one is closed.
KEEP_OPENED = """() => {
  const open = window.open;
  window.open = (...given) => (window.opened = open(...given));
}"""
OF_PAGE, OF_SEGMENT = "#clock .of-page", "#clock .of-segment"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All decks, in a folder as trainers have them."""
    made = tmp_path_factory.mktemp("decks") / "讲师 课件（第 1 天）"
    made.mkdir()
    for number in DECKS:
        data = render_deck_html(whole_course(), deck(number), date(2026, 3, 4))
        (made / f"{number}.html").write_bytes(data)
    return made


@pytest.fixture
def page(open_page: OpenPage, folder: Path) -> Page:
    opened = open_page((folder / "m08.html").as_uri())
    expect(opened.locator("section.present")).to_have_count(1)
    return opened


def go(page: Page, number: int) -> None:
    page.evaluate("number => Reveal.slide(number - 1)", number)
    expect(page.locator("section.present")).to_have_attribute("data-number", str(number))


def squeezed(text: str) -> str:
    """Return a text without white space, in the characters that people type."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def counts(page: Page, round_: int) -> list[str]:
    cells = page.locator(f"section.present tr[data-round='{round_}'] output")
    return cells.all_inner_texts()


@pytest.mark.parametrize("number", DECKS)
def test_every_slide_is_reached_by_the_arrow_key_and_overflows_nowhere(
    open_page: OpenPage, folder: Path, number: str
) -> None:
    page = open_page((folder / f"{number}.html").as_uri())
    for one in shown(number):
        current = page.locator("section.present")
        expect(current).to_have_attribute("data-number", str(one.number))
        over = current.evaluate(
            "s => Array.from(s.querySelectorAll('h2, .panel, .tally')).filter(b =>"
            " b.scrollHeight > b.clientHeight + 8 || b.scrollWidth > b.clientWidth + 2)"
            ".map(b => [b.className || b.tagName, b.scrollHeight, b.clientHeight])"
        )
        assert over == [], one.number
        size = current.locator(".lines").evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
        assert size >= 20
        page.keyboard.press("ArrowRight")


def test_the_clock_waits_then_runs_down_and_turns_red_with_what_is_over(page: Page) -> None:
    page.clock.install()
    page.reload()
    go(page, ROUND.number)
    expect(page.locator("#clock")).to_contain_text("按 T 开始计时")
    page.clock.fast_forward("05:00")
    expect(page.locator(OF_PAGE)).to_have_text("本页 13:00")
    page.keyboard.press("t")
    page.clock.fast_forward("04:00")
    expect(page.locator("#clock .step")).to_contain_text("演 5:")
    expect(page.locator(OF_PAGE)).to_contain_text("本页 8:5")
    expect(page.locator(OF_PAGE)).not_to_have_class("of-page over")
    page.clock.fast_forward("10:30")
    expect(page.locator(OF_PAGE)).to_contain_text("本页 超 1:3")
    expect(page.locator(OF_SEGMENT)).to_contain_text("环节 超 1:3")
    expect(page.locator(OF_PAGE)).to_have_css("color", "rgb(179, 38, 30)")
    page.keyboard.press("t")
    page.clock.fast_forward("10:00")
    expect(page.locator(OF_PAGE)).to_contain_text("超 1:3")  # paused
    page.keyboard.press("0")
    expect(page.locator(OF_PAGE)).to_have_text("本页 13:00")


def test_the_clock_of_the_segment_runs_over_its_slides(page: Page) -> None:
    page.clock.install()
    page.reload()
    go(page, VOTE.number)
    page.keyboard.press("t")
    page.clock.fast_forward("02:00")
    go(page, VOTE.number + 1)
    expect(page.locator(OF_PAGE)).to_contain_text("本页 2:00")
    page.clock.fast_forward("01:00")
    expect(page.locator(OF_SEGMENT)).to_contain_text("环节 1:5")
    page.keyboard.press("c")
    expect(page.locator("#clock")).to_have_class("large")


def test_hands_are_counted_in_two_rounds_side_by_side(page: Page) -> None:
    go(page, VOTE.number)
    for key in ("1", "2", "2", "3", "Shift+Digit2"):
        page.keyboard.press(key)
    page.evaluate(
        "document.dispatchEvent(new KeyboardEvent('keydown', {key: '3', code: 'Numpad3'}))"
    )
    page.keyboard.press("4")  # there are three options
    assert counts(page, 1) == ["1", "1", "2"]
    page.keyboard.press("r")
    page.keyboard.press("2")
    assert (counts(page, 1), counts(page, 2)) == (["1", "1", "2"], ["0", "1", "0"])
    expect(page.locator("tr[data-round='2']")).to_have_class("current")
    page.keyboard.press("Shift+Digit1")
    expect(page.locator(".message")).to_have_text("第二轮的 A 还没有票，减不了。")
    assert counts(page, 2) == ["0", "1", "0"]


def test_more_hands_than_people_are_refused_and_so_are_odd_numbers_of_people(page: Page) -> None:
    go(page, VOTE.number)
    people = page.locator("section.present input")
    expect(people).to_have_value("18")
    people.fill("\uff12")
    people.press("Enter")
    people.blur()
    expect(people).to_have_value("2")
    for _ in range(3):
        page.keyboard.press("1")
    assert counts(page, 1) == ["2", "0", "0"]
    refusal = "第一轮已经有 2 票，全班 2 人，这一票没有记。"
    expect(page.locator(".message")).to_have_text(refusal)
    for typed, message in (("1", "人数不能改得更少"), ("0", "1 到 200"), ("十八", "1 到 200")):
        people.fill(typed)
        people.blur()
        expect(people).to_have_value("2")
        expect(page.locator(".message")).to_contain_text(message)


def test_digits_typed_as_the_number_of_people_are_no_votes(page: Page) -> None:
    go(page, VOTE.number)
    page.locator("section.present input").click()
    page.keyboard.type("12")
    assert counts(page, 1) == ["0", "0", "0"]


def test_the_answer_is_covered_until_asked_for_and_again_when_one_leaves(page: Page) -> None:
    explanation = page.locator("section.present .lines li").last
    go(page, VOTE.number + 1)
    expect(explanation).to_be_hidden()
    expect(page.locator("section.present h2")).to_have_text("答案", use_inner_text=True)
    page.keyboard.press("a")
    expect(explanation).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(explanation).to_be_hidden()
    page.locator("section.present .ask").click()
    expect(explanation).to_be_visible()


@pytest.mark.parametrize("query", ["", "?view=print", "?print-pdf"])
def test_paper_shows_every_slide_and_no_answer(
    open_page: OpenPage, folder: Path, query: str
) -> None:
    page = open_page((folder / "m08.html").as_uri() + query)
    page.wait_for_function("Reveal.isReady()")
    if query:  # the slides are laid out as sheets some time after the deck is ready
        expect(page.locator(".pdf-page")).to_have_count(len(shown()))
    else:
        go(page, VOTE.number + 1)
        page.keyboard.press("a")
    pdf = PdfReader(io.BytesIO(page.pdf(print_background=True)))
    text = squeezed("".join(one.extract_text() for one in pdf.pages))
    answer, question = (squeezed(one) for one in (shown()[VOTE.number].lines[-1].text, VOTE_STEM))
    # Some characters come out of a PDF as others that look alike, so several places are tried.
    assert not any(answer[at : at + 5] in text for at in range(len(answer) - 5))
    assert any(question[at : at + 5] in text for at in range(len(question) - 5))
    assert "【说】" not in text
    assert "notes" not in text


def test_the_trainers_window_has_notes_next_slide_and_clocks_and_turns_the_pages(
    page: Page,
) -> None:
    page.evaluate(KEEP_OPENED)
    go(page, VOTE.number)
    page.keyboard.press("2")
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    window = popup.value
    expect(window).to_have_title(f"讲师窗口 · {VOTE.plan.title}")
    expect(window.locator("#notes h3")).to_have_text(
        ["【时间】", "【说】", "【做】", "【问】", "【提醒】"]
    )
    expect(window.locator("#title")).to_contain_text(VOTE.title)
    expect(window.locator("#upcoming")).to_contain_text("答案：B")
    expect(window.locator("#advice")).to_contain_text("第一轮答对 100%：过了八成")
    expect(window.locator("#time")).to_contain_text("现在 ")
    window.keyboard.press("ArrowRight")
    expect(page.locator("section.present")).to_have_attribute("data-number", str(VOTE.number + 1))
    window.get_by_role("button", name="揭开或盖上答案").click()
    expect(page.locator("section.present")).to_have_class("slide answer present asked")
    window.keyboard.press("t")
    expect(window.locator("#lesson")).to_contain_text("已上课 0:0")
    page.keyboard.press("End")
    expect(window.locator("#upcoming")).to_have_text("后面没有了，下课。")
    window.close()
    page.wait_for_function("window.opened.closed")  # else its name still finds the old window
    page.keyboard.press("ArrowLeft")
    with page.expect_popup():
        page.keyboard.press("s")


def test_a_window_that_the_browser_blocks_is_told_of(page: Page) -> None:
    page.evaluate("window.open = () => null")
    page.keyboard.press("s")
    expect(page.locator("#notice")).to_contain_text("允许弹出窗口")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#notice")).to_be_hidden()


def test_help_lists_the_keys_in_chinese_and_nothing_english_is_left(page: Page) -> None:
    page.keyboard.press("h")
    expect(page.locator("#help")).to_be_visible()
    expect(page.locator("#help")).to_contain_text("投票页：减一票")
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()
    page.keyboard.press("b")
    expect(page.locator(".reveal.paused")).to_have_count(1)
    page.keyboard.press("b")
    for key in ("Escape", "o", "?", "g"):
        page.keyboard.press(key)
    expect(page.locator(".reveal.overview, .r-overlay")).to_have_count(0)


def test_what_is_slipped_into_a_deck_does_not_run(browser: Browser, folder: Path) -> None:
    """Not with `open_page`: what the policy stops is told in the console."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((folder / "m08.html").as_uri() + "#<img src=x onerror=run()>")
    expect(page.locator("section.present")).to_have_count(1)
    page.evaluate(
        """() => {
          const add = (name, values) => document.body.append(
            Object.assign(document.createElement(name), values));
          const run = "document.documentElement.dataset.ran = '1'";
          document.addEventListener("securitypolicyviolation", () => {
            document.documentElement.dataset.stopped =
              1 + Number(document.documentElement.dataset.stopped || 0);
          });
          document.body.insertAdjacentHTML("beforeend", `<img src=x onerror="${run}">`);
          add("script", { textContent: run });
          add("script", { src: "data:text/javascript," + run });
          add("style", { textContent: "html { display: none }" });
          add("a", { href: "javascript:" + run, id: "evil" });
          document.querySelector("#evil").click();
        }"""
    )
    page.wait_for_function("Number(document.documentElement.dataset.stopped) >= 5")
    assert page.evaluate("document.documentElement.dataset.ran || null") is None
    assert page.evaluate("getComputedStyle(document.documentElement).display") == "block"
    context.close()
