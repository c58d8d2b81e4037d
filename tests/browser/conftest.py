"""Fixtures of the browser tests: a browser, a loopback server, pages that must stay quiet."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal, Protocol

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
)
LOCAL = ("http://127.0.0.1:", "file:", "data:", "blob:", "about:")


class OpenPage(Protocol):
    """Opens `url` in a fresh, empty browser profile and returns its page, loaded."""

    def __call__(
        self,
        url: str,
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
    ) -> Page: ...


# The system's own fonts, and ours: a bare machine has none that can draw Chinese.
FONTS = Path(__file__).parents[2] / "scripts" / "course" / "render" / "fonts"
FONT_SETTINGS = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{FONTS}</dir>
</fontconfig>
"""


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """The Chromium that the system has installed, without a window, able to draw Chinese."""
    fonts = tmp_path_factory.mktemp("fonts") / "fonts.conf"
    fonts.write_text(FONT_SETTINGS, encoding="utf-8")
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path, "no Chromium on PATH; run `make browser`"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=path,
            args=list(FLAGS),
            env=os.environ | {"FONTCONFIG_FILE": str(fonts)},
        )
        yield opened
        opened.close()


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing: the log would drown what the tests print."""


def _served(folder: Path) -> Iterator[str]:
    handler = partial(_QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address of the trainee edition on a loopback server, ending with a slash."""
    yield from _served(site)


@pytest.fixture(scope="session")
def trainer_url(trainer_site: Path) -> Iterator[str]:
    """The address of the trainer edition on a loopback server, ending with a slash."""
    yield from _served(trainer_site)


@pytest.fixture(scope="session")
def file_url(site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file: address of the trainee edition, in a folder whose name is Chinese with a space."""
    folder = tmp_path_factory.mktemp("offline") / "课程 离线版"
    folder.symlink_to(site, target_is_directory=True)
    return folder.as_uri() + "/"


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens pages; fails the test if one of them asks another host or logs an error."""
    faults: list[str] = []
    contexts: list[BrowserContext] = []

    def note_request(request: Request) -> None:
        if not request.url.startswith(LOCAL):
            faults.append(f"request leaves the site: {request.url}")

    def note_message(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(f"console {message.type}: {message.text}")

    def opened(
        url: str,
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=javascript,
            reduced_motion="reduce",
            locale="zh-CN",
        )
        contexts.append(context)
        context.on("request", note_request)
        context.on("console", note_message)
        context.on("weberror", lambda error: faults.append(f"script error: {error.error}"))
        page = context.new_page()
        page.goto(url)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)
