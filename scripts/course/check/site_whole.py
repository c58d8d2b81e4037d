"""Course and built site → a problem for pages not built, and for files that no page uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.asset import THEME
from course.model.built_site import BuiltSite
from course.model.course import LANGUAGE_FOLDER, Course
from course.model.site_address import NOT_FOUND
from course.problem import Problem, problem

RULE = "site-whole"
HIDES_ALL = re.compile(r"(?mi)^disallow:[ \t]*/[ \t]*$")
LONGEST_PATH = 150  # Windows opens 260 characters, and readers unpack deep in their folders
# What hosts, browsers and search ask for by a name that stands in no page.
ASKED_FOR = re.compile(
    r"(^|/)(LICENSE|README|SHA256SUMS)(\.\w+)?$|^(robots\.txt|CNAME|favicon\.ico|\.nojekyll"
    r"|_redirects|_headers|humans\.txt|sitemap\.xml(\.gz)?|manifest\.json|service-worker\.js"
    r"|[\w-]+\.webmanifest|[a-z0-9]+\.html)$|^\.well-known/|^search/"
)
WRITTEN = (".js", ".css", ".json", ".webmanifest")


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each page of the course that is not there, and each file in vain."""
    mend = "重新生成网站；还没有就看 mkdocs.yml 的 exclude_docs"
    for page in course.pages.values() if _is_of(course, site) else ():
        hidden = page.trainer_only and site.edition == "trainee"
        out = hidden or page.path in course.config.excluded
        if not out and page.html_path not in site.pages:
            what = f"网站里没有这一页（{page.html_path}）"
            yield problem(page.place(1), RULE, what, mend)
    yield from _unused(course, site)
    if HIDES_ALL.search(site.texts.get("robots.txt", "")):
        what = "robots.txt 不让搜索引擎收任何一页"
        yield problem(site.place("robots.txt"), RULE, what, "Disallow 后面留空，或删掉这个文件")
    for path in sorted(site.files):
        if len(path) > LONGEST_PATH:
            what = f"路径有 {len(path)} 个字，在 Windows 上解不出来"
            yield problem(site.place(path), RULE, what, "文件夹和文件名取短些")


def _is_of(course: Course, site: BuiltSite) -> bool:
    """Whether the site is one of this course: most of its pages are there."""
    there = sum(page.html_path in site.pages for page in course.pages.values())
    return 2 * there > len(course.pages)


def _unused(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each file that no address leads to, no script names and no source has.

    What the course or its theme has is copied whole; some of it is drawn into the pages, or the
    other edition's.
    """
    themed = any(path.startswith(THEME) for path in course.files)
    used = {site.addresses.find(path, one.target).path for path, one in site.every_reference()}
    for path in sorted(site.files - set(site.pages) - used):
        own = f"{THEME}/{path}" in course.files or f"{LANGUAGE_FOLDER}/{path}" in course.files
        theirs = path.startswith("assets/") and not themed
        known = own or theirs or path == NOT_FOUND or ASKED_FOR.search(path)
        if not known and not _named(site, path.rpartition("/")[2]):
            what = f"没有一页用到 {path}"
            yield problem(site.place(path), RULE, what, "删掉它，或在页面上用它")


def _named(site: BuiltSite, name: str) -> bool:
    """Whether a script, a style sheet or data of the site hold the name of a file."""
    return any(name in text for path, text in site.texts.items() if path.endswith(WRITTEN)) or any(
        name in one.text for page in site.pages.values() for one in page.scripts
    )
