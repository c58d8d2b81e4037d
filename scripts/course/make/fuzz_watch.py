"""A page in a browser → what it did that no input may make it do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Request

from course.make.built_site import Edition
from course.make.fuzz_doors import HARMLESS, Door
from course.make.fuzzing import Broken

CHINESE = re.compile(r"[\u4e00-\u9fff]")
OWN = ("http://127.0.0.1:", "data:", "blob:", "about:")
Bases = Mapping[Edition, str]


class Watched:
    """A fresh profile whose pages must stay quiet; `faults` is what they were not."""

    def __init__(self, context: BrowserContext) -> None:
        self.faults: list[str] = []
        self.page = context.new_page()
        context.on("request", self._request)
        context.on("console", self._message)
        context.on("weberror", lambda one: self.faults.append(f"脚本出错：{one.error}"))
        self.page.on("dialog", self._dialog)
        self.page.on("crash", lambda page: self.faults.append("网页崩溃"))

    def _request(self, request: Request) -> None:
        if not request.url.startswith(OWN):
            self.faults.append(f"去了别处：{request.url[:200]}")

    def _message(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"控制台：{message.text[:300]}")

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"弹出了 {dialog.message[:99]}")
        dialog.dismiss()

    def refuse(self, name: str, *more: str) -> None:
        """Raise Broken if the page was not quiet, or there is something in `more`."""
        found = [one for one in (*self.faults, self.page.evaluate(HARMLESS), *more) if one]
        if found:
            raise Broken(f"{name}：{'；'.join(found)}")


@contextmanager
def watched(browser: Browser) -> Iterator[Watched]:
    """Yield a watched page in a profile of its own."""
    context = browser.new_context(locale="zh-CN", reduced_motion="reduce")
    try:
        yield Watched(context)
    finally:
        context.close()


def filled(one: Watched, base: str, door: Door) -> str:
    """Open the door's page with something to lose on it; return a text that it would take."""
    one.page.goto(base + door.path)
    one.page.evaluate(f"() => {{ {door.fill} }}")
    sound = door.sound if "return " in door.sound and "(() =>" not in door.sound else ""
    script = sound or f"return {door.sound};"
    text: str = one.page.evaluate(f"() => {{ {script} }}")
    return text
