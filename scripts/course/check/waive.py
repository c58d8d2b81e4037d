"""Problems → those that no question waives; and a problem for every waiver that is not needed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from course.model.course import Course
from course.model.question import Question
from course.problem import Problem, did_you_mean, problem

RULE = "waive"
LONG_ENOUGH = 6


def apply_waivers(
    course: Course, problems: Sequence[Problem], rules: Collection[str]
) -> Iterator[Problem]:
    """Yield `problems` without the warnings that their question waives, and faults of waivers."""
    waived: set[tuple[str, str]] = set()
    owners = _owners(course)
    for fault in problems:
        question = owners.get((fault.path, fault.line))
        if question and fault.level == "warning" and fault.rule in question.waive:
            waived.add((question.id, fault.rule))
        else:
            yield fault
    firm = {
        (owner.id, fault.rule)
        for fault in problems
        if fault.level == "error" and (owner := owners.get((fault.path, fault.line)))
    }
    for question in course.bank:
        for rule, reason in question.waive.items():
            place = question.place("waive", rule)
            if len(reason.strip()) < LONG_ENOUGH:
                yield problem(place, RULE, f"豁免 `{rule}` 没写清理由", "写一句为什么非这样不可")
            if rule not in rules:
                mend = did_you_mean(rule, rules) or "运行 python scripts/check.py rules 看规则名"
                yield problem(place, RULE, f"没有规则 `{rule}`", mend)
            elif (question.id, rule) in firm:
                yield problem(
                    place, RULE, f"`{rule}` 在这里是错误，不能豁免", "改好题目，删掉这一行"
                )
            elif (question.id, rule) not in waived:
                yield problem(place, RULE, f"用不着豁免 `{rule}`", "删掉这一行")


def _owners(course: Course) -> dict[tuple[str, int], Question]:
    """Return the question of each line of the question files."""
    owners: dict[tuple[str, int], Question] = {}
    for path, bank in course.question_files.items():
        starts = [(question.place().line, question) for question in bank.questions]
        ends = [line for line, _ in starts[1:]] + [starts[-1][0] + 1000] if starts else []
        for (first, question), end in zip(starts, ends, strict=True):
            owners.update({(path, line): question for line in range(first, end)})
    return owners
