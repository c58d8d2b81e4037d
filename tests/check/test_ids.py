"""An id stands once among its like."""

from __future__ import annotations

import pytest

from mini_course import BANK, CLAIMS, GLOSSARY, INVENTORY, MAP, PLAN, PLAY, MiniCourse


@pytest.mark.parametrize(
    ("path", "second", "first"),
    [
        (BANK, "id: q-m01-next-unsure", "id: q-m01-reason-filter"),
        (CLAIMS, "id: cl-3-rings", "id: cl-40-chase"),
        (GLOSSARY, "id: next-time", "id: callback"),
        (INVENTORY, "id: three-ring-rule", "id: state-the-reason"),
        (MAP, "id: m01-o2", "id: m01-o1"),
        (PLAN, "id: g4", "id: g2"),
        (PLAY, "id: n03", "id: n01"),
        (PLAY, "id: end_plain", "id: n02"),
        (PLAN, "id: o2", "id: o1"),
    ],
)
def test_an_id_used_before_is_reported_where_it_stands_again(
    mini: MiniCourse, path: str, second: str, first: str
) -> None:
    line = mini.line(path, second)
    mini.edit(path, second, first)
    assert mini.found("ids") == [(path, line)]


def test_an_id_of_another_question_file_counts(mini: MiniCourse) -> None:
    copy = "quizzes/m02-later.zh.yml"
    mini.write(copy, mini.text(BANK))
    assert {path for path, _ in mini.found("ids")} == {copy}
    assert len(mini.found("ids")) == 6


def test_the_same_id_in_lists_of_different_kinds_is_no_fault(mini: MiniCourse) -> None:
    mini.edit(GLOSSARY, "id: next-time", "id: agree-the-next-time")
    assert mini.found("ids") == []
