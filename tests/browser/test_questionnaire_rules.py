"""Rules of wording, and files of questionnaires: run outside a browser, on labelled sentences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from course.render.questionnaire_page import LIMITS
from course.render.questionnaire_words import FINDINGS, WORDS
from courses import whole_course
from node_script import run_script

SENTENCES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "questionnaire-sentences.zh.yml").read_text("utf-8")
)
RULES = ["tools/questionnaire-rules.js"]
FILES = ["tools/csv.js", "tools/keep.js", "tools/questionnaire-file.js"]
JUDGE = "return data.map((one) => window.QuestionnaireRules.judge(one).map((it) => it.rule));"
BANK = whole_course().questionnaire_bank
assert BANK
DATA = {
    "words": dict(WORDS),
    "limits": LIMITS,
    "scales": [one.model_dump(exclude_none=True) for one in BANK.scales],
}
ODD = {
    "title": '=HYPERLINK("x"),逗号',
    "intro": "第一行\n第二行，“引号”",
    "thanks": "'=已经有撇号",
    "questions": [
        {"kind": "choice", "text": "+1 还是 -1？", "na": True, "options": ["@一", "-5", "a,b", ""]},
        {"kind": "scale", "text": "－全角减号", "na": False, "scale": "likely"},
        {"kind": "open", "text": "''=两个撇号", "na": False},
        {"kind": "open", "text": "<img src=x onerror=alert(1)>", "na": False},
        {"kind": "choice", "text": "-5", "na": False, "options": ["'-5", "5"]},
    ],
}


def judged(questions: list[dict[str, Any]]) -> list[list[str]]:
    found: list[list[str]] = run_script(RULES, JUDGE, questions)
    return found


@pytest.mark.parametrize(
    ("part", "precision", "recall"), [("drafted", 0.97, 0.97), ("fresh", 0.95, 0.9)]
)
def test_what_is_wrong_with_a_sentence_is_found_and_little_else(
    part: str, precision: float, recall: float
) -> None:
    labelled = SENTENCES[part]
    pairs = list(zip(labelled, judged(labelled), strict=True))
    right = sum(len(set(found) & set(one["wrong"])) for one, found in pairs)
    assert right >= precision * sum(len(found) for _, found in pairs)
    assert right >= recall * sum(len(one["wrong"]) for one, _ in pairs)


def test_there_are_enough_sentences_and_every_rule_has_some() -> None:
    assert len(SENTENCES["drafted"]) >= 60
    assert len(SENTENCES["fresh"]) >= 30
    labels = {rule for one in SENTENCES["drafted"] for rule in one["wrong"]}
    assert labels == set(FINDINGS)


def test_no_question_of_the_bank_breaks_a_rule() -> None:
    assert BANK
    scales = {one.id: one.anchors for one in BANK.scales}
    asked = [
        {
            "kind": one.kind,
            "text": one.text,
            "options": list(one.options or scales.get(one.scale or "", ())),
            "na": one.may_not_apply,
        }
        for one in BANK.items
    ]
    found = judged(asked)
    assert [(one["text"], rules) for one, rules in zip(asked, found, strict=True) if rules] == []


def test_a_starting_set_takes_less_than_three_minutes_and_has_a_question_to_write_in() -> None:
    assert BANK
    items = {one.id: one for one in BANK.items}
    for purpose in BANK.purposes:
        asked = [items[name] for name in purpose.start]
        given = [
            {"kind": one.kind, "text": one.text, "options": list(one.options or ())}
            for one in asked
        ]
        code = "return window.QuestionnaireRules.secondsOfAll(data);"
        assert 30 <= run_script(RULES, code, given) <= 180
        assert any(one.kind == "open" for one in asked)


def test_a_questionnaire_comes_back_from_a_table_as_it_went() -> None:
    code = """
      const file = window.QuestionnaireFile;
      const text = file.toCsv(data.value, data.page);
      return { text, back: file.fromCsv(text, data.page) };
    """
    made = run_script(FILES, code, {"value": ODD, "page": DATA})
    assert made["back"] == {"value": ODD, "fault": ""}
    cells = [line.split(",")[1].strip('"') for line in made["text"].split("\r\n")[1:-1] if line]
    assert not any(cell.startswith(("=", "+", "@", "\uff0d")) for cell in cells)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"title": 5}, "名字、开头语或结束语"),
        ({"intro": "长" * 301}, "超过了 300 个字"),
        ({"questions": "两道"}, "第 1 题缺了"),
        ({"questions": [{"kind": "open", "text": "好", "na": False}] * 31}, "最多 30 道"),
        ({"questions": [{"kind": "scale", "text": "好", "na": False, "scale": "x"}]}, "“x”没有"),
        ({"questions": [{"kind": "choice", "text": "好", "na": False}]}, "第 1 题缺了"),
        ({"questions": [{"kind": "open", "text": "好"}]}, "第 1 题缺了"),
        ({"questions": [None]}, "第 1 题缺了"),
        ({"questions": [{"kind": "video", "text": "好", "na": False}]}, "第 1 题缺了"),
    ],
)
def test_a_file_that_does_not_hold_a_questionnaire_is_refused_by_name(
    change: dict[str, Any], told: str
) -> None:
    code = "return window.QuestionnaireFile.check(data.value, data.page);"
    faults = run_script(FILES, code, {"value": {**ODD, **change}, "page": DATA})
    assert told in faults[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "第 1 行要是这四格"),
        ("a,b\n1,2\n", "第 1 行要是这四格"),
        ("这一行是什么,写的字,选项或量表,没遇到一格\n填空,几点？,,\n", "第 2 行的“填空”"),
        ("这一行是什么,写的字,选项或量表,没遇到一格\n打分,几点？,十分,\n", "“十分”没有"),
        ("\ufffd\ufffd", "CSV UTF-8"),
    ],
)
def test_a_table_that_is_none_of_ours_is_refused_with_the_mend(text: str, told: str) -> None:
    code = "return window.QuestionnaireFile.fromCsv(data.text, data.page);"
    made = run_script(FILES, code, {"text": text, "page": DATA})
    assert made["value"] is None
    assert told in made["fault"]
    assert "undefined" not in json.dumps(made, ensure_ascii=False)
