"""A course folder and an edition → the pages of its site, filled for the site's builder."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from course.make.light_site import ThemeChanged, lighten
from course.model.book import Edition
from course.model.course import LANGUAGE_FOLDER, Course
from course.model.download import FOLDER, KIT_FOLDERS, public_files, trainer_files
from course.model.page import FENCE_KINDS
from course.read.course import UnreadableTree, read_course
from course.read.downloads import read_downloads
from course.read.fences import scan, without_trainer
from course.render.content_date import content_date
from course.render.cross_links import link_words
from course.render.navigation import NavItem, navigation
from course.render.page_fences import BadFence, FilledPage, fill_fences
from course.render.page_html import LostBlock, finish_page
from course.render.progress_data import reading
from course.render.quiz_assets import MarkupChanged, QuizAssets, quiz_assets
from course.render.search_index import search_files
from course.render.web_app import MANIFEST, WORKER, render_icons, render_manifest, render_worker


def refused_fences(fault: type[Exception]) -> list[dict[str, Any]]:
    """Return what superfences is told of our fences: one that was not filled is a `fault`.

    Readers would see its ids.
    """

    def refuse(source: str, language: str, *rest: Any, **more: Any) -> str:
        raise fault(f"`{language}` 围栏没有展开：{source.strip()}；顶格写，不放进列表和引用")

    return [{"name": kind, "class": kind, "format": refuse} for kind in FENCE_KINDS]


def finish_site(site: Path) -> None:
    """Write the worker of the built `site`.

    Its version is that of all files but what is to download; that is left as it is.
    Sitemaps name the day they were made, so they are none of the version either.
    """
    files = (path for path in site.rglob("*") if path.is_file())
    named = ((path.relative_to(site).as_posix(), path) for path in files)
    counted = [
        (name, path.read_bytes())
        for name, path in named
        if not name.startswith((FOLDER, "sitemap")) and name != WORKER
    ]
    (site / WORKER).write_text(render_worker(counted), "utf-8")


class SitePages:
    """The pages of one edition of the course below `root`, on their way through the builder.

    `exported` is the folder of the files that the download page offers, `kit` that of those which
    only the trainer edition has; without them, there are none.

    Whatever keeps the site from being built is raised as the builder's own exception, `fault`,
    whose message says why: a fault a line.
    """

    def __init__(
        self,
        root: Path,
        edition: Edition,
        fault: type[Exception],
        exported: Path | None = None,
        kit: Path | None = None,
    ) -> None:
        self.root = root
        self.edition = edition
        self.fault = fault
        self.course = self._read()
        self.navigation: list[NavItem] = navigation(self.course, edition)
        self.date = content_date(self.course)
        self.exported = exported
        self.downloads = read_downloads(exported, public_files(self.course)) if exported else None
        self.kit = kit if edition == "trainer" else None
        self.kit_files = read_downloads(self.kit, trainer_files(self.course)) if self.kit else None
        self.quiz_files: QuizAssets | None = None
        self.search_engine = ""
        self._filled: dict[str, FilledPage] = {}

    def _read(self) -> Course:
        try:
            course, problems = read_course(self.root, rendered=False)
        except UnreadableTree as fault:
            raise self.fault(str(fault)) from fault
        if errors := [str(one) for one in problems if one.level == "error"]:
            raise self.fault("\n".join(["课程内容有错：", *errors]))
        return course

    def published_files(self) -> Mapping[str, Path]:
        """Return path in the site → file, for what its pages offer to download."""
        kinds = {fence.kind for page in self.course.pages.values() for fence in page.fences}
        found: dict[str, Path] = {}
        if self.exported and "downloads" in kinds:
            found |= {f"{FOLDER}/{name}": self.exported / name for name in self.downloads or ()}
        if self.kit:
            offered = [f"{one}/" for one, kind in KIT_FOLDERS.items() if kind in kinds]
            names = [name for name in self.kit_files or () if name.startswith(tuple(offered))]
            found |= {f"{FOLDER}/{name}": self.kit / name for name in names}
        return found

    def web_app_files(self, icon: str, name: str, description: str) -> Mapping[str, str | bytes]:
        """Return path → content of what makes the site one to install: its manifest and icons."""
        try:
            return {MANIFEST: render_manifest(name, description), **render_icons(icon)}
        except ValueError as fault:
            raise self.fault(str(fault)) from fault

    def make_quiz_files(self, words: Mapping[str, str], *texts: str) -> Mapping[str, str]:
        """Return path → text of what quizzes need, from the texts that `quiz_assets` takes."""
        try:
            self.quiz_files = quiz_assets(words, *texts)
        except MarkupChanged as fault:
            raise self.fault(str(fault)) from fault
        return self.quiz_files.files

    def fill(self, path: str, markdown: str) -> FilledPage:
        """Return the page at `path` with its fences filled; trainees' pages lose trainer blocks."""
        source = markdown if self.edition == "trainer" else without_trainer(markdown)
        fences = scan(source, path).fences
        try:
            filled = fill_fences(
                source, fences, self.course, path, self.edition, self.downloads, self.kit_files
            )
        except BadFence as fault:
            raise self.fault(str(fault)) from fault
        self._filled[path] = filled
        return filled

    def reading(self, path: str) -> Mapping[str, str] | None:
        """Return what is noted of a reader of the page at `path`, None if nothing is."""
        return reading(self.course, path)

    def finish(self, path: str, html: str) -> tuple[str, Mapping[str, str]]:
        """Return the page's HTML for search, and the blocks to `put_in` when search has been there.

        `html` is the page as Markdown and the quiz plugin made it.
        """

        def read_picture(address: str) -> str | None:
            file = posixpath.normpath(posixpath.join(LANGUAGE_FOLDER, path, "..", address))
            return (self.root / file).read_text("utf-8") if file in self.course.files else None

        try:
            return finish_page(
                html,
                self._filled[path],
                read_picture,
                lambda text: link_words(text, self.course, path),
            )
        except (LostBlock, MarkupChanged, ValueError) as fault:
            raise self.fault(f"{LANGUAGE_FOLDER}/{path}: {fault}") from fault

    def lighten(self, site: Path, sheets: Sequence[str], with_policies: bool) -> None:
        """Make the built `site` light; `sheets` are our own that all its pages share, in order.

        Pages get their policies unless a server will add to them.
        """
        try:
            lighten(site, sheets, with_policies)
        except ThemeChanged as fault:
            raise self.fault(str(fault)) from fault

    def write_search_data(self, site: Path) -> None:
        """Put all that search loads in the place of the index of the theme's plugin.

        The index itself is among it: it has the names of the other files, and no text.
        """
        folder = site / "search"
        index = json.loads((folder / "search_index.json").read_text("utf-8"))
        for name, text in search_files(self.course, index, self.search_engine).items():
            (folder / name).write_text(text, encoding="utf-8")
