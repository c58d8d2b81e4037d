"""Built site → a problem for files that are spoilt, badly named, or should not be published."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from course.model.built_site import BuiltSite
from course.model.course import Course
from course.problem import Problem, problem

RULE = "site-files"
UNPUBLISHED = re.compile(
    r"(^|/)(\.(?!nojekyll$|well-known/)[^/]*|__pycache__|node_modules|Thumbs\.db|desktop\.ini|[^/]*~|~\$[^/]*)"
    r"(/|$)|\.(md|ya?ml|pyc?|tmp|temp|bak|orig|rej|swp|log|part|lock|sh|po|psd|ai|sketch)$",
    re.IGNORECASE,
)
FORBIDDEN = re.compile(
    r"[<>:\"\\|?*\x00-\x1f\x7f]|[ .]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.I
)


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each file that a host, a zip or a reader's computer stumbles over."""
    mend = "重新生成网站；还不对就换掉源文件"
    for path, marks in site.damage.items():
        for mark in marks:
            yield problem(site.place(path, mark.line), RULE, f"文件 {path} {mark.value}", mend)
    for path in sorted(site.files):
        if UNPUBLISHED.search(path):
            what = f"文件 {path} 是草稿、源文件或临时文件，不该发布"
            yield problem(site.place(path), RULE, what, "删掉；核对 mkdocs.yml 的 exclude_docs")
        if fault := _name(path):
            yield problem(site.place(path), RULE, f"文件名 {path} {fault}", "改名")
    yield from _twins(site)


def _name(path: str) -> str:
    if any(FORBIDDEN.search(part) for part in path.split("/")):
        return "在 Windows 上存不下来"
    if unicodedata.normalize("NFC", path) != path:
        return "不是 NFC 写法，有的系统打不开"
    if any("\ud800" <= one <= "\udfff" for one in path):
        return "不是 UTF-8"
    return ""


def _twins(site: BuiltSite) -> Iterator[Problem]:
    """Two names that differ only in letter case are one file on Windows and macOS."""
    alike: dict[str, list[str]] = defaultdict(list)
    for path in sorted(site.files):
        alike[unicodedata.normalize("NFC", path).casefold()].append(path)
    for paths in alike.values():
        for path in paths[1:]:
            what = f"文件名 {path} 和 {paths[0]} 只差大小写，拷到 Windows 上会丢一个"
            yield problem(site.place(path), RULE, what, "改名")
