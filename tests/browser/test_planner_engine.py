"""The planner's arithmetic, run in Chromium and compared with a scheduler of its own in Python."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from course.model.lesson_plan import Count
from course.render.planner_data import planner_data
from courses import ROOT, whole_course
from day_schedule import DAY, day_schedule, random_plan

SCRIPTS = ROOT / "docs/theme/assets/javascripts"
DATA = planner_data(whole_course(), "../")
SEED = 20261123
HALF_DAY = next(one["plan"] for one in DATA["agendas"] if one["id"] == "ag-half-day-front-line")
Call = Callable[..., Any]


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Call]:
    """Calls a function of the planner's scripts, such as `Engine.schedule`, in the browser."""
    page: Page = browser.new_page()
    page.evaluate("data => { window.data = data; }", DATA)
    for name in ("engine", "edit", "advice", "file"):
        page.add_script_tag(content=Path(SCRIPTS / f"planner-{name}.js").read_text("utf-8"))
    # The course stays in the page: to send it with each call would take minutes.
    yield lambda name, *values: page.evaluate(
        "([name, values]) => { const [from, what] = name.split('.');"
        " return window['Planner' + from][what](...values.map((one) =>"
        " (one === 'course' ? window.data : one))); }",
        [name, ["course" if value is DATA else value for value in values]],
    )
    page.close()


def plans(number: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(SEED)
    print(f"seed {SEED}")
    for _ in range(number):
        yield random_plan(chance, DATA)


def phase_of(plan: dict[str, Any], cut: dict[str, Any]) -> str:
    block = plan["days"][cut["day"]][cut["block"]]
    segments = next(one["segments"] for one in DATA["plans"] if one["id"] == block["id"])
    return str(next(one["phase"] for one in segments if one["id"] == cut["segment"]))


def test_two_hundred_random_plans_are_timed_as_another_scheduler_times_them(call: Call) -> None:
    for plan in plans(200):
        for day, made in enumerate(call("Engine.schedule", plan, DATA)):
            items = [
                (one["kind"], one["segment"], one["start"], one["minutes"]) for one in made["items"]
            ]
            assert items == day_schedule(plan, DATA, day), plan
            assert made["end"] == plan["start"] + sum(minutes for *_, minutes in items)
            limit = plan["end"] if plan["end"] > plan["start"] else made["end"]
            assert made["over"] == max(0, made["end"] - limit)


def test_what_a_random_plan_is_told_is_plain_and_names_no_odd_number(call: Call) -> None:
    seen = set()
    for plan in plans(200):
        for one in call("Advice.notes", plan, DATA):
            name, values = one["note"]
            text = DATA["words"][name].format(**values)
            assert not any(odd in text for odd in ("NaN", "undefined", "None", "null", "-"))
            seen.add(name)
    assert seen >= {
        "end-before-start", "lunch-outside", "empty-day", "slack", "over", "cut", "drop",
        "short-drop", "lunch-moved", "lunch-nowhere", "no-break", "midnight", "size", "tiny",
    }  # fmt: skip


def test_what_is_to_be_cut_is_enough_or_says_how_much_is_still_short(call: Call) -> None:
    kept = {"反馈", "总结"}
    for plan in plans(200):
        for day in range(len(plan["days"])):
            made = call("Engine.proposal", plan, DATA, day)
            shorter = call("Engine.applyCuts", plan, made["cuts"])
            assert not kept & {phase_of(plan, cut) for cut in made["cuts"]}
            assert sum(cut["saves"] for cut in made["cuts"]) == made["saves"]
            assert made["short"] == max(0, made["over"] - made["saves"])
            least = min((cut["saves"] for cut in made["cuts"]), default=0)
            assert made["saves"] - least < made["over"] or not made["cuts"]
            with_lunch = plan["lunch"] is not None
            after = call("Engine.schedule", shorter, DATA)[day]
            assert with_lunch or after["end"] == made["end"] - made["saves"]
            if made["drop"]:
                assert made["drop"]["saves"] >= made["short"] > 0


def test_a_delay_is_in_the_schedule_and_what_is_past_stays(call: Call) -> None:
    chance = random.Random(SEED)
    replanned = 0
    for plan in plans(200):
        before = call("Engine.schedule", plan, DATA)[0]["items"]
        index = chance.randrange(len(before)) if before else 0
        late = chance.choice([1, 20, 300])
        now = (before[index]["start"] if before else 0) + late
        made = call("Advice.replan", plan, DATA, 0, index, now)
        if not before:
            assert made["fault"][0] == "nothing-left"
            continue
        if before[index]["kind"] == "lunch":
            continue
        replanned += 1
        after = call("Engine.schedule", made["plan"], DATA)[0]["items"]
        assert [one["start"] for one in after[1:]] == [
            one["start"] + one["minutes"] for one in after[:-1]
        ]
        at = next(at for at, one in enumerate(after) if one["kind"] == "late")
        assert (after[at]["start"], after[at]["minutes"]) == (now - late, late)
        assert after[:at] == before[:index]
        assert not any(cut["block"] < before[index]["block"] for cut in made["cuts"])
        assert all(one["minutes"] > 0 for one in after)
    assert replanned > 80


def test_twenty_minutes_late_leaves_feedback_and_plan_whole_and_ends_in_time(call: Call) -> None:
    items = call("Engine.schedule", HALF_DAY, DATA)[0]["items"]
    index = next(at for at, one in enumerate(items) if "反例" in one["title"])
    made = call("Advice.replan", HALF_DAY, DATA, 0, index, items[index]["start"] + 20)
    assert (made["late"], made["short"], made["end"] <= HALF_DAY["end"]) == (20, 0, True)
    assert {"全班复盘", "出门票与行动计划"} <= set(made["kept"])
    early = call("Advice.replan", HALF_DAY, DATA, 0, index, items[index]["start"])
    assert early["fault"][0] == "not-late"


@pytest.mark.parametrize("agenda", DATA["agendas"], ids=lambda one: one["id"])
def test_a_ready_agenda_fills_its_day_to_the_minute(call: Call, agenda: dict[str, Any]) -> None:
    plan = agenda["plan"]
    for day in call("Engine.schedule", plan, DATA):
        assert (day["end"], day["over"], day["isEaten"]) == (plan["end"], 0, True)
    notes = {one["note"][0] for one in call("Advice.notes", plan, DATA)}
    assert notes == {"fits"}


@pytest.mark.parametrize("people", [1, 2, 3, 17, 18, 19, 100, 200])
def test_materials_and_prints_are_counted_as_the_lesson_plans_count_them(
    call: Call, people: int
) -> None:
    course = whole_course()
    days = [[{"kind": "plan", "id": plan.id} for plan in course.lesson_plans]]
    plan = HALF_DAY | {"people": people, "days": days}
    due: dict[tuple[str, str], int] = {}
    for one in (material for plan in course.lesson_plans for material in plan.materials):
        if one.count:
            key = (one.item, one.per)
            due[key] = due.get(key, 0) + one.count.for_class(people)
    rows = call("Engine.materials", plan, DATA)
    assert {(r["item"], r["per"]): r["total"] for r in rows if r["total"] is not None} == due
    for row in call("Engine.prints", plan, DATA):
        formula = row["count"]
        assert row["copies"] == (Count(**formula).for_class(people) if formula else 1)


@pytest.mark.parametrize(
    ("typed", "number", "clock"),
    [
        ("18", 18, None), ("\uff11\uff18", 18, None), (" 1 8 ", 18, None),
        ("9:05", None, 545),
        ("\uff19\uff1a\uff10\uff15", None, 545), ("23:59", None, DAY - 1), ("0:00", None, 0),
        ("25:00", None, None),
        ("24:00", None, None), ("9:60", None, None), ("-3", None, None), ("1e2", None, None),
        ("", None, None), ("NaN", None, None), ("十八", None, None), ("18.5", None, None),
        ("9999999999", None, None), ("<b>", None, None),
    ],
)  # fmt: skip
def test_numbers_and_clocks_are_read_as_people_write_them(
    call: Call, typed: str, number: int | None, clock: int | None
) -> None:
    assert call("Engine.readNumber", typed) == number
    assert call("Engine.readClock", typed) == clock
