"""A second scheduler of a day, written apart from the page's script, to compare it with.

It works on plans and data as the planner's page has them. It knows nothing of delays: what a delay
does is judged by what must stay true.
"""

from __future__ import annotations

from random import Random
from typing import Any

Data = dict[str, Any]
DAY = 24 * 60


def lasts(block: Data, data: Data) -> list[tuple[str, int]]:
    """The segments of a block with their minutes; one without a name if it has none."""
    if block["kind"] != "plan":
        return [("", block["minutes"])]
    plan = next(one for one in data["plans"] if one["id"] == block["id"])
    cut = block.get("cuts", [])
    rows = [
        (one["id"], one["to"] if one["id"] in cut else one["minutes"]) for one in plan["segments"]
    ]
    return [(name, minutes) for name, minutes in rows if minutes]


def day_schedule(plan: Data, data: Data, day: int) -> list[tuple[str, str, int, int]]:
    """Return (kind, segment, start, minutes) of a day, by looking where lunch is least off."""
    blocks = [lasts(block, data) for block in plan["days"][day]]
    starts = [plan["start"]]
    for block in blocks:
        starts.append(starts[-1] + sum(minutes for _, minutes in block))
    lunch_before = _lunch_before(plan, starts)
    at, found = plan["start"], []
    for index, (block, segments) in enumerate(zip(plan["days"][day], blocks, strict=True)):
        if index == lunch_before:
            found.append(("lunch", "", at, plan["lunchMinutes"]))
            at += plan["lunchMinutes"]
        for name, minutes in segments:
            found.append((block["kind"], name, at, minutes))
            at += minutes
    return found


def _lunch_before(plan: Data, starts: list[int]) -> int | None:
    """Return the number of the block before which lunch is eaten, `starts` being without lunch."""
    lunch, first = plan["lunch"], plan["start"]
    until = plan["end"] if plan["end"] > first else DAY
    if lunch is None or not first < lunch < until:
        return None
    last = len(starts) - 2
    for index in range(last + 1):
        here, after = starts[index], starts[index + 1]
        if here == first:
            continue
        nearer = abs(here - lunch) <= abs(after - lunch)
        if nearer or (index == last and here < lunch < after):
            return index
    return None


def random_plan(chance: Random, data: Data) -> Data:
    """A plan that the page's fields would let through, sensible or not."""
    days = [
        [_random_block(chance, data) for _ in range(chance.choice([0, 1, 2, 5, 9]))]
        for _ in range(chance.randint(1, 3))
    ]
    return {
        "schema": data["schema"],
        "title": chance.choice(["", "周一的课", "a<b>"]),
        "people": chance.choice([1, 2, 3, 17, 18, 19, 200]),
        "start": chance.choice([0, 540, 810, 1439, chance.randrange(DAY)]),
        "end": chance.choice([0, 720, 1020, 1439, chance.randrange(DAY)]),
        "lunch": chance.choice([None, 720, 0, chance.randrange(DAY)]),
        "lunchMinutes": chance.choice([1, 60, 90, 240]),
        "days": days,
    }


def _random_block(chance: Random, data: Data) -> Data:
    kind = chance.choice(["plan", "plan", "play", "own", "break"])
    if kind == "plan":
        plan = chance.choice(data["plans"])
        names = [one["id"] for one in plan["segments"]]
        cuts = chance.sample(names, chance.choice([0, 0, 1, len(names)]))
        return {"kind": kind, "id": plan["id"], "cuts": cuts}
    minutes = chance.choice([1, 10, 45, 95, 600])
    if kind == "play":
        return {"kind": kind, "id": chance.choice(data["plays"])["id"], "minutes": minutes}
    return {"kind": kind, "title": "茶歇" if kind == "break" else "经理讲话", "minutes": minutes}
