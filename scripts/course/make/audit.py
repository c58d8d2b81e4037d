"""Both editions, built aside → what people with less sight, time or signal would meet in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

from course.make.axe import axe_faults
from course.make.browser import opened_browser
from course.make.built_site import EDITIONS, Edition, site_aside
from course.make.fuzz_pages import FUZZES, fuzz_sites
from course.make.fuzzing import Broken
from course.make.lighthouse import installed, judged
from course.make.page_kinds import KINDS
from course.make.page_weight import weigh
from course.make.served import served

MOST_BEYOND_TEXT = 6_000
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (390, 1280)
ROUNDS = 5
FUZZED = 60  # spoilt inputs of each kind
FUZZ_SEED = 1

Say = Callable[[str], None]
Sites = Mapping[Edition, Path]


@contextmanager
def both_sites(root: Path) -> Iterator[Sites]:
    """Yield both editions of the course at `root`, freshly built in temporary folders."""
    with ExitStack() as stack:
        yield {one: stack.enter_context(site_aside(root, one, None)) for one in EDITIONS}


def audit_weights(sites: Sites, root: Path, say: Say) -> list[str]:
    """Weigh a page of every kind; return those whose first view is heavier than it may be."""
    faults = []
    for name, kind in KINDS.items():
        weight = weigh(sites[kind.edition], kind.path)
        say(
            f"{name}：{weight.whole / 1000:.1f} kB，网页比文字多 {weight.beyond_text / 1000:.1f} kB"
        )
        if weight.whole > kind.bytes:
            faults.append(f"{kind.path}：第一次打开要 {weight.whole} 字节，最多 {kind.bytes}")
    return faults


def audit_access(sites: Sites, root: Path, say: Say) -> list[str]:
    """Let axe look at every page of both editions, in both widths and colours."""
    faults = []
    with opened_browser() as browser:
        for edition, site in sites.items():
            pages = sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))
            context = browser.new_context(reduced_motion="reduce", locale="zh-CN")
            page = context.new_page()
            with served(site) as base:
                for number, path in enumerate(pages, 1):
                    page.goto(base + path)
                    say(f"axe {edition} {number}/{len(pages)} {path}")
                    faults += [f"{edition} {path}：{one}" for one in _all_ways(page)]
            context.close()
    return faults


def _all_ways(page: Page) -> list[str]:
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{width}：横向滚动")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} {scheme}：{one}" for one in axe_faults(page)]
    return found


def audit_lighthouse(sites: Sites, root: Path, say: Say) -> list[str]:
    """Let Lighthouse judge the pages named for it as on a phone; return what is below 100."""
    faults = []
    program = installed(root / ".lighthouse")
    for edition, site in sites.items():
        pages = [
            kind.path for kind in KINDS.values() if kind.lighthouse and kind.edition == edition
        ]
        with served(site) as base:
            for marks in judged(program, base, pages, ROUNDS):
                say(str(marks))
                faults += marks.faults()
    return faults


def audit_fuzz(sites: Sites, root: Path, say: Say) -> list[str]:
    """Give the pages spoilt files, kept texts and addresses; the first that breaks one ends it."""
    try:
        for line in fuzz_sites(sites, dict.fromkeys(FUZZES, FUZZED), FUZZ_SEED):
            say(line)
    except Broken as fault:
        return [str(fault)]
    return []


# What `make audit` does, in this order; other long checks are added here.
AUDITS: Mapping[str, Callable[[Sites, Path, Say], list[str]]] = {
    "weights": audit_weights,
    "lighthouse": audit_lighthouse,
    "axe": audit_access,
    "fuzz": audit_fuzz,
}
