"""The class report on phones, in the dark, by keyboard, on paper, from a folder."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from class_results import simulated_class, upload, uploads_of
from courses import whole_course

PAGE = "trainer/class-report.html"


def fill(page: Page) -> None:
    learners = simulated_class(whole_course(), "m08-complaint-recovery")
    given = uploads_of(whole_course(), learners, "pre", "post")
    uploads = [*given, upload("坏.json", "{")]
    page.locator("[data-part=files]").set_input_files(uploads)  # type: ignore[arg-type]
    expect(page.locator("[data-part=sources] li")).to_have_count(len(uploads))


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark"), (390, "light")])
def test_axe_finds_nothing_and_the_page_does_not_scroll_sideways(
    open_page, trainer_url: str, width: int, scheme: str
) -> None:
    page = open_page(trainer_url + PAGE, width=width, scheme=scheme)
    fill(page)
    page.locator(".report__sources summary").click()
    faults = Axe().run(page, context="class-report").response["violations"]
    assert [(one["id"], len(one["nodes"])) for one in faults] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_works_from_a_folder_with_a_chinese_name(
    open_page, trainer_site: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "讲师 离线版（第 1 天）"
    folder.symlink_to(trainer_site, target_is_directory=True)
    page = open_page((folder / PAGE).as_uri())
    fill(page)
    expect(page.locator("[data-part=summary]")).to_have_text("一共 24 个人。")
    test = open_page((folder / "trainer/class-test.html").as_uri())
    test.locator("input[name=module]").first.check()
    with test.expect_download() as saved:
        test.get_by_role("button", name="存成网页文件").click()
    assert saved.value.suggested_filename == "前测-m01.html"


def test_the_tables_can_be_read_out(open_page, trainer_url: str) -> None:
    page = open_page(trainer_url + PAGE)
    fill(page)
    for table in page.locator(".report__table").all():
        assert table.locator("caption").inner_text()
        columns = table.locator("thead th[scope=col]").count()
        for row in table.locator("tbody tr").all():
            assert row.locator("th[scope=row]").count() == 1
            assert row.locator("th, td").count() == columns


def test_the_keyboard_pastes_chooses_and_takes_away(open_page, trainer_url: str) -> None:
    page = open_page(trainer_url + PAGE)
    page.locator("[data-part=files]").focus()
    page.keyboard.press("Tab")
    expect(page.locator("[data-part=paste]")).to_be_focused()
    page.keyboard.type("KC1:22:")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=faults] li")).to_have_count(1)
    page.locator(".report__sources summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=faults] li")).to_have_count(0)


def test_files_can_be_dropped(open_page, trainer_url: str) -> None:
    page = open_page(trainer_url + PAGE)
    page.evaluate(
        """() => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(["{"], "拖进来.json"));
          const to = document.querySelector(".report__input");
          const how = { dataTransfer, bubbles: true, cancelable: true };
          to.dispatchEvent(new DragEvent("drop", how));
        }"""
    )
    expect(page.locator("[data-part=faults] li")).to_contain_text("拖进来.json：")


def test_on_paper_there_is_the_report_and_nothing_to_press(open_page, trainer_url: str) -> None:
    page = open_page(trainer_url + PAGE)
    fill(page)
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    sizes = {(round(float(one.mediabox.width)), round(float(one.mediabox.height))) for one in pages}
    assert sizes == {(842, 595)}
    text = "".join("".join(one.extract_text().split()) for one in pages)
    for said in ("每道题", "学员24", "前测到后测的变化", "先辅导谁", "坏.json"):
        assert said in text
    for unsaid in ("存成表格", "全部清空", "怎么收"):
        assert unsaid not in text


def test_without_scripts_the_page_says_what_to_do(open_page, trainer_url: str) -> None:
    page = open_page(trainer_url + PAGE, javascript=False)
    said = page.locator("article noscript p")
    expect(said).to_be_visible()
    assert "手工批改" in said.inner_text()
    expect(page.locator("[data-part=tool]")).to_be_hidden()


def test_taken_out_of_the_page_it_listens_no_more(open_page, trainer_url: str) -> None:
    page = open_page(trainer_url + PAGE)
    page.evaluate(
        """() => {
          const report = document.querySelector("class-report");
          const place = report.parentNode;
          report.remove();
          place.append(report);
        }"""
    )
    page.get_by_role("button", name="读进来").click()
    expect(page.locator("[data-part=said]")).to_have_text("框里还没有字。")
