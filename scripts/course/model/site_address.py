"""An address in a built site → the file it leads to, as a browser and a plain host find it."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from course.problem import did_you_mean

SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):|//")
NOT_FOUND = "404.html"
_TABS = str.maketrans("", "", "\t\r\n")


class Destination(NamedTuple):
    """Where an address leads: a file of the site, or outside; or what is wrong and how to mend it.

    `fragment` is as written, without #. An address of another site has `outside`, and no path.
    """

    path: str = ""
    fragment: str = ""
    outside: bool = False
    what: str = ""
    mend: str = ""


@dataclass(frozen=True)
class SiteAddresses:
    """The files of a site by their paths. `base` is the path of the site on its host, if known."""

    files: Collection[str]
    base: str = "/"
    origin: str = ""
    _known: dict[str, dict[str, Destination]] = field(default_factory=dict)

    @cached_property
    def folders(self) -> frozenset[str]:
        """All folders with a file below them; the site itself is the empty one."""
        found = {""}
        for path in self.files:
            while path:
                path = path.rpartition("/")[0]
                found.add(path)
        return frozenset(found)

    @cached_property
    def _alike(self) -> Mapping[str, str]:
        """Paths by what is left of them without letter case and ways to write a character."""
        return {_plain(path): path for path in sorted(self.files)}

    def find(self, page: str, address: str, base: str = "") -> Destination:
        """Return where `address` on `page` leads; `base` is what the page's <base> says."""
        return self.finder(page, base)(address)

    def finder(self, page: str, base: str = "") -> Callable[[str], Destination]:
        """Return what `find` does for addresses on `page`: each is looked for once a folder."""
        start = page.rpartition("/")[0]
        if page == NOT_FOUND:
            start = "/404"  # a host shows it at any depth
        if base and not base.startswith("//") and ":" not in base:
            joined = posixpath.join(start, base)
            start = joined.rstrip("/") if base.endswith("/") else posixpath.dirname(joined)
        known = self._known.setdefault(start, {})

        def find(address: str) -> Destination:
            if not base and address.startswith(("#", "?")):
                return Destination(page, address.partition("#")[2])
            if address not in known:
                known[address] = self._find(start, address)
            return known[address]

        return find

    def _find(self, start: str, address: str) -> Destination:
        target = address.strip(" \t\r\n\f").translate(_TABS)
        if SCHEME.match(target):
            own = self.origin and target.casefold().startswith(self.origin.casefold() + "/")
            if not own:
                return Destination(outside=True)
            target, start = target[len(self.origin) :], "/404"
        path, _, fragment = target.partition("#")
        path = path.partition("?")[0]
        if "\\" in path:
            return Destination(what="里有反斜杠", mend="换成 /")
        try:
            decoded = unquote_to_bytes(path).decode("utf-8")
        except (UnicodeDecodeError, UnicodeEncodeError):
            return Destination(
                what="的百分号编码不是 UTF-8", mend="按 UTF-8 重新编码，或直接写汉字"
            )
        return self._below(start, decoded, fragment)

    def _below(self, start: str, path: str, fragment: str) -> Destination:
        if path.startswith("/"):
            if not start.startswith("/"):
                mend = "写成从本页出发的相对路径"
                return Destination(what="是绝对路径，放进子目录或离线打开就断", mend=mend)
            if not (path + "/").startswith(self.base):
                what = f"不在网站的目录 {self.base} 下面"
                return Destination(what=what, mend="核对 mkdocs.yml 的 site_url")
            path = path[len(self.base) :]
            full = posixpath.normpath(path) if path else "index.html"
        elif start.startswith("/"):
            what = "是相对路径，404 页会显示在任何一层，到时候就断"
            return Destination(what=what, mend="写成从网站根出发的路径")
        else:
            full = posixpath.normpath(posixpath.join(start, path)) if path else ""
        if full == ".." or full.startswith("../"):
            return Destination(what="跑到网站外面去了", mend="数一数有几个 ../")
        full = "" if full == "." else full
        if full in self.files and not path.endswith("/"):
            return Destination(full, fragment)
        return self._missing(full, path.endswith("/"))

    def _missing(self, full: str, folder: bool) -> Destination:
        if full in self.folders:
            index = posixpath.join(full, "index.html")
            if index in self.files:
                what = "指向文件夹，离线打开只看到文件列表"
                return Destination(what=what, mend=f"写全文件名 `{index}`")
            return Destination(what=f"指向文件夹 `{full}`，里面没有 index.html", mend="写全文件名")
        alike = self._alike.get(_plain(full))
        if alike and not folder:
            if unicodedata.normalize("NFC", alike) == unicodedata.normalize("NFC", full):
                what = f"的字符写法和文件 `{alike}` 不同（NFC、NFD）"
                return Destination(what=what, mend="照文件名复制一遍")
            return Destination(
                what=f"和文件 `{alike}` 写法不同（大小写或全半角）", mend="照文件名写"
            )
        if full.endswith(".md") and full.removesuffix(".md") + ".html" in self.files:
            return Destination(what="指向 Markdown 源文件", mend="写 .html")
        mend = did_you_mean(full, self._neighbours(full)) or "核对路径，或建这个文件"
        return Destination(what=f"指向的 `{full}` 不在网站里", mend=mend)

    def _neighbours(self, full: str) -> list[str]:
        """Return the files in the folder of `full`, or of its name, that it may have meant."""
        folder, _, name = full.rpartition("/")
        return [
            one for one in self.files if one.rpartition("/")[0] == folder or one.endswith(name)
        ][:200]


def _plain(path: str) -> str:
    return unicodedata.normalize("NFKC", path).casefold()


def fragments(written: str) -> tuple[str, ...]:
    """Return the ids that a browser looks for: as written, then decoded; none for the page itself.

    What follows `:~:` is a text to mark, and `top` is the top of any page (HTML, 7.4.6.4).
    """
    raw = written.split(":~:")[0]
    try:
        decoded = unquote_to_bytes(raw).decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        decoded = raw
    return () if not raw or decoded.casefold() == "top" else (raw, decoded)
