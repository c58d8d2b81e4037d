"""A whole HTML page → the page with a Content-Security-Policy by hashes, first in its head."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

# Chromium takes 'self' for any file: address; `file:` is for browsers that take it for none. From
# http no browser loads a file: address, so there it opens nothing.
OWN_FILES = "'self' file:"
_NOTHING = "'none'"
_MARK = '<meta http-equiv="Content-Security-Policy"'
# Where the head has no tag of its own, it begins after that of the page.
_BEFORE = re.compile(
    r"(?:\ufeff?\s*<!doctype[^>]*>)?(?:\s*<html(?:\s[^>]*)?>)?(?:\s*<head(?:\s[^>]*)?>)?", re.I
)
_INLINE = re.compile(
    r"<!--.*?-->|<(?P<tag>script|style)\b(?P<given>[^>]*)>(?P<text>.*?)</(?P=tag)\s*>", re.S | re.I
)
_ADDRESS = re.compile(r"\bsrc\s*=", re.I)
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]*)""", re.I)
# What the HTML standard runs; any other type is a block of data.
_RUNNABLE = frozenset(
    {"", "module", "importmap", "speculationrules", "text/javascript", "application/javascript"}
)


def with_policy(html: str, files: str = OWN_FILES) -> str:
    """Return the whole page `html` with its policy; one that has a policy stays as it is.

    `files` are the sources of scripts, styles and pictures in files; none for a page that is all
    in one file. The policy depends on the page alone, so it holds in every folder and on every
    host.
    """
    if _MARK in html:
        return html
    before = _BEFORE.match(html)
    at = before.end() if before else 0
    return f'{html[:at]}{_MARK} content="{content_policy(html, files)}">{html[at:]}'


def content_policy(html: str, files: str = OWN_FILES) -> str:
    """Return the policy of `html`: nothing runs but `files` and the inline code that it has now.

    Forms go nowhere, nothing is sent but requests for the site's own files.
    """
    inline = list(_inline(html))
    scripts = [files, *_hashes(text for tag, text in inline if tag == "script")]
    styles = [files, *_hashes(text for tag, text in inline if tag == "style")]
    rules = {
        "default-src": [_NOTHING],
        "script-src": scripts,
        "style-src": styles,
        "img-src": [files, "data:"],
        **({name: [files] for name in ("connect-src", "worker-src", "manifest-src")}),
        "base-uri": [_NOTHING],
        "form-action": [_NOTHING],
    }
    return "; ".join(
        f"{name} {' '.join(filter(None, values)) or _NOTHING}" for name, values in rules.items()
    )


def _inline(html: str) -> Iterable[tuple[str, str]]:
    """Yield tag and text of each script that runs and each style that stand in `html` itself."""
    for found in _INLINE.finditer(html):
        tag, given = (found["tag"] or "").lower(), found["given"] or ""
        kind = _TYPE.search(given)
        is_code = not _ADDRESS.search(given) and (kind[1].lower() if kind else "") in _RUNNABLE
        if tag == "style" or (tag == "script" and is_code):
            yield tag, found["text"]


def _hashes(texts: Iterable[str]) -> list[str]:
    digests = {hashlib.sha256(text.encode()).digest() for text in texts}
    return sorted(f"'sha256-{base64.b64encode(one).decode()}'" for one in digests)
