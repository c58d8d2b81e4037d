"""A worked check that does not come out to the last digit is reported."""

from __future__ import annotations

import pytest

from calculator_sample import CHECKS, FILE
from mini_course import MiniCourse

RULE = "calculator-checks"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"4,901"', '"4,900"', "该是 4,900，算出来是 4,901"),
        ('"4.90%"', '"4.9%", mean: "1"', "算出来是 -no-such-output"),
        ("rate: 0.99", "rate: 99", "算出来是 -rate: high"),
    ],
)
def test_a_check_that_does_not_come_out_is_reported(
    tool: MiniCourse, old: str, new: str, said: str
) -> None:
    tool.edit(CHECKS, old, new)
    found = tool.problems(RULE)
    assert {(one.path, one.line) for one in found} == {(CHECKS, tool.line(CHECKS, "expected"))}
    assert any(said in one.what for one in found)


def test_a_calculator_without_a_check_is_reported_unless_checks_could_not_be_read(
    tool: MiniCourse,
) -> None:
    tool.write(CHECKS, "schema: calculator-checks/1\nchecks: []\n")
    assert tool.found(RULE) == [(FILE, tool.line(FILE, "id: calc"))]
    tool.write(CHECKS, "schema: [\n")
    assert tool.found(RULE) == []
