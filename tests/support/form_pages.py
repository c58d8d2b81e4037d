"""The pages of all forms without the theme, and how a test fills them in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from course.render.fill_form import render_fill_form
from courses import ROOT, whole_course

FORMS = {form.id: form for form in whole_course().forms}
# Every page loads it first.
STORAGE = '<script src="assets/javascripts/storage.js"></script>'
NONSENSE = ("NaN", "Infinity", "undefined", "null", "[object")


def write_form_pages(folder: Path) -> str:
    """Write a bare page for each form below `folder`; return the address that they begin with."""
    (folder / "assets").symlink_to(ROOT / "docs/theme/assets", target_is_directory=True)
    own = "".join(
        f'<link rel="stylesheet" href="assets/stylesheets/{name}.css">'
        for name in ("colours", "type")
    )
    for form in FORMS.values():
        html = render_fill_form(form, whole_course(), ".")
        (folder / f"{form.id}.html").write_text(
            f'<!doctype html><html lang="zh"><head><meta charset="utf-8">'
            f'<meta name="viewport" content="width=device-width"><title>{form.title}</title>{own}'
            f"<style>body {{ background: var(--paper); color: var(--ink); }}"
            "a { color: var(--teal); }</style>"
            f'</head><body data-md-color-scheme="default">{STORAGE}<main class="md-typeset">'
            f"<h1>{form.title}</h1>{html}</main></body></html>",
            encoding="utf-8",
        )
    return folder.as_uri() + "/"


class FilledForm:
    """A form open in a browser."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, what: str, of: str = "") -> None:
        selector = f'[data-do="{what}"]' + (f'[data-of="{of}"]' if of else "")
        self.page.locator(selector).first.click()

    def control(self, name: str) -> Locator:
        return self.page.locator(f'.form__control[name="{name}"]')

    def type(self, name: str, text: str) -> None:
        self.control(name).fill(text)

    def result(self, name: str) -> Locator:
        return self.page.locator(f'[data-result="{name}"]')

    @property
    def said(self) -> Locator:
        return self.page.locator('[data-part="said"]')

    @property
    def text(self) -> Locator:
        return self.page.locator("#form-text")

    def kept(self) -> Any:
        """Return what the browser keeps of this form, parsed; None if it keeps nothing."""
        return self.page.evaluate(
            "() => JSON.parse(localStorage.getItem(`keep:${document.querySelector('fill-form')"
            ".dataset.form}:v1`))"
        )
