"""A kit of sheets → HTML for the trainer edition: sheets that print one by one or all."""

from __future__ import annotations

from course.model.role_play import RolePlay
from course.render.html_template import fill
from course.render.kit_cards import make_kit
from course.render.kit_fit import print_size
from course.render.kit_sheet import Kit


def render_kit(role_play: RolePlay, base: str) -> str:
    """Return the kit as HTML for a trainer's page; `base` is the way to the root of the site.

    Chromium prints it by named pages: each sheet on its own paper, nothing else of the page.
    """
    return render_sheets(make_kit(role_play), base)


def render_sheets(kit: Kit, base: str, *, forms: bool = False) -> str:
    """Return the sheets of `kit` as HTML; `forms` have parts of their own to write on."""
    return fill("role_play_kit.html", base, kit=kit, print_size=print_size, forms=forms)
