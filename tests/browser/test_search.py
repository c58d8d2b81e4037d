"""Search finds what people ask for in their own words, fast, over http and from files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from search_player import FIRST, FIVE, Answered, ask, found_pages, missed, queries, recall, start

PAGE = "modules/08-complaint-recovery/two-apologies.html"
# Part of the queries → least recall at 1 and at 5. The file says who wrote and who has seen each.
PARTS = {
    "tuned": (0.95, 0.98),
    "held_out": (0.9, 0.97),
    "strangers": (0.93, 0.97),
    "unseen": (0.9, 0.96),
}
# How many times as long a machine that does other work, too, may take in milliseconds.
BUSY = 5
LOADED = r"/search/(engine|words|text|asked)"
LONG_TASKS = """() => {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(entry.duration);
  }).observe({ type: "longtask" });
}"""
FIRST_RESULT = """() => new Promise((done) => {
  const input = document.querySelector(".md-search__input");
  const list = document.querySelector(".md-search-result__list");
  new MutationObserver((changes, observer) => {
    if (!list.querySelector("a")) return;
    observer.disconnect();
    done(performance.now() - begun);
  }).observe(list, { childList: true, subtree: true });
  const begun = performance.now();
  input.focus();
  input.value = "客户流失";
  input.dispatchEvent(new KeyboardEvent("keyup", { key: "Shift", bubbles: true }));
})"""


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site_url: str, file_url: str) -> str:
    """The site over http and from files."""
    return site_url if request.param == "http" else file_url


def typed(page: Page, text: str) -> None:
    """Type `text` into the dialog, as an input method does."""
    box = page.locator(".md-search__input")
    box.fill(text)
    box.press("Shift")


@pytest.fixture
def dialog(open_page, base: str) -> Page:
    """The first page of the site with its search dialog open."""
    page = open_page(base + "index.html")
    page.locator(".md-search__input").click()
    return page


def test_the_queries_name_pages_that_are_there(site: Path) -> None:
    asked = [query for part in PARTS for query in queries(part)]
    assert len(asked) >= 850
    assert len(queries("strangers")) >= 100
    assert len({query.text for query in asked}) == len(asked)
    for query in asked:
        for page in query.pages:
            assert (site / page).is_file(), query


@pytest.fixture(scope="module")
def answered(browser: Browser, site_url: str) -> Iterator[dict[str, list[Answered]]]:
    """Part → each of its queries with the answer that the site's own worker gives."""
    page = browser.new_page()
    page.goto(site_url + PAGE)
    start(page)
    yield {part: list(zip(asked := queries(part), ask(page, asked), strict=True)) for part in PARTS}
    page.close()


@pytest.mark.parametrize(("part", "least"), PARTS.items())
def test_people_find_what_they_look_for(
    answered: dict[str, list[Answered]], part: str, least: tuple[float, float]
) -> None:
    assert recall(answered[part], FIRST) >= least[0], missed(answered[part])
    assert recall(answered[part], FIVE) >= least[1], missed(answered[part])


def test_of_all_queries_nine_in_ten_are_answered_first_and_none_with_nothing(
    answered: dict[str, list[Answered]],
) -> None:
    every = [one for part in answered.values() for one in part]
    assert recall(every, FIRST) >= 0.9
    assert recall(every, FIVE) >= 0.96
    assert [query.text for query, answer in every if not answer["items"]] == []


@pytest.mark.parametrize("kind", ["exact", "partial", "mixed", "traditional"])
def test_what_is_asked_in_the_words_of_the_course_is_first(
    answered: dict[str, list[Answered]], kind: str
) -> None:
    known = [part for name, part in answered.items() if name != "unseen"]  # too few of a kind
    own = [one for part in known for one in part if one[0].kind == kind]
    assert len(own) >= 20
    assert recall(own, FIRST) >= 0.98, missed(own)


def test_from_files_the_answers_are_the_same_and_quick(
    answered: dict[str, list[Answered]], open_page, file_url: str
) -> None:
    page = open_page(file_url + PAGE)
    start(page)
    asked = queries("tuned")[::3]
    twice = [ask(page, asked) for _ in range(2)]
    for (query, over_http), from_files in zip(answered["tuned"][::3], twice[0], strict=True):
        assert found_pages(over_http) == found_pages(from_files), query
    times = sorted(min(one["took"], again["took"]) for one, again in zip(*twice, strict=True))
    assert times[int(0.95 * len(times))] <= 50 * BUSY


def test_the_first_result_is_there_in_half_a_second_and_nothing_freezes(
    open_page, file_url: str
) -> None:
    tries = []
    for _ in range(3):  # the best of three: others may be using the machine
        page = open_page(file_url + PAGE)
        page.wait_for_timeout(300)
        page.evaluate(LONG_TASKS)
        took = page.evaluate(FIRST_RESULT)
        page.wait_for_timeout(100)
        tries.append((took, max(page.evaluate("window.longTasks"), default=0)))
    assert min(took for took, _ in tries) <= 500 * BUSY, tries
    assert min(longest for _, longest in tries) <= 100 * BUSY, tries


def test_nothing_is_loaded_before_search_is_opened(open_page, base: str) -> None:
    page = open_page(base + "index.html")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_timeout(500)
    assert not [url for url in asked if re.search(LOADED, url)]
    page.locator(".md-search__input").click()
    page.wait_for_timeout(1000)
    assert len([url for url in asked if re.search(LOADED, url)]) >= 5


def test_the_dialog_counts_marks_and_leads_to_the_section(dialog: Page, base: str) -> None:
    typed(dialog, "敏感分析")
    expect(dialog.locator(".md-search-result__meta")).to_have_text(re.compile(r"^找到 \d+ 页$"))
    first = dialog.locator(".md-search-result__item").first
    expect(first.locator("mark").first).to_have_text("敏感分析")
    dialog.keyboard.press("Enter")
    dialog.wait_for_url("**/two-programmes.html?h=*#the-table")
    expect(dialog.locator("article mark").first).to_be_visible()


def test_what_was_typed_otherwise_is_marked_as_the_page_says_it(dialog: Page) -> None:
    for text in ("客戶流失", "客户流矢", "kehuliushi", "\uff2b\uff28\uff2c\uff33"):
        typed(dialog, text)
        heading = dialog.locator(".md-search-result__item").first
        expect(heading.locator("mark").first).to_have_text(re.compile("客户|流失"))


def test_a_page_found_by_another_name_shows_that_name(dialog: Page) -> None:
    typed(dialog, "怎么让客户消气")
    expect(dialog.locator(".md-search-result__item").first.locator(".md-tag")).to_have_text(
        "怎么让客户消气"
    )


def test_the_arrow_keys_walk_the_results_and_escape_closes(dialog: Page) -> None:
    typed(dialog, "投诉")
    expect(dialog.locator(".md-search-result__link").first).to_be_visible()
    dialog.keyboard.press("ArrowDown")
    expect(dialog.locator(".md-search-result__link").first).to_be_focused()
    dialog.keyboard.press("ArrowUp")
    expect(dialog.locator(".md-search__input")).to_be_focused()
    dialog.keyboard.press("Escape")
    expect(dialog.locator("#__search")).not_to_be_checked()


@pytest.mark.parametrize("text", ["asdfgh", "？？"])
def test_an_empty_result_says_what_to_try(dialog: Page, text: str) -> None:
    typed(dialog, text)
    meta = dialog.locator(".md-search-result__meta")
    expect(meta).to_contain_text("没有找到")
    expect(meta).to_contain_text("拼音")
    expect(dialog.locator(".md-search-result__link")).to_have_count(0)


def test_a_word_is_completed_with_the_right_arrow(dialog: Page) -> None:
    typed(dialog, "服务补救悖")
    expect(dialog.locator(".md-search__suggest")).to_have_text("服务补救悖论")
    dialog.keyboard.press("ArrowRight")
    expect(dialog.locator(".md-search__input")).to_have_value("服务补救悖论")
