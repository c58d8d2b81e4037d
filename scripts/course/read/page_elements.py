"""Elements of a built page → their words, their end, and what they are for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from lxml import etree

Element = Any
TEXT = etree.XPath("string()", smart_strings=False)
PARSER = etree.HTMLParser(
    encoding="utf-8", huge_tree=True, collect_ids=False, remove_comments=True, remove_pis=True
)
UNLABELLED = frozenset({"hidden", "submit", "reset", "button", "image"})
# Element → each of its attributes with an address, and what that is for (a link's rel says it),
# or with a name that addresses can go to.
ADDRESSES = {
    "a": {"href": "link", "xlink:href": "link", "name": "name"},
    "map": {"name": "name"},
    "area": {"href": "link"},
    "link": {"href": ""},
    "img": {"src": "image", "longdesc": "longdesc"},
    "image": {"href": "image", "xlink:href": "image"},
    "input": {"src": "image", "formaction": "form"},
    "feimage": {"href": "image"},
    "use": {"href": "use", "xlink:href": "use"},
    "script": {"src": "script", "href": "script"},
    "iframe": {"src": "frame"},
    "frame": {"src": "frame"},
    "embed": {"src": "media"},
    "object": {"data": "media"},
    "video": {"src": "media", "poster": "image"},
    "audio": {"src": "media"},
    "source": {"src": "media"},
    "track": {"src": "media"},
    "form": {"action": "form"},
    "button": {"formaction": "form"},
    "html": {"manifest": "manifest"},
    "body": {"background": "image"},
    "td": {"background": "image"},
    "table": {"background": "image"},
    "blockquote": {"cite": "cite"},
    "q": {"cite": "cite"},
    "ins": {"cite": "cite"},
    "del": {"cite": "cite"},
}
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
SPACE = re.compile(r"\s+")
LINK_KINDS = {
    "stylesheet": "style", "icon": "icon", "canonical": "canonical", "alternate": "alternate",
    "manifest": "manifest", "preload": "script", "modulepreload": "script", "prefetch": "link",
    "prev": "link", "next": "link", "preconnect": "connect", "dns-prefetch": "connect",
}  # fmt: skip


def parse_page(text: str) -> Element | None:
    """Return the root of the HTML `text` without comments, or None if there is nothing in it."""
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return None


def after(element: Element) -> Element | None:
    """Return the node that follows `element` and all that is in it, in document order."""
    while element is not None and element.getnext() is None:
        element = element.getparent()
    return element.getnext() if element is not None else None


def visible_text(element: Element) -> str:
    """Return the text below `element`, its lines without the white space around them."""
    for line_break in element.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"
    lines = map(str.strip, TEXT(element).split("\n"))
    return "\n".join(filter(None, lines))


def is_whole(text: str) -> bool:
    """Whether the page is written to its end and its outermost parts are closed."""
    end = text.rfind("</html>")  # the parser stops at the first: only comments may follow it
    if _COMMENT.sub("", text[end:]).rstrip() != "</html>" or text.find("</html>") != end:
        return False
    if text.rfind("<!--") > max(text.rfind("-->"), 0):
        return False
    if text.find("<body") >= 0 > text.find("</head>"):
        return False
    return all(
        text.find(f"<{tag}") < 0 or text.rfind(f"</{tag}>") >= 0
        for tag in ("body", "main", "article")
    )


def link_kind(rels: list[str]) -> str:
    """Return what a link in the head is for, by its `rel`."""
    if "stylesheet" in rels:
        return "style"
    return next((LINK_KINDS[rel] for rel in rels if rel in LINK_KINDS), "icon")


def is_hidden(element: Element) -> bool:
    """Whether a screen reader passes over `element`."""
    return element.get("aria-hidden") == "true" or element.get("hidden") is not None


def alt_text(element: Element) -> str | None:
    """Return the alt text of an image, empty for one that says it is decoration, else None."""
    if (alt := element.get("alt")) is not None:
        return str(alt)
    if element.get("role") in ("presentation", "none") or is_hidden(element):
        return ""
    return element.get("aria-label") or None


def words_of(element: Element) -> str:
    """Return the words that name `element`: its label, its text, those of pictures in it, title."""
    if (label := element.get("aria-label")) and label.strip():
        return str(label).strip()
    text = etree.tostring(element, method="text", encoding="unicode", with_tail=False).strip()
    if text:
        return SPACE.sub(" ", text) if "\n" in text or "  " in text else text
    for one in element.iter():
        for name in ("alt", "aria-label", "title", "aria-labelledby"):
            if (word := one.get(name)) and word.strip():
                return str(word).strip()
    return ""


def srcset_addresses(value: str) -> Iterator[str]:
    """Yield the addresses of a srcset: each ends at white space, or before a comma and space."""
    for found in re.finditer(r"[\s,]*(?P<url>\S+)(?P<size>[^,]*(?:,|$))", value):
        yield found["url"].rstrip(",")


def keeps_to_itself(element: Element) -> bool:
    """Whether the page that a link opens in a new window gets no hold of this one."""
    return bool({"noopener", "noreferrer"} & set((element.get("rel") or "").split()))


def is_labelled(element: Element, labelled: Collection[str]) -> bool:
    """Whether a field says what belongs in it; `labelled` are the ids that labels name."""
    if (element.get("type") or "").lower() in UNLABELLED or element.get("hidden") is not None:
        return True
    if element.get("id") and element.get("id") in labelled:
        return True
    names = ("aria-label", "aria-labelledby", "title", "placeholder")
    return any((element.get(name) or "").strip() for name in names) or any(
        above.tag == "label" for above in element.iterancestors("label")
    )
