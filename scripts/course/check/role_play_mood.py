"""Role-plays → a problem where the levels of mood leave gaps or overlap."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.role_play import RolePlay
from course.problem import Problem, problem

RULE = "role-play-mood"
LOWEST, HIGHEST = 0, 10


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each gap, overlap or bad order of moods, and a start that boils over."""
    for play in course.role_plays:
        yield from _levels(play)
        mood = play.mood
        if mood.start >= mood.escalate_at:
            what = f"一开始就是 {mood.start}，已经到了升级线 {mood.escalate_at}"
            yield problem(play.place("mood", "start"), RULE, what, "起点要低于 escalate_at")


def _levels(play: RolePlay) -> Iterator[Problem]:
    due = LOWEST
    for index, level in enumerate(play.mood.levels):
        place = play.place("mood", "levels", index, "range")
        low, high = level.range
        if low != due or high < low:
            yield problem(place, RULE, f"情绪 {low}–{high} 和上一级接不上", f"从 {due} 写起")
        if level.card != index + 1:
            place = play.place("mood", "levels", index, "card")
            yield problem(place, RULE, f"卡片编号 {level.card} 不按顺序", f"写 {index + 1}")
        due = high + 1
    if due != HIGHEST + 1:
        place = play.place("mood", "levels")
        yield problem(place, RULE, f"情绪只写到 {due - 1}", f"一直写到 {HIGHEST}")
