"""Course → a problem for every link to the web that the register does not vouch for."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.external_link import REGISTER, ExternalLink
from course.model.outside_links import outside_links
from course.problem import Place, Problem, problem

RULE = "external-links"
REFRESH = "联网运行 python scripts/check.py --external"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for links that are not registered, not used, dead, moved or never tried.

    Nothing is fetched: what the register says is what was found the last time.
    """
    used = outside_links(course)
    known: set[str] = set()
    for link in course.external_links or ():
        if link.url in known:
            what = f"`{link.url}` 登记了两次"
            yield problem(link.place("url"), RULE, what, "删掉一条")
        elif link.url in used:
            yield from _entry(link, used[link.url])
        elif not course.unread:
            mend = f"删掉这一条，或{REFRESH}，它会自己去掉"
            yield problem(link.place("url"), RULE, f"没有一处用到 `{link.url}`", mend)
        known.add(link.url)
    if course.lost(REGISTER):
        return
    for url, places in used.items():
        for place in places if url not in known else ():
            mend = f"{REFRESH}，它会查一查再记上；没有网就自己加一条 status: unchecked"
            yield problem(place, RULE, f"`{url}` 没有登记在 {REGISTER}", mend)


def _entry(link: ExternalLink, places: tuple[Place, ...]) -> Iterator[Problem]:
    if link.status == "dead" and link.keep is None:
        for place in places:
            what = f"`{link.url}` 打不开（{link.note or '没有说明'}）"
            mend = f"换一个网址，或去掉；一定要留，在 {REGISTER} 里写 keep: 理由"
            yield problem(place, RULE, what, mend)
    if link.status in ("alive", "dead") and link.checked is None and link.since is None:
        what = f"`{link.url}` 写着 {link.status}，没写哪天查的"
        yield problem(link.place("status"), RULE, what, f"{REFRESH}，或改成 unchecked")
    if link.status != "dead" and link.keep is not None:
        what = f"`{link.url}` 没有断，却写着留下的理由"
        yield problem(link.place("keep"), RULE, what, "删掉 keep", "warning")
    if link.status == "unchecked":
        yield problem(link.place("status"), RULE, f"`{link.url}` 还没查过", REFRESH, "warning")
    if link.status == "alive":
        yield from _moved(link, places[0])


def _moved(link: ExternalLink, place: Place) -> Iterator[Problem]:
    if link.final is not None:
        what, mend = f"`{link.url}` 搬到了 `{link.final}`", "改成新网址，两处都改"
        yield problem(place, RULE, what, mend, "warning")
    if link.fragment is not None:
        what = f"`{link.url.partition('#')[0]}` 那一页上没有 # 后面的地方"
        yield problem(place, RULE, what, "核对 # 后面的名字，或去掉它", "warning")
