"""The questions that lead to pages → a problem for each that leads nowhere or to two pages."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.aliases import compared_letters
from course.model.asked import Asked
from course.model.course import Course
from course.problem import Place, Problem, did_you_mean, problem

RULE = "asked"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each page that is not for readers and each question asked twice."""
    pages: dict[str, Place] = {}
    questions: dict[str, tuple[str, Place]] = {}
    for asked in course.asked:
        yield from _pages(course, asked, pages)
        for page, question, place in asked.entries:
            letters = compared_letters(question)
            if not letters:
                yield problem(place, RULE, f"“{question}”里没有字", "写上别人会打的话")
            elif (first := questions.setdefault(letters, (page, place)))[1] != place:
                where = "这一页" if first[0] == page else f"{first[0].removesuffix('.md')} "
                what = f"“{question}”在{where}已经问过（{first[1].path}:{first[1].line}）"
                yield problem(place, RULE, what, "只留在最该先看到的那一页")


def _pages(course: Course, asked: Asked, seen: dict[str, Place]) -> Iterator[Problem]:
    for name, questions in asked.pages.items():
        place = asked.place("pages", name)
        if not questions:
            yield problem(place, RULE, f"{name} 一句问法也没有", "写几句，或删掉这一行")
        page = course.pages.get(f"{name}.md")
        if page is None and not course.lost(f"{name}.md"):
            known = [path.removesuffix(".md") for path in course.pages]
            mend = did_you_mean(name, known) or "写成 modules/01-x/y 的样子，不带 .md"
            yield problem(place, RULE, f"没有 {name} 这一页", mend)
        elif page is not None and page.trainer_only:
            what = f"{name} 是讲师版的页，学员版的搜索不该知道"
            yield problem(place, RULE, what, "删掉这一页的问法")
        if (first := seen.setdefault(name, place)) != place:
            what = f"{name} 的问法已经写在 {first.path}:{first.line}"
            yield problem(place, RULE, what, "并到一处")
