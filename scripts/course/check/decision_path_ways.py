"""Decision paths → a problem for ways that lead nowhere or round, and cases that end elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from course.model.course import Course
from course.model.decision_path import DecisionPath
from course.problem import Place, Problem, did_you_mean, problem

RULE = "decision-path-ways"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each way, question, result or case that does not work out."""
    for path in course.decision_paths:
        names = [place[0] for place in _places(path)]
        for name, times in Counter(names).items():
            if times > 1:
                yield problem(path.place("id"), RULE, f"`{name}` 写了 {times} 次", "换一个编号")
        yield from _answers(path, names)
        yield from _ways(path)
        yield from _cases(path)


def _places(path: DecisionPath) -> list[tuple[str, Place]]:
    """Return the id of each question and result, with its place."""
    questions = [(one.id, one.place("id")) for one in path.questions]
    return questions + [(one.id, one.place("id")) for one in path.results]


def _answers(path: DecisionPath, names: list[str]) -> Iterator[Problem]:
    for question in path.questions:
        for answer in question.answers:
            if answer.next not in names:
                mend = did_you_mean(answer.next, names) or "写下一问或结论的编号"
                what = f"没有问题或结论 `{answer.next}`"
                yield problem(answer.place("next"), RULE, what, mend)


def _ways(path: DecisionPath) -> Iterator[Problem]:
    met: set[str] = set()
    for way in path.ways():
        met.update(way)
        if way[-1] in way[:-1]:
            question = next(one for one in path.questions if one.id == way[-1])
            what = f"走着走着又回到 `{way[-1]}`，出不来"
            yield problem(question.place("id"), RULE, what, "改 next，让每条路都走到结论")
            break
    for name, place in _places(path):
        if name not in met:
            yield problem(place, RULE, f"没有一条路走到 `{name}`", "改 next，或删掉它")


def _cases(path: DecisionPath) -> Iterator[Problem]:
    for case in path.cases:
        end = path.walk(case.answers)
        if end != case.result:
            what = f"照这些回答走到 `{end or '半路'}`，不是 `{case.result}`"
            yield problem(case.place("answers"), RULE, what, "改 answers，或改 result")
