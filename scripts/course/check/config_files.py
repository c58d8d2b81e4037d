"""Configuration of the site → a problem for files it names in vain and settings that are unsafe."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Place, Problem, problem

RULE = "config-files"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each file that a configuration names and that is not there."""
    for one in course.config.missing:
        what = f"{one.key} 里写的 `{one.path}` 没有这个文件"
        mend = "核对路径和大小写，或从配置里删掉"
        yield problem(Place(one.file, one.line), RULE, what, mend)
    for one in course.config.unsafe:
        mend = "base_path 写 docs/ 里的文件夹，check_paths 写 true"
        yield problem(Place(one.file, one.line), RULE, f"{one.key} 的 {one.path}", mend)
