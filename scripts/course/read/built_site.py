"""A built site folder → the texts in it, the facts of its pages and the questions they show."""

from __future__ import annotations

import io
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from course.model.book import Edition
from course.model.built_page import BuiltPage, Mark, Reference
from course.model.built_site import BuiltQuestion, BuiltSite
from course.read.built_page import read_page_facts
from course.read.built_quiz import read_built_quizzes
from course.read.built_search import read_search
from course.read.moved_data import with_data
from course.read.page_elements import parse_page
from course.read.site_files import file_damage, references_of, unpacked

TEXT = (
    ".html", ".htm", ".js", ".mjs", ".json", ".xml", ".txt", ".css", ".svg", ".map", ".md", ".yml",
    ".webmanifest", ".csv",
)  # fmt: skip
PAGE = (".html", ".htm")
MAX_BYTES = 40_000_000


class UnreadableSite(Exception):
    """Raised when a folder is no built site; the message says why and how to mend it."""


def read_built_site(
    folder: Path, edition: Edition, progress: Callable[[str], None] | None = None
) -> BuiltSite:
    """Return the built site in `folder`. Raises UnreadableSite if there is no page in it."""
    if not folder.is_dir():
        raise UnreadableSite(f"没有这个文件夹：{folder}；先运行 make site，再写 --site site")
    reading = _Reading(folder, progress or (lambda name: None))
    reading.files()
    if not any(one.kind == "link" for page in reading.pages.values() for one in page.references):
        raise UnreadableSite(f"{folder} 里没有网页；先运行 make site，再写 --site site")
    return reading.site(folder.as_posix(), edition)


def read_built_page(path: str, text: str) -> tuple[BuiltPage | None, tuple[BuiltQuestion, ...]]:
    """Return the facts and the questions of the HTML `text` of a page, parsed once."""
    root = parse_page(text)
    if root is None:
        return None, ()
    questions = read_built_quizzes(text, root)
    return read_page_facts(path, text, root), questions


class _Reading:
    """One reading of a folder."""

    def __init__(self, folder: Path, progress: Callable[[str], None]) -> None:
        self.folder, self.progress = folder, progress
        self.texts: dict[str, str] = {}
        self.others: set[str] = set()
        self.pages: dict[str, BuiltPage] = {}
        self.questions: dict[str, tuple[BuiltQuestion, ...]] = {}
        self.references: dict[str, tuple[Reference, ...]] = {}
        self.damage: dict[str, tuple[Mark, ...]] = {}
        self.archives: dict[str, BuiltSite] = {}

    def site(self, name: str, edition: Edition) -> BuiltSite:
        return BuiltSite(
            name=name,
            edition=edition,
            texts=self.texts,
            others=frozenset(self.others),
            questions=self.questions,
            pages=with_data(self.pages, self.texts),
            references=self.references,
            damage=self.damage,
            search=read_search(self.texts),
            archives=self.archives,
        )

    def files(self) -> None:
        for name in sorted(_files(self.folder.as_posix()), key=lambda one: one.split("/")):
            self.progress(name)
            path = self.folder / name
            try:
                found = path.lstat()
                if not stat.S_ISREG(found.st_mode):
                    self.hurt(name, "odd", "是符号链接或特殊文件，拷到别处就没有了")
                    if not path.is_file():
                        continue
                    found = path.stat()
                data = path.read_bytes() if found.st_size <= MAX_BYTES else b""
            except OSError as error:
                self.hurt(name, "unreadable", f"读不了（{error.strerror}）")
                continue
            if found.st_size > MAX_BYTES:
                self.hurt(name, "huge", f"有 {found.st_size // 1_000_000} MB，手机上打不开")
                self.others.add(name)
            else:
                self.file(name, data)

    def hurt(self, name: str, kind: str, what: str, line: int = 1) -> None:
        self.damage[name] = (*self.damage.get(name, ()), Mark(kind, what, line))

    def file(self, name: str, data: bytes) -> None:
        ending = ".txt" if name == "_redirects" else "." + name.rpartition(".")[2].lower()
        for mark in file_damage(name, ending, data):
            self.hurt(name, *mark)
        if ending not in TEXT:
            self.others.add(name)
            if name.endswith("sitemap.xml.gz"):
                self.texts[name], fault = unpacked(data)
                if fault:
                    self.hurt(name, *fault)
            if ending == ".zip":
                self.archive(name, data)
            found = references_of(name, ending, "", data)
        else:
            text = data.decode("utf-8", errors="replace")
            self.texts[name] = text
            if ending in PAGE:
                self.page(name, text)
            found = references_of(name, ending, text, data)
        if found:
            self.references[name] = tuple(found)

    def archive(self, name: str, data: bytes) -> None:
        """Read the site in a zip file, if it can be opened and is one."""
        try:
            packed = zipfile.ZipFile(io.BytesIO(data))
            inside = {one: packed.read(one) for one in sorted(packed.namelist()) if one[-1] != "/"}
        except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, zlib.error):
            self.hurt(name, "cut", "解不开，文件坏了")
            return
        if any(one.endswith(PAGE) for one in inside):
            reading = _Reading(self.folder, self.progress)
            for one, content in inside.items():
                reading.file(one, content)
            self.archives[name] = reading.site(f"{self.folder.as_posix()}/{name}", "trainee")

    def page(self, name: str, text: str) -> None:
        page, questions = read_built_page(name, text)
        if page is None:
            self.hurt(name, "empty", "里什么也没有")
        else:
            self.pages[name] = page
        if questions:
            self.questions[name] = questions


def _files(folder: str) -> Iterator[str]:
    """Yield the paths of all that is below `folder` but real folders; links are not followed."""
    for here, folders, names in os.walk(folder, followlinks=False):
        below = here[len(folder) :].strip("/")
        links = [name for name in folders if (Path(here) / name).is_symlink()]
        for name in (*names, *links):
            yield f"{below}/{name}" if below else name
