"""A lesson plan → what a class of a given size and start needs: pieces, groups, clock times."""

from __future__ import annotations

from course.model.course import Course
from course.model.lesson_plan import LessonPlan, Material

PRINTED_SIZE = 18
LARGEST = 200
GROUP = 3


def group_size(plan: LessonPlan, course: Course) -> int:
    """Return how many play together: what the plan's role-plays say, or three."""
    plays = (course.role_plays_by_id.get(one) for one in plan.role_plays)
    return next((play.format.group_size for play in plays if play), GROUP)


def words(plan: LessonPlan, size: int) -> dict[str, str]:
    """Return the sentences that the page and its script speak; `{…}` is filled in later."""
    planned = plan.audience.size
    return {
        "empty": f"人数空着。写 1 到 {LARGEST} 的整数；下面仍按 {{kept}} 人算。",
        "number": "人数“{typed}”不是整数。写 18 这样的数字；下面仍按 {kept} 人算。",
        "range": f"人数“{{typed}}”不在 1 到 {LARGEST} 之间；下面仍按 {{kept}} 人算。",
        "clock": "开始时间“{typed}”不是时刻。写 13:30 这样，从 0:00 到 23:59；"
        "下面仍从 {kept} 算起。",
        "from": "从 {clock} 算起",
        "next-day": "次日 {clock}",
        "planned": f"这份教案是按 {planned.min} 到 {planned.max} 人写的，"
        "{people} 人怎么改，看教案里的“意外情况”。",
        "short": f"不够一组（一组 {size} 人），请两位同事来凑数，或者改成示范加讨论。",
        "even": f"正好 {{groups}} 组，每组 {size} 人。",
        "one": f"{{groups}} 组，每组 {size} 人，多 1 人：给其中一组设一位替补客服。",
        "more": f"{{groups}} 组，每组 {size} 人，多 {{left}} 人："
        "安排成第二观察员，一位盯原话，一位盯情绪。",
    }


def seating(people: int, size: int, said: dict[str, str]) -> str:
    """Return in one sentence how `people` sit in groups of `size`, in the words of `said`."""
    groups, left = divmod(people, size)
    if not groups:
        return said["short"]
    word = ("even", "one", "more")[min(left, 2)]
    return said[word].format(groups=groups, left=left)


def quantity(material: Material, people: int = PRINTED_SIZE) -> str:
    """Return how many of `material` a class needs, or an empty string where nobody counts it."""
    if material.count is not None:
        return str(material.count.for_class(people))
    return "" if material.for_18 is None else str(material.for_18)


def clock(minutes: int) -> str:
    """Return minutes from the start as `h:mm`."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def shortest(plan: LessonPlan) -> int:
    """Return the minutes that the plan takes when every segment is compressed."""
    return sum(min(segment.compress.to, segment.minutes) for segment in plan.agenda)
