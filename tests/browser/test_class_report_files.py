"""What the class report takes and what it leaves out: damaged and forged files, tables, undo."""

from __future__ import annotations

import copy
import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from class_results import Learner, file_of, questions_of, simulated_class, upload
from courses import whole_course

PAGE = "trainer/class-report.html"
MODULE = "m08-complaint-recovery"
SINGLE = "q-m08-pre-wait-lift"


@pytest.fixture
def page(open_page, trainer_url: str) -> Page:
    return open_page(trainer_url + PAGE)


@pytest.fixture(scope="module")
def learners() -> list[Learner]:
    return simulated_class(whole_course(), MODULE)


def sheet(name: str = "好学员", number: int = 7) -> dict[str, Any]:
    answers = {one.id: ["a"] for one in questions_of(whole_course(), MODULE, "pre")}
    return file_of(whole_course(), name, answers, sheet=number)


def give(page: Page, *uploads: dict[str, object]) -> None:
    listed = page.locator("[data-part=sources] li")
    before = listed.count()
    page.locator("[data-part=files]").set_input_files(list(uploads))  # type: ignore[arg-type]
    expect(listed).to_have_count(before + len(uploads))


def faults(page: Page) -> list[str]:
    return page.locator("[data-part=faults] li").all_inner_texts()


def people(page: Page) -> str:
    return page.locator("[data-part=summary]").inner_text()


def spoilt(**changes: Any) -> str:
    return json.dumps(sheet("坏") | changes, ensure_ascii=False)


def resealed(change: Callable[[list[dict[str, Any]]], None]) -> str:
    """A file whose check fits although its answers were changed: told by the answers alone."""
    made = copy.deepcopy(sheet("坏"))
    change(made["answers"])
    chosen = {one["question"]: one["chosen"] for one in made["answers"]}
    if set(chosen) <= set(whole_course().questions):
        made["check"] = file_of(whole_course(), "坏", chosen)["check"]
    return json.dumps(made, ensure_ascii=False)


def choose(*letters: str) -> Callable[[list[dict[str, Any]]], None]:
    def change(answers: list[dict[str, Any]]) -> None:
        next(one for one in answers if one["question"] == SINGLE)["chosen"] = list(letters)

    return change


BAD = {
    "cut": (json.dumps(sheet())[:-40], "不是完整的 JSON"),
    "check": (spoilt(check="00000000"), "校验码对不上"),
    "edited": (spoilt(nickname="别人"), "校验码对不上"),
    "version": (spoilt(version=9), "版本不认识"),
    "more": (spoilt(score=100), "多了或少了项目"),
    "prototype": ('{"__proto__": {"x": 1}, ' + spoilt()[1:], "多了或少了项目"),
    "constructor": (spoilt(constructor={"prototype": {}}), "多了或少了项目"),
    "html name": (spoilt(nickname="<img src=x onerror=alert(1)>"), "称呼太长"),
    "long name": (spoilt(nickname="长" * 21), "称呼太长"),
    "no name": (spoilt(nickname=None), "称呼太长"),
    "day": (spoilt(day="2026-02-31"), "日期不是一个日子"),
    "no answers": (spoilt(answers=[]), "像是改过的"),
    "answers": (spoilt(answers={"length": 3}), "像是改过的"),
    "unknown": (resealed(lambda own: own[0].update(question="q-nothing")), "校验码对不上"),
    "option": (resealed(choose("f")), f"{SINGLE} 没有选项 F"),
    "several": (resealed(choose("a", "b")), f"{SINGLE} 是单选，却选了 2 项"),
    "option twice": (resealed(choose("a", "a")), "像是改过的"),
    "question twice": (resealed(lambda own: own.append(own[0])), "同一道题答了两次"),
    "html": ("<!doctype html><script>alert(1)</script>", "里面是网页"),
    "prose": ("老师好，我做完了", "不是答题记录"),
    "other json": ('{"a": 1}', "不是答题记录"),
    "array": ("[1, 2]", "不是答题记录"),
    "null": ("[null]", "不是答题记录"),
    "empty": ("", "是空的"),
    "binary": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "不是答题记录"),
    "large": ("{" + " " * 600_000, "太大了"),
    "half a code": ("KC1:044XE1Q5QJGE9E", "可能只复制了一半"),
    "wrong code": ("KC1:044XE1Q5QJGE9E4:", "校验码对不上"),
    "later code": ("KC2:044XE1Q5QJGE9E4:", "版本不认识"),
}  # fmt: skip


def test_each_bad_file_is_named_with_its_reason_and_the_good_one_counts(page: Page) -> None:
    uploads = [upload(f"{name}.json", text) for name, (text, _) in BAD.items()]
    give(page, *uploads, upload("好.json", sheet()))
    said = faults(page)
    assert len(said) == len(BAD)
    for line, (name, (_, why)) in zip(said, BAD.items(), strict=True):
        assert line.startswith(f"{name}.json：")
        assert why in line
    assert people(page).startswith("一共 1 个人")
    assert page.evaluate("({}).x === undefined")


def test_an_unknown_question_is_named_when_the_check_is_right(page: Page) -> None:
    text = """() => {
      const answers = [{ question: "q-nothing", hash: "00000000", chosen: ["a"] }];
      const sheet = { nickname: "甲", day: null, sheet: "00000001", answers };
      return [AnswerCode.toFile(sheet), AnswerCode.toText(sheet)];
    }"""
    made, code = page.evaluate(text)
    give(page, upload("甲.json", made), upload("乙.txt", code))
    assert "没有的题：q-nothing" in faults(page)[0]
    assert "没有的题：?" in faults(page)[1]


def test_a_revised_question_is_set_apart_and_the_rest_counted(page: Page) -> None:
    made = """([nickname, one, two]) => AnswerCode.toFile({
      nickname, day: null, sheet: "00000001", answers: [
      { question: one.question, hash: "00000000", chosen: ["e"] }, two] })"""
    own = sheet()["answers"]
    give(page, upload("旧.json", page.evaluate(made, ["老学员", own[0], own[1]])))
    revised = page.locator("[data-part=revised] li").all_inner_texts()
    assert revised == [f"{own[0]['question']} 改过题：1 份是旧题的答案，单独放着，没有算进去。"]
    ids = page.locator("div[data-view=items] tbody th").all_inner_texts()
    assert ids == [own[1]["question"]]
    assert faults(page) == []


def test_the_same_person_twice_is_named_and_counted_once(page: Page) -> None:
    give(page, upload("1.json", sheet("张三")), upload("2.json", sheet("张三")),
         upload("3.json", sheet("", 1)), upload("4.json", sheet("", 1)),
         upload("5.json", sheet("", 2)))  # fmt: skip
    said = faults(page)
    assert "2.json：张三 的" in said[0]
    assert "4.json：没留名，和前面一份是同一张" in said[1]
    assert people(page).startswith("一共 3 个人。其中 2 个没留称呼")


def test_texts_pasted_together_are_read_whatever_a_chat_did_to_them(page: Page) -> None:
    script = (
        """(names) => names.map((nickname) => AnswerCode.toText({ ...window.own, nickname }))"""
    )
    own = {key: sheet()[key] for key in ("day", "sheet", "answers")}
    page.evaluate("own => { window.own = own; }", own)
    one, two, three = page.evaluate(script, ["甲", "乙", "丙"])
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in two)
    broken = "\u3000\r\n".join(three.lower()[at : at + 9] for at in range(0, len(three), 9))
    page.locator("[data-part=paste]").fill(f"甲：{one}\n乙说{wide}\n{broken} 收到")
    page.get_by_role("button", name="读进来").click()
    assert faults(page) == []
    assert people(page).startswith("一共 3 个人")


def paper(letter: str) -> dict[str, Any]:
    """The key of a paper: the options are printed the other way round."""
    questions = questions_of(whole_course(), MODULE, "exam")
    return {
        "paper": letter,
        "questions": [
            {"id": one.id, "options": [option.id for option in reversed(one.options)]}
            for one in questions
        ],
    }


def typed(rows: list[list[str]], encoding: str = "utf-8-sig") -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_typed_from_paper_is_marked_by_the_papers_key(page: Page, encoding: str) -> None:
    key = paper("A")
    bank = whole_course().questions
    right = [
        "".join(
            "ABCDEFGH"[at]
            for at, option in enumerate(one["options"])
            if option in {right.id for right in bank[one["id"]].correct}
        )
        for one in key["questions"]
    ]
    head = ["姓名", "试卷", *(str(number) for number in range(1, len(right) + 1))]
    none = [""] * len(right)
    rows = [head, ["王,小明", "a", *right], ["=赵", "A", *none], ["李", "A", "Z", *right[1:]],
            ["钱", "B", *right], ["孙", "A", "a", *none[1:]]]  # fmt: skip
    give(page, upload("卷.csv", typed(rows, encoding)))
    assert all("不知道这些题号是哪些题" in one for one in faults(page))
    give(page, upload("whole-key.json", {"schema": "paper-key/1", "papers": [key, paper("C")]}))
    whys = ("第 3 行 =赵：一道题也没答", "第 4 行 李：第 1 题没有选项 Z", "第 5 行 钱：没有 B 卷")
    for fault, why in zip(faults(page), whys, strict=True):
        assert why in fault
    cells = page.locator("div[data-view=heat] tbody tr").first.locator("th, td").all_inner_texts()
    assert cells[0] == "王,小明"
    assert cells[-1] == f"{len(right)}/{len(right)} 稳"
    assert people(page).startswith("一共 2 个人")


def test_an_export_is_for_excel_and_no_cell_is_a_formula(page: Page) -> None:
    give(page, upload("1.json", sheet("=1+1")), upload("2.json", sheet("@SUM(A1)")))
    with page.expect_download() as saved:
        page.get_by_role("button", name="把《每个人，每条目标》存成表格").click()
    path = Path(saved.value.path())
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:3]] == ["'=1+1", "'@SUM(A1)"]
    assert len({len(row) for row in rows[:4]}) == 1
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@")]


def test_a_file_taken_away_can_be_put_back(page: Page) -> None:
    give(page, upload("1.json", sheet("张三")), upload("2.json", sheet("李四")))
    page.locator(".report__sources summary").click()
    page.get_by_role("button", name="拿掉 1.json").click()
    assert people(page).startswith("一共 1 个人")
    expect(page.get_by_role("button", name="放回刚才拿掉的")).to_be_focused()
    page.keyboard.press("Enter")
    assert people(page).startswith("一共 2 个人")
    first = page.locator("[data-part=sources] li").first
    expect(first).to_contain_text("1.json")
    expect(first.get_by_role("button")).to_be_focused()
    page.get_by_role("button", name="全部清空").click()
    expect(page.locator("[data-part=report]")).to_be_hidden()
    page.get_by_role("button", name="放回刚才拿掉的").click()
    assert people(page).startswith("一共 2 个人")


def test_a_name_is_text_whatever_it_says(page: Page) -> None:
    give(
        page,
        upload("<img src=x onerror=alert(1)>.json", "{"),
        upload("好.json", sheet("&lt;b&gt;")),
    )
    assert faults(page)[0].startswith("<img src=x")
    assert page.locator("class-report img, class-report b").count() == 0
    expect(page.locator("div[data-view=heat] tbody th").first).to_have_text("&lt;b&gt;")


def test_nothing_is_kept(page: Page, learners: list[Learner]) -> None:
    give(page, upload("1.json", sheet("张三")))
    assert (
        page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])").count("张三") == 0
    )
    page.reload()
    expect(page.locator("[data-part=empty]")).to_be_visible()
    expect(page.locator("[data-part=report]")).to_be_hidden()
