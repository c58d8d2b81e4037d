"""Text that would run if a page took it for markup → whether a page in a browser did."""

from __future__ import annotations

import json
from collections.abc import Mapping

from playwright.sync_api import FilePayload, Page

EVIL = "<img src=x onerror=\"document.documentElement.dataset.ran='1'\">"
_QUOTED = EVIL.replace('"', '""')
_ONE = {"question": EVIL, "hash": EVIL, "chosen": [EVIL]}
_KEPT = {EVIL: EVIL, "title": EVIL, "name": EVIL, "rows": [{EVIL: EVIL}], "items": {EVIL: EVIL}}
_TYPED = """(boxes, text) => boxes.forEach((box) => {
  if (box.offsetParent === null || box.readOnly || box.type === "date") return;
  box.value = text;
  for (const name of ["input", "change"]) box.dispatchEvent(new Event(name, { bubbles: true }));
})"""
_MARKUP = "document.querySelectorAll('[onerror], img[src=x]').length"


def files() -> list[FilePayload]:
    """Files of the kinds that pages read, with `EVIL` wherever a text may stand."""
    texts: Mapping[str, str] = {
        "表.csv": f'编号,次数,总额,"{_QUOTED}"\n"{_QUOTED}",3,900,"{_QUOTED}"\n',
        "名单.txt": f"{EVIL}\n甲\t{EVIL}\n",
        "存的.json": json.dumps({"format": EVIL, "version": 1, "schema": EVIL, **_KEPT}),
        "进度.json": json.dumps({"format": "keeping-customers/progress", "version": 1, **_KEPT}),
        "答题.json": json.dumps(
            {
                "format": "keeping-customers/answers", "version": 1, "nickname": EVIL,
                "day": "x", "sheet": EVIL, "answers": [_ONE],
            }
        ),
    }  # fmt: skip
    return [
        {"name": EVIL[:4] + name, "mimeType": "text/plain", "buffer": text.encode()}
        for name, text in texts.items()
    ]


def ran(page: Page) -> str | None:
    """Return what ran of what was planted, None if nothing did."""
    found: str | None = page.evaluate("document.documentElement.dataset.ran || null")
    return found


def type_everywhere(page: Page) -> None:
    """Type `EVIL` into every box in sight."""
    boxes = page.locator("article :is(input:not([type]), input[type=text], textarea)")
    boxes.evaluate_all(_TYPED, EVIL)


def became_markup(page: Page) -> bool:
    """Return whether something planted ran, or stands in the page as an element."""
    return ran(page) is not None or bool(page.evaluate(_MARKUP))
