"""Role-plays → a problem where the rounds do not take the minutes that the format says."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "role-play-minutes"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each role-play whose brief and rounds do not add up."""
    for play in course.role_plays:
        total = play.run.brief.minutes + sum(one.minutes for one in play.run.rounds)
        if total != play.format.minutes:
            what = f"说明加各轮共 {total} 分钟，这里写 {play.format.minutes}"
            yield problem(play.place("format", "minutes"), RULE, what, f"改成 `minutes: {total}`")
        if len(play.run.rounds) != play.format.rounds:
            what = f"run 里有 {len(play.run.rounds)} 轮，这里写 {play.format.rounds}"
            mend = f"改成 `rounds: {len(play.run.rounds)}`，或补上那一轮"
            yield problem(play.place("format", "rounds"), RULE, what, mend)
