"""A link that carries what is filled in: both builders open it, and their own work stays."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

OpenPage = Callable[..., Page]
QUESTIONNAIRE = "toolbox/builders/questionnaire.html"
SCHEME = "toolbox/builders/loyalty-scheme.html"
EVIL = '老街面馆 + “=1+1” <img src=x onerror="window.hacked=1">'
GO = "(code) => { window.location.hash = `fill=${code}`; }"


def name_field(page: Page) -> str:
    return "#ls-name" if page.locator("loyalty-scheme").count() else "#qn-title"


def link_from(page: Page) -> str:
    page.get_by_role("button", name="复制带着所填的链接").click()
    field = page.get_by_label("上面填的都在这个链接里")
    expect(field).to_be_visible()
    expect(page.locator("[data-part=said]")).to_contain_text("复制")
    return field.input_value()


def coded(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


@pytest.mark.parametrize("path", [SCHEME, QUESTIONNAIRE])
def test_a_link_brings_what_was_filled_in_and_one_s_own_work_stays(
    open_page: OpenPage, file_url: str, path: str
) -> None:
    page = open_page(file_url + path)
    name, text = page.locator(name_field(page)), page.locator("[data-part=text]")
    name.fill(EVIL)
    sent, address = text.input_value(), link_from(page)
    assert set(address.split("#fill=")[1]) <= set(map(chr, range(45, 123))) - set("./:;<=>?@")
    name.fill("我自己的")
    own = text.input_value()

    page.goto("about:blank")
    page.goto(address)
    expect(text).to_have_value(sent)
    expect(page.locator("[data-part=said]")).to_contain_text("填上了链接里带来的")
    page.goto("about:blank")
    page.goto(file_url + path)
    expect(text).to_have_value(own)

    page.goto("about:blank")
    page.goto(address)
    page.get_by_role("button", name="撤销").click()
    expect(text).to_have_value(own)
    assert "#" not in page.url

    page.goto(address)
    expect(text).to_have_value(sent)
    name.fill("在链接上改的")
    changed = text.input_value()
    assert "#" not in page.url
    page.reload()
    expect(text).to_have_value(changed)
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize("path", [SCHEME, QUESTIONNAIRE])
def test_a_spoilt_link_is_refused_by_name_and_changes_nothing(
    open_page: OpenPage, file_url: str, path: str
) -> None:
    page = open_page(file_url + path)
    name, said = page.locator(name_field(page)), page.locator("[data-part=said]")
    name.fill("我自己的")
    code = link_from(page).split("#fill=")[1]
    sound = json.loads(base64.urlsafe_b64decode(code + "=" * (-len(code) % 4)))
    spoilt = {
        code[:-9]: "可能没传完",
        "%E4%B8%AD": "可能没传完",
        "": "里面是空的",
        coded("[]"): "不是这里存下的",
        coded(json.dumps({**sound, "tool": "calc-reward-rate"})): "另一样工具",
        coded(json.dumps({**sound, "version": 2})): "另一个版本",
        coded(json.dumps({**sound, "value": {"questions": [{}], "values": {}}})): "对不上的地方",
    }
    for one, told in spoilt.items():
        name.press("End")
        page.evaluate(GO, one)
        expect(said).to_contain_text("链接里的用不上，现在填的一点没动")
        expect(said).to_contain_text(told)
        expect(name).to_have_value("我自己的")


def test_what_is_too_long_for_a_link_is_to_be_saved_as_a_file(
    open_page: OpenPage, file_url: str
) -> None:
    page = open_page(file_url + QUESTIONNAIRE)
    for field in ("#qn-title", "#qn-intro", "#qn-thanks"):
        page.locator(field).fill("长" * 300)
    for at in range(6):
        page.locator("#qn-own").fill(f"第 {at} 样，" + "您觉得" * 60)
        page.locator('[data-do="own"]').click()
    page.get_by_role("button", name="复制带着所填的链接").click()
    expect(page.locator("[data-part=said]")).to_contain_text("把文件发给他")
    expect(page.locator("[data-part=link]")).to_be_hidden()
