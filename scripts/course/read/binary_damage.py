"""The bytes of a picture, a font or a packed file → what was lost or spoilt on the way."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

PACKED = (".zip", ".docx", ".pptx", ".xlsx", ".epub")
LEAVES = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)")
PNG_HEAD = 8
CHUNK = struct.Struct(">I4s")


def binary_damage(ending: str, data: bytes) -> Iterator[tuple[str, str, int]]:
    """Yield kind, what is wrong and the line 1 for a file whose `ending` tells how it is made."""
    if ending == ".png" and not _png_holds(data):
        yield "cut", "里的校验码对不上，图坏了", 1
    elif ending == ".woff2" and int.from_bytes(data[8:12], "big") != len(data):  # WOFF2, 3.1
        yield "cut", "不全，字体坏了", 1
    elif ending in PACKED:
        yield from _packed(data)


def _png_holds(data: bytes) -> bool:
    """Whether each chunk has the checksum that it says (PNG, 5.3)."""
    at = PNG_HEAD
    while at + CHUNK.size <= len(data):
        length, kind = CHUNK.unpack_from(data, at)
        body = at + CHUNK.size + length
        if data[body : body + 4] != zlib.crc32(data[at + 4 : body]).to_bytes(4, "big"):
            return False
        if kind == b"IEND":
            return True
        at = body + 4
    return False


def _packed(data: bytes) -> Iterator[tuple[str, str, int]]:
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        yield "cut", "解不开，文件坏了", 1
        return
    if not names:
        yield "empty", "里什么也没有", 1
    for name in names:
        if LEAVES.search(name):
            yield "odd", f"里的 {name} 会解到别的文件夹去", 1
