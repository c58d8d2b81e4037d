"""Spoilt files, kept texts and addresses → whether a page runs one, breaks, or loses anything."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser

from course.make.browser import opened_browser
from course.make.built_site import Edition
from course.make.fuzz_doors import PLANNER, PROGRESS, PUT_IN, SAVED, TABLES, TAKE_BACK, Door
from course.make.fuzz_stored import fuzz_stored
from course.make.fuzz_watch import CHINESE, Bases, Watched, filled, watched
from course.make.fuzzed_inputs import spoilt_address, spoilt_json, spoilt_table
from course.make.page_kinds import KINDS
from course.make.served import served

Fuzz = Callable[[Browser, Bases, int, int], Iterator[str]]


def _through(doors: Sequence[Door]) -> Fuzz:
    """Return what puts spoilt files into these doors, each in its turn."""

    def fuzz(browser: Browser, bases: Bases, count: int, seed: int) -> Iterator[str]:
        for at, door in enumerate(doors):
            share = len(range(at, count, len(doors)))
            with watched(browser) as one:
                sound = filled(one, bases[door.edition], door) if share else ""
                for number in range(share):
                    yield put_in(one, door, sound, f"{seed}/{door.name}/{number}")

    return fuzz


def put_in(one: Watched, door: Door, sound: str, name: str) -> str:
    """Put `sound`, spoilt as `name` says, into the door of an open page; return a line about it.

    Raises Broken if the page did what it must not.
    """
    spoil = spoilt_table if door.kind == "table" else spoilt_json
    data = spoil(random.Random(name), sound)
    given = {"field": door.field, "said": door.said, "undo": door.undo, "typed": door.typed}
    bytes_ = base64.b64encode(data).decode()
    done = one.page.evaluate(PUT_IN, {**given, "file": door.file, "bytes": bytes_})
    more = one.page.evaluate(door.after)
    back = one.page.evaluate(TAKE_BACK, {**given, "before": done["before"]})
    one.refuse(
        f"{name}（{len(data)} 字节，{data[:60]!r}…）",
        "" if done["answered"] else "三十秒没有回话",
        "" if CHINESE.search(done["answer"]) else f"没有用中文说：{done['answer'][:80]!r}",
        "" if back["undone"] == done["before"] else _lost(done["before"], back["undone"]),
    )
    taken = "收下又撤销" if back["changed"] != done["before"] else "没有动"
    return f"{name}：{taken}，{(done['answer'] + str(more or ''))[:50]!r}"


def _lost(before: str, after: str) -> str:
    """Return in which keys what is held differs, and how."""
    (old, typed), (new, now) = json.loads(before), json.loads(after)
    pairs = [(key, dict(old).get(key), dict(new).get(key)) for key in {**dict(old), **dict(new)}]
    kept = [one for one in pairs if one[1] != one[2]]
    told = [f"{key} 从 {str(one)[:200]} 成了 {str(other)[:200]}" for key, one, other in kept]
    return f"撤销不回来：{'；'.join(told) or f'{typed!r:.80} 成了 {now!r:.80}'}"


def fuzz_addresses(browser: Browser, bases: Bases, count: int, seed: int) -> Iterator[str]:
    """Open pages of every kind by odd addresses; each time the learner's record must stay."""
    kinds = list(KINDS.values())
    for edition in bases:
        own = [(at, kinds[at % len(kinds)]) for at in range(count)]
        with watched(browser) as one:
            filled(one, bases["trainee"], PROGRESS)
            if edition == "trainer":
                filled(one, bases["trainer"], PLANNER)
            for number, kind in ((at, kind) for at, kind in own if kind.edition == edition):
                name = f"{seed}/地址/{number}"
                yield _open(one, bases[edition], kind.path, name)


def _open(one: Watched, base: str, path: str, name: str) -> str:
    held = "() => Object.entries(localStorage).sort()"
    page = one.page
    page.goto(base + path)
    anchors = page.evaluate("() => [...document.querySelectorAll('[id]')].map((one) => one.id)")
    draw = random.Random(name)
    before = dict(page.evaluate(held))
    address = spoilt_address(draw, path, anchors[:50])
    page.goto(base + address)
    # Links within the page: the fragment changes without loading.
    others = [spoilt_address(draw, path, anchors[:50]).partition("#")[2] for _ in range(5)]
    page.evaluate("(all) => all.forEach((one) => { location.hash = one; })", others)
    page.wait_for_function("document.readyState === 'complete'")
    after = dict(page.evaluate(held))
    gone = [key for key, text in before.items() if _is_less(text, after.get(key))]
    one.refuse(f"{name} {address[:200]}", f"没了：{gone}" if gone else "")
    return f"{name} {address[:90]!r}：{page.title()[:30]}"


def _is_less(before: str, after: str | None) -> bool:
    """Return whether an entry of a record is gone, or a text that is none has changed."""
    if before == after:
        return False
    try:
        old, new = json.loads(before)["items"], json.loads(after or "")["items"]
    except (ValueError, KeyError, TypeError):
        return True
    return not set(old) <= set(new)


FUZZES: Mapping[str, Fuzz] = {
    "progress": _through([PROGRESS]),
    "plans": _through([PLANNER]),
    "tables": _through(TABLES),
    "saved": _through(SAVED),
    "stored": fuzz_stored,
    "addresses": fuzz_addresses,
}


def fuzz_sites(
    sites: Mapping[Edition, Path], shares: Mapping[str, int], seed: int
) -> Iterator[str]:
    """Give the pages of both editions spoilt inputs, of each kind as many as `shares` says.

    `sites` are the built folders. Yields a line an input. Raises Broken for a script that ran, an
    error, a silence, or a loss; it names the input, which the same seed makes again.
    """
    with opened_browser() as browser, ExitStack() as stack:
        bases = {edition: stack.enter_context(served(site)) for edition, site in sites.items()}
        for kind, count in shares.items():
            yield from FUZZES[kind](browser, bases, count, seed)
