"""The lines of a page → what readers see of it: headings, sections, links and text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString

from course.model.page import Heading, Rendering, Section
from course.read.markdown_text import Converter
from course.read.page_links import links_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SOURCE_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*$")
EXPLICIT = re.compile(r"\{[^}]*#[\w-]+[^}]*\}\s*$")


def rendering(lines: list[str], first: int, converter: Converter) -> Rendering:
    """Return what readers see of Markdown `lines`, the first of which is line `first` of its file.

    Lines that readers of the page's own text do not see are empty.
    """
    soup = BeautifulSoup(converter.html("\n".join(lines)), "lxml")
    for unseen in soup.select("script, style, template, a.headerlink, [hidden]"):
        unseen.decompose()
    headings = _headings(soup, lines, first)
    return Rendering(
        headings=headings,
        sections=_sections(soup, headings),
        links=tuple(links_of(soup, lines, first)),
        text=visible(soup),
        ids=frozenset(str(tag["id"]) for tag in soup.find_all(id=True)),
    )


def _headings(soup: BeautifulSoup, lines: list[str], first: int) -> tuple[Heading, ...]:
    written = list(_source_headings(lines, first))
    found: list[Heading] = []
    at = 0
    for tag in soup.find_all(HEADINGS):
        line, explicit = first, False
        for index in range(at, len(written)):
            level, text, number = written[index]
            if level == int(tag.name[1]) and _same_words(tag.get_text(), text):
                line, explicit, at = number, bool(EXPLICIT.search(text)), index + 1
                break
        found.append(
            Heading(
                int(tag.name[1]), tag.get_text().strip(), str(tag.get("id") or ""), explicit, line
            )
        )
    return tuple(found)


def _same_words(shown: str, written: str) -> bool:
    plain = EXPLICIT.sub("", written)
    letters = re.sub(r"\W", "", shown)
    return re.sub(r"\W", "", plain).startswith(letters[:6])


def _source_headings(lines: list[str], first: int) -> Iterator[tuple[int, str, int]]:
    fenced = ""
    for number, line in enumerate(lines, first):
        mark = re.match(r"^ *(`{3,}|~{3,})", line)
        if mark and not fenced:
            fenced = mark[1]
        elif fenced and line.strip().startswith(fenced) and not line.strip().strip(fenced[0]):
            fenced = ""
        elif not fenced and (found := SOURCE_HEADING.match(line)):
            yield len(found[1]), found[2], number


def _sections(soup: BeautifulSoup, headings: tuple[Heading, ...]) -> dict[str, Section]:
    lines = {heading.id: heading.line for heading in headings}
    sections: dict[str, Section] = {}
    for tag in soup.find_all(HEADINGS):
        anchor = str(tag.get("id") or "")
        if anchor and anchor not in sections:
            text = "\n".join(_below(tag))
            sections[anchor] = Section(anchor, tag.get_text().strip(), text, lines.get(anchor, 1))
    return sections


def _below(heading: Tag) -> Iterator[str]:
    for sibling in heading.find_next_siblings():
        if sibling.name in HEADINGS and sibling.name <= heading.name:
            return
        yield visible(sibling)


def visible(tag: Tag) -> str:
    """Return the text of `tag` as readers see it, code left out, one line a block."""
    parts = []
    for text in tag.find_all(string=True):
        if isinstance(text, PreformattedString):  # a comment or the like
            continue
        if not any(parent.name in ("pre", "code") for parent in text.parents):
            parts.append(str(text))
    return re.sub(r"\s*\n\s*", "\n", "".join(parts)).strip()
