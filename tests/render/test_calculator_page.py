"""A calculator's page says all in HTML, worked out, and lets nothing written run."""

from __future__ import annotations

import json
import re

import pytest

from course.model.calculator import Calculator
from course.model.course import Course
from course.read.fences import scan
from course.render.calculator_page import render_calculator, render_calculators
from course.render.calculator_text import filled, input_text, output_text, range_text
from course.render.page_fences import BadFence, fill_fences
from courses import whole_course

COURSE = whole_course()
LEAK = COURSE.calculators_by_id["calc-leak-plug-multiple"]


def changed(**changes: object) -> Calculator:
    return LEAK.model_copy(update=changes)


def test_the_worksheet_has_formula_blanks_and_the_default_worked_out() -> None:
    html = render_calculator(LEAK, COURSE, "../..")
    sheet = html[html.index('class="calc__sheet') : html.index('class="calc__more')]
    for part in ("\uff3f" * 6, "20% ÷ 10% ＝ 2 倍", "2.00 倍", "0% 到 200%", "你的数"):
        assert part in sheet
    assert 'href="../../reference/claims.html#cl-leak-plug-2-3x"' in html
    assert "seven-years.html#leak-multiple" in html


def test_what_is_written_never_becomes_markup() -> None:
    evil = "<img src=x onerror=alert(1)></script>"
    html = render_calculator(changed(title=evil, question=evil, limits=(evil,)), COURSE, "../..")
    assert "<img" not in html
    data = re.search(r'<script type="application/json">(.*?)</script>', html, re.DOTALL)
    assert data
    assert json.loads(data[1])["id"] == LEAK.id
    assert "style=" not in html
    assert not re.search(r"\son\w+=", html.replace("onerror=alert", ""))


def test_a_page_loads_only_the_formulas_of_its_own_group() -> None:
    html = render_calculator(LEAK, COURSE, "../..")
    loaded = re.findall(r"tools/(formulas[\w-]*)\.js", html)
    assert loaded == ["formulas", "formulas-keeping"]


def test_numbers_that_do_not_compute_stop_the_build_and_name_the_fence() -> None:
    odd = LEAK.inputs[0].model_copy(update={"default": 9.0})
    course = Course(calculators=(changed(inputs=(odd, *LEAK.inputs[1:])),))
    text = "```calculator\ncalc-leak-plug-multiple\n```"
    with pytest.raises(BadFence, match=r"calc-leak-plug-multiple.*算不了.*g: high"):
        fill_fences(text, scan(text, "x.md").fences, course, "x.md", "trainee")


def test_the_list_of_calculators_has_question_and_lesson() -> None:
    listed = render_calculators(COURSE, "toolbox/calculators/index.md")
    assert "[堵漏以后，增长快几倍](leak-plug-multiple.md)" in listed
    assert "../../modules/03-retention-economics/seven-years.md#leak-multiple" in listed


def test_calculators_stand_in_the_order_of_the_course() -> None:
    listed = render_calculators(COURSE, "toolbox/calculators/index.md")
    modules = re.findall(r"/modules/(\d\d)-", listed)
    assert len(modules) == len(COURSE.calculators)
    assert modules == sorted(modules)


def test_a_unit_that_the_sentence_has_itself_is_not_said_twice() -> None:
    one = LEAK.inputs[0].model_copy(update={"kind": "count", "unit": "位"})
    calculator = changed(inputs=(one, *LEAK.inputs[1:]))
    given = {"g": 1200, "c_old": 0.2, "c_new": 0.1}
    text = "来了 {g}，{g} 位里走 {c_old}，{nothing}"
    assert filled(text, calculator, given, {}) == "来了 1,200 位，1,200 位里走 20%，{nothing}"


def test_inputs_and_outputs_are_told_in_their_own_way() -> None:
    one = LEAK.inputs[0]
    assert input_text(one, None) == "（没填）"
    assert range_text(one.model_copy(update={"kind": "count", "max": 1e8})) == "0 到 1 亿的整数"
    label = LEAK.outputs[0].model_copy(update={"format": "label", "of": "g"})
    with_labels = changed(inputs=(one.model_copy(update={"each": ("甲", "乙")}),))
    assert output_text(with_labels, label, 2) == "乙"
    assert output_text(with_labels, label, 3) == "（没有这个数）"
