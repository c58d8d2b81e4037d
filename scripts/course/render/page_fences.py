"""A page's Markdown and its fences → Markdown with each fence filled, and HTML kept aside."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from course.model.book import Edition
from course.model.course import LANGUAGE_FOLDER, Course
from course.model.download import Download
from course.model.page import Fence
from course.model.question import Question
from course.problem import Place, did_you_mean, problem
from course.render.quiz_markup import render_quiz

T = TypeVar("T")


class BadFence(Exception):
    """Raised for a fence that names what is not there; the message is a problem in one line."""


@dataclass(frozen=True)
class FilledPage:
    """What the fences of a page became.

    `blocks` are HTML for the marks that stand in `markdown`; so are `hidden_blocks`, which search
    must not see.
    """

    markdown: str
    blocks: Mapping[str, str]
    hidden_blocks: Mapping[str, str]
    questions: tuple[Question, ...]


def fill_fences(
    markdown: str,
    fences: tuple[Fence, ...],
    course: Course,
    path: str,
    edition: Edition,
    downloads: Mapping[str, Download] | None = None,
    kit: Mapping[str, Download] | None = None,
) -> FilledPage:
    """Return the page at `path` (below the language folder) with `fences` of `markdown` filled.

    Fence lines count from the first line of `markdown`. `downloads` are the files that the site
    offers, None if it offers none; `kit` are those that are the trainer's alone. Raises BadFence
    for an unknown id.
    """
    filling = QuizFilling
    if any(fence.kind != "quiz" for fence in fences):
        # This takes half of our code, which a course of lessons and questions can do without.
        from course.render.all_fences import Filling

        filling = Filling
    return filling(markdown.split("\n"), course, path, edition, downloads, kit).run(fences)


class QuizFilling:
    """The filling of one page that has quizzes only."""

    def __init__(
        self,
        lines: list[str],
        course: Course,
        path: str,
        edition: Edition,
        downloads: Mapping[str, Download] | None,
        kit: Mapping[str, Download] | None,
    ) -> None:
        self.lines = lines
        self.course = course
        self.path = path
        self.edition = edition
        self.downloads = downloads
        self.kit = kit
        self.base = posixpath.relpath(".", posixpath.dirname(path) or ".")
        self.blocks: dict[str, str] = {}
        self.hidden_blocks: dict[str, str] = {}
        self.questions: list[Question] = []

    def run(self, fences: tuple[Fence, ...]) -> FilledPage:
        """Return the page with `fences` filled, from the last to the first."""
        for fence in sorted(fences, key=lambda one: one.line, reverse=True):
            self.lines[fence.line - 1 : fence.end] = ["", *self.filled(fence).split("\n"), ""]
        return FilledPage(
            "\n".join(self.lines), self.blocks, self.hidden_blocks, tuple(self.questions)
        )

    def filled(self, fence: Fence) -> str:
        """Return the Markdown in place of `fence`, which is a quiz."""
        questions = self.named(fence, self.course.questions)
        self.questions[:0] = questions
        self.refuse_twice(fence)
        return render_quiz(questions)

    def named(self, fence: Fence, known: Mapping[str, T]) -> list[T]:
        """Return what the ids of `fence` name."""
        for one in fence.ids:
            if one.id not in known:
                mend = did_you_mean(one.id, known) or "改成有的编号，或删掉这一行"
                raise self.fault(fence.kind, one.id, "unknown-id", f"没有 `{one.id}`", mend)
        return [known[one.id] for one in fence.ids]

    def refuse_twice(self, fence: Fence) -> None:
        """Raise BadFence for a question that the page has twice: both would keep one answer."""
        for question, times in Counter(one.id for one in self.questions).items():
            if times > 1:
                what = f"`{question}` 在这一页出现了 {times} 次"
                raise self.fault(fence.kind, question, "quiz-twice", what, "只留一处")

    def fault(self, kind: str, identity: str, rule: str, what: str, mend: str) -> BadFence:
        """Return the fault of an id, at its line of the file: `lines` are without front matter."""
        page = self.course.pages.get(self.path)
        ids = page.ids_in(kind) if page else ()
        line = next((one.line for one in ids if one.id == identity), 1)
        place = Place(f"{LANGUAGE_FOLDER}/{self.path}", line)
        return BadFence(str(problem(place, rule, what, mend)))
