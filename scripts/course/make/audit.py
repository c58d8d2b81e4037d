"""Both editions, built aside → what people with less sight, time or signal would meet in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from course.make.access import access_faults
from course.make.browser import opened_browser
from course.make.built_site import EDITIONS, Edition, site_aside
from course.make.fuzz_pages import FUZZES, fuzz_sites
from course.make.fuzzing import Broken
from course.make.lighthouse import installed, judged
from course.make.page_kinds import KINDS, too_heavy
from course.make.page_weight import Weight
from course.make.served import served

ROUNDS = 5
FUZZED = 60  # spoilt inputs of each kind
FUZZ_SEED = 1

Sites = Mapping[Edition, Path]


@dataclass(frozen=True)
class Audit:
    """What is audited: the built editions, the course's folder, and which pages.

    `only` is a part of the path of each page to look at; empty for all. `say` tells how far it is.
    """

    sites: Sites
    root: Path
    say: Callable[[str], None]
    only: str = ""


@contextmanager
def both_sites(root: Path) -> Iterator[Sites]:
    """Yield both editions of the course at `root`, freshly built in temporary folders."""
    with ExitStack() as stack:
        yield {one: stack.enter_context(site_aside(root, one, None)) for one in EDITIONS}


def audit_weights(audit: Audit) -> Iterator[str]:
    """Weigh every page; say median and most of each part; yield what is too heavy."""
    for edition, site in audit.sites.items():
        parts: dict[str, list[Weight]] = {}
        for weight, what in too_heavy(site):
            if audit.only not in weight.page:
                continue
            part = "有题的页" if weight.has_quiz else weight.page.rpartition("/")[0] or "首页"
            parts.setdefault(part, []).append(weight)
            if what:
                yield f"{edition} {weight.page}：{what}"
        for part, weights in parts.items():
            audit.say(f"{edition} {part}：{_summed_up(weights)}")


def _summed_up(weights: list[Weight]) -> str:
    """Say median and most of the first view, and of what the HTML has beyond its text, in kB."""
    views = [weight.whole / 1000 for weight in weights]
    beyond = [weight.beyond_text / 1000 for weight in weights]
    return (
        f"{len(weights)} 页，第一次打开 {median(views):.1f}，最多 {max(views):.1f} kB；"
        f"比文字多 {median(beyond):.1f}，最多 {max(beyond):.1f} kB"
    )


def audit_access(audit: Audit) -> Iterator[str]:
    """Let axe look at every page of both editions, as it comes and in use; yield what it finds."""
    with opened_browser() as browser:
        for edition, site in audit.sites.items():
            every = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
            pages = [path for path in every if audit.only in path]
            with served(site) as base:
                for number, path in enumerate(pages, 1):
                    audit.say(f"axe {edition} {number}/{len(pages)} {path}")
                    for one in access_faults(browser, base + path):
                        yield f"{edition} {path}：{one}"


def audit_lighthouse(audit: Audit) -> Iterator[str]:
    """Let Lighthouse judge the pages named for it as on a phone; yield what is below 100."""
    program = installed(audit.root / ".lighthouse")
    for edition, site in audit.sites.items():
        pages = [
            kind.path
            for kind in KINDS.values()
            if kind.lighthouse and kind.edition == edition and audit.only in kind.path
        ]
        with served(site) as base:
            for marks in judged(program, base, pages, ROUNDS):
                audit.say(str(marks))
                yield from marks.faults()


def audit_fuzz(audit: Audit) -> Iterator[str]:
    """Give the pages spoilt files, kept texts and addresses; the first that breaks one ends it."""
    try:
        for line in fuzz_sites(audit.sites, dict.fromkeys(FUZZES, FUZZED), FUZZ_SEED):
            audit.say(line)
    except Broken as fault:
        yield str(fault)


# What `make audit` does, in this order; other long checks are added here.
AUDITS: Mapping[str, Callable[[Audit], Iterator[str]]] = {
    "weights": audit_weights,
    "lighthouse": audit_lighthouse,
    "axe": audit_access,
    "fuzz": audit_fuzz,
}
