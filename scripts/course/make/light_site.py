"""A built site → the same with one small style sheet, no comments in its code, and its policies.

The theme ships styles for everything that it can do; most of that is on no page of ours. So the one
sheet of all pages, `SHEET`, holds the theme's rules that some page can match, then our own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from course.model import data_file, download
from course.render.content_policy import with_policy
from course.render.moved_data import moved_data
from course.render.pruned_style import pruned_style, without_unused, words_of

SHEET = "assets/stylesheets/site.css"
# The theme's sheets, in the order in which its own pages name them.
_THEMES = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")
# What came with the theme and is loaded by no page.
_UNUSED = (
    "assets/stylesheets/*.map",
    "assets/javascripts/*.map",
    "assets/javascripts/bundle.*.min.js",
    "assets/images/favicon.png",
)
# What shows or means its space; every second part of a page split by this is such an element.
_AS_WRITTEN = re.compile(
    r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>|<script\b.*?</script>|<style\b.*?</style>)", re.S
)
_NAMED_BY_CONTENT = re.compile(r"\.[0-9a-f]{8}\.")
_INDENT = re.compile(r"\n[ \t\n]+")


class ThemeChanged(Exception):
    """Raised when the theme does not have the files that the locked version has."""


def lighten(site: Path, sheets: Sequence[str], with_policies: bool = True) -> None:
    """Write the one sheet of the built `site` from the theme's and `sheets`; make the rest small.

    `sheets` are paths in the site, in order; they go, since no page loads them any more. Unless
    they are for a server that adds to them, pages get a Content-Security-Policy, last of all.
    Raises ThemeChanged if there is not exactly one of each of the theme's sheets.
    """
    themes = [_only(site, pattern) for pattern in _THEMES]
    ours = [site / path for path in sheets]
    own = "\n".join(path.read_text("utf-8") for path in ours)
    others = [path.read_text("utf-8") for path in _other_sheets(site, [*themes, *ours])]
    pages, scripts = _pages(site), _scripts(site)
    words = words_of(pages.values(), scripts)
    theme = pruned_style("".join(path.read_text("utf-8") for path in themes), words)
    theme = without_unused(theme, [own, *others, *scripts], pages.values())
    (site / SHEET).write_text(cssmin(f"{theme}{own}"), "utf-8")
    for path in [*themes, *ours, *(one for pattern in _UNUSED for one in site.glob(pattern))]:
        path.unlink()
    _strip_comments(site)
    for path, page in pages.items():
        light = _with_data_moved(site, _without_indents(page))
        inside = path.relative_to(site).as_posix()
        policed = with_policies and not inside.startswith(f"{download.FOLDER}/")
        path.write_text(with_policy(light) if policed else light, "utf-8")


def _only(site: Path, pattern: str) -> Path:
    found = list(site.glob(pattern))
    if len(found) != 1:
        raise ThemeChanged(f"主题里应当正好有一个 {pattern}；装回锁定的 mkdocs-material")
    return found[0]


def _other_sheets(site: Path, known: Sequence[Path]) -> list[Path]:
    return sorted({*(site / "assets").rglob("*.css")} - {*known})


def _pages(site: Path) -> dict[Path, str]:
    return {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}


def _scripts(site: Path) -> list[str]:
    found = sorted((site / "assets").rglob("*.js"))
    return [path.read_text("utf-8") for path in found if not path.match("bundle.*.min.js")]


def _strip_comments(site: Path) -> None:
    """Take comments and needless space out of our scripts and sheets, not out of libraries.

    A file that is named by its content was made small before.
    """
    for folder, small in (("javascripts", jsmin), ("stylesheets", cssmin)):
        for path in sorted((site / "assets" / folder).rglob("*.[cj]s*")):
            if not _NAMED_BY_CONTENT.search(path.name):
                path.write_text(str(small(path.read_text("utf-8"))), "utf-8")


def _without_indents(page: str) -> str:
    """Take out the space at the beginning of lines, where it means nothing, and empty lines."""
    parts = _AS_WRITTEN.split(page)
    parts[::2] = [_INDENT.sub("\n", part) for part in parts[::2]]
    return "".join(parts)


def _with_data_moved(site: Path, page: str) -> str:
    """Put what only scripts read into files of its own; pages with the same share them."""
    moved = moved_data(page)
    for name, text in moved.files.items():
        (site / data_file.FOLDER).mkdir(exist_ok=True)
        (site / name).write_text(text, "utf-8")
    return moved.html
