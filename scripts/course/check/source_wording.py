"""Pages, questions and data → a problem for wording taken over from a source document."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.ngrams import RUN, run_hashes
from course.model.page_lines import prose
from course.model.texts import texts
from course.model.wording import fold
from course.problem import Place, Problem, problem

RULE = "source-wording"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem at the first line of each run of 25 characters that a source has too."""
    if not course.source_ngrams:
        return
    for passage in _passages(course):
        yield from _copied(course.source_ngrams, passage)


def _passages(course: Course) -> Iterator[list[tuple[Place, str]]]:
    for page in course.pages.values():
        yield [(page.place(line.number), line.text) for line in prose(page)]
    plans = (*course.lesson_plans, *course.agendas, *course.forms)
    for record in (*course.bank, *course.role_plays, *plans, *course.claims):
        for place, text in texts(record):
            yield [(place, text)]


def _copied(known: frozenset[int], passage: list[tuple[Place, str]]) -> Iterator[Problem]:
    """Look at the passage as one text, so that a run over two lines is found as well."""
    folded = [(place, fold(text)) for place, text in passage]
    whole = "".join(text for _, text in folded)
    reported = -RUN
    for start, value in run_hashes(whole):
        if value in known and start >= reported + RUN:
            reported = start
            what = f"和来源文件有 {RUN} 个字连着一样：{whole[start : start + RUN]}"
            mend = "换成自己的话；数字、名称可以留，句子不能照搬"
            yield problem(_place_of(folded, start), RULE, what, mend)


def _place_of(folded: list[tuple[Place, str]], start: int) -> Place:
    for place, text in folded:
        if start < len(text):
            return place
        start -= len(text)
    return folded[-1][0]
