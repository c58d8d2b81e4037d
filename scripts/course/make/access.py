"""A page's address and a browser → what axe and the console say of it, as it comes and in use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from playwright.sync_api import Browser, ConsoleMessage, Page
from playwright.sync_api import Error as BrowserError

from course.make.axe import axe_faults
from course.make.browser import CannotAudit
from course.make.page_use import states_of

Scheme = Literal["light", "dark"]
HEIGHT = 900
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
# Small and common phones, a desk; in both colours. A wide screen differs in nothing but space.
WIDTHS = (320, 390, 1280)
WIDE: tuple[int, Scheme] = (1920, "light")
# A state of use is shown in two ways that have nothing in common.
IN_USE: tuple[tuple[int, Scheme], ...] = ((1280, "light"), (390, "dark"))
_SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"


def access_faults(browser: Browser, address: str) -> Iterator[str]:
    """Yield what is wrong with the page at `address`, each with width, colours and state.

    Raises CannotAudit if the browser fails.
    """
    context = browser.new_context(reduced_motion="reduce", locale="zh-CN")
    told: list[str] = []
    try:
        page = context.new_page()
        page.on("console", lambda message: told.extend(_complaints(message)))
        page.on("pageerror", lambda error: told.append(f"脚本出错：{error}"))
        page.goto(address)
        every = [(width, scheme) for width in WIDTHS for scheme in SCHEMES]
        yield from _shown(page, "", (*every, WIDE))
        for state in states_of(page):
            yield from _shown(page, f"{state}，", IN_USE)
        yield from told
    except BrowserError as fault:
        raise CannotAudit(f"浏览器在 {address} 停了：{fault.message.splitlines()[0]}") from fault
    finally:
        context.close()


def _complaints(message: ConsoleMessage) -> Iterator[str]:
    if message.type in ("error", "warning"):
        yield f"控制台 {message.type}：{message.text}"


def _shown(page: Page, state: str, ways: tuple[tuple[int, Scheme], ...]) -> Iterator[str]:
    """Yield what is wrong with `page` in each of `ways`: width in pixels, and colours."""
    for width, scheme in ways:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme=scheme)
        place = f"{state}{width} {scheme}："
        if page.evaluate(_SIDEWAYS):
            yield f"{place}横向滚动"
        yield from (f"{place}{one}" for one in axe_faults(page))
