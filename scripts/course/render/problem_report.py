"""Problems → what check.py prints: one line each and a summary, or one JSON object."""

from __future__ import annotations

import json
from collections.abc import Sequence

from course.model.course import Course
from course.problem import Problem


def render_lines(course: Course, problems: Sequence[Problem]) -> str:
    """Return `path:line: what；mend [rule]` for each of `problems`, then one summary line."""
    return "\n".join([*map(str, problems), summary(course, problems)])


def summary(course: Course, problems: Sequence[Problem]) -> str:
    """Return how much was looked at if nothing is wrong, else how much is wrong."""
    if problems:
        levels = [problem.level for problem in problems]
        counted = ((levels.count("error"), "错误"), (levels.count("warning"), "警告"))
        said = "、".join(f"{number} 个{name}" for number, name in counted if number)
        return f"{said}，在 {len({problem.path for problem in problems})} 个文件里"
    seen = (
        (len(course.pages), "页"),
        (len(course.bank), "道题"),
        (len(course.role_plays), "个角色扮演"),
        (len(course.lesson_plans), "份教案"),
    )
    found = "、".join(f"{number} {name}" for number, name in seen if number) + "：没有问题"
    if course.reviews is not None:
        found += f"；{_reviewed(course)} 道题有人审读过现在的写法"
    return found


def _reviewed(course: Course) -> int:
    record = course.reviews
    return sum(record.covers(question) for question in course.bank) if record else 0


def render_json(course: Course, problems: Sequence[Problem]) -> str:
    """Return the object {"problems": […], "counts": {…}} as JSON."""
    rows = [
        {
            "path": problem.path,
            "line": problem.line,
            "level": problem.level,
            "rule": problem.rule,
            "what": problem.what,
            "mend": problem.mend,
        }
        for problem in problems
    ]
    counts = {
        "errors": sum(problem.level == "error" for problem in problems),
        "warnings": sum(problem.level == "warning" for problem in problems),
        "files": len({problem.path for problem in problems}),
        "pages": len(course.pages),
        "links": sum(len(page.links) for page in course.pages.values()),
        "questions": len(course.bank),
        "reviewed": _reviewed(course),
        "role_plays": len(course.role_plays),
        "lesson_plans": len(course.lesson_plans),
        "claims": len(course.claims),
        "terms": len(course.terms),
        "items": len(course.items),
    }
    return json.dumps({"problems": rows, "counts": counts}, ensure_ascii=False, indent=1)
