"""A text → the characters in it that were spoilt on the way, and notes that it is unfinished."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A joiner between two emoji is what makes them one; anywhere else nobody sees it.
_JOINER = "(?<![\U0001f000-\U0001faff\u2600-\u27bf\ufe0f])\u200d"
INVISIBLE = (
    "(?:[\ufffd\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff"
    f"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|{_JOINER})"
)
# Look like common characters and are others: search, copying and reading aloud go wrong.
_LOOKALIKE = "[\u2e80-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa2a-\ufad9]"
# UTF-8 read as Latin-1 or Windows-1252: a first byte of Chinese text, then one that follows it
AS_LATIN = "[\u00c2\u00c3\u00e2-\u00ef][\u0080-\u00bf\u0152-\u017e\u02c6-\u203a\u20ac\u2122]"
SPOILT = f"{INVISIBLE}|{_LOOKALIKE}|锟斤拷|烫烫|屯屯屯|锘|{AS_LATIN}"
UNFINISHED = r"(?<![A-Za-z])(?:TODO|FIXME|TBD|XXX|lorem ipsum)(?![A-Za-z])|待补充|此处填写|占位文字"
MERGE = r"^(?:<{7}|>{7}|\|{7})(?: |$)"
# Common characters whose UTF-8 bytes, read as GBK, begin so: 的是一不了我有客服，。“
_AS_GBK = re.compile("[鐨鏄涓浜鎴鍦鏈瀹鏈锛銆鈥鍙杩浠涔鍜璇]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_KINDS = (
    (re.compile(SPOILT), "乱码或看不见的字符"),
    (re.compile(UNFINISHED, re.IGNORECASE), "没写完的记号"),
    (re.compile(MERGE, re.MULTILINE), "合并没做完的记号"),
)
_ANY = re.compile(f"{SPOILT}|{UNFINISHED}|{MERGE}", re.IGNORECASE | re.MULTILINE)


def spoilt_parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield what kind each spoilt or unfinished part of `text` is, in Chinese, and the part."""
    if _ANY.search(text):
        for pattern, kind in _KINDS:
            if found := pattern.search(text):
                yield kind, found[0]
    if words := misread(text):
        yield _KINDS[0][1], words


def misread(line: str) -> str:
    """Return the part of `line` that is UTF-8 read as GBK: only then it reads back as Chinese."""
    starts = [found.start() for found in _AS_GBK.finditer(line)]
    for start in starts if len(starts) > 1 else ():
        part = _NOT_ASCII.match(line, start)
        words = part[0] if part else ""
        for end in range(len(words), 2, -1):
            try:
                back = words[:end].encode("gbk").decode("utf-8")
            except UnicodeError:
                continue
            if any("\u4e00" <= one <= "\u9fff" for one in back):
                return words[:end]
    return ""
