"""Pages' everyday names → a problem for each that helps nobody to find the page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from course.model.course import Course
from course.model.page import Page
from course.problem import Problem, problem

RULE = "aliases"
LEAST = 4  # ways to ask for a lesson or a tool, besides its title
TOOLS = tuple(
    f"toolbox/{folder}/"
    for folder in (
        "job-aids",
        "worksheets",
        "forms",
        "calculators",
        "builders",
        "twelve-systems",
        "classifiers",
        "planners",
    )
)
_LETTERS = re.compile(r"[^\W_]+")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each alias that its title or another page has, and for too few."""
    owners: dict[str, Page] = {}
    for page in course.published + tuple(p for p in course.pages.values() if p.trainer_only):
        yield from _aliases(page, owners)
        wanted = page.path in course.lessons or page.path.startswith(TOOLS)
        if wanted and (count := len(page.meta.aliases)) < LEAST:
            what = f"这一页只有 {count} 个平常的叫法"
            mend = f"在 aliases 里写上别人会怎么搜它，至少 {LEAST} 个"
            yield problem(page.meta.place(), RULE, what, mend)


def _aliases(page: Page, owners: dict[str, Page]) -> Iterator[Problem]:
    title = compared_letters(page.meta.title)
    for index, alias in enumerate(page.meta.aliases):
        place = page.meta.place("aliases", index)
        letters = compared_letters(alias)
        if letters in title:
            yield problem(place, RULE, f"标题里已经有“{alias}”", "删掉它，换一个平常的说法")
        elif (owner := owners.get(letters)) is not None:
            where = "这一页" if owner is page else owner.file
            what = f"“{alias}”已经指到{where}"
            yield problem(place, RULE, what, "只留在最该先看到的那一页")
        else:
            owners[letters] = page


def compared_letters(text: str) -> str:
    """Return what search compares of `text`: letters and digits, whatever their width and case."""
    return "".join(_LETTERS.findall(unicodedata.normalize("NFKC", text).casefold()))
