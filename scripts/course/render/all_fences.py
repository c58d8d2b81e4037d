"""A page with fences of every kind → Markdown with each filled, and HTML kept aside."""

from __future__ import annotations

from course.model.calculator import Calculator
from course.model.calculators.domain import Refused
from course.model.page import Fence
from course.render.calculator_page import render_calculator
from course.render.deck_list import render_decks
from course.render.dialogue_page import render_dialogue
from course.render.downloads import render_downloads
from course.render.fence_tables import BY_ID, OVERVIEWS, TOOLS, UNSEARCHED, WHOLE_BLOCKS
from course.render.form_list import render_form_list
from course.render.form_sheets import plan_forms
from course.render.key_sheet import render_key_sheet
from course.render.module_page import render_module
from course.render.page_fences import QuizFilling
from course.render.paper_list import render_papers
from course.render.planner_page import render_planner
from course.render.reference_tables import (
    render_claims,
    render_coverage,
    render_glossary,
    render_sources,
)
from course.render.role_play_kit import render_kit, render_sheets


class Filling(QuizFilling):
    """The filling of one page."""

    def filled(self, fence: Fence) -> str:
        """Return the Markdown in place of `fence`."""
        match fence.kind:
            case "quiz":
                return super().filled(fence)
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
        """Return the HTML of `fence`, a piece for each of its marks."""
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
