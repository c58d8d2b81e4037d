"""A PDF → the addresses that its links lead to."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"/ObjStm\b.*?stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_ADDRESS = re.compile(rb"/URI\s*\(((?:\\.|[^\\()])*)\)", re.DOTALL)
_ESCAPED = re.compile(rb"\\([()\\])")


def pdf_addresses(data: bytes) -> list[str]:
    """Return the addresses of all links of a PDF to elsewhere, each once, in order of place."""
    found: dict[str, None] = {}
    for part in (data, *_packed(data)):
        for address in _ADDRESS.findall(part):
            found[_ESCAPED.sub(rb"\1", address).decode("utf-8", "replace")] = None
    return list(found)


def _packed(data: bytes) -> Iterator[bytes]:
    """Yield what is in the object streams, where newer PDFs keep their links."""
    for stream in _STREAM.findall(data) if b"/ObjStm" in data else ():
        try:
            yield zlib.decompressobj().decompress(stream)
        except zlib.error:
            continue
