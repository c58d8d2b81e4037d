"""The course's names for things → what each is called and the section that explains it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from course.model.course import Course
from course.model.course_map import Module
from course.model.page import Page, built_path

# Kinds of names, as the worker knows them (search-rank.js gives each its weight).
TITLE, PART, ALIAS, TERM, TERM_ALIAS, ITEM, HEADING = "tpagcih"

_UNTOLD = re.compile(r"（仅[^）]*）|（种子[^）]*）|（收益[^）]*）|（分钟数[^）]*）")
_BREAKS = re.compile(r"[：；，。？！（）“”《》—–/\n]+")
_JOINTS = re.compile(r"[：，、与]+")  # in titles of modules, which list what they hold


@dataclass(frozen=True)
class Name:
    """What something is called; `kind` is one of the letters above, `section` where it leads."""

    text: str
    kind: str
    section: int


def course_names(
    course: Course, sections: Mapping[str, int], headings: Sequence[str]
) -> list[Name]:
    """Return the names of pages, terms, items and headings, each once for each section.

    `sections` is the number of each section by its location in the site; what leads elsewhere
    is not in this edition and is left out. `headings` are the headings by that number.
    """
    names = [
        *_of_pages(course.pages.values(), sections),
        *_of_modules(course, sections),
        *_of_terms(course, sections),
        *_of_items(course, sections),
        *(
            Name(headings[section], HEADING if "#" in location else TITLE, section)
            for location, section in sections.items()
        ),
    ]
    return list({(name.text, name.section): name for name in reversed(names)}.values())[::-1]


def _of_pages(pages: Iterable[Page], sections: Mapping[str, int]) -> Iterator[Name]:
    for page in pages:
        section = sections.get(page.html_path)
        if section is not None:
            yield from _with_parts(page.meta.title, TITLE, section)
            yield from (Name(alias, ALIAS, section) for alias in page.meta.aliases)


def _of_modules(course: Course, sections: Mapping[str, int]) -> Iterator[Name]:
    for module in course.modules.values():
        if (section := sections.get(built_path(module.index_page))) is not None:
            for name in _with_parts(module.title, TITLE, section, _JOINTS):
                yield from (name, Name(f"{name.text}模块", TERM_ALIAS, section))
            yield from _numbered(module, "", section)
        check = f"{module.folder}/{module.module_check}.html"
        if (section := sections.get(check)) is not None:
            for name in _with_parts(module.title, TITLE, section, _JOINTS):
                yield Name(f"{name.text}自测", TERM_ALIAS, section)
            yield from _numbered(module, "自测", section)


def _numbered(module: Module, what: str, section: int) -> Iterator[Name]:
    """Yield the ways to name a module, or `what` of it, by its number."""
    number = int(module.number[1:])
    for name in (
        f"第{_count(number)}模块",
        f"第{number}模块",
        f"模块{_count(number)}",
        module.number,
    ):
        yield Name(name + what, TERM_ALIAS, section)


def _count(number: int) -> str:
    """Return a number up to 19 in Chinese."""
    tens, ones = divmod(number, 10)
    return "十" * tens + ("一二三四五六七八九"[ones - 1] if ones else "")


def _of_terms(course: Course, sections: Mapping[str, int]) -> Iterator[Name]:
    for term in course.terms:
        if (section := _at(term.taught, sections)) is not None:
            yield Name(term.zh, TERM, section)
            yield Name(term.en, TERM_ALIAS, section)
            yield from (Name(alias, TERM_ALIAS, section) for alias in term.aliases)


def _of_items(course: Course, sections: Mapping[str, int]) -> Iterator[Name]:
    for page in course.lessons.values():
        for item_id, anchor in page.meta.items.items():
            section = _at(f"{page.path}#{anchor}", sections)
            item = course.items.get(item_id)
            if item is not None and section is not None:
                yield from _with_parts(_UNTOLD.sub("", item.title.zh), ITEM, section)


def _with_parts(
    text: str, kind: str, section: int, breaks: re.Pattern[str] = _BREAKS
) -> Iterator[Name]:
    """Yield the whole name, then the parts that its punctuation sets off."""
    yield Name(text, kind, section)
    parts = [part.strip() for part in breaks.split(text)]
    if len(parts) > 1:
        yield from (Name(part, PART, section) for part in parts if len(part) > 2)


def _at(target: str, sections: Mapping[str, int]) -> int | None:
    """The section at `path.md#anchor`, or the page if search has no section of that anchor."""
    path, _, anchor = target.partition("#")
    page = built_path(path)
    return sections.get(f"{page}#{anchor}", sections.get(page))
