"""A built mini-course that a test can spoil in memory, and what the site rules then say."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from course.check import SITE_RULES
from course.model.book import Edition
from course.model.built_page import Mark
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.problem import Problem
from course.read.built_search import read_search
from course.read.built_site import read_built_page, read_built_site
from course.read.course import read_course
from course.read.site_files import file_damage, references_of
from mini_course import MINI

LESSON = "modules/01-callback/say-why-you-call.html"


@lru_cache
def _read(folder: Path, edition: Edition) -> tuple[Course, BuiltSite]:
    return read_course(MINI)[0], replace(read_built_site(folder, edition), name="site")


class MiniSite:
    """A built edition of the mini-course, and the course it was built from."""

    def __init__(self, folder: Path, edition: Edition) -> None:
        self.course, self.site = _read(folder, edition)

    def edit(self, path: str, old: str, new: str) -> None:
        """Put `new` in place of every `old` on a page, which must be there."""
        text = self.site.texts[path]
        assert old in text, f"{path} has no {old!r}"
        self.write(path, text.replace(old, new))

    def cut(self, path: str, pattern: str, new: str = "") -> None:
        """Put `new` in place of the first match of `pattern`, which must be there."""
        text, number = re.subn(pattern, new, self.site.texts[path], count=1, flags=re.DOTALL)
        assert number, f"{path} has no {pattern!r}"
        self.write(path, text)

    def insert(self, html: str, path: str = LESSON, before: str = "</article>") -> None:
        """Put `html` into a page; `{up}` in it is the way to the site's folder."""
        fitted = html.replace("{up}", "../" * path.count("/"))
        self.edit(path, before, f"{fitted}\n{before}")

    def write(self, path: str, text: str) -> None:
        """Have the site hold `text` at `path`, read as its kind of file is read."""
        site, ending, data = self.site, "." + path.rpartition(".")[2], text.encode()
        texts = {**site.texts, path: text}
        references = {**site.references, path: tuple(references_of(path, ending, text, data))}
        marks = tuple(Mark(*one) for one in file_damage(path, ending, data))
        self.site = replace(site, texts=texts, references=references, search=read_search(texts))
        self.site = replace(self.site, damage={**site.damage, path: marks})
        if ending == ".html":
            page, questions = read_built_page(path, text)
            assert page is not None
            self.site = replace(
                self.site,
                pages={**site.pages, path: page},
                questions={**site.questions, path: questions},
            )

    def add_file(self, path: str) -> None:
        """Have the site hold another file that is no text."""
        self.site = replace(self.site, others=self.site.others | {path})

    def remove(self, path: str) -> None:
        """Take a file out of the site."""
        left = {
            name: {key: one for key, one in getattr(self.site, name).items() if key != path}
            for name in ("texts", "pages", "references", "questions", "damage")
        }
        self.site = replace(self.site, others=self.site.others - {path}, **left)

    def problems(self, rule: str) -> list[Problem]:
        return sorted(SITE_RULES[rule].check(self.course, self.site))

    def found(self, rule: str) -> list[tuple[str, int]]:
        return [(one.path, one.line) for one in self.problems(rule)]

    def said(self, rule: str) -> str:
        """Return all that the rule says, in one text."""
        return "\n".join(map(str, self.problems(rule)))

    def line(self, path: str, words: str) -> int:
        """Return the number of the first line of a page that holds `words`."""
        lines = self.site.texts[path].split("\n")
        return next(number for number, line in enumerate(lines, 1) if words in line)
