"""A drawing runs nothing, loads nothing and has a title."""

from __future__ import annotations

import pytest

from mini_course import DRAWING, MiniCourse


@pytest.mark.parametrize(
    "text",
    [
        "<script>x</script>", '<foreignObject width="1"/>', '<image href="x.png"/>',
        '<rect onclick="x()"/>', '<use xlink:href="https://example.com/a.svg#b"/>',
        '<rect fill="url(https://example.com/a)"/>', "<style>a{}</style>",
        '<rect style="fill:red"/>',
        '<a href="javascript:x()"><text>走</text></a>',
    ],
)  # fmt: skip
def test_an_unsafe_line_is_reported(mini: MiniCourse, text: str) -> None:
    mini.edit(DRAWING, "</svg>", f"{text}\n</svg>")
    assert set(mini.found("svg-safety")) == {(DRAWING, mini.line(DRAWING, text))}


@pytest.mark.parametrize("title", ["", "<title></title>", "<title> </title>"])
def test_a_missing_title_is_reported(mini: MiniCourse, title: str) -> None:
    mini.edit(DRAWING, "<title>两种开头：绕圈的和一句说清的</title>", title)
    assert mini.found("svg-safety") == [(DRAWING, 1)]


def test_a_file_that_is_no_drawing_is_reported(mini: MiniCourse) -> None:
    mini.write(DRAWING, "<!doctype html><html></html>")
    assert set(mini.found("svg-safety")) == {(DRAWING, 1)}


def test_references_inside_the_drawing_are_fine(mini: MiniCourse) -> None:
    mini.edit(DRAWING, "</svg>", '<use href="#x"/><rect fill="url(#g)"/>\n</svg>')
    assert mini.found("svg-safety") == []
