"""The learner's record in the browser, looked at and put in place without the course's scripts."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

KEY = "keeping-customers/progress/trainee"


def kept(page: Page, key: str = KEY) -> str | None:
    """The text under `key`."""
    text: str | None = page.evaluate("key => localStorage.getItem(key)", key)
    return text


def items(page: Page, key: str = "") -> dict[str, Any]:
    """The items of the record under `key`, or of the page's edition: name → [time, value]."""
    edition = page.locator('meta[name="course-edition"]')
    own = KEY.replace("trainee", "trainer") if edition.count() else KEY
    found: dict[str, Any] = json.loads(kept(page, key or own) or '{"items": {}}')["items"]
    return found


def put(page: Page, text: str, key: str = KEY) -> None:
    """Put `text` under `key` and load the page again."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])
    page.reload()


def record(entries: dict[str, Any]) -> str:
    """The text of a record with the items `entries`."""
    return json.dumps({"version": 1, "items": entries}, ensure_ascii=False)
