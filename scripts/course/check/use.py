"""Question bank and pages → a problem where a question stands where its use does not allow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from course.model.course import Course
from course.model.page import FenceId, Page
from course.model.question import Question
from course.problem import Problem, problem

RULE = "use"
MOST_ON_A_LESSON = 3
HIDDEN = ("pre", "post", "exam")
Spot = tuple[Page, FenceId]


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each question that is misplaced, repeated or missing on the pages."""
    spots: dict[str, list[Spot]] = defaultdict(list)
    for page in course.pages.values():
        ids = page.ids_in("quiz")
        for one in ids:
            spots[one.id].append((page, one))
        if page.path in course.lessons and len(ids) > MOST_ON_A_LESSON:
            what = f"一课放了 {len(ids)} 道题"
            mend = f"最多 {MOST_ON_A_LESSON} 道，多的放到模块自测"
            yield problem(page.place(ids[MOST_ON_A_LESSON].line), RULE, what, mend)
    for question in course.bank:
        found = spots.get(question.id, [])
        yield from _repeated(question, found)
        if any(use in HIDDEN for use in question.use):
            yield from _hidden(question, found)
        else:
            yield from _shown(course, question, found)


def _repeated(question: Question, found: Sequence[Spot]) -> Iterator[Problem]:
    seen: set[str] = set()
    for page, one in found:
        if page.path in seen:
            what = f"`{question.id}` 在这一页放了两次"
            yield problem(page.place(one.line), RULE, what, "删掉一个")
        seen.add(page.path)


def _hidden(question: Question, found: Sequence[Spot]) -> Iterator[Problem]:
    for page, one in found:
        what = f"`{question.id}` 留给{'、'.join(question.use)}，放到页面上答案就公开了"
        yield problem(page.place(one.line), RULE, what, "从页面上删掉，或改 use")
    if any(use not in HIDDEN for use in question.use):
        what = "同一道题又公开又要考"
        yield problem(
            question.place("use"), RULE, what, "lesson、review 和 pre、post、exam 只留一边"
        )


def _shown(course: Course, question: Question, found: Sequence[Spot]) -> Iterator[Problem]:
    order = list(course.lessons)
    on_lessons = [(page, one) for page, one in found if page.path in course.lessons]
    on_lessons.sort(key=lambda spot: order.index(spot[0].path))
    known = course.map is not None and not course.lost(question.id)
    if "lesson" in question.use and not on_lessons and known:
        what = f"`{question.id}` 要放在课文里，却没有一课放它"
        yield problem(question.place("use"), RULE, what, "放进那一课的 quiz 围栏，或改 use")
    if "lesson" not in question.use and not found and known:
        what = f"`{question.id}` 没有一页用到"
        yield problem(question.place("use"), RULE, what, "放进模块自测的 quiz 围栏", "warning")
    for page, one in on_lessons:
        if "lesson" not in question.use:
            what = f"`{question.id}` 的 use 里没有 lesson"
            yield problem(page.place(one.line), RULE, what, "从这一课拿掉，或在 use 里加上 lesson")
        elif (page, one) != on_lessons[0] and page.path != on_lessons[0][0].path:
            what = f"`{question.id}` 已经放在 {on_lessons[0][0].path}"
            yield problem(page.place(one.line), RULE, what, "只留一处")
        yield from _too_early(course, question, page, one)
    for page, one in found:
        if page.path not in course.lessons:
            yield from _before_teaching(course, question, page, one)


def _before_teaching(
    course: Course, question: Question, page: Page, one: FenceId
) -> Iterator[Problem]:
    """A module's first page and its check ask only what was taught by then."""
    here, taught = course.module_pages.get(page.path), course.module_pages.get(question.source.page)
    if here is None or taught is None:
        return
    order = list(course.modules)
    first = page.path == here.index_page
    if order.index(taught.id) + first > order.index(here.id):
        what = f"`{question.id}` 考的 {question.source.page} 还没讲到"
        yield problem(page.place(one.line), RULE, what, "换一道已经讲过的题")


def _too_early(course: Course, question: Question, page: Page, one: FenceId) -> Iterator[Problem]:
    source = question.source
    module = course.module_of(question)
    if module and page.path not in module.pages:
        what = f"`{question.id}` 是别的模块的题"
        yield problem(page.place(one.line), RULE, what, f"放进 {module.folder} 的课里")
        return
    order = list(course.lessons)
    section = page.sections.get(source.anchor) if page.path == source.page else None
    later = source.page in order and order.index(source.page) > order.index(page.path)
    if later or (section and section.line > one.line):
        what = f"`{question.id}` 考的 `{source.anchor}` 还没讲到"
        yield problem(page.place(one.line), RULE, what, "移到那一节后面")
