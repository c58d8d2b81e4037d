"""The MkDocs configurations of a course → the files they name in vain, and the pages they hide."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pathspec
import yaml

from course.model.course import LANGUAGE_FOLDER
from course.model.site_config import NamedFile, Setting, SiteConfig
from course.problem import Place, Problem, problem
from course.read.markdown_text import Converter, load_config, read_converter
from course.read.site_settings import faulty_settings
from course.read.tree import read_text

CONFIGS = ("mkdocs.yml", "mkdocs.trainer.yml")
ASSET = re.compile(r"(?!https?://|//)[^?#]+")
TRAINERS = "trainer/"


def read_site_converter(root: Path) -> tuple[Converter | None, list[Problem]]:
    """Return the converter that mkdocs.yml below `root` describes, and what is wrong with it."""
    text, problems = read_text(root, CONFIGS[0])
    try:
        return (read_converter(text) if text is not None else None), problems
    except (yaml.YAMLError, ValueError, AttributeError, RecursionError) as error:
        mend = "对照仓库里的 mkdocs.yml 改回来"
        fault = problem(Place(CONFIGS[0]), "mkdocs-config", f"读不懂：{error}", mend)
        return None, [*problems, fault]


def read_site_config(root: Path, files: Sequence[str]) -> SiteConfig:
    """Return what the configurations below `root` say; `files` are the paths of the course.

    One that cannot be read is none: whoever renders the pages reports it.
    """
    missing: list[NamedFile] = []
    unsafe: list[NamedFile] = []
    settings: list[Setting] = []
    excluded: frozenset[str] = frozenset()
    for file in CONFIGS:
        text = read_text(root, file)[0] if (root / file).is_file() else None
        try:
            config = load_config(text) if text else None
        except (yaml.YAMLError, ValueError, RecursionError):
            continue
        if isinstance(config, dict) and text:
            named = list(_named(config, file, text))
            missing += [one for one in named if not _there(root, one)]
            unsafe += _snippets(config, file, text)
            settings += faulty_settings(config, file, text)
            if file == CONFIGS[0]:
                excluded = _excluded(config, files)
    return SiteConfig(tuple(missing), tuple(unsafe), tuple(settings), excluded)


def _named(config: dict[str, Any], file: str, text: str) -> Iterator[NamedFile]:
    theme = config.get("theme")
    theme = theme if isinstance(theme, dict) else {}
    custom = str(theme.get("custom_dir") or "docs/theme")
    docs = str(config.get("docs_dir") or LANGUAGE_FOLDER)
    extra = config.get("extra")
    polyfills = extra.get("polyfills") if isinstance(extra, dict) else None
    for key, listed, folders in (
        ("extra_css", config.get("extra_css"), (docs, custom)),
        ("extra_javascript", config.get("extra_javascript"), (docs, custom)),
        ("polyfills", polyfills, (docs, custom)),
        ("hooks", config.get("hooks"), (".",)),
        ("watch", config.get("watch"), (".",)),
        ("favicon", [theme.get("favicon")], (docs, custom)),
        ("logo", [theme.get("logo")], (docs, custom)),
        ("custom_dir", [theme.get("custom_dir")], (".",)),
        ("docs_dir", [config.get("docs_dir")], (".",)),
        ("INHERIT", [config.get("INHERIT")], (".",)),
    ):
        for one in listed if isinstance(listed, list) else []:
            path = one.get("path") if isinstance(one, dict) else one
            if isinstance(path, str) and ASSET.fullmatch(path) and not path.startswith("../"):
                yield NamedFile(key, path, folders, file, _line(text, path))


def _there(root: Path, one: NamedFile) -> bool:
    """Whether the file is there in the letter case in which it is named."""
    for folder in one.folders:
        path = root / posixpath.normpath(posixpath.join(folder, one.path))
        if path.parent.is_dir() and path.name in {each.name for each in path.parent.iterdir()}:
            return True
    return False


def _line(text: str, words: str) -> int:
    at = text.find(words)
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def _snippets(config: dict[str, Any], file: str, text: str) -> Iterator[NamedFile]:
    """Yield the settings by which a page could take in any file of the machine."""
    listed = config.get("markdown_extensions")
    settings: Any = None
    if isinstance(listed, dict) and "pymdownx.snippets" in listed:
        settings = listed["pymdownx.snippets"] or {}
    for one in listed if isinstance(listed, list) else []:
        if one == "pymdownx.snippets" or (isinstance(one, dict) and "pymdownx.snippets" in one):
            settings = {} if isinstance(one, str) else one["pymdownx.snippets"] or {}
    if not isinstance(settings, dict):
        return
    line = _line(text, "pymdownx.snippets")
    folders = settings.get("base_path") or ["."]
    for folder in [folders] if isinstance(folders, str) else folders:
        if not posixpath.normpath(str(folder)).startswith("docs/"):
            what = f"base_path 是 {folder}，页面能引进 docs/ 以外的文件"
            yield NamedFile("pymdownx.snippets", what, (), file, line)
    if settings.get("url_download"):
        yield NamedFile("pymdownx.snippets", "url_download 会从网上取内容", (), file, line)
    if settings.get("check_paths") is not True:
        what = "check_paths 没有打开，找不到的文件悄悄变成空白"
        yield NamedFile("pymdownx.snippets", what, (), file, line)


def _excluded(config: dict[str, Any], files: Sequence[str]) -> frozenset[str]:
    """Return the pages that MkDocs does not publish (its rules are those of .gitignore)."""
    start = LANGUAGE_FOLDER + "/"
    own = [file.removeprefix(start) for file in files if file.startswith(start)]
    patterns = [".*", "/templates/"]
    for key in ("exclude_docs", "draft_docs"):
        patterns += str(config.get(key) or "").splitlines()
    try:
        hidden = pathspec.GitIgnoreSpec.from_lines(patterns)
    except ValueError:
        return frozenset()
    return frozenset(
        path for path in own if hidden.match_file(path) and not path.startswith(TRAINERS)
    )
