"""The HTML of a built page → what rules over sites look at, in one walk over the elements."""

from __future__ import annotations

import re
from collections.abc import Mapping
from sys import intern

from lxml import etree

from course.model.built_page import BuiltPage, Head, Heading, Mark, Reference, Script
from course.model.data_file import MARK
from course.read.css_addresses import css_addresses
from course.read.page_elements import (
    ADDRESSES,
    SPACE,
    Element,
    after,
    alt_text,
    is_hidden,
    is_labelled,
    is_whole,
    keeps_to_itself,
    link_kind,
    srcset_addresses,
    visible_text,
    words_of,
)

ID_USES = frozenset(
    {
        "for", "list", "form", "headers", "usemap", "popovertarget", "commandfor",
        "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
        "aria-activedescendant", "aria-details", "aria-errormessage", "aria-flowto",
    }
)  # fmt: skip
UNREAD = ("script", "style", "code", "pre", "kbd", "samp", "textarea", "noframes")
# What every second element has, and what says nothing by itself: the rest is looked at.
QUIET = frozenset(
    {
        "class", "href", "src", "type", "name", "title", "aria-label", "d", "viewbox", "xmlns",
        "data-md-component", "data-md-level", "data-md-scrollfix", "tabindex", "fill", "role",
        "defer", "x", "y", "cx", "cy", "r", "rx", "width", "height", "rel", "value", "hidden",
        "autocomplete", "font-size", "font-weight", "text-anchor", "content", "aria-hidden",
        "scope", "checked", "data-correct", "data-do", "data-part", "data-name", "data-ink",
    }
)  # fmt: skip
OWN_ADDRESSES = frozenset({"og:image", "og:url", "og:image:url", "og:video", "twitter:image"})
FIELDS = frozenset({"input", "select", "textarea"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
NAMED = FIELDS | HEADINGS.keys() | {"a", "area", "button", "iframe", "summary", "svg"}
CODE = frozenset({"script", "style"})
ONCE = frozenset({"html", "base", "meta", "title"})
NONE: Mapping[str, str] = {}
# Elements with an address in one of the QUIET attributes, or with anything else to tell.
TELLING = (
    NAMED | CODE | ONCE | {tag for tag, names in ADDRESSES.items() if QUIET & names.keys()}
    | {"article"}
)  # fmt: skip
REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?[\"']?(?P<url>[^\"']*)", re.IGNORECASE)
GOES_TO = re.compile(
    r"\blocation(?:\.href)?\s*(?:=|\.(?:replace|assign)\s*\()\s*[\"']([^\"']+)[\"']"
)


LENGTH = etree.XPath("string-length(normalize-space())")


def read_page_facts(path: str, text: str, root: Element) -> BuiltPage:
    """Return the facts of the page at `path`, whose HTML `text` was parsed to `root`.

    Templates are left out of all of them, and are taken out of `root` with what no reader sees.
    """
    return _Reading(path, text, root).page()


class _Reading:
    """One walk over a page; gathers what BuiltPage holds."""

    def __init__(self, path: str, text: str, root: Element) -> None:
        self.path, self.text, self.root = path, text, root
        known = list(root.iter("label", "template"))
        self.labelled = {one.get("for") or "" for one in known if one.tag == "label"}
        if any(one.tag == "template" for one in known):
            etree.strip_elements(root, "template", with_tail=False)
        self.article: Element | None = None
        self.references: list[Reference] = []
        self.ids: dict[str, tuple[int, ...]] = {}
        self.names: set[str] = set()
        self.id_uses: list[Mark] = []
        self.nameless: list[Mark] = []
        self.risks: list[Mark] = []
        self.headings: list[Heading] = []
        self.scripts: list[Script] = []
        self.titles: list[str] = []
        self.descriptions: list[str] = []
        self.head: dict[str, str] = {}

    def page(self) -> BuiltPage:
        self._walk()
        etree.strip_elements(self.root, *UNREAD, with_tail=False)
        return BuiltPage(
            path=self.path,
            head=Head(
                doctype=self.text.lstrip("\ufeff \t\r\n")[:9].lower() == "<!doctype",
                titles=tuple(self.titles),
                descriptions=tuple(self.descriptions),
                **self.head,
            ),
            references=tuple(self.references),
            ids=self.ids,
            names=frozenset(self.names),
            id_uses=tuple(self.id_uses),
            nameless=tuple(self.nameless),
            risks=tuple(self.risks),
            headings=tuple(self.headings),
            scripts=tuple(self.scripts),
            words=visible_text(self.root),
            article=int(LENGTH(self.article)) if self.article is not None else 0,
            whole=is_whole(self.text),
        )

    def _walk(self) -> None:
        """Look at each element with something to tell; `inside` is whether it is in the article."""
        inside, end = False, None
        telling, is_quiet = TELLING, QUIET.issuperset
        for element in self.root.iter():
            if element is end:
                inside = False
            tag = element.tag
            if tag in telling or not is_quiet(element.keys()):
                if tag == "article":
                    inside, end = True, after(element)
                    self.article = element if self.article is None else self.article
                self._element(element, tag, inside)

    def _element(self, element: Element, tag: str, inside: bool) -> None:
        line = element.sourceline or 1
        words = self._name(element, tag, line) if tag in NAMED else ""
        kinds = ADDRESSES.get(tag, NONE)
        for name, value in element.items():
            if name in kinds:
                self._address(element, tag, kinds[name], value, line, inside, words)
            if name not in QUIET:
                self._attribute(element, name, value, line, inside)
        if tag in HEADINGS:
            id_ = element.get("id") or ""
            self.headings.append(Heading(HEADINGS[tag], words, id_, line, inside))
        elif tag in CODE:
            self._script(element, tag, line, inside)
        elif tag in ONCE:
            self._once(element, tag, line)

    def _attribute(self, element: Element, name: str, value: str, line: int, inside: bool) -> None:
        if name == "id":
            self.ids[value] = (*self.ids.get(value, ()), line)
        elif name in ID_USES:
            values = [value.lstrip("#")] if name == "usemap" else value.split()
            self.id_uses += [Mark(name, one, line) for one in values or [""]]
        elif name == "style":
            self._style(value, line, inside)
        elif name[:2] == "on" or name == "srcdoc":
            self.risks.append(Mark(name, value, line))
        elif name in ("srcset", "imagesrcset"):
            for address in srcset_addresses(value):
                self.references.append(Reference("image", address, line, "", inside))
        elif name == "target" and value == "_blank" and not keeps_to_itself(element):
            self.risks.append(Mark(name, element.get("href") or "", line))

    def _address(
        self, element: Element, tag: str, kind: str, value: str, line: int, inside: bool, words: str
    ) -> None:
        if not value and (kind == "form" or kind == "name"):
            return
        if value == "#" and (element.get("class") or "").startswith("quiz-"):
            return  # the quiz plugin's buttons
        text: str | None = words
        if tag == "link":
            kind = link_kind((element.get("rel") or "").lower().split())
        elif tag == "img" or tag == "input":
            text = alt_text(element)
        if kind == "name":
            self.names.add(value)
        else:  # the same addresses and words stand on many pages: they are kept once
            self.references.append(Reference(kind, intern(value), line, text, inside))

    def _script(self, element: Element, tag: str, line: int, inside: bool) -> None:
        text = element.text or ""
        if tag == "style":
            self._style(text, line, inside)
        elif element.get("src") is None:
            kind = (element.get("type") or "").strip().lower()
            self.scripts.append(Script(kind, text, line, inside, element.get(MARK) or ""))
            if "location" in text and not inside:
                for address in GOES_TO.findall(text):
                    self.references.append(Reference("refresh", address, line))

    def _style(self, css: str, line: int, inside: bool) -> None:
        if "url(" in css or "@import" in css:
            for address, below in css_addresses(css):
                self.references.append(Reference("image", address, line + below, "", inside))

    def _once(self, element: Element, tag: str, line: int) -> None:
        if tag == "title":
            if element.getparent().tag == "head":
                self.titles.append(SPACE.sub(" ", element.text or "").strip())
        elif tag == "html":
            self.head.setdefault("lang", (element.get("lang") or "").strip())
        elif tag == "base":
            self.head.setdefault("base", element.get("href") or "")
        else:
            self._meta(element, line)

    def _meta(self, element: Element, line: int) -> None:
        name = (element.get("name") or element.get("property") or "").lower()
        content = element.get("content") or ""
        header = (element.get("http-equiv") or "").lower()
        if element.get("charset"):
            self.head.setdefault("charset", element.get("charset").lower())
        elif header == "content-type" and "charset=" in content.lower():
            self.head.setdefault("charset", content.lower().rpartition("charset=")[2].strip())
        elif header == "content-security-policy":
            self.head.setdefault("policy", content)
        elif header == "refresh" and (found := REFRESH.match(content)) and found["url"].strip():
            self.references.append(Reference("refresh", found["url"].strip(), line))
        elif name == "description":
            self.descriptions.append(content.strip())
        elif name == "viewport":
            self.head.setdefault("viewport", content)
        elif name in OWN_ADDRESSES:
            self.references.append(Reference("og", content, line))

    def _name(self, element: Element, tag: str, line: int) -> str:
        """Return the words that name `element`; note it if a screen reader would find none."""
        if tag == "a":
            words = intern(words_of(element))
        elif tag in FIELDS:
            words = "named" if is_labelled(element, self.labelled) else ""
        elif tag == "svg":
            words = words_of(element) if element.get("role") == "img" else "drawing"
        elif tag in ("iframe", "area"):
            names = ("title", "aria-label", "alt" if tag == "area" else "aria-labelledby")
            words = next((w.strip() for n in names if (w := element.get(n)) and w.strip()), "")
        else:
            words = words_of(element).removesuffix("¶").strip()
        if words or is_hidden(element) or (tag == "a" and element.get("href") is None):
            return words
        self.nameless.append(Mark(tag, element.get("href") or element.get("id") or "", line))
        return ""
