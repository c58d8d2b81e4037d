"""The browser that the system has installed, opened for what `make audit` looks at."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from course.render.characters import FONTS

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
# The system's own fonts, and ours: a bare machine has none that can draw Chinese.
_FONT_SETTINGS = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{FONTS}</dir>
</fontconfig>
"""


class CannotAudit(Exception):
    """Raised when a tool is not there; the message says which, and how to get it."""


def browser_path() -> str:
    """Return the path of the system's Chromium. Raises CannotAudit if there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        raise CannotAudit("没有 Chromium；先运行 make browser")
    return found


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Yield the system's Chromium without a window, able to draw Chinese."""
    path = browser_path()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        fonts = Path(folder) / "fonts.conf"
        fonts.write_text(_FONT_SETTINGS, "utf-8")
        env: dict[str, str | float | bool] = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS], env=env)
        yield browser
        browser.close()
