"""What tools for lists work out: the same as the formulas, and by the rules that they state."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from course.model.calculators import compute
from course.model.list_tool import ListTool
from course.render.list_tool_words import LIST_TOOL_WORDS
from courses import whole_course
from node_script import run_script

SCRIPTS = [
    f"tools/{name}.js"
    for name in (
        "numbers", "csv", "slices", "table", "calendar-file",
        "list-quadrant", "list-sorting", "list-calendar", "list-reactivation",
    )
]  # fmt: skip
TOOLS = whole_course().list_tools_by_id
SEED = 20261123
WORK = """
const word = (name, values = {}) =>
  String(data.words[name]).replace(/\\{(\\w+)\\}/g, (_, key) => values[key]);
const no = () => false;
const kind = listKinds[data.kind];
return Promise.all(data.cases.map(async ({ text, settings }) => {
  const set = {};
  for (const one of data.settings) {
    const typed = settings[one.name] ?? one.default;
    const isText = ["text", "choice", "rules"].includes(one.kind);
    set[one.name] = isText ? typed : toolNumbers.read(typed, one).value;
  }
  const { rows, faults } = await toolTable.read(text, data.columns, word, no);
  const result = await kind.compute(rows, set, no, {}, word);
  const saved = toolCsv.write(kind.table(result, word, data.columns));
  const again = await toolTable.read(saved, data.columns, word, no);
  return { faults, result, summary: kind.summary(result, word), saved,
    again: JSON.stringify(again.rows.map((one) => one.cells)),
    before: JSON.stringify(result.list.map((one) => one.cells)),
    ics: kind.calendar ? kind.calendar(result, word) : "" };
}));
"""


def work(tool: ListTool, cases: list[tuple[str, dict[str, str]]]) -> list[dict[str, Any]]:
    data = {
        "kind": tool.kind,
        "words": {**LIST_TOOL_WORDS, **tool.words},
        "columns": [one.model_dump() for one in tool.columns],
        "settings": [one.model_dump() for one in tool.settings],
        "cases": [{"text": text, "settings": settings} for text, settings in cases],
    }
    found: list[dict[str, Any]] = run_script(SCRIPTS, WORK, data)
    return found


def table(head: str, rows: list[tuple[Any, ...]]) -> str:
    return "\n".join([head, *(",".join(map(str, (f"c{at}", *row))) for at, row in enumerate(rows))])


@pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda one: one.kind)
def test_every_sample_and_step_is_read_whole_and_works(tool: ListTool) -> None:
    samples = {one.id: one for one in tool.samples}
    cases = [(one.table, one.settings) for one in tool.samples]
    cases += [(samples[tool.example.sample].table, one.set) for one in tool.example.steps]
    for (text, _), made in zip(cases, work(tool, cases), strict=True):
        assert made["faults"] == []
        assert made["result"].get("faults", []) == []
        if tool.kind != "calendar":
            assert len(made["result"]["list"]) == len(text.strip().split("\n")) - 1
        said = str(made["summary"]) + made["saved"]
        assert not any(
            odd in said for odd in ("NaN", "undefined", "Infinity", "null", "{"[1:] or "\0")
        )


def test_four_piles_and_their_cuts_are_those_of_the_formula() -> None:
    tool, chance = TOOLS["lt-four-quadrant"], random.Random(SEED)
    print(f"seed {SEED}")
    cases, members = [], []
    for at in range(60):
        rows = [(chance.randrange(12), chance.randrange(40) * 50) for _ in range(1 + at)]
        own = {"visits_mode": "own", "visits_cut": "6", "spend_mode": "own", "spend_cut": "1000"}
        cases.append((table("客户,次数,总额", rows), own if at % 2 else {}))
        members.append([list(map(float, row)) for row in rows])
    for at, (made, given) in enumerate(zip(work(tool, cases), members, strict=True)):
        cuts = (
            {"freq_cut": 6, "spend_cut": 1000}
            if at % 2
            else dict.fromkeys(("freq_cut", "spend_cut"), "median")
        )
        outputs: Any = compute("calc-four-quadrant", {"members": given, **cuts})
        result = made["result"]
        assert [tool.words[one["group"]] for one in result["list"]] == outputs["labels"]
        assert result["cuts"] == {"visits": outputs["freq_cut"], "spend": outputs["spend_cut"]}
        counts = {tool.words[name]: one["count"] for name, one in result["groups"].items()}
        assert counts == outputs["counts"]
        assert sum(one["spend"] for one in result["groups"].values()) == result["total"]["spend"]
        assert made["again"] == made["before"]


def test_ranks_and_the_share_of_the_first_fifth_are_those_of_the_formula() -> None:
    tool, chance = TOOLS["lt-customer-sorting"], random.Random(SEED)
    cases, given = [], []
    for at in range(1, 60):
        rows = [
            (
                chance.randrange(900),
                chance.randrange(20),
                chance.choice([0, 0, 50]),
                1 + chance.randrange(90),
            )
            for _ in range(at)
        ]
        weights = [chance.randrange(1, 100) for _ in range(4)]
        names = ("w_sales", "w_volume", "w_arrears", "w_cycle")
        cycle = chance.choice(["short_first", "long_first"])
        set_ = dict(zip(names, map(str, weights), strict=True)) | {"cycle": cycle}
        cases.append((table("客户,销售额,销售量,超期欠款,采购周期", rows), set_))
        given.append(
            {
                "customers": [list(map(float, row)) for row in rows],
                "weights": [one / 100 for one in weights],
                "cycle": cycle.replace("_", "-"),
            }
        )
    for made, inputs in zip(work(tool, cases), given, strict=True):
        outputs: Any = compute("calc-customer-sorting", inputs)
        ranked = [one["line"] - 2 for one in made["result"]["list"]]
        assert ranked == outputs["order"]
        scores = [one["score"] for one in sorted(made["result"]["list"], key=lambda x: x["line"])]
        assert scores == pytest.approx(outputs["scores"], abs=1e-12)
        sales = made["result"]["sales"]
        assert sales["count"] == outputs["top_count"]
        if sales["share"] is not None:
            assert sales["share"] == pytest.approx(outputs["top_share"], abs=1e-12)


def test_five_customers_of_the_inventory_have_half_of_sales_in_their_first_fifth() -> None:
    tool = TOOLS["lt-customer-sorting"]
    shop = next(one for one in tool.samples if one.id == "shop")
    [made] = work(tool, [(shop.table, {})])
    assert made["result"]["sales"] == {"count": 1, "share": 0.5, "half": 1}
    assert "50.0%" in made["summary"]["notes"][0]
    assert "不是八成" in made["summary"]["notes"][0]


def days_of(made: dict[str, Any]) -> list[tuple[str, int, date, date]]:
    start = date(1970, 1, 1)
    return [
        (
            one["cells"]["id"],
            one["rule"]["day"],
            start + timedelta(one["due"]),
            start + timedelta(one["day"]),
        )
        for one in made["result"]["list"]
    ]


def test_touches_fall_due_as_the_formula_says_and_move_by_the_rules_that_are_stated() -> None:
    tool, chance = TOOLS["lt-welcome-calendar"], random.Random(SEED)
    touches = [1, 3, 7, 14, 30, 60, 90]
    first = date(2026, 1, 1)
    rows = [(first + timedelta(chance.randrange(60)),) for _ in range(60)]
    settings = {"most": "6", "length": "200", "holidays": "2026-02-16 到 2026-02-22",
                "workdays": "2026-02-14\n2026-02-28"}  # fmt: skip
    [made] = work(tool, [(table("客户,成交日", rows), settings)])
    assert made["result"]["faults"] == []
    due: dict[str, list[str]] = {}
    load: dict[date, int] = {}
    holidays = {date(2026, 2, 16) + timedelta(at) for at in range(7)}
    extra = {date(2026, 2, 14), date(2026, 2, 28)}
    for name, day, planned, actual in days_of(made):
        due.setdefault(name, []).append(planned.isoformat())
        load[actual] = load.get(actual, 0) + 1
        assert actual in extra or (actual.weekday() < 5 and actual not in holidays)
        sale = planned - timedelta(day)
        assert actual <= sale + timedelta(90)
        assert actual >= planned or actual < planned <= sale + timedelta(90)
    assert max(load.values()) <= 6
    assert extra & set(load)
    for at, (sale,) in enumerate(rows):
        inputs = {"sale_date": sale.isoformat(), "touch_days": touches}
        outputs: Any = compute("calc-90-day-calendar", inputs)
        assert sorted(due[f"c{at}"]) == outputs["dates"]


def test_rolling_touches_go_on_and_who_asked_for_peace_has_none() -> None:
    text = "客户,成交日,阶段,先停\na,2026-01-05,老客户,\nb,2026-01-05,老客户,在投诉\n"
    text += "c,2026-01-05,没有,\n"
    [made] = work(TOOLS["lt-welcome-calendar"], [(text, {"length": "200"})])
    assert [one[0] for one in days_of(made)] == ["a"] * 3
    planned = [one[2] for one in days_of(made)]
    assert {(two - one).days for one, two in pairwise(planned)} == {60}
    assert made["result"]["held"] == ["没有排 b：在投诉。"]
    assert "规则里没有“没有”这一段" in made["result"]["faults"][0]


def test_a_rule_or_a_day_off_that_cannot_be_read_is_named_by_its_line() -> None:
    bad = {
        "rules": "新客户，91，电话，问\n新客户，3，电话，问\n胡写\n新客户，每3，电话，问",
        "holidays": "国庆\n2026-10-07 到 2026-10-01",
    }
    [made] = work(TOOLS["lt-welcome-calendar"], [("客户,成交日\na,2026-01-05", bad)])
    assert len(made["result"]["list"]) == 1
    said = made["result"]["faults"]
    starts = [f"规则第 {at} 行" for at in (1, 3, 4)] + [f"日子第 {at} 行" for at in (1, 2)]
    assert [line for line, one in zip(starts, said, strict=True) if not one.startswith(line)] == []
    assert all("；" in one for one in said)


def test_the_calendar_file_is_sound_and_the_same_for_the_same_list() -> None:
    tool = TOOLS["lt-welcome-calendar"]
    rules = "新客户，1，电话，" + "问一句，家里人；又说\\了什么" * 9
    case = ("客户,成交日\n甲甲甲,2026-01-05\nb,2026-12-30", {"rules": rules, "length": "400"})
    one, two, moved = work(tool, [case, case, (case[0], {**case[1], "holidays": "2026-01-06"})])
    assert one["ics"] == two["ics"]
    lines = one["ics"].split("\r\n")
    assert "\n" not in "".join(lines)
    assert max(len(line.encode()) for line in lines) <= 75
    whole = one["ics"].replace("\r\n ", "").split("\r\n")
    assert whole[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//liukeyoudao//toolbox//ZH"]
    assert whole[-2:] == ["END:VCALENDAR", ""]
    assert whole.count("BEGIN:VEVENT") == whole.count("END:VEVENT") == 2
    assert {
        "DTSTART;VALUE=DATE:20260106",
        "DTEND;VALUE=DATE:20260107",
        "DTSTAMP:20260105T000000Z",
    } <= set(whole)
    assert {"DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101"} <= set(whole)
    summary = next(line for line in whole if line.startswith("SUMMARY"))
    assert "家里人；又说\\\\了什么" in summary
    uids = [line for line in whole if line.startswith("UID:")]
    assert len(set(uids)) == 2
    assert uids == [x for x in moved["ics"].replace("\r\n ", "").split("\r\n") if x[:4] == "UID:"]
    assert "DTSTART;VALUE=DATE:20260107" in moved["ics"]


def test_who_is_called_first_and_who_is_never_called() -> None:
    tool = TOOLS["lt-reactivation"]
    rows = [
        ("2026-01-01", 30, 100, "能", ""), ("2026-01-01", 30, 900, "能", ""),
        ("2026-01-01", 30, 900, "说过停", ""), ("2026-01-01", 30, 5000, "没问过", ""),
        ("2026-03-20", 30, 900, "能", ""), ("2026-05-01", 30, 1, "能", ""),
        ("2025-01-01", 30, 900, "能", "价钱"), ("2025-01-01", 30, 900, "能", "不需要了"),
        ("2026-01-31", 30, "", "能", ""),
    ]  # fmt: skip
    head = "客户,上次来,平常隔几天,一年花多少,能不能联系,为什么不来"
    [made] = work(tool, [(table(head, rows), {"as_of": "2026-04-01"})])
    order = [(one["cells"]["id"], one["group"]) for one in made["result"]["list"]]
    assert order == [
        ("c6", "call"), ("c1", "call"), ("c0", "call"), ("c8", "call"), ("c3", "ask"),
        ("c7", "never"), ("c2", "never"), ("c4", "awake"), ("c5", "odd"),
    ]  # fmt: skip
    assert [one["silent"] for one in made["result"]["list"] if one["cells"]["id"] == "c8"] == [60]
    assert made["again"] == made["before"]
