"""The course and the sections that a site shows → the files that the search worker loads."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from course.model.course import Course
from course.render.search_asked import asked_lines, kinds_asked_for
from course.render.search_letters import pinyin_table, plain_letters, traditional_table
from course.render.search_names import Name, course_names

INDEX = "search_index.json"
CHUNK = 60_000  # characters of text a file: each is read in a task of its own
_IN_WORDS = re.compile(r"</?(?:code|sub|sup)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"\s+")
# Pages by the beginning of their path → how likely people look for them, besides lessons (1).
_RANKS: Mapping[str, float] = {
    "reference/coverage": 0.35,
    "reference/glossary": 0.6,
    "reference/": 0.65,
    "trainer/papers/": 0.4,
    "trainer/": 0.65,
    "toolbox/index": 0.75,
    "toolbox/": 0.8,
    "practice/": 0.85,
    "index": 0.6,
    "404": 0.1,
}
_MODULE_RANKS: Mapping[str, float] = {"index.html": 0.85, "module-check.html": 0.7}


@dataclass(frozen=True)
class Section:
    """A page from its top, or what stands under one of its headings: plain text."""

    location: str
    heading: str
    text: str

    @property
    def page(self) -> str:
        """The path of its page in the site."""
        return self.location.partition("#")[0]


def search_files(course: Course, index: Mapping[str, Any], engine: str) -> dict[str, str]:
    """Return file name → text of what search loads, the same for the same site.

    `index` is the index that the theme's plugin made; it keeps its settings and names the scripts
    that take the place of its texts, in the order to load them: `engine`, then the data. Their
    names hold the hash of their text, so that none is ever read with others than its own.
    """
    sections = sections_of(index["docs"], course)
    scripts = {_hashed("engine", engine): engine} | data_files(course, sections)
    settings = {**index["config"], "files": list(scripts)}
    return scripts | {INDEX: _json({"config": settings, "docs": []})}


def sections_of(entries: Iterable[Mapping[str, str]], course: Course) -> list[Section]:
    """Return the sections of a built site from its `entries`: location, title and HTML text.

    What a page says of itself in its front matter opens the text of the page.
    """
    about = {page.html_path: page.meta.description or "" for page in course.pages.values()}
    found = []
    for entry in entries:
        text = f"{about.get(entry['location'], '')} {_plain(entry['text'])}".strip()
        found.append(Section(entry["location"], _plain(entry["title"]), text))
    return found


def data_files(course: Course, sections: Sequence[Section]) -> dict[str, str]:
    """Return file name → text of the scripts with the data of search.

    The first calls `searchWords`, each of the others `searchText` with a part of the texts or
    `searchAsked` with one of what is asked, a line for each page.
    """
    pages = list(dict.fromkeys(section.page for section in sections))
    asked = asked_lines(course, pages)
    numbers = {section.location: number for number, section in enumerate(sections)}
    names = course_names(course, numbers, [section.heading for section in sections])
    known = _words(course, pages, sections, names) | {"kinds": kinds_asked_for(asked, pages)}
    words = f"searchWords({_json(known)});\n"
    return (
        {_hashed("words", words): words}
        | _scripts("text", "searchText", [section.text for section in sections])
        | (_scripts("asked", "searchAsked", asked) if course.asked else {})
    )


def _scripts(name: str, call: str, lines: Iterable[str]) -> dict[str, str]:
    """File name → text of the scripts that give `lines` to `call`, as many a script as is good."""
    made = [f"{call}({_json(part)});\n" for part in _chunks(lines)]
    return {_hashed(f"{name}-{number}", text): text for number, text in enumerate(made, start=1)}


def _words(
    course: Course, pages: Sequence[str], sections: Sequence[Section], names: Sequence[Name]
) -> dict[str, object]:
    numbers = {page: number for number, page in enumerate(pages)}
    said = [name.text for name in names]
    letters = frozenset("".join(section.text for section in sections) + "".join(said))
    return {
        "pages": [[page, _rank(page, course)] for page in pages],
        "sections": [
            [numbers[one.page], one.location.partition("#")[2], one.heading] for one in sections
        ],
        "names": "\n".join(f"{one.kind}{one.section}\t{plain_letters(one.text)}" for one in names),
        "same": [list(group) for group in course.search_words.same] if course.search_words else [],
        "questions": list(course.search_words.questions) if course.search_words else [],
        "pinyin": pinyin_table(said),
        "traditional": traditional_table(letters),
    }


def _rank(page: str, course: Course) -> float:
    """How likely people look for the page at `page`, compared with a lesson."""
    if page.startswith("modules/"):
        return _MODULE_RANKS.get(page.rpartition("/")[2], 1)
    return next((rank for start, rank in _RANKS.items() if page.startswith(start)), 1)


def _plain(markup: str) -> str:
    text = html.unescape(_TAG.sub(" ", _IN_WORDS.sub("", markup)))
    return plain_letters(_SPACE.sub(" ", text).strip())


def _chunks(texts: Iterable[str]) -> list[str]:
    """Return the texts, one a line, in pieces of about CHUNK characters that end with a line."""
    chunks, current, size = [], list[str](), 0
    for text in texts:
        current.append(text)
        size += len(text)
        if size >= CHUNK:
            chunks.append("\n".join(current))
            current, size = [], 0
    return [*chunks, "\n".join(current)] if current else chunks


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _hashed(name: str, text: str) -> str:
    return f"{name}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.js"
