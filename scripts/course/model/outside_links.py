"""A course → the addresses on the web that it links to or names, and every place of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from course.model.course import Course
from course.model.page import Page
from course.model.texts import texts
from course.problem import Place

_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\[\]-]+", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)


def outside_links(course: Course) -> Mapping[str, tuple[Place, ...]]:
    """Return address → its places, both sorted: links of pages, and addresses in trainer blocks.

    Addresses in the texts of data files count as well, for pages and sheets show them.
    """
    found: dict[str, set[Place]] = {}
    for url, place in (*_of_pages(course), *_of_data(course)):
        found.setdefault(url, set()).add(place)
    return {url: tuple(sorted(found[url])) for url in sorted(found)}


def addresses(text: str) -> Iterator[tuple[str, int]]:
    """Yield the web addresses in running text, with where each begins.

    A full stop or bracket behind an address is none of it, unless it was opened within.
    """
    for match in _ADDRESS.finditer(text):
        url = match[0]
        while url[-1] in ".,;:!?'" or any(
            url.endswith(shut) and url.count(shut) > url.count(opened)
            for opened, shut in ("()", "[]")
        ):
            url = url[:-1]
        if _WEB.sub("", url):
            yield url, match.start()


def _of_pages(course: Course) -> Iterator[tuple[str, Place]]:
    for page in course.pages.values():
        for link in page.links:
            if not link.image and _WEB.match(link.target.strip()):
                yield link.target.strip(), page.place(link.line)
        yield from _of_trainer_blocks(page)
        for place, text in texts(page.meta):
            yield from ((url, place) for url, _ in addresses(text))


def _of_trainer_blocks(page: Page) -> Iterator[tuple[str, Place]]:
    for block in page.trainer_blocks:
        for url, start in addresses(block.text):
            yield url, page.place(block.line + 1 + block.text.count("\n", 0, start))


def _of_data(course: Course) -> Iterator[tuple[str, Place]]:
    records = (
        *course.role_plays, *course.lesson_plans, *course.agendas, *course.decks,
        *course.blueprints, *course.bank, *course.claims, *course.terms, *course.sources,
        *course.items.values(), *((course.map,) if course.map else ()),
    )  # fmt: skip
    for record in records:
        for place, text in texts(record):
            yield from ((url, place) for url, _ in addresses(text))
