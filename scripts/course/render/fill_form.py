"""A form to fill in → its HTML: a blank sheet for paper, fields and data for the screen."""

from __future__ import annotations

from typing import Any

from course.model.course import Course
from course.model.fill_form import FillForm, filled_values
from course.model.page import built_path
from course.model.toolbox_order import toolbox_order
from course.render.fill_form_words import FORM_WORDS
from course.render.html_template import embed, fill
from course.render.page_links import link, plain

MOST_COPIES = 200
LONGEST = 2000  # letters in one box
SCRIPTS = (
    "keep", "form-values", "form-results", "form-pictures", "form-view", "form-text", "fill-form",
)  # fmt: skip
# Kind of result → the script in which its formula is.
FORMULAS = {"gaps": "formulas-serving", "coverage": "formulas-lists"}


def render_fill_form(form: FillForm, course: Course, base: str) -> str:
    """Return `form` as HTML; `base` is the way from its page to the root of the site."""
    root = base.rstrip("/") + "/"
    return fill(
        "fill_form.html",
        base,
        form=form,
        data=embed(form_data(form)),
        lessons=[(_title(course, one), root + _built(one)) for one in form.lessons],
        addresses={row.id: root + _built(row.page) for row in form.rows() if row.page},
        longest=LONGEST,
        scripts=_scripts(form),
    )


def form_data(form: FillForm) -> dict[str, Any]:
    """Return what the page's script needs of `form` as plain data."""
    kept = form.model_dump(mode="json", include={"id", "title", "sections", "results", "copies"})
    samples = [
        {
            "id": one.id,
            "title": one.title,
            "story": one.story,
            "values": filled_values(form, one),
        }
        for one in form.samples
    ]
    limits = {"copies": MOST_COPIES, "letters": LONGEST}
    return {**kept, "samples": samples, "limits": limits, "words": FORM_WORDS}


def render_fill_forms(course: Course, path: str) -> str:
    """Return Markdown for the page at `path`: a link to each form and the question it answers."""
    order = toolbox_order(course)
    forms = sorted(course.forms, key=lambda form: order(form.page))
    return "\n".join(
        f"- {link(course, path, form.page, form.title)}：{plain(form.question)}" for form in forms
    )


def _scripts(form: FillForm) -> list[str]:
    """Return the names of the scripts that the page of `form` needs, in their order."""
    formulas = sorted({FORMULAS[one.kind] for one in form.results if one.kind in FORMULAS})
    return ["numbers", *(["formulas", *formulas] if formulas else []), *SCRIPTS]


def _built(target: str) -> str:
    path, hash_, anchor = target.partition("#")
    return built_path(path) + hash_ + anchor


def _title(course: Course, target: str) -> str:
    path = target.partition("#")[0]
    page = course.pages.get(path)
    return page.meta.title if page else path
