"""The two builders: the worked example replayed, odd numbers named, tables of any encoding."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import FilePayload, Page, expect

from course.render.loyalty_words import FIELDS, WORDS
from courses import whole_course

OpenPage = Callable[..., Page]
QUESTIONNAIRE = "toolbox/builders/questionnaire.html"
SCHEME = "toolbox/builders/loyalty-scheme.html"
COURSE = whole_course()
assert COURSE.loyalty_guide
assert COURSE.questionnaire_bank
SCHEME_STEPS = COURSE.loyalty_guide.example.steps
SURVEY_STEPS = COURSE.questionnaire_bank.example.steps
TYPED: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[1] / "model" / "typed-numbers.zh.yml").read_text("utf-8")
)
# One field of each kind, shown for a scheme of `kind`.
OF_KIND = {"count": "customers", "money": "ticket", "number": "visits", "share": "redemption"}
TYPE_ALL = """(cases) => cases.map(([name, text]) => {
  const field = document.querySelector(`#ls-${name}`);
  const before = field.value;
  const part = (one) => document.querySelector(`[data-part="${one}"]`).textContent;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const seen = {
    fault: document.querySelector(`#ls-${name}-fault`).textContent,
    marked: field.getAttribute("aria-invalid"),
    account: part("account"),
    rule: document.querySelector("[data-out=sheet] .builder__rule").textContent,
  };
  field.value = before;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return { ...seen, after: part("account") };
})"""


def unfold(page: Page) -> Page:
    page.locator(".builder__example summary").click()
    return page


def test_the_scheme_is_worked_out_step_by_step_and_given_back(
    open_page: OpenPage, file_url: str
) -> None:
    page = unfold(open_page(file_url + SCHEME))
    name, button = page.locator("#ls-name"), page.get_by_role("button", name="下一步")
    name.fill("我自己的办法")
    button.focus()
    for at, step in enumerate(SCHEME_STEPS):
        page.keyboard.press("Enter")
        expect(page.locator("[data-step]").nth(at)).to_have_attribute("aria-current", "step")
        expect(page.locator("[aria-current=step]")).to_have_count(1)
        expect(page.locator('.tool__said[role="status"]')).to_contain_text(step.caption)
        account = page.locator('[data-part="account"]').inner_text()
        shares = page.locator("#ls-redemption").input_value()
        for figure in re.findall(r"\d[\d,.]*(?:%| 元| 回)", step.caption):
            assert figure in account + shares, step.caption
    expect(button).to_be_focused()
    page.get_by_role("button", name="填上第 5 步").click()
    expect(page.locator('[data-part="pitfalls"]')).to_contain_text("没花的钱是他的")
    page.get_by_role("button", name="回到我自己填的").click()
    expect(name).to_have_value("我自己的办法")
    expect(page.locator("[aria-current]").filter(has_text="填上这一步")).to_have_count(0)


def test_the_questionnaire_is_mended_step_by_step_and_given_back(
    open_page: OpenPage, file_url: str
) -> None:
    page = unfold(open_page(file_url + QUESTIONNAIRE))
    title = page.locator("#qn-title")
    title.fill("我自己的问卷")
    faults = []
    for at, step in enumerate(SURVEY_STEPS):
        page.get_by_role("button", name=f"填上第 {at + 1} 步").press("Enter")
        expect(page.locator(".builder__item")).to_have_count(len(step.items))
        expect(page.locator("[data-step]").nth(at)).to_have_attribute("aria-current", "step")
        expect(page.locator('.tool__said[role="status"]')).to_contain_text(step.caption)
        faults.append(page.locator(".builder__found li").all_inner_texts())
    assert [len(one) for one in faults] == [0, 2, 0, 1, 0]
    for told in ("把答案塞到他嘴里了", "一题问了两样"):
        assert told in SURVEY_STEPS[1].caption
        assert told in "".join(faults[1])
    page.get_by_role("button", name="回到我自己填的").click()
    expect(title).to_have_value("我自己的问卷")
    page.get_by_role("button", name="下一步").click()
    expect(page.locator("[data-step]").first).to_have_attribute("aria-current", "step")
    page.get_by_label("第 1 题怎么问").fill("改一个字")
    expect(page.locator("[data-step][aria-current]")).to_have_count(0)


@pytest.mark.parametrize("path", [SCHEME, QUESTIONNAIRE])
def test_without_javascript_the_steps_stand_as_a_list(
    open_page: OpenPage, file_url: str, path: str
) -> None:
    page = open_page(file_url + path, javascript=False)
    steps = SCHEME_STEPS if path == SCHEME else SURVEY_STEPS
    expect(page.locator(".tool__steps > li")).to_contain_text([one.caption for one in steps])
    expect(page.locator(".tool__steps > li").first).to_be_visible()
    expect(page.locator(".builder__example button:visible")).to_have_count(0)


def test_sixty_bad_inputs_of_each_kind_are_named_and_nothing_is_counted(
    open_page: OpenPage, file_url: str
) -> None:
    page = open_page(file_url + SCHEME)
    labels = {one["name"]: one["label"] for one in FIELDS}
    assert set(OF_KIND) == {one["of"] for one in FIELDS}
    cases = [
        (name, text)
        for kind, name in OF_KIND.items()
        for text in (*TYPED["bad"], *TYPED["bad-of"][kind])
    ]
    sound = page.locator('[data-part="account"]').text_content()
    for (name, text), seen in zip(cases, page.evaluate(TYPE_ALL, cases), strict=True):
        assert seen["marked"] == "true", (name, text)
        assert seen["fault"].startswith(f"“{labels[name]}”"), (name, text)
        assert len(seen["fault"].split("。")) >= 3, (name, text)
        assert (seen["account"], seen["rule"]) == (WORDS["no-account"], WORDS["no-rule"])
        assert seen["after"] == sound
    for kind, name in OF_KIND.items():
        assert len({text for one, text in cases if one == name}) >= 60, kind


TABLE = "这一行是什么,写的字,选项或量表,没遇到一格\r\n名字,面馆问一问,,\r\n写一句,汤咸不咸？,,\r\n"


def test_a_table_of_any_encoding_is_opened_and_what_is_none_is_refused_by_name(
    open_page: OpenPage, file_url: str
) -> None:
    page = open_page(file_url + QUESTIONNAIRE)
    title, refused = page.locator("#qn-title"), page.locator('[data-part="refused"]')

    def put(name: str, content: bytes) -> None:
        payload: FilePayload = {"name": name, "mimeType": "text/csv", "buffer": content}
        page.set_input_files("#qn-load", payload)

    for encoding in ("gbk", "gb18030", "utf-8-sig", "utf-16"):
        page.get_by_role("button", name="全部清空").click()
        expect(title).to_have_value("")
        put(f"{encoding}.csv", TABLE.encode(encoding))
        expect(title).to_have_value("面馆问一问")
        expect(page.get_by_label("第 1 题怎么问")).to_have_value("汤咸不咸？")
        expect(refused).to_be_empty()
    for name, content, told in (
        ("一.csv", b"PK\x03\x04" + bytes(40), "是 Excel 文件"),
        ("二.csv", b"", "是空的"),
        ("三.csv", b"%PDF-1.7", "是 PDF"),
        ("四.json", b"\x89PNG\r\n", "不是文字"),
        ("五.csv", b"a" * (5 * 1024 * 1024 + 1), "超过 5 MB"),
        ("六.csv", "甲,乙\r\n".encode("gbk"), "第 1 行要是这四格"),
    ):
        put(name, content)
        expect(refused).to_contain_text(f"“{name}”没有打开")
        expect(refused).to_contain_text(told)
        expect(title).to_have_value("面馆问一问")
