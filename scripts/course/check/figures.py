"""Lessons → a problem for every percentage, multiple or ratio that no claim answers for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.numbers import values
from course.model.page import Page
from course.model.page_lines import ProseLine, prose
from course.problem import Problem, problem

RULE = "figures"
NUMERAL = "零〇一二两三四五六七八九十百千万几"
FIGURE = re.compile(
    r"\d+(?:\.\d+)?\s?[%％‰]"
    r"|百分之(?!百|之)[零一二三四五六七八九十点]+"
    rf"|(?:\d+(?:\.\d+)?|[{NUMERAL}]+)\s?倍"
    r"|(?<![\d:：])\d{1,3}\s?[:：比]\s?\d{1,3}(?![\d:：])"
    r"|[一二两三四五六七八九]成(?![为功了立本果交员绩熟长就天色因分语见千])"
)
CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[:：][0-5]\d")
CASES = frozenset({"failure", "success", "example", "quote", "danger"})
FIRM = frozenset({"warning", "note", "info", "abstract", "tip"})
QUOTED = re.compile(r"“[^”]*”|《[^》]*》|\]\([^)]*\)")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each statistic outside cases; a warning where it may be the story's."""
    for page in course.lessons.values():
        if any(course.lost(claim) for claim in page.meta.claims):
            continue
        known = _known(course, page)
        for line in prose(page):
            if line.trainer or line.box in CASES or line.text.lstrip().startswith(">"):
                continue
            for figure in _figures(line):
                if not values(figure) <= known:
                    firm = "%" in figure or "％" in figure or line.box in FIRM
                    what = f"“{figure}”没有登记来源"
                    mend = "登记到 claims.yml，页首和正文写上编号；虚构的数放进正例、反例或引号里"
                    yield problem(
                        page.place(line.number), RULE, what, mend, "error" if firm else "warning"
                    )


def _figures(line: ProseLine) -> Iterator[str]:
    for match in FIGURE.finditer(QUOTED.sub("“”", line.text)):
        if not CLOCK.fullmatch(match[0]):
            yield match[0].strip()


def _known(course: Course, page: Page) -> frozenset[str]:
    texts = []
    for name in page.meta.claims:
        claim = course.claims_by_id.get(name)
        if claim is not None:
            texts += [claim.says, claim.value, claim.verdict, claim.teach_as]
            texts += [claim.correction.text] if claim.correction else []
    return values("\n".join(texts))
