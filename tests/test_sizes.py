"""No file and no function grows past what can be read in one go."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LIMITS = {
    "scripts/**/*.py": 250,
    "tests/**/*.py": 300,
    "docs/theme/assets/javascripts/**/*.js": 300,
}
FUNCTION_LINES = 40


def files(pattern: str) -> list[Path]:
    return sorted(path for path in ROOT.glob(pattern) if "__pycache__" not in path.parts)


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def long_functions(source: str) -> Iterator[tuple[str, int]]:
    """Yields each function that is too long, with its lines from decorator to last statement."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
            length = (node.end_lineno or first) - first + 1
            if length > FUNCTION_LINES:
                yield node.name, length


@pytest.mark.parametrize(("pattern", "limit"), LIMITS.items())
def test_no_file_is_longer_than_its_kind_may_be(pattern: str, limit: int) -> None:
    found = files(pattern)
    assert found, f"nothing matches {pattern}: the layout has moved, and this test with it"
    long = {str(path.relative_to(ROOT)): lines(path) for path in found if lines(path) > limit}
    assert not long, f"longer than {limit} lines: {long}"


def test_no_function_is_longer_than_forty_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {name} has {length} lines"
        for path in files("scripts/**/*.py") + files("tests/**/*.py")
        for name, length in long_functions(path.read_text(encoding="utf-8"))
    ]
    assert not long, "\n".join(long)


def test_the_length_of_a_function_counts_its_decorators_and_nested_ones_count_alone() -> None:
    body = "\n".join("        x = 1" for _ in range(FUNCTION_LINES - 1))
    inner = f"    def inner():\n{body}"
    assert list(long_functions(f"class A:\n{inner}")) == []
    assert list(long_functions(f"class A:\n    @cached\n{inner}")) == [("inner", 41)]
