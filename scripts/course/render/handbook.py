"""A book → the printed handbook as a PDF, one for trainees and one for trainers."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from course.model.book import Book, BookError
from course.problem import Place, Problem, problem
from course.render.characters import FONTS, unprintable
from course.render.typst_blocks import answer_key, chapter
from course.render.typst_text import Writing, begin, quoted, words

EDITIONS = {"trainee": "学员版", "trainer": "讲师版"}
TEMPLATE = Path(__file__).parent / "typst" / "handbook.typ"
# A last page that ends above this, in mm from its top, is hardly worth its paper.
_FEW_LINES = 80
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Imprint:
    """What the cover says besides title and edition; `content_date` is when the content is from."""

    content_date: date
    subtitle: str = ""
    lines: tuple[str, ...] = ()


def render_handbook(book: Book, imprint: Imprint, progress: Progress = lambda step: None) -> bytes:
    """Return the PDF of `book`, the same bytes for the same book.

    `progress` is told each step in Chinese. Raises BookError if a character has no glyph in the
    book's font, or if the typesetter refuses the book.
    """
    progress("检查用字")
    problems = unprintable(book, (imprint.subtitle, *imprint.lines))
    if problems:
        raise BookError(problems)
    progress(f"编排 {len(book.chapters)} 章")
    with tempfile.TemporaryDirectory() as folder:
        setting = _Setting(book, imprint, Path(folder))
        try:
            crowded = setting.short_ends()
            progress("排版成 PDF")
            return setting.pdf(crowded)
        except RuntimeError as error:  # of the typesetter; its own class is one of these
            raise BookError((_refusal(error),)) from None


def handbook_source(writing: Writing, imprint: Imprint, closer: frozenset[int]) -> str:
    """Return the whole handbook as Typst source; its pictures are then in `writing`.

    The lines of the chapters whose numbers are in `closer` are set closer together.
    """
    book = writing.book
    edition = EDITIONS[book.edition]
    lines = "".join(f"[{words(line)}], " for line in imprint.lines)
    when = imprint.content_date
    chapters = "\n".join(
        chapter(writing, one, number, closer=number in closer)
        for number, one in enumerate(book.chapters)
    )
    return "\n".join(
        (
            '#import "/handbook.typ": *',
            f"#show: handbook.with(title: {quoted(f'{book.title}（{edition}）')})",
            f"#cover(title: {quoted(book.title)}, edition: {quoted(edition)}, "
            f"subtitle: {quoted(imprint.subtitle)}, "
            f"date: {quoted(f'{when.year} 年 {when.month} 月 {when.day} 日')}, lines: ({lines}))",
            "#contents()",
            "#chapter-end(-1)",
            chapters,
            answer_key(writing),
        )
    )


@dataclass(frozen=True)
class _Setting:
    """One book being set in one folder."""

    book: Book
    imprint: Imprint
    folder: Path

    def short_ends(self) -> frozenset[int]:
        """The numbers of the chapters whose last page holds only a few lines."""
        found = typst.query(self._main(frozenset()), "<chapter-end>", "value", **self._options())
        short = set()
        before = 0
        for end in json.loads(found):
            if 0 < before < end["page"] - 1 and end["down"] < _FEW_LINES:
                short.add(end["number"])
            before = end["page"]
        return frozenset(short)

    def pdf(self, closer: frozenset[int]) -> bytes:
        """The PDF, the chapters `closer` set closer."""
        when = self.imprint.content_date
        data: bytes = typst.compile(
            self._main(closer),
            pdf_standards="ua-1",
            timestamp=datetime(when.year, when.month, when.day, tzinfo=UTC),
            **self._options(),
        )
        return data

    def _main(self, closer: frozenset[int]) -> str:
        """Write the source, the template and the pictures; return where the source is."""
        writing = begin(self.book)
        main = self.folder / "main.typ"
        main.write_text(handbook_source(writing, self.imprint, closer), "utf-8")
        (self.folder / "handbook.typ").write_bytes(TEMPLATE.read_bytes())
        for name, data in writing.pictures.items():
            (self.folder / name.removeprefix("/")).write_bytes(data)
        return str(main)

    def _options(self) -> dict[str, Any]:
        return {
            "root": str(self.folder),
            "font_paths": [str(FONTS)],
            "ignore_system_fonts": True,
            "sys_inputs": {"edition": self.book.edition},
        }


def _refusal(error: RuntimeError) -> Problem:
    mend = "照这句话改正文；改不了就报告给维护者"
    what = f"排版引擎说：{(str(error) or '没有说原因').splitlines()[0]}"
    return problem(Place("handbook.typ"), "book-typesetting", what, mend)
