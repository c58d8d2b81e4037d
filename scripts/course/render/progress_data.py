"""The course → what its progress page knows: pages, questions and role-plays, each with its state.

Names stand where the learner's record has them: a question's with the hash of its words, a page's
and a role-play's with the hash beside it. An entry with another hash is of an earlier wording.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from course.model.course import Course
from course.model.course_map import Module
from course.model.page import Page
from course.render.dialogue_data import dialogue_data
from course.render.progress_words import PROGRESS_WORDS
from course.render.quiz_markup import stable_id

FORMAT = "keeping-customers/progress"
HASH_LETTERS = 8
# A file or a pasted text of the whole course is about a tenth of this.
LONGEST = 2_000_000
Data = dict[str, Any]


def reading(course: Course, path: str) -> Mapping[str, str] | None:
    """Return name and hash of the page at `path` if reading it counts: a lesson or a check."""
    page = course.pages.get(path)
    if page is None or not any(path in _pages(module) for module in course.modules.values()):
        return None
    return {"page": path.removesuffix(".md"), "hash": page_hash(page)}


def page_hash(page: Page) -> str:
    """Return what changes with the words of `page`: the same in both editions.

    Spaces, line breaks and what only trainers read do not count.
    """
    lines = enumerate(page.source.split("\n"), page.first_line)
    shown = " ".join(line for number, line in lines if number not in page.trainer_lines)
    return hashlib.sha256("".join(shown.split()).encode()).hexdigest()[:HASH_LETTERS]


def progress_data(course: Course, base: str) -> Data:
    """Return the data of the progress page; `base` leads to the root of the site."""
    return {
        "format": FORMAT,
        "longest": LONGEST,
        "words": PROGRESS_WORDS,
        "modules": [_module(course, module, base) for module in course.modules.values()],
    }


def _pages(module: Module) -> tuple[str, ...]:
    """Return the module's pages that are read and done: all but its first."""
    return tuple(path for path in module.pages if path != module.index_page)


def _module(course: Course, module: Module, base: str) -> Data:
    return {
        "id": module.id,
        "title": module.title,
        "href": _address(base, module.index_page),
        "pages": [
            _page(course, course.pages[path], base, path not in module.lesson_pages)
            for path in _pages(module)
            if path in course.pages
        ],
        "plays": list(_plays(course, module, base)),
    }


def _page(course: Course, page: Page, base: str, is_check: bool) -> Data:
    ids = (one.id for one in page.ids_in("quiz"))
    names = [stable_id(course.questions[one]) for one in ids if one in course.questions]
    return {
        "id": page.path.removesuffix(".md"),
        "title": page.meta.title,
        "href": _address(base, page.path),
        "hash": page_hash(page),
        "isCheck": is_check,
        "questions": [name.removeprefix("quiz-") for name in names],
    }


def _plays(course: Course, module: Module, base: str) -> Iterator[Data]:
    for one in course.role_plays:
        path = f"practice/role-plays/{one.id}.md"
        if one.module == module.id and path in course.pages:
            yield {
                "id": one.id,
                "title": one.title,
                "href": _address(base, path),
                "hash": dialogue_data(one)["hash"],
                "endings": {ending.id: ending.title for ending in one.dialogue.endings},
            }


def _address(base: str, path: str) -> str:
    return f"{base.rstrip('/')}/{path.removesuffix('.md')}.html"
