"""The inline content of a built page → inline nodes of the book."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import PurePosixPath
from typing import cast, get_args

from course.model.book_inline import (
    Anchor,
    CodeWords,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Mark,
    Picture,
    PictureFormat,
    Styled,
    Target,
    Term,
    Words,
)
from course.read.site_page import Element, PageReading, classes, resolve, whole_number
from course.read.site_space import Part, close_up

MARKS: dict[str, Mark] = {
    "strong": "strong",
    "b": "strong",
    "em": "em",
    "i": "em",
    "mark": "mark",
    "del": "del",
    "s": "del",
    "ins": "ins",
    "u": "ins",
    "sub": "sub",
    "sup": "sup",
}
# Short remarks that a page sets off by its style sheet, and what a book puts before them.
SET_OFF = frozenset({"rp-weight"})
GAP = "\u3000"
SKIPPED_TAGS = frozenset({"script", "style", "template", "button", "input", "select", "textarea"})
SKIPPED_CLASSES = frozenset(
    {
        "headerlink",
        "footnote-backref",
        "md-clipboard",
        "md-content__button",
        "quiz-header-link",
        "twemoji",
        "book-skip",
    }
)


def parts_of(element: Element) -> Iterator[str | Element]:
    """Yield the text and the child elements of `element` in reading order, comments left out."""
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str):
            yield child
        if child.tail:
            yield child.tail


def is_skipped(element: Element) -> bool:
    """Whether the element is for the screen only."""
    if element.tag in SKIPPED_TAGS or element.get("hidden") is not None:
        return True
    return element.get("aria-hidden") == "true" or bool(classes(element) & SKIPPED_CLASSES)


def inline_of(reading: PageReading, parts: Iterable[str | Element]) -> Inlines:
    """Return the inline nodes of text and elements, white space settled as a browser would."""
    return close_up(_raw(reading, parts))


def _raw(reading: PageReading, parts: Iterable[Part]) -> Inlines:
    nodes: list[Inline] = []
    for part in parts:
        if isinstance(part, str):
            nodes.append(Words(part))
        elif not is_skipped(part):
            if part.tag != "a" and reading.is_linked(part.get("id") or ""):
                nodes.append(Anchor(part.get("id")))
            nodes.extend(_element(reading, part))
    return tuple(nodes)


def _element(reading: PageReading, element: Element) -> Inlines:
    tag = element.tag
    if tag == "br":
        return (LineBreak(),)
    if tag in ("code", "kbd", "samp"):
        return (CodeWords(" ".join(element.text_content().split())),)
    if tag == "img":
        return _image(reading, element)
    if tag == "svg":
        return _drawing(reading, element)
    if tag == "a":
        return _link(reading, element)
    content = _raw(reading, parts_of(element))
    if classes(element) & SET_OFF:
        return (Words(GAP), *content)
    if tag == "sup" and any(isinstance(node, Footnote) for node in content):
        return content
    return (Styled(MARKS[tag], content),) if tag in MARKS and content else content


def _link(reading: PageReading, element: Element) -> Inlines:
    address = element.get("href")
    if "footnote-ref" in classes(element):
        return _footnote(reading, element, address)
    content = _raw(reading, parts_of(element))
    if not address or not content:
        return content
    target = resolve(reading.page.path, address)
    if isinstance(target, str):
        return (Link(target, content),)
    if target.page not in reading.ids:
        if not (reading.site / target.page).exists():
            mend = "改成站内有的页面"
            reading.complain(element, "book-link-dead", f"链接指向没有的 `{target.page}`", mend)
        elsewhere = reading.elsewhere if target.page.endswith(".html") else ""
        return (*content, Words(elsewhere)) if elsewhere else content
    if target.anchor and target.anchor not in reading.ids[target.page]:
        what = f"`{target.page}` 里没有锚点 `{target.anchor}`"
        reading.complain(element, "book-anchor-dead", what, "给那个标题写上这个锚点，或改链接")
        return content
    return (Term(target, content) if "term" in classes(element) else Link(target, content),)


def _footnote(reading: PageReading, element: Element, address: str) -> Inlines:
    anchor = address.removeprefix("#")
    if anchor not in reading.notes:
        what = f"脚注 `{anchor}` 没有正文"
        reading.complain(element, "book-footnote-missing", what, "在本页写上这条脚注")
        return ()
    again = anchor in reading.notes_seen
    reading.notes_seen.add(anchor)
    place = Target(reading.page.path, anchor)
    return (Footnote(place, () if again else reading.notes[anchor], again),)


def _image(reading: PageReading, element: Element) -> Inlines:
    source = element.get("src") or ""
    if source.endswith("#only-dark") or element.get("role") == "presentation":
        return ()
    target = resolve(reading.page.path, source)
    path = target.page if isinstance(target, Target) else source
    kind = PurePosixPath(path).suffix.lower().removeprefix(".").replace("jpeg", "jpg")
    if isinstance(target, str) or kind not in get_args(PictureFormat):
        mend = "换成站内的 SVG、PNG 或 JPG 图"
        reading.complain(element, "book-image-kind", f"图 `{source}` 放不进书里", mend)
        return ()
    alt = (element.get("alt") or "").strip()
    if not alt:
        mend = "在方括号里写一句图里说了什么"
        reading.complain(element, "book-image-alt", f"图 `{path}` 没有替代文字", mend)
    try:
        data = (reading.site / path).read_bytes()
    except OSError:
        reading.complain(
            element, "book-image-missing", f"没有图 `{path}`", "补上这个文件，或改图的地址"
        )
        return ()
    return (
        Picture(
            data, cast(PictureFormat, kind), alt, whole_number(element.get("width"), 0) or None
        ),
    )


def _drawing(reading: PageReading, element: Element) -> Inlines:
    source = reading.page.drawings[int(element.get("data-drawing"))]
    opening = source[: source.index(">")]
    if 'aria-hidden="true"' in opening or _is_icon(element):
        return ()
    title = re.search(r"<title[^>]*>(.*?)</title>", source, re.S)
    label = re.search(r'aria-label="([^"]*)"', opening)
    named = label or title
    alt = unescape(named[1]).strip() if named else ""
    if not alt:
        mend = "在 svg 里写 title，说图里有什么"
        reading.complain(element, "book-image-alt", "页面里的图没有替代文字", mend)
    if "xmlns=" not in opening:
        source = source.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    width = re.search(r'\bwidth="(\d+)', opening)
    return (Picture(source.encode(), "svg", alt, int(width[1]) if width else None),)


def _is_icon(element: Element) -> bool:
    return any(classes(parent) & {"twemoji", "md-icon"} for parent in element.iterancestors())


def lone_picture(content: Inlines) -> Picture | None:
    """The picture, if it is all that `content` holds (alone or in a link)."""
    solid = [node for node in content if not isinstance(node, Anchor)]
    if len(solid) != 1:
        return None
    node = solid[0]
    if isinstance(node, Link):
        return lone_picture(node.content)
    return node if isinstance(node, Picture) else None
