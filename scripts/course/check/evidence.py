"""Questions → a problem where the cited section or a quote from it is not there."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.page import Page
from course.model.question import Question
from course.model.wording import fold
from course.problem import Problem, did_you_mean, problem

RULE = "evidence"
SHORTEST = 8


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each missing page, missing anchor, and absent or too short quote."""
    for question in course.bank:
        source = question.source
        page = course.pages.get(source.page)
        if page is not None:
            yield from _on(page, question)
        elif not course.lost(source.page):
            mend = did_you_mean(source.page, course.pages) or "写 docs/zh 下面的路径"
            yield problem(question.place("source", "page"), RULE, f"没有页面 `{source.page}`", mend)


def _on(page: Page, question: Question) -> Iterator[Problem]:
    source = question.source
    section = page.sections.get(source.anchor)
    if section is None:
        what = f"`{source.page}` 里没有锚点 `{source.anchor}`"
        mend = did_you_mean(source.anchor, page.sections) or "在那一节的标题后写 {#锚点}，或改这里"
        yield problem(question.place("source", "anchor"), RULE, what, mend)
        return
    if page.trainer_only:
        what = f"依据在讲师版页面 `{source.page}` 里，学员看不到"
        yield problem(question.place("source", "page"), RULE, what, "换成课文里的依据")
    text = fold(section.text)
    quotes = [fold(quote) for quote in source.evidence]
    if not any(quote in text for quote in quotes) and (others := _holding(page, quotes)):
        what = f"`{source.anchor}` 一节里一句依据也没有"
        mend = f"依据都在 `{others[-1]}` 一节，改 anchor；锚点没错，就换依据"
        yield problem(question.place("source", "anchor"), RULE, what, mend)
    for index, quote in enumerate(source.evidence):
        place = question.place("source", "evidence", index)
        folded = fold(quote)
        if len(folded) < SHORTEST:
            what = f"依据“{quote}”去掉标点只有 {len(folded)} 个字"
            yield problem(place, RULE, what, f"摘够 {SHORTEST} 个字，才认得出是哪一节")
        elif folded not in text:
            elsewhere = _holding(page, [folded])
            what = f"`{source.anchor}` 一节里没有“{quote}”"
            mend = f"这句在 `{elsewhere[-1]}` 一节" if elsewhere else "从页面上原样抄一句"
            yield problem(place, RULE, what, mend)


def _holding(page: Page, quotes: list[str]) -> list[str]:
    """Return the anchors of the sections of `page` that hold all the folded `quotes`."""
    texts = {anchor: fold(section.text) for anchor, section in page.sections.items()}
    return [a for a, text in texts.items() if all(quote in text for quote in quotes)]
