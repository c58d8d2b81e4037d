"""The HTML of a built page → what rules over sites look at, in one walk over the elements."""

from __future__ import annotations

import re

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

TAGS_WITH_ADDRESS = frozenset(tag for tag, _ in ADDRESSES) | {"link"}
ID_USES = frozenset(
    {
        "for", "list", "form", "headers", "usemap", "popovertarget", "commandfor",
        "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
        "aria-activedescendant", "aria-details", "aria-errormessage", "aria-flowto",
    }
)  # fmt: skip
UNREAD = ("script", "style", "template", "textarea", "code", "pre", "kbd", "samp", "noframes")
COMMON = frozenset({"class", "href", "src", "type", "name", "title", "aria-label", "d", "viewbox"})
OWN_ADDRESSES = frozenset({"og:image", "og:url", "og:image:url", "og:video", "twitter:image"})
NAMED = frozenset(
    {"a", "area", "button", "iframe", "summary", "svg", "h1", "h2", "h3", "h4", "h5", "h6"}
)
FIELDS = frozenset({"input", "select", "textarea"})
TELLING = NAMED | FIELDS | TAGS_WITH_ADDRESS | {"style", "title", "html", "base", "meta", "map"}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?[\"']?(?P<url>[^\"']*)", re.IGNORECASE)
GOES_TO = re.compile(
    r"\blocation(?:\.href)?\s*(?:=|\.(?:replace|assign)\s*\()\s*[\"']([^\"']+)[\"']"
)


def parse_page(text: str) -> Element | None:
    """Return the root element of the HTML `text`, or None if there is nothing in it."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def read_page_facts(path: str, text: str, root: Element) -> BuiltPage:
    """Return the facts of the page at `path`, whose HTML `text` was parsed to `root`.

    What no reader sees is taken out of `root`.
    """
    return _Reading(path, text, root).page()


class _Reading:
    """One walk over a page; gathers what BuiltPage holds."""

    def __init__(self, path: str, text: str, root: Element) -> None:
        self.path, self.text, self.root = path, text, root
        self.labelled = {one.get("for") or "" for one in root.iter("label")}
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
        etree.strip_tags(self.root, etree.Comment)
        etree.strip_elements(self.root, *UNREAD, with_tail=False)
        article = self.root.find(".//article")
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
            article=len(visible_text(article)) if article is not None else 0,
            whole=is_whole(self.text),
        )

    def _walk(self) -> None:
        """Look at every element outside templates; `inside` is whether it is in the article."""
        skip_to = end = None
        inside = False
        for element in self.root.iter():
            if skip_to is not None and element is not skip_to:
                continue
            skip_to = None
            if inside and element is end:
                inside = False
            tag = element.tag
            if tag == "template":
                skip_to = after(element)
                if skip_to is None:
                    return
                continue
            if tag == "article":
                inside, end = True, after(element)
            if tag in TELLING or (isinstance(tag, str) and set(element.keys()) - COMMON):
                self._element(element, tag, inside)

    def _element(self, element: Element, tag: str, inside: bool) -> None:
        line = element.sourceline or 1
        for name, value in element.items():
            if name not in COMMON:
                self._attribute(element, name, value, line, inside)
        words = ""
        if tag in NAMED or tag in FIELDS:
            words = self._name(element, tag, line)
        if tag in TAGS_WITH_ADDRESS:
            self._addresses(element, tag, line, inside, words)
        if tag in HEADINGS:
            id_ = element.get("id") or ""
            self.headings.append(Heading(HEADINGS[tag], words, id_, line, inside))
        elif tag in ("script", "style"):
            self._script(element, tag, line, inside)
        elif tag == "title" and element.getparent().tag == "head":
            self.titles.append(SPACE.sub(" ", element.text or "").strip())
        elif tag in ("html", "base", "meta"):
            self._once(element, tag, line)
        if tag in ("map", "a") and (name := element.get("name")):
            self.names.add(name)

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

    def _addresses(self, element: Element, tag: str, line: int, inside: bool, words: str) -> None:
        for name, value in element.items():
            kind = ADDRESSES.get((tag, name))
            if tag == "link" and name == "href":
                kind = link_kind((element.get("rel") or "").lower().split())
            if kind is None or (kind == "form" and not value):
                continue
            if value == "#" and (element.get("class") or "").startswith("quiz-"):
                continue  # the quiz plugin's buttons
            text: str | None = words
            if tag in ("img", "input"):
                text = alt_text(element)
            self.references.append(Reference(kind, value, line, text, inside))

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
        if tag == "html":
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
        if tag in FIELDS:
            words = "named" if is_labelled(element, self.labelled) else ""
        elif tag == "svg":
            words = words_of(element) if element.get("role") == "img" else "drawing"
        elif tag in ("iframe", "area"):
            names = ("title", "aria-label", "alt" if tag == "area" else "aria-labelledby")
            words = next((w.strip() for n in names if (w := element.get(n)) and w.strip()), "")
        else:
            words = words_of(element)
        if tag in HEADINGS:
            words = words.removesuffix("¶").strip()
        link = tag == "a" and element.get("href") is None
        if not words and not link and not is_hidden(element):
            self.nameless.append(Mark(tag, element.get("href") or element.get("id") or "", line))
        return words
