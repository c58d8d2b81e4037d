"""A file of a built site → what is wrong with it by itself, and the addresses in it."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lxml import etree

from course.model.built_page import Mark, Reference
from course.model.spoilt_text import MERGE
from course.read.binary_damage import binary_damage
from course.read.css_addresses import css_addresses
from course.read.pdf_addresses import pdf_addresses
from course.read.script_end import script_cut_off

# File ending → how a file of this kind begins, any of these.
STARTS: Mapping[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",), ".jpg": (b"\xff\xd8\xff",), ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"), ".webp": (b"RIFF",), ".ico": (b"\0\0\1\0", b"\x89PNG"),
    ".pdf": (b"%PDF-",), ".zip": (b"PK",), ".docx": (b"PK",), ".pptx": (b"PK",), ".xlsx": (b"PK",),
    ".epub": (b"PK",), ".gz": (b"\x1f\x8b",), ".woff2": (b"wOF2",), ".woff": (b"wOFF",),
    ".ttf": (b"\0\1\0\0", b"true"), ".otf": (b"OTTO",), ".mp3": (b"ID3", b"\xff"),
    ".ogg": (b"OggS",), ".wav": (b"RIFF",), ".avif": (b"\0\0\0",), ".mp4": (b"\0\0\0",),
}  # fmt: skip
# File ending → what stands within the last bytes of a file that is whole, and within how many.
ENDS: Mapping[str, tuple[bytes, int]] = {
    ".png": (b"IEND\xaeB`\x82", 64),
    ".jpg": (b"\xff\xd9", 64),
    ".jpeg": (b"\xff\xd9", 64),
    ".pdf": (b"%%EOF", 1024),
}
WEB_PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<head|<body)", re.IGNORECASE)
NO_PAGE = frozenset(
    {".js", ".mjs", ".css", ".json", ".svg", ".xml", ".txt", ".webmanifest", ".map"}
)
MAY_BE_EMPTY = (".nojekyll", ".gitkeep")
WRITTEN = frozenset(
    {
        ".html",
        ".htm",
        ".js",
        ".mjs",
        ".css",
        ".json",
        ".xml",
        ".txt",
        ".svg",
        ".webmanifest",
        ".csv",
    }
)
MERGING = re.compile(MERGE, re.MULTILINE)
RUNS = re.compile(rb"<script\b|\son[a-z]+\s*=|<!ENTITY|<foreignObject\b|javascript:", re.IGNORECASE)
HASHED = re.compile(r"(?:^|/)[a-z0-9-]+\.(?P<hash>[0-9a-f]{8})\.(?:js|css)$")
SVG_ADDRESS = re.compile(
    r"<(?P<tag>[\w:]+)[^<>]*?\s(?:xlink:)?href\s*=\s*[\"'](?P<url>[^\"']*)[\"']"
)
LOCATION = re.compile(
    r"<loc>\s*(?P<url>[^<]*?)\s*</loc>|<xhtml:link[^>]*href=\"(?P<other>[^\"]*)\""
)
ROBOTS = re.compile(r"(?im)^\s*sitemap\s*:\s*(?P<url>\S+)")
REDIRECT = re.compile(r"(?m)^(?P<old>/\S*)\s+(?P<new>\S+)")
KEPT = re.compile(
    r"""(?<!\\)["'`]((?:\./)?(?:[\w.%-]+/)*[\w.%-]+\.(?:html|css|js|png|svg|json|webp))["'`]"""
)


def file_damage(name: str, ending: str, data: bytes) -> Iterator[tuple[str, str, int]]:
    """Yield kind, what is wrong and the line of all that spoils the file `name` by itself."""
    if not data:
        if not name.endswith(MAY_BE_EMPTY):
            yield "empty", "是空文件", 1
        return
    if (ending in STARTS or ending in NO_PAGE) and WEB_PAGE.match(data):
        yield "mislabelled", "其实是网页", 1
        return
    if ending in STARTS and not data.startswith(STARTS[ending]):
        yield "mislabelled", f"里不是 {ending[1:]} 文件", 1
    elif ending in ENDS and ENDS[ending][0] not in data[-ENDS[ending][1] :]:
        yield "cut", "没有结尾，被截断了", 1
    else:
        yield from binary_damage(ending, data)
    if ending in WRITTEN:
        yield from _writing(name, ending, data)


def _writing(name: str, ending: str, data: bytes) -> Iterator[tuple[str, str, int]]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield "encoding", "不是 UTF-8 文字", data.count(b"\n", 0, error.start) + 1
        return
    if ending != ".csv" and _may_merge(data) and (found := MERGING.search(text)):
        what = "里有合并没做完的记号"
        yield "merge", what, text.count("\n", 0, found.start()) + 1
    if "\0" in text:
        yield "encoding", "里有空字符", text.count("\n", 0, text.index("\0")) + 1
    elif ending in (".json", ".webmanifest"):
        try:
            json.loads(text)
        except (ValueError, RecursionError) as error:
            yield "json", "不是能读的 JSON", getattr(error, "lineno", 1)
    elif ending in (".svg", ".xml"):
        yield from _xml(ending, data)
    elif ending == ".css" and _cut_off(text):
        yield "cut", "花括号不成对，多半被截断了", text.count("\n") + 1
    found = HASHED.search(name)
    if found and hashlib.sha256(data).hexdigest()[:8] != found["hash"]:
        yield "changed", "的内容和文件名里的校验码不合", 1
    elif found:  # as long as when it was written: its brackets need no counting
        return
    if ending in (".js", ".mjs") and script_cut_off(text):
        yield "cut", "括号没有关上，多半被截断了", text.count("\n") + 1


def _may_merge(data: bytes) -> bool:
    return b"<<<<<<<" in data or b">>>>>>>" in data or b"|||||||" in data


def _xml(ending: str, data: bytes) -> Iterator[tuple[str, str, int]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        yield "xml", "不是完整的 XML", error.lineno or 1
        return
    if ending == ".svg" and (risky := RUNS.search(data)):
        line = data.count(b"\n", 0, risky.start()) + 1
        yield "code", f"里有会运行的代码“{risky[0].strip().decode(errors='replace')[:20]}”", line
    if ending == ".svg" and not str(root.tag).endswith("svg"):
        yield "mislabelled", "里没有图", 1


def _cut_off(css: str) -> bool:
    bare = re.sub(r"/\*.*?\*/|\"[^\"\n]*\"|'[^'\n]*'|url\([^)]*\)", "", css, flags=re.DOTALL)
    return bare.count("{") != bare.count("}") or "/*" in bare


def references_of(name: str, ending: str, text: str, data: bytes) -> list[Reference]:
    """Return the addresses in a file that is no page; `text` is it as text, `data` as bytes."""
    file = name.rpartition("/")[2]
    if ending == ".pdf":
        return [Reference("pdf", address, 1) for address in pdf_addresses(data)]
    if ending in (".json", ".webmanifest"):
        return list(_json_addresses(name, text))
    for suffix, read in READERS.items():
        if file.endswith(suffix):
            return list(read(text))
    return []


def _css(text: str) -> Iterator[Reference]:
    return (Reference("image", address, below + 1) for address, below in css_addresses(text))


def _svg(text: str) -> Iterator[Reference]:
    for found in SVG_ADDRESS.finditer(text):
        kind = "link" if found["tag"] == "a" else "use"
        yield Reference(kind, found["url"], text.count("\n", 0, found.start("url")) + 1)
    if "url(" in text:
        yield from _css(text)


def _found(kind: str, pattern: re.Pattern[str], text: str) -> Iterator[Reference]:
    for found in pattern.finditer(text):
        address = next(part for part in reversed(found.groups()) if part is not None)
        yield Reference(kind, address, text.count("\n", 0, found.start()) + 1)


READERS: Mapping[str, Callable[[str], Iterator[Reference]]] = {
    ".css": _css,
    ".svg": _svg,
    "sitemap.xml": lambda text: _found("sitemap", LOCATION, text),
    "robots.txt": lambda text: _found("og", ROBOTS, text),
    "service-worker.js": lambda text: _found("worker", KEPT, text),
    "_redirects": lambda text: _found("redirect", REDIRECT, text),
}


def _json_addresses(name: str, text: str) -> Iterator[Reference]:
    """Yield the addresses of a web app's manifest, and of the index of search."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return
    if not isinstance(data, dict):
        return
    if name.endswith("search_index.json"):
        yield from _search_addresses(data)
    elif "icons" in data or "start_url" in data:
        for address in _manifest_addresses(data):
            at = max(text.find(json.dumps(address, ensure_ascii=False)), 0)
            yield Reference("manifest", address, text.count("\n", 0, at) + 1)


def _manifest_addresses(data: dict[str, Any]) -> Iterator[str]:
    for key in ("start_url",):
        if isinstance(data.get(key), str):
            yield data[key]
    for key, field in (("icons", "src"), ("screenshots", "src"), ("shortcuts", "url")):
        for one in data.get(key) or []:
            if isinstance(one, dict) and isinstance(one.get(field), str):
                yield one[field]


def _search_addresses(data: dict[str, Any]) -> Iterator[Reference]:
    config = data.get("config")
    for file in (config.get("files") or []) if isinstance(config, dict) else []:
        if isinstance(file, str):
            yield Reference("search", file, 1)
    for one in data.get("docs") or []:
        if isinstance(one, dict) and isinstance(one.get("location"), str):
            yield Reference("search", "../" + one["location"], 1)


def unpacked(data: bytes) -> tuple[str, Mark | None]:
    """Return the text in a gzip file, and what is wrong with it if it cannot be unpacked."""
    try:
        return gzip.decompress(data).decode("utf-8"), None
    except (OSError, EOFError, zlib.error, UnicodeDecodeError):
        return "", Mark("cut", "解不开，文件坏了", 1)
