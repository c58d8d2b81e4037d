"""A calculator → the HTML of its page: fields for its script, and a worksheet without it."""

from __future__ import annotations

import posixpath
from typing import Any

from course.model.calculator import Calculator, Chart, calculator_page
from course.model.calculators import FORMULAS, compute
from course.model.course import Course
from course.model.page import built_path
from course.model.toolbox_order import toolbox_order
from course.render.calculator_text import (
    defaults,
    filled,
    input_text,
    output_text,
    range_text,
)
from course.render.calculator_words import CALCULATOR_WORDS, VERDICTS
from course.render.html_template import embed, fill
from course.render.page_links import link, plain

# What the script needs to know of a calculator.
_FOR_SCRIPT = {"id", "inputs", "formula", "outputs", "chart", "samples", "example"}
SCRIPTS = (
    "calculator-text", "calculator-chart", "calculator-form", "example-steps", "calculator",
)  # fmt: skip


def render_calculator(calculator: Calculator, course: Course, base: str) -> str:
    """Return `calculator` as HTML; `base` is the way to the root of the site.

    The worksheet has everything worked out for the defaults, so it can be read, printed and filled
    in by hand without the script.
    """
    given = defaults(calculator)
    outcome = compute(calculator.id, given)
    claims = [course.claims_by_id[name] for name in calculator.source.claims]
    return fill(
        "calculator.html",
        base,
        one=calculator,
        data=embed(_data(calculator)),
        inputs=[(each, input_text(each, each.default), range_text(each))
                for each in calculator.inputs],
        formula=[(line.words, filled(line.filled, calculator, given, outcome))
                 for line in calculator.formula],
        outputs=[(each, output_text(calculator, each, outcome[each.name]))
                 for each in calculator.outputs],
        steps=_steps(calculator),
        chart=_chart_table(calculator, calculator.chart) if calculator.chart else None,
        verdict=VERDICTS[calculator.source.follows],
        claims=claims,
        lessons=[_lesson(course, address) for address in calculator.lessons],
        scripts=_scripts(calculator.id),
    )  # fmt: skip


def render_calculators(course: Course, path: str) -> str:
    """Return Markdown for the page at `path`: each calculator, what it answers, and its lesson.

    They stand in the order in which the course teaches them.
    """
    order = toolbox_order(course)
    calculators = sorted(course.calculators, key=lambda one: order(calculator_page(one.id)))
    return "\n".join(
        f"- {link(course, path, calculator_page(one.id), one.title)}：{plain(one.question)}"
        f"课在{link(course, path, one.lessons[0])}。"
        for one in calculators
    )


def _scripts(identity: str) -> list[str]:
    """Return the scripts of the page, in order: of all formulas only those of its own group."""
    group = FORMULAS[identity].of.__module__.rpartition(".")[2]
    return ["numbers", "formulas", f"formulas-{group}", *SCRIPTS]


def _data(calculator: Calculator) -> dict[str, Any]:
    data = calculator.model_dump(include=_FOR_SCRIPT, exclude_none=True, by_alias=True)
    for raw, one in zip(data["inputs"], calculator.inputs, strict=True):
        raw["default"] = one.default
        raw.pop("help")
        domain = FORMULAS[calculator.id].inputs[one.name]
        if one.kind == "list":
            raw |= {"least": domain.least, "most": domain.most}
    return data | {"words": dict(CALCULATOR_WORDS)}


def _steps(calculator: Calculator) -> list[str]:
    """Return the captions of the example; each step goes on from the one before."""
    given = defaults(calculator)
    captions = []
    for step in calculator.example.steps:
        given |= step.set
        outcome = compute(calculator.id, given)
        captions.append(filled(step.caption, calculator, given, outcome))
    return captions


def _chart_table(calculator: Calculator, chart: Chart) -> tuple[list[str], list[list[str]]]:
    """Return the head and the rows of the figures that the chart draws, for the defaults."""
    if chart.over is None:
        rows = [[one.label, *_figures(calculator, chart, {}, [at])]
                for at, one in enumerate(chart.series)]  # fmt: skip
        return ["", CALCULATOR_WORDS["table-value"]], rows
    along = next(one for one in calculator.inputs if one.name == chart.over.along)
    step = (chart.over.to - chart.over.from_) / (chart.over.points - 1)
    values = [chart.over.from_ + step * at for at in range(chart.over.points)]
    every = list(range(len(chart.series)))
    rows = [[input_text(along, value), *_figures(calculator, chart, {along.name: value}, every)]
            for value in values]  # fmt: skip
    return [along.label, *(one.label for one in chart.series)], rows


def _figures(
    calculator: Calculator, chart: Chart, given: dict[str, Any], places: list[int]
) -> list[str]:
    outputs = {one.name: one for one in calculator.outputs}
    found = []
    for series in (chart.series[at] for at in places):
        outcome = compute(calculator.id, defaults(calculator) | series.set | given)
        found.append(output_text(calculator, outputs[series.output], outcome[series.output]))
    return found


def _lesson(course: Course, address: str) -> tuple[str, str]:
    """Return title and built address of `page#anchor`."""
    path, _, anchor = address.partition("#")
    page = course.pages.get(path)
    title = page.meta.title if page else posixpath.basename(path)
    return title, built_path(path) + (f"#{anchor}" if anchor else "")
