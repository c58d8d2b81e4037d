"""Glossary → a problem for words that stand twice, and for terms taught nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.reference import Term
from course.model.wording import fold
from course.problem import Problem, did_you_mean, problem

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
    path, _, anchor = term.taught.partition("#")
    place = term.place("taught")
    page = course.pages.get(path)
    if page is None:
        if not course.lost(path):
            mend = did_you_mean(path, course.pages) or "写成 modules/…/页面.md#锚点"
            yield problem(place, RULE, f"没有页面 `{path}`", mend)
    elif anchor not in page.sections:
        mend = did_you_mean(anchor, page.sections) or "写那一页上有的锚点"
        yield problem(place, RULE, f"`{path}` 里没有锚点 `{anchor}`", mend)
    elif page.trainer_only:
        yield problem(place, RULE, f"`{path}` 只在讲师版里", "写学员看得到的页面")
    elif not _named(term, fold(page.text + page.meta.title)):
        what = f"`{path}` 里没有出现“{term.zh}”"
        yield problem(place, RULE, what, "换成真正讲它的页面，或在那里用上这个词", "warning")


def _named(term: Term, text: str) -> bool:
    """Return whether `text` has a word of the term, in one piece or both its ends."""
    words = [fold(word) for word in (term.zh, term.en, *term.aliases)]
    return any(word in text or (word[:2] in text and word[-2:] in text) for word in words)
