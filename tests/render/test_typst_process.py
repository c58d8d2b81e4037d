"""The typesetter in a process of its own: what comes back, and what it says when it refuses."""

from __future__ import annotations

import io
import resource
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from course.render import typst_process
from course.render.characters import FONTS
from course.render.handbook import TEMPLATE
from course.render.typst_process import MAIN, set_apart
from handbook_samples import texts

DAY = date(2026, 1, 2)
HEAD = '#import "/handbook.typ": *\n#set document(title: "t")\n#set text(font: "LKYD Sans SC")\n'


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


def test_a_typesetter_that_cannot_start_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typst_process, "_CHILD", "import nowhere_at_all")
    with pytest.raises(RuntimeError, match="nowhere_at_all"):
        set_apart(tmp_path, FONTS, DAY, {})


def test_a_typesetter_that_is_killed_is_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typst_process, "_CHILD", "import os; os.kill(os.getpid(), 9)")
    with pytest.raises(RuntimeError, match="排版中断（-9）"):
        set_apart(tmp_path, FONTS, DAY, {})


def handbook_template(folder: Path) -> None:
    (folder / "handbook.typ").write_bytes(TEMPLATE.read_bytes())


def test_what_is_said_of_a_place_is_where_it_stands(tmp_path: Path) -> None:
    handbook_template(tmp_path)
    body = '#page-of("there") #for n in range(12) { pagebreak() }甲#place-name("there")'
    (tmp_path / MAIN).write_text(f"{HEAD}{body}#places-told()", "utf-8")
    pages = pages_of(tmp_path)
    assert pages[0].startswith("第13页")
    assert "甲" in pages[12]


def test_a_number_whose_width_moves_its_own_place_settles_all_the_same(tmp_path: Path) -> None:
    """With one digit the place is on page 12, with two on page 1: no number is ever right."""
    handbook_template(tmp_path)
    moving = (
        'context if measure(numeral("there")).width < 8pt { for n in range(11) { pagebreak() } }'
    )
    text = f'{HEAD}#page-of("there")#{moving}甲#place-name("there")#places-told()'
    (tmp_path / MAIN).write_text(text, "utf-8")
    pages = pages_of(tmp_path)
    there = next(index for index, page in enumerate(pages) if "甲" in page) + 1
    assert pages[0].startswith(f"第{there}页")


def test_a_place_that_is_nowhere_is_refused(tmp_path: Path) -> None:
    handbook_template(tmp_path)
    (tmp_path / MAIN).write_text(f'{HEAD}#page-of("gone")#places-told()', "utf-8")
    with pytest.raises(RuntimeError, match="gone"):
        set_apart(tmp_path, FONTS, DAY, {})


def pages_of(folder: Path) -> list[str]:
    return texts(PdfReader(io.BytesIO(set_apart(folder, FONTS, DAY, {}))))


def test_the_memory_of_a_long_text_is_not_ours(tmp_path: Path) -> None:
    body = '#set document(title: "t")\n#for n in range(4000) [#n #("字" * 90) #parbreak()]'
    (tmp_path / MAIN).write_text(body, "utf-8")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    set_apart(tmp_path, FONTS, DAY, {})
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert own < 20 * 1024 < resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
