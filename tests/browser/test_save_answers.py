"""A trainee hands in what was chosen, as a file, as text, as a QR code; the trainer reads it."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from class_results import file_of
from courses import ROOT, whole_course
from quiz_player import answer
from trainer_texts import plain

CHECK = "modules/08-complaint-recovery/module-check.html"
MODULE = "m08-complaint-recovery"
VENDOR = ROOT / "docs/theme/assets/vendor/qrcode-generator"


def box(page: Page, name: str) -> None:
    page.locator("save-answers").get_by_role("button", name=name).click()


def said(page: Page) -> str:
    return page.locator("[data-part=said]").inner_text()


def saved(page: Page, name: str) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    path = Path(download.value.path())
    return path.rename(path.with_name(download.value.suggested_filename))


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site_url: str, file_url: str) -> str:
    return site_url if request.param == "http" else file_url


def test_the_file_holds_option_ids_and_nothing_else(open_page, base: str) -> None:
    page = open_page(base + CHECK)
    box(page, "存成文件")
    assert said(page) == "还没有选一道题。先做题，再来交。"
    quizzes = page.locator(".quiz").all()
    names = [(one.get_attribute("id") or "")[5:-9] for one in quizzes]
    answer(quizzes[0])
    answer(quizzes[1], right=False)
    chosen = {}
    for name, quiz in zip(names[:2], quizzes[:2], strict=True):
        values = quiz.locator("input:checked").evaluate_all("all => all.map((one) => +one.value)")
        options = whole_course().questions[name].options
        chosen[name] = sorted(options[value].id for value in values)
    page.get_by_label("称呼").fill(" 张　三 ")
    file = saved(page, "存成文件")
    data = json.loads(file.read_text("utf-8"))
    number = int(data["sheet"], 16)
    assert data == file_of(whole_course(), "张 三", chosen, day=None, sheet=number)
    assert file.name == "自测-张_三.json"
    assert f"一共 {len(quizzes)} 题，选了 2 题。" in said(page)


def test_text_and_code_say_the_same_and_go_when_an_answer_changes(open_page, base: str) -> None:
    page = open_page(base + CHECK)
    answer(page.locator(".quiz").first)
    box(page, "复制成文字")
    text = page.locator("[data-part=text]").input_value()
    assert re.fullmatch(r"KC1:[0-9A-HJKMNP-TV-Z]+:", text)
    box(page, "显示二维码")
    picture = page.locator("[data-part=code] svg")
    expect(picture).to_be_visible()
    page.locator(".quiz").nth(1).locator("fieldset input").first.check()
    expect(picture).to_have_count(0)
    expect(page.locator("[data-part=text]")).to_be_hidden()


def test_the_code_of_a_whole_self_check_is_coarse_enough_to_scan(open_page, site_url: str) -> None:
    page = open_page(site_url + CHECK)
    for quiz in page.locator(".quiz").all():
        answer(quiz)
    page.get_by_label("称呼").fill("二十个字的称呼二十个字的称呼二十个字够长")
    box(page, "显示二维码")
    width = page.locator("[data-part=code] svg").get_attribute("viewBox") or ""
    assert int(width.split()[2]) <= 17 + 4 * 20 + 8


def test_a_text_too_long_for_one_code_is_told(open_page, site_url: str) -> None:
    page = open_page(site_url + CHECK)
    answer(page.locator(".quiz").first)
    page.evaluate("Object.assign(window.AnswerCode, { toText: () => 'A'.repeat(2000) })")
    box(page, "显示二维码")
    expect(page.locator("[data-part=said]")).to_contain_text("一个二维码放不下")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_box_fits_a_phone_and_axe_finds_nothing(open_page, site_url: str, scheme: str) -> None:
    page = open_page(site_url + CHECK, width=390, scheme=scheme)
    answer(page.locator(".quiz").first)
    box(page, "显示二维码")
    expect(page.locator("[data-part=code] svg")).to_be_visible()
    faults = Axe().run(page, context="save-answers").response["violations"]
    assert [one["id"] for one in faults] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_javascript_there_is_no_box(open_page, site_url: str) -> None:
    page = open_page(site_url + CHECK, javascript=False)
    expect(page.locator("save-answers")).to_be_hidden()


def test_a_test_file_goes_out_without_keys_and_comes_back_into_the_report(
    open_page, trainer_url: str, tmp_path: Path
) -> None:
    maker = open_page(trainer_url + "trainer/class-test.html")
    maker.get_by_role("button", name="存成网页文件").click()
    expect(maker.locator("[data-part=said]")).to_have_text("还没有勾一个模块。")
    maker.get_by_label("投诉处理").first.check()
    file = saved(maker, "存成网页文件")
    text = plain(file.read_text("utf-8"))
    bank = [one for one in whole_course().bank if one.use == ("pre",)]
    asked = [one for one in bank if one.id in text]
    assert len(asked) == 8
    for one in asked:
        assert plain(one.explanation) not in text
        assert not [option for option in one.options if plain(option.feedback) in text]
    assert "data-correct" not in text
    folder = tmp_path / "前测 文件"
    folder.mkdir()
    page = open_page((file.rename(folder / file.name)).as_uri())
    for one in asked[:5]:
        place = page.locator(f"[data-question={one.id}]")
        for option in one.correct:
            place.locator("input").nth(one.options.index(option)).check()
    page.get_by_label("称呼").fill("张三")
    box(page, "显示二维码")
    expect(page.locator("[data-part=code] svg")).to_be_visible()
    result = saved(page, "存成文件")
    report = open_page(trainer_url + "trainer/class-report.html")
    report.locator("[data-part=files]").set_input_files(result)
    cells = report.locator("div[data-view=heat] tbody tr").first.locator("th, td")
    expect(cells.first).to_have_text("张三")
    expect(cells.last).to_have_text("5/8 差一点")
    assert report.locator("[data-part=faults] li").count() == 0


def test_the_library_is_the_released_one() -> None:
    name, script = "qrcode.js", (VENDOR / "qrcode.js").read_bytes()
    assert f"{hashlib.sha256(script).hexdigest()}  {name}\n" == (VENDOR / "SHA256SUMS").read_text()
    assert "MIT License" in (VENDOR / "LICENSE").read_text("utf-8")
