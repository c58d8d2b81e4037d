"""Glossary → a problem for words that stand twice, and for terms taught nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.page_targets import target_problems
from course.model.course import Course
from course.model.reference import Term
from course.model.wording import fold
from course.problem import Problem, problem

RULE = "glossary"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each repeated word and each `taught` that leads nowhere."""
    seen: dict[str, Term] = {}
    for term in course.terms:
        for key, word in (("zh", term.zh), *(("aliases", alias) for alias in term.aliases)):
            other = seen.setdefault(fold(word), term)
            if other is not term:
                what = f"“{word}”已经是 `{other.id}` 的说法"
                yield problem(term.place(key), RULE, what, "合成一条，或换一个说法")
        yield from _taught(course, term)


def _taught(course: Course, term: Term) -> Iterator[Problem]:
    path, place = term.taught.partition("#")[0], term.place("taught")
    found = list(target_problems(course, term.taught, place, RULE, section=True))
    yield from found
    page = course.pages.get(path)
    if found or page is None:
        return
    if page.trainer_only:
        yield problem(place, RULE, f"`{path}` 只在讲师版里", "写学员看得到的页面")
    elif not _named(term, fold(page.text + page.meta.title)):
        what = f"`{path}` 里没有出现“{term.zh}”"
        yield problem(place, RULE, what, "换成真正讲它的页面，或在那里用上这个词", "warning")


def _named(term: Term, text: str) -> bool:
    """Return whether `text` has a word of the term, in one piece or both its ends."""
    words = [fold(word) for word in (term.zh, term.en, *term.aliases)]
    return any(word in text or (word[:2] in text and word[-2:] in text) for word in words)
