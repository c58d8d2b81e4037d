"""Joining records loses nothing, whatever the order; what cannot be an entry is never taken."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from courses import ROOT

SCRIPTS = ROOT / "docs/theme/assets/javascripts"
SEED = 20261123
Call = Callable[..., Any]
Items = dict[str, Any]


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Call]:
    """Calls a function of the record's scripts in a browser without storage."""
    page: Page = browser.new_page()
    for name in ("store", "file", "view"):
        page.add_script_tag(content=(SCRIPTS / f"progress-{name}.js").read_text("utf-8"))
    yield lambda name, *values: page.evaluate(
        "([name, values]) => { const [from, what] = name.split('.');"
        " return window[from][what](...values); }",
        [name, values],
    )
    page.close()


def value(chance: random.Random, kind: str) -> Any:
    right = chance.random() < 0.5
    ending = chance.choice(["end_good", "end_bad"])
    return {
        "answer": {"chosen": chance.sample(range(4), chance.randrange(4)), "right": right},
        "first": right,
        "read": chance.choice(["aaaa", "bbbb"]),
        "open": chance.choice(["", "next"]),
        "run": {"hash": "h", "seed": chance.randrange(9), "path": chance.choices("abc", k=2)},
        "best": {"ending": ending, "total": chance.choice([None, 5, 50.5]),
                 "red": chance.randrange(2), "level": chance.choice([None, 0, 3])},
        "done": None,
    }[kind]  # fmt: skip


KINDS = ("answer", "first", "read", "open", "run", "best", "done")


def random_items(chance: random.Random) -> Items:
    """Entries of few names and few times, so that many meet."""
    names = [(kind, name) for kind in KINDS for name in ("one-00000000", "two-11111111")]
    chosen = chance.sample(names, chance.randrange(len(names)))
    return {f"{kind}:{name}": [chance.randrange(4), value(chance, kind)] for kind, name in chosen}


def test_joining_is_idempotent_and_asks_for_no_order(call: Call) -> None:
    chance = random.Random(SEED)
    print(f"seed {SEED}")

    def join(one: Items, other: Items) -> Items:
        return call("CourseProgress.join", one, other)  # type: ignore[no-any-return]

    for _ in range(150):
        a, b, c = (random_items(chance) for _ in range(3))
        ab = join(a, b)
        assert ab == join(b, a)
        assert join(ab, c) == join(a, join(b, c))
        assert join(ab, b) == join(ab, ab) == ab
        assert set(ab) == set(a) | set(b)
        assert all(entry in (a.get(key), b.get(key)) for key, entry in ab.items())


def test_the_later_stays_but_the_earlier_first_try_and_the_better_result(call: Call) -> None:
    early = {"answer:q-00000000": [1, {"chosen": [0], "right": True}],
             "first:q-00000000": [1, True],
             "best:rp": [9, {"ending": "e", "total": 80, "red": 0, "level": 1}]}  # fmt: skip
    late = {"answer:q-00000000": [2, {"chosen": [1], "right": False}],
            "first:q-00000000": [2, False],
            "best:rp": [10, {"ending": "e", "total": 95, "red": 1, "level": 1}]}  # fmt: skip
    joined = call("CourseProgress.join", early, late)
    assert joined["answer:q-00000000"] == late["answer:q-00000000"]
    assert joined["first:q-00000000"] == early["first:q-00000000"]
    assert joined["best:rp"] == early["best:rp"]


def test_a_record_is_read_as_it_was_written(call: Call) -> None:
    chance = random.Random(SEED)
    for _ in range(60):
        items = random_items(chance)
        text = call("CourseProgress.write", items)
        assert call("CourseProgress.parse", text) == {"items": items, "state": "sound"}


@pytest.mark.parametrize(
    ("key", "entry"),
    [
        ("answer:q", [1, {"chosen": [100], "right": True}]),
        ("answer:q", [1, {"chosen": ["0"], "right": True}]),
        ("answer:q", [1, None]), ("answer:q", [1, 5]), ("answer:q", None), ("answer:q", [1]),
        ("answer:q", [-1, {"chosen": [], "right": True}]),
        ("answer:q", [9e15, {"chosen": [], "right": True}]),
        ("first:q", [1, 1]), ("read:p", [1, "x" * 17]), ("open:p", [1, ["x"]]),
        ("run:r", [1, {"hash": "", "seed": 1, "path": ["a"] * 201}]),
        ("best:r", [1, {"ending": "e", "total": 1e308, "red": 0}]), ("done:r", [1, 0]),
        ("toString:r", [1, None]), ("constructor:r", [1, None]), ("__proto__", [1, None]),
        ("answer:<img>", [1, {"chosen": [], "right": True}]), ("", [1, None]),
    ],
)  # fmt: skip
def test_what_cannot_be_an_entry_is_dropped_alone(call: Call, key: str, entry: Any) -> None:
    sound = {"done:rp": [3, None]}
    text = json.dumps({"version": 1, "items": {key: entry, **sound}})
    assert call("CourseProgress.parse", text) == {"items": sound, "state": "damaged"}


def test_what_an_entry_holds_besides_is_not_taken(call: Call) -> None:
    text = json.dumps({"version": 1, "items": {
        "answer:q": [1, {"chosen": [0], "right": True, "more": "x"}, "more"]}})  # fmt: skip
    kept = call("CourseProgress.parse", text)["items"]
    assert kept == {"answer:q": [1, {"chosen": [0], "right": True}]}


def inside(key: str, entry: Any) -> str:
    """How a record writes an entry, between its neighbours."""
    return json.dumps({key: entry}, separators=(",", ":"), ensure_ascii=False)[1:-1]


def test_of_a_text_cut_off_anywhere_every_whole_entry_is_rescued(call: Call) -> None:
    chance = random.Random(SEED)
    for _ in range(40):
        items = random_items(chance)
        text = call("CourseProgress.write", items)
        cut = text[: chance.randrange(len(text))]
        whole = {key: one for key, one in items.items() if inside(key, one) in cut}
        assert call("CourseProgress.rescue", cut) == whole


def test_undoing_keeps_what_was_done_since(call: Call) -> None:
    before, after = {"done:a": [1, None]}, {"done:a": [1, None], "done:b": [2, None]}
    now = after | {"done:c": [3, None], "done:a": [4, None]}
    undone = call("ProgressFile.goBack", before, after, now)
    assert undone == {"done:a": [4, None], "done:c": [3, None]}
    assert call("ProgressFile.goBack", before, {}, {}) == before
