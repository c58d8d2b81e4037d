"""Question bank → a problem where pre-test and post-test questions are no pairs."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.question import Question
from course.model.wording import character_masks, fold, likeness
from course.problem import Problem, did_you_mean, problem

RULE = "parallel-of"
LONG_ENOUGH, ALIKE = 8, 90.0


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each unknown, mismatched or missing partner."""
    partners: dict[str, str] = {}
    for question in course.bank:
        if question.parallel_of is not None:
            yield from _partner(course, question, partners)
        elif "post" in question.use:
            what = f"后测题 `{question.id}` 没有对应的前测题"
            yield problem(question.place("use"), RULE, what, "用 `parallel_of:` 写上前测题的题号")
    for question in course.bank:
        if "pre" in question.use and question.id not in partners and not course.lost(question.id):
            what = f"前测题 `{question.id}` 没有对应的后测题"
            mend = f"写一道同目标、换情境的后测题，加 `parallel_of: {question.id}`"
            yield problem(question.place("use"), RULE, what, mend)


def _partner(course: Course, question: Question, partners: dict[str, str]) -> Iterator[Problem]:
    place, name = question.place("parallel_of"), question.parallel_of or ""
    other = course.questions.get(name)
    if other is None:
        if not course.lost(name):
            mend = did_you_mean(name, course.questions) or "写一道前测题的题号"
            yield problem(place, RULE, f"没有题目 `{name}`", mend)
        return
    if other.id == question.id:
        yield problem(place, RULE, "和自己配成一对", "写前测题的题号")
        return
    if other.objective != question.objective:
        what = f"和 `{name}` 考的不是同一个目标（{other.objective}）"
        yield problem(place, RULE, what, f"目标改成 `{other.objective}`，或换一道配对")
    if "post" not in question.use or "pre" not in other.use:
        what = f"`{name}` 和这道题不是一前一后"
        yield problem(place, RULE, what, "这道写 `use: [post]`，那道写 `use: [pre]`")
    if other.type != question.type or other.difficulty != question.difficulty:
        what = f"和 `{name}` 的题型或难度不一样，前后测的分数没法比"
        key = "type" if other.type != question.type else "difficulty"
        yield problem(question.place(key), RULE, what, f"改成和 `{name}` 一样")
    if shared := _same_surface(question, other):
        index, text = shared
        what = f"答案和 `{name}` 里的一样（“{text}”），记住前测就能答"
        yield problem(question.place("options", index, "text"), RULE, what, "换一个情境来写")
    if name in partners:
        what = f"`{name}` 已经和 `{partners[name]}` 配成一对"
        yield problem(place, RULE, what, "换一道前测题")
    partners.setdefault(name, question.id)


def _same_surface(question: Question, other: Question) -> tuple[int, str] | None:
    """Return the first right option that the partner has in nearly the same words, if any."""
    known = [fold(option.text) for option in other.correct]
    for index, option in enumerate(question.options):
        text = fold(option.text)
        masks = character_masks(text)
        long_enough = option.correct and len(text) >= LONG_ENOUGH
        if long_enough and any(likeness(text, masks, one) >= ALIKE for one in known):
            return index, option.text
    return None
