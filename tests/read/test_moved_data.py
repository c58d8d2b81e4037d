"""The data that a page loads from a file is read as if it stood in the page."""

from __future__ import annotations

import json
from pathlib import Path

from course.model.data_file import FOLDER, data_file
from course.read.built_site import read_built_site

PAGE = (
    '<!doctype html><html><head></head><body><a href="index.html">首页</a>'
    '<script type="application/json" data-from="abc123"></script>'
    '<script type="application/json">{"b": 2}</script></body></html>'
)


def texts(folder: Path) -> list[str]:
    return [one.text for one in read_built_site(folder, "trainee").pages["index.html"].scripts]


def test_an_emptied_block_has_the_data_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    (tmp_path / FOLDER).mkdir(parents=True)
    data = json.dumps({"a": "他说“'\\”\n"}, ensure_ascii=False)
    (tmp_path / FOLDER / "d.0.js").write_text(data_file("abc123", "textContent", data), "utf-8")
    (tmp_path / FOLDER / "d.1.js").write_text(data_file("other1", "textContent", "{}"), "utf-8")
    assert texts(tmp_path) == [data, '{"b": 2}']


def test_an_emptied_block_whose_file_is_lost_stays_empty(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    assert texts(tmp_path) == ["", '{"b": 2}']
