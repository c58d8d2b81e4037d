"""The built site, several times over → the cost of its handbook, ours against a plugin's."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from lxml import html

from course.make.bench_peer import peer_tool
from course.make.built_site import build_site
from course.make.measure import Cost, cost_of, median_of
from course.read.site import read_book
from course.render.handbook import Imprint, render_handbook

PEER = "mkdocs-to-pdf==0.12.1"
NEEDS = "它要联网，还要系统里有 Pango（Debian：libpango-1.0-0 libpangoft2-1.0-0）"
_PLUGIN = "  to-pdf: {output_path: book.pdf, toc_level: 2, cover_title: peer}\n"
_SIZES = (1, 4, 10)


def handbook_ratio(root: Path, rounds: int) -> Iterator[str]:
    """Yield what the handbook costs on top of the site, ours and the plugin's, for one course."""
    yield from _compared(root, (1,), rounds)


def handbook_growth(root: Path, rounds: int) -> Iterator[str]:
    """Yield the same for one, four and ten times the content; it takes the plugin an hour."""
    yield from _compared(root, _SIZES, rounds)


def _compared(root: Path, sizes: tuple[int, ...], rounds: int) -> Iterator[str]:
    peer = peer_tool(root, PEER, "python", ["-c", "import mkdocs_to_pdf"], NEEDS)
    yield f"手册：同一批网页，我们的 PDF 和 {PEER} 的；“多花的”不算建站本身"
    first: Cost | None = None
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        site = Path(folder) / "site"
        build_site(root, "trainee", site)
        found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        pages = sorted(page for page in found if page != "404.html")
        for times in sizes:
            again = Path(folder) / f"{times}x"
            count = site_again(site, again, pages, times)
            costs = [_costs(peer, again) for _ in range(rounds)]
            plain, theirs, ours = (median_of([one[at] for one in costs]) for at in range(3))
            first = first or ours
            yield f"  {times}×（{count} 页网页）：{_row(plain, theirs, ours, first)}"
            shutil.rmtree(again)


def _row(plain: Cost, theirs: Cost, ours: Cost, first: Cost) -> str:
    added = theirs.cpu - plain.cpu
    return (
        f"对方多花 CPU {added:.1f} 秒，内存 {theirs.memory:.0f} MiB；"
        f"我们 CPU {ours.cpu:.1f} 秒，内存 {ours.memory:.0f} MiB；"
        f"CPU 是对方的 1/{added / ours.cpu:.1f}，内存 1/{theirs.memory / ours.memory:.1f}；"
        f"我们和 1× 比：CPU {ours.cpu / first.cpu:.1f}×，内存 {ours.memory / first.memory:.1f}×"
    )


def _costs(peer: Path, project: Path) -> tuple[Cost, Cost, Cost]:
    """The site alone, the site with the plugin, and our handbook of that site."""
    build = [str(peer), "-m", "mkdocs", "build", "--quiet", "--config-file"]
    ours = (
        "from pathlib import Path; from course.make.handbook_bench import set_again; "
        f"set_again(Path({str(project)!r}))"
    )
    return (
        cost_of([*build, str(project / "plain.yml")], project),
        cost_of([*build, str(project / "plugin.yml")], project),
        cost_of([sys.executable, "-c", ours], Path(__file__).parents[2]),
    )


def site_again(site: Path, project: Path, pages: Iterable[str], times: int) -> int:
    """Write the articles of `pages`, `times` times over, as the pages of a plain MkDocs project.

    Its pages have the same elements and styles as the site's. Return how many there are.
    """
    docs = project / "docs"
    shutil.copytree(site / "assets", docs / "assets")
    styles = sorted(path.relative_to(docs) for path in (docs / "assets").rglob("*.css"))
    count = 0
    for name in pages:
        parser = html.HTMLParser(encoding="utf-8")
        article = html.parse(str(site / name), parser).xpath("//article")[0]
        inside = "".join(html.tostring(child, encoding="unicode") for child in article)
        for copy in range(times):
            page = docs / (f"copy-{copy}" if copy else ".") / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.with_suffix(".md").write_text(f"<div>{inside}</div>\n", "utf-8")
            count += 1
    ours = [one for one in styles if "stylesheets" in one.parts and one.name.islower()]
    config = (
        "site_name: 同一批网页\nuse_directory_urls: false\n"
        "theme: {name: material, language: zh, font: false}\n"
        f"extra_css: [{', '.join(map(str, ours))}]\nplugins:\n  search: {{}}\n"
    )
    (project / "plain.yml").write_text(f"{config}site_dir: plain\n", "utf-8")
    (project / "plugin.yml").write_text(f"{config}{_PLUGIN}site_dir: plugin\n", "utf-8")
    return count


def set_again(project: Path) -> None:
    """Set the handbook of the project's plain site, and write it beside it."""
    site = project / "plain"
    pages = [str(path.relative_to(site)) for path in sorted(site.rglob("*.html"))]
    book = read_book(site, [one for one in pages if one != "404.html"], "trainee", "同一批网页")
    (project / "ours.pdf").write_bytes(render_handbook(book, Imprint(date(2026, 1, 1))))
