"""The links out of a course → their register, refreshed by a polite look at each of them."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from course.make.whole_files import write_whole
from course.model.course import Course
from course.model.external_link import REGISTER, Finding, after
from course.model.outside_links import outside_links
from course.read.web_address import Manners, look_at
from course.render.external_links import render_register

Progress = Callable[[int, int, str], None]
NAMES = {"alive": "通", "dead": "断", "unknown": "说不准"}


class NotRefreshed(Exception):
    """Raised when the register was left as it was; the message says why and what to do."""


def refresh_register(
    root: Path, course: Course, day: str, progress: Progress, manners: Manners | None = None
) -> str:
    """Look at every link out of the course, write the register whole, and say what was found.

    `day` is today (ISO), `progress` is told (looked at, all, host). What is in the register and
    used nowhere is dropped, if the whole course could be read. Raises NotRefreshed if the register
    cannot be read, or if no address answered: then we are offline, and nothing is written.
    """
    path = root / REGISTER
    if course.external_links is None and (path.exists() or path.is_symlink()):
        raise NotRefreshed(f"{REGISTER} 读不懂，没有动它；先不加 --external 检查，改好它再来")
    if course.lost(REGISTER):
        raise NotRefreshed(f"{REGISTER} 里有错，没有动它；先不加 --external 检查，改好它再来")
    known = {link.url: link for link in course.external_links or ()}
    used = outside_links(course)
    findings = asyncio.run(look_at_all(used, manners or Manners(), progress))
    if findings and not any(one.answered for one in findings.values()):
        raise NotRefreshed(f"{len(findings)} 个外部链接一个也没连上；连上网再来，登记表没有动")
    links = {url: after(known.get(url), url, one, day) for url, one in findings.items()}
    unused = {url: link for url, link in known.items() if url not in used}
    if course.unread:  # who knows what else is used
        links, unused = links | unused, {}
    if links or known or path.exists():
        write_whole(path, render_register(links.values()))
    return _summary(findings, len(unused))


async def look_at_all(
    urls: Iterable[str], manners: Manners, progress: Progress
) -> Mapping[str, Finding]:
    """Return address → finding. Hosts are asked side by side, each for one thing at a time."""
    tls = ssl.create_default_context()
    queues: dict[str, list[str]] = {}
    for url in urls:
        queues.setdefault(_host(url), []).append(url)
    total = sum(map(len, queues.values()))
    findings: dict[str, Finding] = {}
    side_by_side = asyncio.Semaphore(manners.hosts)

    async def visit(host: str) -> None:
        async with side_by_side:
            for number, url in enumerate(queues[host]):
                if number:
                    await asyncio.sleep(manners.pause)
                findings[url] = await look_at(url, manners, tls)
                progress(len(findings), total, host)

    await asyncio.gather(*(visit(host) for host in queues))
    return findings


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.casefold()
    except ValueError:  # brackets that are no address
        return ""


def _summary(findings: Mapping[str, Finding], dropped: int) -> str:
    count = dict.fromkeys(NAMES, 0)
    for one in findings.values():
        count[one.outcome] += 1
    told = "，".join(f"{NAMES[name]} {number}" for name, number in count.items())
    rest = f"；从登记表去掉不用的 {dropped} 个" if dropped else ""
    return f"外部链接查了 {len(findings)} 个：{told}{rest}"
