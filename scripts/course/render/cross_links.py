"""A page's HTML → the same with terms and claims linked to where they are explained."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import escape

from course.model.course import Course
from course.model.page import Page, built_path

GLOSSARY = "reference/glossary.md"
CLAIMS = "reference/claims.md"
CLAIM_ID = re.compile(r"\bcl-[a-z0-9]+(?:-[a-z0-9]+)*\b")
CLAIM_WORDS = "查证"
_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME = re.compile(r"</?([a-z0-9]+)", re.IGNORECASE)
_NO_LINKS_IN = frozenset(
    {"a", "button", "code", "pre", "script", "style", "summary", "svg", "template"}
    | {f"h{level}" for level in range(1, 7)}
)


def link_words(html: str, course: Course, path: str) -> str:
    """Return `html` of the page at `path` with its terms and claims linked.

    Of each term in the page's front matter the first use is linked, its definition as tooltip;
    of claims every id in running text becomes a link to what was found out about it.
    """
    page = course.pages.get(path)
    if page is None or path in (GLOSSARY, CLAIMS):
        return html
    pieces = list(_pieces(html))
    if CLAIMS in course.pages:
        pieces = _with_claims(pieces, course, path)
    if GLOSSARY in course.pages:
        pieces = _with_terms(pieces, course, page)
    return "".join(text for text, _ in pieces)


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of `html`, each with whether it is text in which a link may stand."""
    closed = 0
    for piece in _TAG.split(html):
        if not piece.startswith("<"):
            yield piece, closed == 0
            continue
        yield piece, False
        name = _NAME.match(piece)
        if name and name[1].lower() in _NO_LINKS_IN and not piece.endswith("/>"):
            closed += -1 if piece.startswith("</") else 1


def _address(path: str, target: str, anchor: str) -> str:
    return f"{posixpath.relpath(built_path(target), posixpath.dirname(path) or '.')}#{anchor}"


def _with_claims(
    pieces: list[tuple[str, bool]], course: Course, path: str
) -> list[tuple[str, bool]]:
    def linked(found: re.Match[str]) -> str:
        claim = course.claims_by_id.get(found[0])
        if claim is None:
            return found[0]
        address = _address(path, CLAIMS, claim.id)
        return f'<a class="claim" href="{address}" title="{escape(claim.says)}">{CLAIM_WORDS}</a>'

    def split(text: str) -> Iterator[tuple[str, bool]]:
        """Yield `text` with its ids linked; what has been linked is no text any more."""
        yield from _pieces(CLAIM_ID.sub(linked, text))

    return [one for text, open_ in pieces for one in (split(text) if open_ else [(text, False)])]


def _with_terms(
    pieces: list[tuple[str, bool]], course: Course, page: Page
) -> list[tuple[str, bool]]:
    terms = [course.terms_by_id[one] for one in page.meta.terms if one in course.terms_by_id]
    for term in sorted(terms, key=lambda one: (-len(one.zh), one.id)):
        for index, (text, open_) in enumerate(pieces):
            word = escape(term.zh, quote=False)
            if not open_ or word not in text:
                continue
            before, _, after = text.partition(word)
            address = _address(page.path, GLOSSARY, term.id)
            tip = escape(term.definition)
            link = f'<a class="term" href="{address}" title="{tip}">{word}</a>'
            pieces[index : index + 1] = [(before, True), (link, False), (after, True)]
            break
    return pieces
