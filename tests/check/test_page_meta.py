"""What a page's front matter names is there."""

from __future__ import annotations

import pytest

from mini_course import CHECK, CLAIMS, FIRST, MAP, SECOND, MiniCourse


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("module: m01-callback", "module: m01-call-back"),
        ("- m01-o1", "- m01-o3"),
        ("three-ring-rule: three-rings", "three-rings-rule: three-rings"),
        ("three-ring-rule: three-rings", "three-ring-rule: three-ring"),
        ("- reason-for-call", "- reason-of-call"),
        ("  - cl-3-rings", "  - cl-3-ring"),
    ],
)
def test_what_is_not_there_is_reported_with_the_nearest(
    mini: MiniCourse, old: str, new: str
) -> None:
    mini.edit(FIRST, old, new)
    assert mini.found("page-meta") == [(FIRST, mini.line(FIRST, new))]
    assert "是不是想写" in mini.problems("page-meta")[0].mend


def test_a_term_listed_twice_is_reported(mini: MiniCourse) -> None:
    mini.edit(FIRST, "  - reason-for-call", "  - callback")
    assert mini.found("page-meta") == [(FIRST, mini.line(FIRST, "- callback", 2))]


def test_an_objective_of_another_module_is_reported(mini: MiniCourse) -> None:
    other = (
        mini.text(MAP).split("modules:\n")[1].replace("m01", "m02").replace("01-callback", "02-x")
    )
    mini.append(MAP, other)
    mini.edit(SECOND, "- m01-o2", "- m02-o2")
    assert (SECOND, mini.line(SECOND, "m02-o2")) in mini.found("page-meta")


def test_a_page_in_the_folder_of_another_module_is_reported(mini: MiniCourse) -> None:
    other = (
        mini.text(MAP).split("modules:\n")[1].replace("m01", "m02").replace("01-callback", "02-x")
    )
    mini.append(MAP, other)
    mini.edit(CHECK, "module: m01-callback", "module: m02-callback")
    assert mini.found("page-meta") == [(CHECK, mini.line(CHECK, "m02-callback"))]


def test_a_broken_register_is_not_the_pages_fault(mini: MiniCourse) -> None:
    mini.edit(CLAIMS, "label: conditional", "label: maybe")
    assert mini.found("page-meta") == []
