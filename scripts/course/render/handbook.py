"""A book → the printed handbook as a PDF, one for trainees and one for trainers."""

from __future__ import annotations

import ctypes
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from course.model.book import Book, BookError
from course.problem import Place, Problem, problem
from course.render.characters import FONTS, unprintable
from course.render.typst_blocks import answer_key, chapter, term_index
from course.render.typst_process import MAIN, set_apart
from course.render.typst_text import Ink, Writing, begin, quoted, words

EDITIONS = {"trainee": "学员版", "trainer": "讲师版"}
TEMPLATE = Path(__file__).parent / "typst" / "handbook.typ"
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Imprint:
    """What the cover says besides title and edition; `content_date` is when the content is from."""

    content_date: date
    subtitle: str = ""
    lines: tuple[str, ...] = ()


def render_handbook(
    book: Book,
    imprint: Imprint,
    progress: Progress = lambda step: None,
    ink: Ink = "colour",
) -> bytes:
    """Return the PDF of `book`, the same bytes for the same book.

    With `ink` black it has no coloured ground and no meaning in a colour: for cheap printing.
    `progress` is told each step in Chinese. Raises BookError if a character has no glyph in the
    book's font, or if the typesetter refuses the book.
    """
    progress("检查用字")
    problems = unprintable(book, (imprint.subtitle, *imprint.lines))
    if problems:
        raise BookError(problems)
    progress(f"编排 {len(book.chapters)} 章")
    with tempfile.TemporaryDirectory() as folder:
        progress("排版成 PDF")
        try:
            return _set(book, imprint, ink, Path(folder))
        except RuntimeError as error:  # of the typesetter; its own class is one of these
            raise BookError((_refusal(error),)) from None


def handbook_source(writing: Writing, imprint: Imprint) -> str:
    """Return the whole handbook as Typst source; its pictures are then in `writing`."""
    book = writing.book
    edition = EDITIONS[book.edition]
    lines = "".join(f"[{words(line)}], " for line in imprint.lines)
    when = imprint.content_date
    writing.opening("contents", "", "目录", own_page=True)
    text = [
        *(chapter(writing, one) for one in book.chapters),
        answer_key(writing),
        term_index(writing),
    ]
    title = quoted(f"{book.title}（{edition}）")
    return "\n".join(
        (
            '#import "/handbook.typ": *',
            f"#show: handbook.with(title: {title}, openings: ({', '.join(writing.openings)},))",
            f"#cover(title: {quoted(book.title)}, edition: {quoted(edition)}, "
            f"subtitle: {quoted(imprint.subtitle)}, "
            f"date: {quoted(f'{when.year} 年 {when.month} 月 {when.day} 日')}, lines: ({lines}))",
            "#contents()",
            *text,
            "#places-told()",
        )
    )


def _set(book: Book, imprint: Imprint, ink: Ink, folder: Path) -> bytes:
    """Write source, template and pictures into `folder`; return the PDF made from them."""
    writing = begin(book, ink)
    (folder / MAIN).write_text(handbook_source(writing, imprint), "utf-8")
    (folder / "handbook.typ").write_bytes(TEMPLATE.read_bytes())
    for name, picture in writing.pictures.items():
        (folder / name.removeprefix("/")).write_bytes(picture)
    del writing
    _give_back_memory()
    inputs: dict[str, str] = {"edition": book.edition, "ink": ink}
    return set_apart(folder, FONTS, imprint.content_date, inputs)


def _give_back_memory() -> None:
    """Return to the system what reading the pages has left over, before the typesetter needs it.

    glibc would keep it, a tenth of the whole; elsewhere there is nothing to do.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)


def _refusal(error: RuntimeError) -> Problem:
    mend = "照这句话改正文；改不了就报告给维护者"
    what = f"排版引擎说：{(str(error) or '没有说原因').splitlines()[0]}"
    return problem(Place("handbook.typ"), "book-typesetting", what, mend)
