"""A page's HTML → its sections as search takes them: each heading, and the text below it.

The theme's search plugin has a parser for this, an eighth of a build. This one stands in for it:
it finds the same, but reads tags by one expression, and attributes only where they can matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape, unescape

# Text, `/` of an end tag, name and attributes of a tag; a stray `<` is text, a comment nothing.
_TOKEN = re.compile(
    r"([^<]+)|<(/?)([a-zA-Z][^\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>"
    r"|<!--.*?-->|<[!?/][^>]*>|(<)",
    re.DOTALL,
)
_CODE = re.compile(r"<!--.*?-->|(<(script|style)\b[^>]*>).*?(?=</\2\s*>|\Z)", re.DOTALL | re.I)
_ATTRIBUTE = re.compile(r"""([^\s/>="']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_TELLING = re.compile(r"data-search-exclude|linenodiv|headerlink")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
_NEVER_SHOWN = frozenset({"object", "script", "style"})
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"})
_VOID |= {"param", "source", "track", "wbr"}
_CLOSED = float("inf")


@dataclass
class PageSection:
    """What stands under one heading: pieces of HTML, with those tags that search keeps."""

    tag: str
    depth: float = 0
    id: str | None = None
    excluded: bool = False
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def is_excluded(self) -> bool:
        """Tell whether the heading says that search must not find the section."""
        return self.excluded


class SectionParser:
    """Takes the place of the plugin's parser: `feed` it a page, `close` it, and read `data`."""

    def __init__(self) -> None:
        self.data: list[PageSection] = []
        self._section: PageSection | None = None
        self._open: list[str] = []
        self._links_to_itself = 0  # how many elements were open around the permalink we are in
        self._skipped = set(_NEVER_SHOWN)

    def feed(self, html: str) -> None:
        """Read the whole of a page."""
        without_code = _CODE.sub(lambda found: found[1] or found[0], html)
        for text, closes, tag, given, stray in _TOKEN.findall(without_code):
            if text or stray:
                self._add_text(unescape(text or stray))
            elif tag:
                if not closes:
                    self._start(tag.lower(), given)
                if closes or given.endswith("/"):
                    self._end(tag.lower())

    def close(self) -> None:
        """Do nothing: a page is fed whole."""

    def _start(self, tag: str, given: str) -> None:
        if tag in _VOID:
            return
        self._open.append(tag)
        telling = tag in _HEADINGS or _TELLING.search(given)
        attributes = _attributes(given) if telling else {}
        if tag in _HEADINGS and "id" in attributes:
            self._begin(tag, attributes)
        section = self._section or self._preface()
        if "data-search-exclude" in attributes or attributes.get("class") == "linenodiv":
            self._skipped.add(tag)
            return
        if tag == "a" and attributes.get("class") == "headerlink":
            self._links_to_itself = self._links_to_itself or len(self._open)
        if tag in _KEPT and self._skipped.isdisjoint(self._open):
            self._pieces(section).append(f"<{tag}>")

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin a section; the first of a page stands for the whole page, unless it is no h1."""
        if tag != "h1" and not self.data:
            self.data.append(PageSection("hx", len(self._open)))
        identity = attributes["id"] if self.data else None
        excluded = "data-search-exclude" in attributes
        self._section = PageSection(tag, len(self._open), identity, excluded)
        self.data.append(self._section)

    def _preface(self) -> PageSection:
        self._section = PageSection("hx")
        self.data.append(self._section)
        return self._section

    def _pieces(self, section: PageSection) -> list[str]:
        return section.title if section.tag in self._open else section.text

    def _end(self, tag: str) -> None:
        if not self._open or self._open[-1] != tag:
            return
        section = self._left(self._section or self._preface())
        self._open.pop()
        if len(self._open) < self._links_to_itself:
            self._links_to_itself = 0
        if tag in self._skipped:
            self._skipped -= {tag} - _NEVER_SHOWN
        elif tag in _KEPT and self._skipped.isdisjoint(self._open):
            _close(self._pieces(section), tag)

    def _left(self, section: PageSection) -> PageSection:
        """Return the section that goes on: that of a heading ends with the element around it."""
        if section.depth > len(self._open):
            for outer in reversed(self.data):
                if outer.depth <= len(self._open):
                    section.depth = _CLOSED
                    self._section = section = outer
                    break
        return section

    def _add_text(self, text: str) -> None:
        if not self._skipped.isdisjoint(self._open):
            return
        is_code = "pre" in self._open
        if not is_code:
            text = " " if text.isspace() else text.replace("\n", " ")
        section = self._section or self._preface()
        if section.tag in self._open:
            if not self._links_to_itself:
                section.title.append(escape(text, quote=False))
        elif not text.isspace():
            section.text.append(escape(text, quote=False))
        elif is_code or not section.text or not section.text[-1].isspace():
            section.text.append(text)


def _close(pieces: list[str], tag: str) -> None:
    """Close the element; one that holds nothing but space goes again."""
    opened = f"<{tag}>"
    first = pieces.index(opened) if opened in pieces else len(pieces)
    if first < len(pieces) and all(map(str.isspace, pieces[first + 1 :])):
        del pieces[first:]
    else:
        pieces.append(f"</{tag}>")


def _attributes(given: str) -> dict[str, str]:
    return {
        name.lower(): unescape(quoted or single or bare)
        for name, quoted, single, bare in _ATTRIBUTE.findall(given)
    }
