"""What only scripts read leaves the page for files, and comes back whole into its element."""

from __future__ import annotations

import json
import re

from course.model.data_file import FOLDER, data_file, held_data
from course.render.moved_data import BEGIN, END, moved_data

HEAD = (
    '<head><link rel="stylesheet" href="../assets/stylesheets/site.css">\n'
    '<script src="../assets/javascripts/frame.js" defer></script></head>'
)
HARD = {"a": "他说：“\\n'</b>\u2028" + "字" * 400, "<b>": [1, None]}


def block(data: object) -> str:
    text = json.dumps(data).replace("<", "\\u003c")
    return f'<script type="application/json">{text}</script>'


def test_data_is_in_a_file_that_the_page_loads_before_its_scripts() -> None:
    moved = moved_data(f"{HEAD}<body><x-y>{block(HARD)}</x-y></body>")
    [(path, script)] = moved.files.items()
    assert path.startswith(FOLDER)
    found = held_data(script)
    assert found
    assert json.loads(found[1]) == HARD
    assert f'<script type="application/json" data-from="{found[0]}"></script>' in moved.html
    assert moved.html.index(f'src="../{path}" defer') < moved.html.index("frame.js")


def test_little_data_and_pages_of_other_kinds_stay_as_they_are() -> None:
    for html in (f"{HEAD}{block({'a': 1})}", f"<head></head>{block(HARD)}"):
        assert moved_data(html) == (html, {})


def test_a_box_for_scripts_alone_is_emptied_and_the_same_box_is_the_same_file() -> None:
    box = f"{BEGIN}<p>a</p>{block({'b': '字'})}{END}"
    first = moved_data(f'{HEAD}<div class="q">\n{box}\n</div><p>b</p>')
    second = moved_data(f"{HEAD}<nav>{box}</nav>")
    assert first.files == second.files
    [script] = first.files.values()
    found = held_data(script)
    assert found
    assert found[1] == '<p>a</p><script type="application/json">{"b":"字"}</script>'
    assert f'<div class="q" data-from="{found[0]}"></div><p>b</p>' in first.html


def test_letters_that_end_a_string_or_a_line_come_through() -> None:
    text = "'\"\\n\n\r\u2028\u2029\\\\'</script>"
    assert held_data(data_file("abc123", "textContent", text)) == ("abc123", text)
    assert not re.search("[\n\r\u2028\u2029]", data_file("a", "innerHTML", text)[:-1])


def test_other_scripts_hold_no_data() -> None:
    assert held_data("go();") is None
