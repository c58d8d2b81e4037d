"""Certificates in Chromium: lists of names read, a page each printed, nothing kept or sent."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from course.render.certificates import render_certificates
from courses import ROOT, whole_course

LISTED = "certificate-names"
LONG = "阿布都热依木·买买提艾力·库尔班江·吐尔逊"
LATIN = "Muhammad Abdurahman Al-Rashid"
OpenPage = Callable[..., Page]
CASES: dict[str, tuple[bytes, list[str]]] = {
    "utf-8": ("姓名,单位\n张伟,东门店\n李娜,西门店\n".encode(), ["张伟", "李娜"]),
    "with a mark": ("\ufeff姓名\r\n张伟\r\n李娜\r\n".encode(), ["张伟", "李娜"]),
    "gb18030": ("工号,姓名\n01,张伟\n02,㐀娜\n".encode("gb18030"), ["张伟", "㐀娜"]),
    "utf-16": ("姓名\t单位\r\n张伟\t东门店\r\n".encode("utf-16"), ["张伟"]),
    "quotes": (
        '"姓名","备注"\n"张伟","他说""好"",\n第二行"\n"李, 娜",x\n'.encode(),
        ["张伟", "李, 娜"],
    ),
    "empty lines": ("\n\n张伟\n  \n,,\n\u3000李娜\u3000\n\n".encode(), ["张伟", "李娜"]),
    "no heading": ("张伟,东门店\n李娜,西门店".encode(), ["张伟", "李娜"]),
    "semicolons": ("name;unit\nAnna Li;东门店\n".encode(), ["Anna Li"]),
    "old line ends": ("姓名\r张伟\r李娜\r".encode(), ["张伟", "李娜"]),
    "minority names": (f"姓名\n{LONG}\n{LATIN}\n".encode(), [LONG, LATIN]),
    "twins": ("姓名\n张伟\n李娜\n张伟\n".encode(), ["张伟", "李娜", "张伟"]),
    "formulas and tags": ("姓名\n=1+1\n<b>张伟</b>\n".encode(), ["=1+1", "<b>张伟</b>"]),
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The certificates alone, with their own styles and scripts, in a folder of a Chinese name."""
    folder = tmp_path_factory.mktemp("page") / "讲师 离线版"
    folder.mkdir()
    (folder / "assets").symlink_to(ROOT / "docs/theme/assets", target_is_directory=True)
    own = "".join(
        f'<link rel="stylesheet" href="assets/stylesheets/{name}.css">'
        for name in ("colours", "type")
    )
    html = render_certificates(whole_course(), ".")
    page = (
        f'<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>结业证书</title>{own}'
        f'</head><body data-md-color-scheme="default"><div class="md-container">'
        f'<main class="md-main"><div class="md-main__inner"><div class="md-content">'
        f'<article class="md-content__inner md-typeset"><h1>结业证书</h1>{html}</article>'
        f"</div></div></main></div></body></html>"
    )
    path = folder / "certificates.html"
    path.write_text(page, encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(open_page: OpenPage, address: str) -> Page:
    return open_page(address)


def printed(page: Page) -> list[str]:
    data = page.pdf(prefer_css_page_size=True, print_background=True)
    pages = PdfReader(io.BytesIO(data)).pages
    for one in pages:
        box = one.mediabox
        assert (round(float(box.width)), round(float(box.height))) in {(842, 595), (842, 596)}
    return ["".join(normalize("NFKC", one.extract_text()).split()) for one in pages]


def load(page: Page, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_bytes(data)
    page.get_by_label("或选一份 CSV 名单").set_input_files(path)


@pytest.mark.parametrize("case", CASES)
def test_a_list_is_read_however_it_was_saved(page: Page, tmp_path: Path, case: str) -> None:
    data, names = CASES[case]
    load(page, data, tmp_path)
    expect(page.locator(f"#{LISTED}")).to_have_value("\n".join(names))
    assert page.locator(".certificates__made .award__name").all_inner_texts() == names
    expect(page.locator(".certificates__state")).to_contain_text(f"{len(names)} 张")


def test_each_name_is_printed_on_a_page_of_its_own(page: Page) -> None:
    names = ["张伟", LONG, LATIN, "李娜"]
    page.locator(f"#{LISTED}").fill("\n".join(names))
    for box in page.locator("[name=module]").all():
        box.check()
    page.get_by_label("日期").fill("2026 年 11 月 23 日")
    page.get_by_label("主办单位").fill("客服中心")
    page.get_by_label("演练总分").select_option("已参加")
    pages = printed(page)
    assert len(pages) == len(names)
    minutes = sum(plan.duration for plan in whole_course().lesson_plans)
    for name, text in zip(names, pages, strict=True):
        assert "".join(name.split()) in text
        assert f"共{minutes}分钟" in text
        for words in ("主办：客服中心", "讲师签字", "已参加"):
            assert normalize("NFKC", words) in text
    assert "名单" not in "".join(pages)
    page.set_viewport_size({"width": 1032, "height": 720})
    page.emulate_media(media="print")
    frames = "[...document.querySelectorAll('.award__frame')].filter((one) => one.clientHeight)"
    cut = page.evaluate(f"{frames}.filter((one) => one.scrollHeight > one.clientHeight).length")
    assert (page.evaluate(f"{frames}.length"), cut) == (len(names), 0)
    lines = page.locator(".certificates__made .award__lines").first.inner_text()
    assert all(one.title in lines for one in whole_course().modules.values())


def test_five_hundred_names_are_five_hundred_pages_and_one_more_is_refused(page: Page) -> None:
    names = [f"学员{number}" for number in range(1, 502)]
    page.locator(f"#{LISTED}").fill("\n".join(names[:500]))
    assert len(printed(page)) == 500
    page.locator(f"#{LISTED}").fill("\n".join(names))
    expect(page.locator("#certificate-faults")).to_contain_text("名单有 501 个名字")
    expect(page.get_by_role("button", name="打印", exact=True)).to_be_disabled()
    expect(page.locator(".certificates__made .certificate")).to_have_count(0)


def test_without_names_a_blank_one_is_printed(page: Page) -> None:
    (only,) = printed(page)
    assert "结业证书" in only
    assert "日期" in only


def test_without_scripts_there_is_the_blank_one(open_page: OpenPage, address: str) -> None:
    page = open_page(address, javascript=False)
    expect(page.locator(".certificates__form")).to_be_hidden()
    assert len(page.locator(".award").all()) == 1


def test_twins_are_printed_and_named_and_a_name_too_long_is_left_out(page: Page) -> None:
    page.locator(f"#{LISTED}").fill(f"张伟\n张伟\n{'长' * 41}")
    faults = page.locator("#certificate-faults")
    expect(faults).to_contain_text("“张伟”有 2 个，都印")
    expect(faults).to_contain_text("第 3 行有 41 个字")
    assert len(printed(page)) == 2


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\x0d", b"\xff\xff\xff", b"", b"\n,\n"])
def test_a_file_without_names_is_refused_and_the_list_stays(
    page: Page, tmp_path: Path, data: bytes
) -> None:
    page.locator(f"#{LISTED}").fill("张伟")
    load(page, data, tmp_path)
    expect(page.locator("#certificate-faults")).to_contain_text("名单没有动")
    expect(page.locator(f"#{LISTED}")).to_have_value("张伟")


def test_nothing_is_kept_and_nothing_is_asked_for(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(f"#{LISTED}").fill("张伟")
    kept = "[localStorage.length, sessionStorage.length, document.cookie, location.search]"
    assert page.evaluate(kept) == [0, 0, "", ""]
    assert asked == []
    page.reload()
    assert page.locator(".certificates__made .certificate").count() == 0
    page.get_by_role("button", name="清空").click()
    expect(page.locator(f"#{LISTED}")).to_have_value("")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_accessibility_fault(
    open_page: OpenPage, address: str, scheme: str
) -> None:
    page = open_page(address, width=390, scheme=scheme)
    page.locator(f"#{LISTED}").fill("张伟\n张伟")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa"], "preload": False})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
