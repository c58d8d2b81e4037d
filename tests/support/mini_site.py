"""A built mini-course that a test can spoil in memory, and what the site rules then say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from course.check import SITE_RULES
from course.model.book import Edition
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.problem import Problem
from course.read.built_quiz import read_built_quizzes
from course.read.built_site import read_built_site
from course.read.course import read_course
from mini_course import MINI

LESSON = "modules/01-callback/say-why-you-call.html"


class MiniSite:
    """A built edition of the mini-course, and the course it was built from."""

    def __init__(self, folder: Path, edition: Edition) -> None:
        self.course: Course = read_course(MINI)[0]
        self.site: BuiltSite = replace(read_built_site(folder, edition), name="site")

    def edit(self, path: str, old: str, new: str) -> None:
        """Put `new` in place of every `old` on a page, which must be there."""
        text = self.site.texts[path]
        assert old in text, f"{path} has no {old!r}"
        self.write(path, text.replace(old, new))

    def write(self, path: str, text: str) -> None:
        questions = {**self.site.questions, path: read_built_quizzes(text)}
        texts = {**self.site.texts, path: text}
        self.site = replace(self.site, texts=texts, questions=questions)

    def problems(self, rule: str) -> list[Problem]:
        return sorted(SITE_RULES[rule].check(self.course, self.site))

    def found(self, rule: str) -> list[tuple[str, int]]:
        return [(one.path, one.line) for one in self.problems(rule)]

    def line(self, path: str, words: str) -> int:
        """Return the number of the first line of a page that holds `words`."""
        lines = self.site.texts[path].split("\n")
        return next(number for number, line in enumerate(lines, 1) if words in line)
