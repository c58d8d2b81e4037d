"""The parts of the code know only what they may know."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent.parent / "scripts"
ENTRY_LINES = 120

# Each part of course/ → the other parts that it may import.
MAY_IMPORT = {
    "problem": set(),
    "model": {"problem"},
    "read": {"problem", "model"},
    "check": {"problem", "model"},
    "render": {"problem", "model", "messages"},
    "messages": set(),
    "make": {"problem", "model", "read", "check", "render", "messages"},
}
MKDOCS = {"mkdocs", "mkdocs_quiz", "material"}
BEFORE_PACKAGES = {"set_up.py", "set_up_faults.py"}  # run when nothing is installed yet
BY_HAND = {"make_font.py"}  # run once in years, and not a way into the course


def modules() -> list[Path]:
    return sorted(SCRIPTS.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(SCRIPTS).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(source: str, package: str = "") -> set[str]:
    """The dotted names that a source imports, wherever in it: at the top or inside a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            base = ".".join([*(above if node.level else []), *filter(None, [node.module])])
            names |= {f"{base}.{alias.name}" for alias in node.names}
    return names


def imports_of(path: Path) -> set[str]:
    name = name_of(path)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    return imported(path.read_text(encoding="utf-8"), package)


def parts_imported(names: set[str]) -> set[str]:
    """`course.read.pages.Page` → `read`."""
    return {name.split(".")[1] for name in names if name.startswith("course.")}


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_part_imports_only_the_parts_below_it(path: Path) -> None:
    inside = name_of(path).split(".")
    if inside[0] != "course" or len(inside) == 1:
        return
    part = inside[1]
    assert part in MAY_IMPORT, f"{part} is a new part: say here what it may import"
    foreign = parts_imported(imports_of(path)) - {part} - MAY_IMPORT[part]
    assert not foreign, f"{part} must not import {foreign}"


def test_only_the_hooks_import_mkdocs() -> None:
    users = {
        path.name
        for path in modules()
        if {name.split(".")[0] for name in imports_of(path)} & MKDOCS
    }
    assert users <= {"site_hooks.py", "site_speed.py"}


def test_only_entries_read_arguments_and_print() -> None:
    faults = [
        f"{path.relative_to(SCRIPTS)}:{node.lineno}"
        for path in sorted((SCRIPTS / "course").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if ast.unparse(node) in ("print", "input", "sys.argv", "sys.exit")
    ]
    assert not faults, faults


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(SCRIPTS.glob("*.py")) if path.name not in BEFORE_PACKAGES | BY_HAND],
    ids=name_of,
)
def test_an_entry_is_thin(path: Path) -> None:
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= ENTRY_LINES, "move what it does into course/"


def test_the_set_up_needs_nothing_that_is_not_in_python_itself() -> None:
    ours = {Path(name).stem for name in BEFORE_PACKAGES}
    for name in sorted(BEFORE_PACKAGES):
        outside = {each.split(".")[0] for each in imports_of(SCRIPTS / name)} - ours
        assert outside <= sys.stdlib_module_names, name


def test_imports_are_found_in_every_form() -> None:
    source = "import course.check.links\ndef f():\n    from course.read import pages\n"
    assert parts_imported(imported(source)) == {"check", "read"}
    assert imported("from ..render import card", "course.check") == {"course.render.card"}
    assert imported("from . import rules", "course.check") == {"course.check.rules"}
    assert parts_imported(imported("from course import render")) == {"render"}
