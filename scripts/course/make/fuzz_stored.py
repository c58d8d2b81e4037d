"""What the browser keeps, spoilt → whether pages still open, say so, and lose nothing of it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from course.make.fuzz_doors import DOORS, PLANNER, PROGRESS, Door
from course.make.fuzz_watch import CHINESE, Bases, Watched, filled, watched
from course.make.fuzzed_inputs import spoilt_json
from course.make.page_kinds import KINDS

OURS = re.compile(r"keep:[\w-]+:v1|course-day-plan|keeping-customers/progress/\w+")
# Pages that read or write the learner's record.
_LEARNING = tuple(KINDS[name].path for name in ("quiz", "role-play", "practice", "lesson"))
_HELD = "() => Object.entries(localStorage)"
_PUT = """([all, key, text]) => {
  localStorage.clear();
  for (const [name, held] of all) localStorage.setItem(name, held);
  localStorage.setItem(key, text);
}"""
_SAID = "(places) => [...document.querySelectorAll(places)].map((one) => one.textContent).join('')"
# Which entries can be read in a text, and whether all of it can.
_READABLE = """(text) => {
  const { items, state } = CourseProgress.parse(text);
  const all = state === "newer" ? {} : { ...CourseProgress.rescue(text), ...items };
  return [Object.keys(all), state];
}"""
_KEPT = "() => Object.keys(CourseProgress.read())"


def fuzz_stored(browser: Browser, bases: Bases, count: int, seed: int) -> Iterator[str]:
    """Spoil what the pages keep, open them again and go on; nothing that was there may be gone."""
    doors = [PROGRESS, PLANNER, *(one for one in DOORS[2:] if one.kind == "json")]
    kept = [one for one in doors if "class-report" not in one.path]
    for at, door in enumerate(kept):
        numbers = range(at, count, len(kept))
        if not numbers:
            continue
        with watched(browser) as one:
            filled(one, bases[door.edition], door)
            held = one.page.evaluate(_HELD)
            for number in numbers:
                name = f"{seed}/存着的 {door.name}/{number}"
                yield _stored(one, bases, door, held, name)


def _stored(one: Watched, bases: Bases, door: Door, held: list[tuple[str, str]], name: str) -> str:
    draw = random.Random(name)
    key, sound = next(pair for pair in held if OURS.fullmatch(pair[0]))
    text = spoilt_json(draw, sound).decode("utf-8", "replace")
    one.page.evaluate(_PUT, [held, key, text])
    paths = (door.path, *_LEARNING) if door is PROGRESS else (door.path,)
    path = draw.choice(paths)
    one.page.goto(bases[door.edition] + path)
    said = one.page.evaluate(_SAID, f"{door.said}, [data-part=told]")
    if door is PROGRESS:
        lost = _lost_of_record(one.page, text, said if path == door.path else "中文")
    else:
        one.page.evaluate(f"() => {{ {door.fill} }}")
        lost = _lost_of_tool(one.page, text, said)
    one.refuse(f"{name} {path}（{text[:60]!r}…）", lost)
    return f"{name} {path}：{said[:40]!r}"


def _lost_of_record(page: Page, text: str, said: str) -> str:
    readable, state = page.evaluate(_READABLE, text)
    gone = sorted(set(readable) - set(page.evaluate(_KEPT)))
    if gone:
        return f"读得出的没了：{gone[:3]}"
    if state == "sound":
        return ""
    return _raw_gone(page, text) or ("" if CHINESE.search(said) else "没有用中文说")


def _lost_of_tool(page: Page, text: str, said: str) -> str:
    if not CHINESE.search(said):
        return "没有用中文说"
    is_taken = "接着上次填的。" in said or "接着上次排的。" in said
    return "" if is_taken else _raw_gone(page, text)


def _raw_gone(page: Page, text: str) -> str:
    """Return what to say if `text` is nowhere in what is kept, whole as it was."""
    return "" if any(text in value for _, value in page.evaluate(_HELD)) else "坏的那份没有留着"
