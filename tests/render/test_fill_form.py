"""A form's page holds all that is to be filled in, only the scripts it needs, and safe data."""

from __future__ import annotations

import json
import re

import pytest
from bs4 import BeautifulSoup

from course.model.fill_form import FillForm, filled_values
from course.render.fill_form import form_data, render_fill_form, render_fill_forms
from courses import whole_course

FORMS = whole_course().forms


def page_of(form: FillForm) -> BeautifulSoup:
    return BeautifulSoup(render_fill_form(form, whole_course(), "../.."), "html.parser")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_field_column_and_row_has_a_control_with_a_name_of_its_own(form: FillForm) -> None:
    page = page_of(form)
    names = [one["name"] for one in page.select("[name]:not([type=radio])")]
    assert len(set(names)) == len(names)
    wanted = {f"f.{name}" for name in form.fields}
    for name, table in form.tables.items():
        rows = range(len(table.rows) or table.blank)
        wanted |= {f"t.{name}.{at}.{column.id}" for at in rows for column in table.columns}
    for name, ratings in form.ratings.items():
        wanted |= {f"r.{name}.{row.id}.evidence" for row in ratings.rows}
        for row in ratings.rows:
            radios = page.select(f'[name="r.{name}.{row.id}.level"]')
            assert len(radios) == len(ratings.levels)
    assert set(names) == wanted
    assert all(one.get("aria-label") for one in page.select(".form__control"))


def test_a_page_loads_formulas_only_for_results_that_use_them() -> None:
    found = {}
    for form in FORMS:
        scripts = [one["src"].rsplit("/", 1)[-1] for one in page_of(form).select("script[src]")]
        found[form.id] = [one for one in scripts if one.startswith("formulas")]
    assert found.pop("rater-scorecard") == ["formulas.js", "formulas-serving.js"]
    assert found.pop("zipper-map") == ["formulas.js", "formulas-lists.js"]
    assert set(map(tuple, found.values())) == {()}


def test_there_is_nothing_that_a_strict_policy_forbids_and_nothing_from_elsewhere() -> None:
    for form in FORMS:
        html = render_fill_form(form, whole_course(), "../..")
        assert not re.search(r"\sstyle=|\son[a-z]+=|https?://", html)


def test_data_cannot_end_its_script_element() -> None:
    form = FORMS[0].model_copy(update={"title": "</script><b>&"})
    page = page_of(form)
    script = page.select_one("fill-form script[type]")
    assert script is not None
    assert json.loads(str(script.string))["title"] == "</script><b>&"
    assert page.select("fill-form > b") == []


def test_samples_become_what_the_page_keeps() -> None:
    form = next(one for one in FORMS if one.id == "complaint-log")
    values = filled_values(form, form.samples[0])
    assert values["from"] == "当面"
    assert values["levels"][1]["done"] == "2026-11-18"
    assert values["steps"][2]["done"] == ""
    board = next(one for one in FORMS if one.id == "twelve-systems")
    kept = filled_values(board, board.samples[0])["systems"]["s03"]
    assert kept == {"level": "1", "evidence": "开户包里放了一张卡"}


def test_the_page_gets_no_more_data_than_it_needs() -> None:
    assert set(form_data(FORMS[0])) == {
        "id", "title", "sections", "results", "copies", "samples", "limits", "words"
    }  # fmt: skip


def test_the_list_names_every_form_in_the_order_of_lessons_with_its_question() -> None:
    lines = render_fill_forms(whole_course(), "toolbox/index.md").split("\n")
    assert len(lines) == len(FORMS)
    assert lines[0].startswith("- [RATER记分卡](forms/rater-scorecard.md)：") or lines[
        0
    ].startswith("- [真实瞬间图](forms/moment-of-truth-map.md)：")
    assert all("？" in line for line in lines)
