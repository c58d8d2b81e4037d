"""requirements.lock pins every package by hash, names no host, and keeps to requirements.in."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
WANTED = (ROOT / "requirements.in").read_text(encoding="utf-8")


def requirements() -> list[Requirement]:
    bare = (line.partition("#")[0].strip() for line in WANTED.splitlines())
    return [Requirement(line) for line in bare if line]


def pins() -> dict[str, tuple[str, int]]:
    """Package → its version and the number of its hashes."""
    found: dict[str, tuple[str, int]] = {}
    for block in re.split(r"\n(?=\S)", LOCK.strip()):
        head = re.match(r"([a-z0-9-]+)==([^\s;]+)", block)
        assert head, f"not a pinned package: {block[:60]!r}"
        hashes = re.findall(r"--hash=sha256:[0-9a-f]{64}\b", block)
        assert head[1] not in found, f"{head[1]} is pinned twice"
        found[head[1]] = (head[2], len(hashes))
    return found


def test_every_pin_has_a_hash() -> None:
    assert [name for name, (_, hashes) in pins().items() if not hashes] == []


def test_the_lock_has_nothing_but_pins_and_hashes() -> None:
    pin = r"[a-z0-9-]+==[\w.+!-]+( ; [\w .<>=!'\"()-]+)? \\"
    line = re.compile(rf"{pin}|    --hash=sha256:[0-9a-f]{{64}}( \\)?")
    odd = [each for each in LOCK.splitlines() if not line.fullmatch(each)]
    assert odd == [], "no address, option, comment or unpinned package belongs into the lock"


@pytest.mark.parametrize("requirement", requirements(), ids=lambda each: each.name)
def test_the_lock_satisfies_each_requirement(requirement: Requirement) -> None:
    version, _ = pins()[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(version), f"{version} is locked; run `make lock`"
    assert requirement.url is None


def test_every_requirement_has_its_reason_beside_it() -> None:
    bare = [
        line
        for line in WANTED.splitlines()
        if line and not line.startswith("#") and not re.search(r"\S +# \S+ \S+", line)
    ]
    assert bare == []


def test_every_package_that_our_code_imports_is_asked_for() -> None:
    ours = {path.stem for path in ROOT.glob("scripts/*")} | {
        path.stem for path in ROOT.glob("tests/**/*.py")
    }
    asked = {canonicalize_name(requirement.name) for requirement in requirements()}
    makers = packages_distributions()
    missing = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in [*ROOT.glob("scripts/**/*.py"), *ROOT.glob("tests/**/*.py")]
        for name in imported_packages(path) - ours - sys.stdlib_module_names
        if not asked & {canonicalize_name(maker) for maker in makers.get(name, [name])}
    }
    assert missing == set()


def imported_packages(path: Path) -> set[str]:
    """The first names of what a file imports at its top: what it cannot run without."""
    names: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").partition(".")[0])
    return names
