"""A page's Markdown and its fences → Markdown with each fence filled, and HTML kept aside."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from course.model.book import Edition
from course.model.calculator import Calculator
from course.model.calculators.domain import Refused
from course.model.course import LANGUAGE_FOLDER, Course
from course.model.download import Download
from course.model.page import Fence
from course.model.question import Question
from course.problem import Place, did_you_mean, problem
from course.render.calculator_page import render_calculator
from course.render.deck_list import render_decks
from course.render.dialogue_page import render_dialogue
from course.render.downloads import render_downloads
from course.render.fence_tables import BY_ID, OVERVIEWS, TOOLS, UNSEARCHED, WHOLE_BLOCKS
from course.render.form_list import render_form_list
from course.render.form_sheets import plan_forms
from course.render.key_sheet import render_key_sheet
from course.render.module_page import render_module
from course.render.paper_list import render_papers
from course.render.planner_page import render_planner
from course.render.quiz_markup import render_quiz
from course.render.reference_tables import (
    render_claims,
    render_coverage,
    render_glossary,
    render_sources,
)
from course.render.role_play_kit import render_kit, render_sheets

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
    return _Filling(markdown.split("\n"), course, path, edition, downloads, kit).run(fences)


class _Filling:
    """The filling of one page."""

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
        for fence in sorted(fences, key=lambda one: one.line, reverse=True):
            self.lines[fence.line - 1 : fence.end] = ["", *self.filled(fence).split("\n"), ""]
        return FilledPage(
            "\n".join(self.lines), self.blocks, self.hidden_blocks, tuple(self.questions)
        )

    def filled(self, fence: Fence) -> str:
        """Return the Markdown in place of `fence`."""
        match fence.kind:
            case "quiz":
                questions = self.named(fence, self.course.questions)
                self.questions[:0] = questions
                self.refuse_twice(fence)
                return render_quiz(questions)
            case "module":
                named = self.named(fence, self.course.modules)
                shown = (render_module(m, self.course, self.path, self.edition) for m in named)
                return "\n\n".join(shown)
            case "claims":
                return render_claims(self.course, self.path)
            case "glossary":
                return render_glossary(self.course, self.path)
            case "sources":
                return render_sources(self.course)
            case "coverage":
                return render_coverage(self.course, self.path)
            case "downloads":
                return render_downloads(self.course, self.path, self.downloads)
            case "papers":
                return render_papers(self.course, self.path, self.kit)
            case "form-list":
                return render_form_list(self.course, self.path, self.kit)
            case "decks":
                return render_decks(self.course, self.path, self.kit)
            case kind if kind in TOOLS:
                # Search must not find what is asked on papers.
                self.hidden_blocks[f"<!--{kind}-->"] = TOOLS[kind](self.course, self.base)
                return f"<!--{kind}-->"
            case kind if kind in WHOLE_BLOCKS:
                self.blocks[f"<!--{kind}-->"] = WHOLE_BLOCKS[kind](self.course, self.base)
                return f"<!--{kind}-->"
            case kind if kind in OVERVIEWS:
                return OVERVIEWS[kind](self.course, self.path)
            case _:
                return self.kept_aside(fence)

    def kept_aside(self, fence: Fence) -> str:
        """Keep the HTML of `fence` aside; return a mark for each part."""
        aside = self.hidden_blocks if fence.kind in UNSEARCHED else self.blocks
        names = ["planner"] if fence.kind == "planner" else [one.id for one in fence.ids]
        marks = [f"<!--{fence.kind}:{name}-->" for name in names]
        aside.update(zip(marks, self.html(fence), strict=True))
        return "\n\n".join(marks)

    def html(self, fence: Fence) -> list[str]:
        course, base = self.course, self.base
        match fence.kind:
            case "role-play":
                return [
                    render_dialogue(p, base) for p in self.named(fence, course.role_plays_by_id)
                ]
            case "role-play-kit":
                return [
                    render_kit(play, base) for play in self.named(fence, course.role_plays_by_id)
                ]
            case "key-sheet":
                return [
                    render_key_sheet(course, m, base) for m in self.named(fence, course.modules)
                ]
            case "calculator":
                calculators = self.named(fence, course.calculators_by_id)
                return [self.calculator(one, fence) for one in calculators]
            case "planner":
                return [render_planner(course, base)]
            case "plan-forms":
                named = self.named(fence, course.lesson_plans_by_id)
                kits = [plan_forms(plan, course) for plan in named]
                return [render_sheets(kit, base, forms=True) for kit in kits]
            case _:
                known, render = BY_ID[fence.kind]
                return [render(one, course, base) for one in self.named(fence, known(course))]

    def calculator(self, calculator: Calculator, fence: Fence) -> str:
        """Return the HTML of `calculator`. Raises BadFence where its numbers do not compute."""
        try:
            return render_calculator(calculator, self.course, self.base)
        except (KeyError, Refused) as fault:
            what = f"`{calculator.id}` 的数算不了：{fault}"
            mend = "运行 python scripts/check.py，照它说的改计算器的文件"
            raise self.fault(fence.kind, calculator.id, "calculator-inputs", what, mend) from fault

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
