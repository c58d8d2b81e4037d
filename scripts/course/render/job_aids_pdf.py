"""The pages of the job aids → a PDF to pin beside the screen: A5 each, or two on a sheet of A4."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from course.model.book import Book, BookError, Chapter
from course.problem import Place, Problem, problem
from course.render.characters import FONTS, unprintable
from course.render.typst_blocks import blocks
from course.render.typst_process import MAIN, set_apart
from course.render.typst_text import Writing, begin, inline, quoted

TEMPLATES = Path(__file__).parent / "typst"
TOO_LONG = "too-long:"


def render_job_aids_pdf(
    book: Book, modules: Mapping[str, str], day: date, course: str, *, two_up: bool = False
) -> bytes:
    """Return the PDF of `book`, whose chapters are the job aids; the same bytes for the same book.

    `modules` gives the title of each page's module, `course` the course's. `two_up` puts two cards
    beside one another on A4, with a line to cut along, for a printer without A5. Raises BookError
    if a character has no glyph in the font, or a card does not fit on its page.
    """
    if problems := unprintable(book, (course, *modules.values())):
        raise BookError(problems)
    writing = begin(book)
    dated = f"内容日期 {day.isoformat()}"
    function = "half" if two_up else "card"
    cards = [
        f"{function}({_card(writing, one, f'{course} · {modules[one.page]}', dated)})"
        for one in book.chapters
    ]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("handbook.typ", "job_aids.typ"):
            (root / name).write_bytes((TEMPLATES / name).read_bytes())
        for name, data in writing.pictures.items():
            (root / name.removeprefix("/")).write_bytes(data)
        head = f'#import "/job_aids.typ": *\n#show: cards.with(title: {quoted(book.title)})\n'
        source = f"{head}{_pages(cards, two_up)}\n#places-told()"
        (root / MAIN).write_text(source, "utf-8")
        try:
            return set_apart(root, FONTS, day, {})
        except RuntimeError as error:  # of the typesetter; its own class is one of these
            raise BookError((_refusal(str(error)),)) from None


def _pages(cards: list[str], two_up: bool) -> str:
    if not two_up:
        return "\n".join(f"#{card};" for card in cards)
    sheets = [", ".join(cards[index : index + 2]) for index in range(0, len(cards), 2)]
    return "\n".join(f"#sheet({sheet});" for sheet in sheets)


def _card(writing: Writing, one: Chapter, below: str, dated: str) -> str:
    writing.page = one.page
    writing.ranks.clear()
    writing.written = 0
    name = writing.place("")
    title = inline(writing, one.title, bare=True)
    label = quoted(name) if name else "none"
    body = blocks(writing, one.blocks)
    foot = f"{quoted(below)}, {quoted(dated)}"
    return f"{quoted(one.page)}, [{title}], {label}, {foot}, [{body}]"


def _refusal(message: str) -> Problem:
    if TOO_LONG in message:
        page = message.split(TOO_LONG, 1)[1].split('"')[0]
        what = "这张工作卡一页 A5 放不下，最小的字号也不行"
        return problem(Place(page), "job-aid-too-long", what, "把这张卡上的文字删短")
    mend = "照这句话改工作卡的文字；改不了就报告给维护者"
    return problem(Place("job_aids.typ"), "book-typesetting", f"排版引擎说：{message}", mend)
