"""What people type is read as they mean it, or sent back by name: never a wrong number."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from node_script import run_script

READ = """return data.map(([text, field]) => window.toolNumbers.read(text, field));"""
BACK = """return data.map(([value, field]) => {
  const text = window.toolNumbers.typed(value, field);
  return window.toolNumbers.read(text, field).value;
});"""
FIELDS: dict[str, dict[str, Any]] = {
    "count": {"kind": "count", "label": "客户数", "unit": "位", "min": 0, "max": 1e8},
    "number": {"kind": "number", "label": "倍数", "unit": "倍", "min": 0, "max": 1000},
    "money": {"kind": "money", "label": "成本", "unit": "元", "min": 0, "max": 1e9},
    "share": {"kind": "share", "label": "流失率", "unit": "%", "min": 0, "max": 1},
    "score": {"kind": "score", "label": "打分", "unit": "分", "min": 1, "max": 7},
    "days": {"kind": "days", "label": "天数", "unit": "天", "min": 0, "max": 90},
    "years": {"kind": "years", "label": "几年", "unit": "年", "min": 0, "max": 50},
    "date": {"kind": "date", "label": "成交日"},
    "list": {"kind": "list", "label": "秒数", "item": {"kind": "number", "min": 0, "max": 100}},
}
CASES = yaml.safe_load(Path(__file__).with_name("typed-numbers.zh.yml").read_text("utf-8"))


def read(pairs: list[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    return list(run_script(["tools/numbers.js"], READ, pairs))


def test_what_is_understood_has_its_value() -> None:
    found = read([(text, FIELDS[kind]) for kind, text, _ in CASES["good"]])
    odd = [(g, f) for g, f in zip(CASES["good"], found, strict=True) if f != {"value": g[2]}]
    assert odd == []


@pytest.mark.parametrize("kind", FIELDS)
def test_sixty_bad_inputs_are_sent_back_by_name_with_a_way_out(kind: str) -> None:
    texts = [*CASES["bad"], *CASES["bad-of"][kind]]
    assert len(set(texts)) >= 60
    found = read([(text, FIELDS[kind]) for text in texts])
    taken = [(text, one) for text, one in zip(texts, found, strict=True) if "value" in one]
    # A list parts what stands apart; each of its numbers is sound by itself.
    assert [text for text, _ in taken] == (["1,23", "1 2"] if kind == "list" else [])
    for text, one in zip(texts, found, strict=True):
        if "value" not in one:
            assert FIELDS[kind]["label"] in one["what"], text
            assert one["mend"].strip(), text
            words = (one["what"] + one["mend"]).replace(text.strip() or " ", "")
            assert not any(odd in words for odd in ("NaN", "undefined", "Infinity", "null")), one


def test_blank_is_taken_only_where_nothing_need_be_filled_in() -> None:
    optional = FIELDS["money"] | {"optional": True}
    found = read([("", optional), ("\u3000 ", optional), ("", FIELDS["money"])])
    assert found[:2] == [{"value": None}, {"value": None}]
    assert found[2]["what"] == "“成本”空着"


def test_a_comma_that_may_part_numbers_or_thousands_is_sent_back() -> None:
    large = FIELDS["list"] | {"item": {"kind": "number", "min": 0, "max": 100_000}}
    (found,) = read([("1,200 3", large)])
    assert "分不清" in found["what"]


def test_what_stands_in_a_field_is_read_back_as_the_same_value() -> None:
    shares = [round(at / 7919, 6) for at in range(0, 7919, 7)]
    given = [(one, FIELDS["share"]) for one in shares]
    given += [(one / 100, FIELDS["money"]) for one in range(0, 200_000, 371)]
    given += [([1, 2.5, 30], FIELDS["list"]), ("2026-01-31", FIELDS["date"])]
    found = run_script(["tools/numbers.js"], BACK, given)
    assert [(one, back) for (one, _), back in zip(given, found, strict=True) if one != back] == []
