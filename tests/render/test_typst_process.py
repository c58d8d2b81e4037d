"""The typesetter in a process of its own: what comes back, and what it says when it refuses."""

from __future__ import annotations

import resource
from datetime import date
from pathlib import Path

import pytest

from course.render.characters import FONTS
from course.render.typst_process import MAIN, set_apart

DAY = date(2026, 1, 2)


def test_the_pdf_comes_back_dated_and_the_same_each_time(tmp_path: Path) -> None:
    (tmp_path / MAIN).write_text("#set document(title: sys.inputs.title)\n字", "utf-8")
    data = set_apart(tmp_path, FONTS, DAY, {"title": "t"})
    assert data.startswith(b"%PDF-")
    assert b"D:20260102" in data
    assert data == set_apart(tmp_path, FONTS, DAY, {"title": "t"})


def test_the_words_of_the_typesetter_come_back(tmp_path: Path) -> None:
    (tmp_path / MAIN).write_text("#nowhere", "utf-8")
    with pytest.raises(RuntimeError, match="unknown variable: nowhere"):
        set_apart(tmp_path, FONTS, DAY, {})


def test_a_typesetter_that_cannot_start_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="Error"):
        set_apart(tmp_path / "missing", FONTS, DAY, {})


def test_the_memory_of_a_long_text_is_not_ours(tmp_path: Path) -> None:
    body = '#set document(title: "t")\n#for n in range(4000) [#n #("字" * 90) #parbreak()]'
    (tmp_path / MAIN).write_text(body, "utf-8")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    set_apart(tmp_path, FONTS, DAY, {})
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert own < 20 * 1024 < resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
