"""A built site → the book of one edition, its pages in reading order."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from pathlib import Path

from course.model.book import Blocks, Book, BookError, Chapter, Edition, Heading
from course.model.book_inline import Inlines, Words
from course.problem import Place, Problem, problem
from course.read.site_blocks import blocks_of, read_footnotes
from course.read.site_inline import parts_of
from course.read.site_page import PageReading, SitePage, built_path, links_of, open_page


def read_book(
    site: Path, pages: Sequence[str], edition: Edition, title: str, elsewhere: str = ""
) -> Book:
    """Return the book of `pages` (source or built paths, in reading order) of the built `site`.

    A page `…/index` opens a part, which takes in the pages of its folder that follow it.
    `elsewhere` is said after a link to a page of the site that is not among them.
    Raises BookError with every page, link, picture and note that is missing.
    """
    opened = [open_page(site, built_path(page)) for page in dict.fromkeys(pages)]
    problems = [page for page in opened if isinstance(page, Problem)]
    found = [page for page in opened if isinstance(page, SitePage)]
    if not pages:
        problems.append(problem(Place("."), "book-empty", "没有一页可收", "检查课程地图里的页面"))
    ids = {page.path: page.ids for page in found}
    linked = frozenset(target for page in found for target in links_of(page))
    chapters: list[Chapter] = []
    part = ""
    for page in found:
        part = _part(page.path, part)
        reading = PageReading(page, site, ids, linked, elsewhere)
        chapters.append(_chapter(reading, part))
        problems.extend(reading.problems)
    if problems:
        raise BookError(tuple(sorted(problems)))
    return Book(title, edition, tuple(chapters))


def _part(path: str, current: str) -> str:
    """The folder of the part that the page is in; empty if it is in none."""
    folder, name = posixpath.split(path)
    if name == "index.html":
        return folder
    return current if current and path.startswith(current + "/") else ""


def _chapter(reading: PageReading, part: str) -> Chapter:
    read_footnotes(reading)
    blocks = blocks_of(reading, parts_of(reading.page.article))
    title, rest = _split_title(blocks, reading)
    path = reading.page.path
    opens_part = bool(part) and path == f"{part}/index.html"
    return Chapter(path, title, rest, opens_part, bool(part) and not opens_part)


def _split_title(blocks: Blocks, reading: PageReading) -> tuple[Inlines, Blocks]:
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level == 1:
            return block.content, blocks[:index] + blocks[index + 1 :]
    mend = "给这一页写上 title"
    reading.complain(reading.page.article, "book-title", "页面没有一级标题", mend)
    return (Words(reading.page.path),), blocks
