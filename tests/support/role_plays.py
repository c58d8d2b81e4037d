"""Role-plays for the tests: those of the course, and a tiny one unlike any of them."""

from __future__ import annotations

import shutil
from pathlib import Path

from course.model.role_play import RolePlay
from course.read.records import make
from course.read.yaml_text import read_yaml
from course.render.dialogue_page import render_dialogue

ROOT = Path(__file__).parent.parent.parent
COURSE_ROLE_PLAYS = sorted((ROOT / "docs/data/role-plays").glob("*.yml"))
TINY = ROOT / "tests/fixtures/role-plays/rp-lost-cake.en.yml"


def role_play(path: Path) -> RolePlay:
    """The role-play in the file at `path`, which must be sound."""
    data, problems = read_yaml(path.read_text(encoding="utf-8"), path.name)
    assert data, problems
    record, faults = make(RolePlay, data)
    assert record, [str(fault) for fault in faults]
    return record


def bare_page(folder: Path) -> str:
    """Write the tiny role-play to a page without the theme, in `folder`; return its address."""
    shutil.copytree(ROOT / "docs/theme/assets", folder / "assets")
    html = render_dialogue(role_play(TINY), ".")
    page = folder / "page.html"
    page.write_text(
        '<!doctype html><html lang="en"><title>t</title>'
        '<script src="assets/javascripts/storage.js"></script>'  # every page loads it first
        f"<main><h1>t</h1>{html}</main></html>",
        encoding="utf-8",
    )
    return page.as_uri()
