"""The calculators in Chromium: worked checks, odd input, samples, replay, links, printing."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from course.model.calculator import Calculator, calculator_page
from course.model.calculator_checks import Check
from course.model.calculators import compute
from course.model.calculators.domain import Gap
from course.render.calculator_text import output_text
from courses import whole_course

COURSE = whole_course()
LEAK = "calc-leak-plug-multiple"
NOTHING_ODD = re.compile(r"NaN|undefined|Infinity|null|\[object|\{\w+\}")
OpenPage = Callable[..., Page]
PUT = """values => {
  const box = document.querySelector("tool-calculator");
  const data = JSON.parse(box.querySelector('script[type="application/json"]').textContent);
  const texts = {};
  for (const input of data.inputs) {
    if (input.name in values) texts[input.name] = CalculatorText.textsOf(input, values[input.name]);
  }
  CalculatorForm.put(box, texts);
  box.dispatchEvent(new Event("input"));
  const shown = [...box.querySelectorAll("[data-output]")];
  return shown.map((one) => [one.dataset.output, one.textContent]);
}"""


def address(identity: str) -> str:
    return calculator_page(identity).replace(".md", ".html")


def output(page: Page, name: str) -> Locator:
    return page.locator(f'[data-output="{name}"]')


@pytest.fixture
def leak(open_page: OpenPage, file_url: str) -> Page:
    return open_page(file_url + address(LEAK))


@pytest.fixture
def all_pages(open_page: OpenPage, file_url: str) -> Callable[[Calculator], Page]:
    """Opens the page of a calculator, always in the same tab, so that it is quick."""
    page = open_page(file_url + address(LEAK))

    def go(calculator: Calculator) -> Page:
        page.goto(file_url + address(calculator.id))
        return page

    return go


def assert_digits(shown: str, wanted: str) -> None:
    """The figure on the page has all digits of the one that must come out."""
    figure = re.match(r"-?[\d,]+(\.\d+)?", shown)
    assert figure, shown
    value = float(figure[0].replace(",", ""))
    value = value / 100 if "%" in shown and "%" not in wanted else value
    decimals = len(wanted.rstrip("%").partition(".")[2])
    assert len((figure[1] or ".")[1:]) >= decimals or "%" in shown, (shown, wanted)
    assert abs(value - float(wanted.rstrip("%").replace(",", ""))) <= 0.5000001 * 10**-decimals


def check_of(page: Page, calculator: Calculator, check: Check) -> None:
    outcome = compute(calculator.id, check.inputs)
    shown = dict(page.evaluate(PUT, check.inputs))
    for one in calculator.outputs:
        assert shown[one.name] == output_text(calculator, one, outcome[one.name]), check.case
        wanted = check.expected.get(one.name)
        if isinstance(wanted, str) and one.format != "label":
            value = outcome[one.name]
            if isinstance(value, Gap):
                assert wanted == f"-{value.why}"
            else:
                assert_digits(shown[one.name], wanted)


def test_the_worked_checks_come_out_on_the_pages(
    all_pages: Callable[[Calculator], Page],
) -> None:
    checks = COURSE.calculator_checks.checks if COURSE.calculator_checks else ()
    for calculator in COURSE.calculators:
        page = all_pages(calculator)
        own = [check for check in checks if check.calculator == calculator.id]
        assert own
        for check in own:
            check_of(page, calculator, check)
        assert not NOTHING_ODD.search(page.locator(".calc").inner_text())


def test_what_the_script_shows_at_first_is_what_stood_there_without_it(
    all_pages: Callable[[Calculator], Page],
) -> None:
    for calculator in COURSE.calculators:
        page = all_pages(calculator)
        sheet = page.locator(".calc__sheet").text_content() or ""
        for text in page.locator("[data-formula]").all_text_contents():
            assert f"例子：{text}" in sheet
        for text in page.locator("[data-output]").all_text_contents():
            assert text in sheet
        for cell in page.locator('[data-part="table"] :is(th, td)').all_text_contents():
            assert cell in sheet
        captions = page.locator("[data-step]").all_text_contents()
        for at, caption in enumerate(captions):
            page.locator("[data-step] button").nth(at).click()
            story = page.locator('[data-part="story"]').text_content() or ""
            assert caption.startswith(story), calculator.id


def test_a_field_that_cannot_be_read_is_named_and_no_old_figure_stays(leak: Page) -> None:
    leak.get_by_label("新增率").fill("abc")
    expect(leak.locator("#calc-g-fault")).to_contain_text("“新增率”写的是“abc”，不是一个数")
    expect(leak.get_by_label("新增率")).to_have_attribute("aria-invalid", "true")
    for name in ("multiple", "before", "after"):
        expect(output(leak, name)).to_have_text("先改好上面标红的格子")
    expect(leak.locator('[data-part="said"]')).to_contain_text("有 1 格要改")
    leak.get_by_label("新增率").fill("四成")
    expect(leak.locator("#calc-g-fault")).to_be_empty()
    expect(output(leak, "multiple")).to_have_text("1.50 倍")
    expect(leak.locator('[data-part="said"]')).to_have_text("增长快到原来的：1.50 倍。")


def test_where_there_is_no_figure_the_page_says_why(leak: Page) -> None:
    leak.get_by_label("新增率").fill("20")
    expect(output(leak, "multiple")).to_contain_text("零的几倍还是零")
    expect(output(leak, "before")).to_have_text("0.0%")


def test_samples_and_changes_are_undone_one_by_one(leak: Page) -> None:
    field = leak.get_by_label("新增率")
    leak.get_by_role("button", name="岭北超市").click()
    expect(field).to_have_value("35")
    expect(leak.locator('[data-part="story"]')).to_contain_text("虚构")
    field.fill("50")
    field.press("Tab")
    leak.get_by_role("button", name="例子里的数").click()
    expect(field).to_have_value("30")
    for value in ("50", "35", "30"):
        leak.get_by_role("button", name="撤销").click()
        expect(field).to_have_value(value)
    leak.get_by_role("button", name="撤销").click()
    expect(leak.locator('[data-part="said"]')).to_have_text("没有可以撤销的。")


def test_the_example_is_replayed_step_by_step_with_the_keyboard(leak: Page) -> None:
    button = leak.get_by_role("button", name="下一步")
    button.focus()
    for at, value in enumerate(["2.00 倍", "3.00 倍", "1.25 倍"]):
        leak.keyboard.press("Enter")
        expect(output(leak, "multiple")).to_have_text(value)
        expect(leak.locator("[data-step]").nth(at)).to_have_attribute("aria-current", "step")
    expect(leak.locator('[data-part="said"]')).to_contain_text("第 3 步")
    expect(button).to_be_focused()


def test_a_link_brings_the_same_numbers_and_odd_ones_are_refused(
    leak: Page, open_page: OpenPage
) -> None:
    leak.get_by_label("新增率").fill("45%")
    leak.get_by_role("button", name="复制带数的链接").click()
    field = leak.locator("#calc-link")
    expect(field).to_have_value(re.compile("#calc&g=45%25&c_old=20&c_new=10$"))
    other = open_page(field.input_value())
    expect(other.get_by_label("新增率")).to_have_value("45%")
    expect(other.locator('[data-part="said"]')).to_have_text("填上了链接里的数。")
    odd = "#calc&g=<img src=x onerror=alert(1)>&c_old=15&c_new=NaN&evil=1"
    other.evaluate("hash => { window.location.hash = hash; }", odd)
    expect(other.locator('[data-part="said"]')).to_contain_text("用不上的：evil、新增率、堵漏")
    assert [other.locator(f"#calc-{one}").input_value() for one in ("g", "c_old", "c_new")] == [
        "30", "15", "10",
    ]  # fmt: skip


def test_the_filled_in_sheet_and_the_blank_one_print_by_themselves(leak: Page) -> None:
    leak.evaluate("window.print = () => {}")

    def printed() -> str:
        pages = PdfReader(io.BytesIO(leak.pdf(prefer_css_page_size=True))).pages
        assert {round(float(page.mediabox.height) * 25.4 / 72) for page in pages} == {297}
        # The fonts of some machines give radicals for letters.
        return normalize("NFKC", "".join(page.extract_text() for page in pages))

    leak.get_by_role("button", name="打印这一张").click()
    text = printed()
    assert "2.00 倍" in text
    assert "图里的数" not in text
    assert "别这么用" not in text
    assert "手算的单子" not in text
    leak.get_by_role("button", name="打印空白的，手算").click()
    text = printed()
    assert "手算的单子" in text
    assert "算出来" not in text.replace("例子算出来", "")


def test_without_javascript_there_is_a_worksheet_worked_out(
    open_page: OpenPage, site_url: str
) -> None:
    page = open_page(site_url + address(LEAK), javascript=False)
    expect(page.locator("tool-calculator")).to_be_hidden()
    expect(page.locator(".calc__sheet")).to_contain_text("20% ÷ 10% ＝ 2 倍")
    assert page.locator(".calc button:visible").count() == 0


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_no_page_has_an_accessibility_fault_or_scrolls_sideways(
    open_page: OpenPage, site_url: str, width: int, scheme: str
) -> None:
    page = open_page(site_url + "toolbox/calculators/index.html", width, scheme)
    axe = Axe()
    for path in ["toolbox/calculators/index.html", *map(address, COURSE.calculators_by_id)]:
        page.goto(site_url + path)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        results = axe.run(page, context=".md-content")
        assert results.violations_count == 0, path + results.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
