"""The files of a site are whole, and can be kept anywhere."""

from __future__ import annotations

import pytest

from mini_site import MiniSite

RULE = "site-files"
TEXTS = {
    "data.json": '{"a": 1',
    "a.js": "",
    "b.js": "<!doctype html><html></html>",
    "c.js": "function f() { return [1, 2",
    "a.css": "p { color: red",
    "a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path',
    "a.png": "<!doctype html><html></html>",
    "b.png": "GIF89a",
    "c.png": "",
    "a.pdf": "%PDF-1.4\n1 0 obj",
    "quiz.01234567.js": "var a = 1;",
}
NAMES = [
    "draft.md", "index.html.bak", "index.html~", ".DS_Store", ".git/config", ".env", "course.yml",
    "a:b.txt", "cafe\u0301.txt", "Manifest.json", "con.txt",
]  # fmt: skip


@pytest.mark.parametrize(("path", "text"), TEXTS.items(), ids=TEXTS)
def test_a_file_that_is_spoilt_is_reported(built: MiniSite, path: str, text: str) -> None:
    built.write(path, text)
    assert {one for one, _ in built.found(RULE)} == {f"site/{path}"}


@pytest.mark.parametrize("path", NAMES)
def test_a_name_that_does_not_belong_is_reported(built: MiniSite, path: str) -> None:
    built.add_file(path)
    found = {one.casefold() for one, _ in built.found(RULE)}
    assert f"site/{path}".casefold() in found


def test_a_script_that_is_whole_is_no_problem(built: MiniSite) -> None:
    built.write("d.js", "const a = /[{(]/g, b = `${a ? '{' : \"(\"}`; // {\nf({a: [b]});")
    assert built.problems(RULE) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("images/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'),
        ("images/a.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
        ("assets/a.js", "x();\n<<<<<<< HEAD\ny();\n"),
    ],
)
def test_code_in_a_drawing_and_an_unfinished_merge_are_reported(
    built: MiniSite, path: str, text: str
) -> None:
    built.write(path, text)
    assert [place for place, _ in built.found("site-files")] == [f"site/{path}"]
