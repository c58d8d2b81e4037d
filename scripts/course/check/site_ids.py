"""Built site → a problem for ids that stand twice on a page, and for labels of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.source_place import SourcePlaces
from course.problem import Problem, did_you_mean, problem

RULE = "site-ids"
THEMES_OWN = frozenset({("for", "__toc")})  # pages without a table of contents keep its label


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each id that is not unique, is empty, or is used but not there."""
    places = SourcePlaces(course, site)
    for path, page in site.pages.items():
        for name, lines in page.ids.items():
            if not name.strip() or " " in name:
                place = places.place(path, lines[0])
                yield problem(place, RULE, f"有空的或带空格的 id“{name}”", "写上 id，或去掉它")
            elif len(lines) > 1:
                place, where = places.about(path, lines[1], f"#{name}", f'id="{name}"')
                what = f"`{name}` 这个 id 在一页上用了 {len(lines)} 次{where}"
                yield problem(place, RULE, what, "换一个这一页没有的")
        for use in page.id_uses:
            goals = page.names if use.kind == "usemap" else page.ids
            if use.value not in goals and (use.kind, use.value) not in THEMES_OWN:
                place, where = places.about(path, use.line, f'{use.kind}="{use.value}"')
                what = f'{use.kind}="{use.value}" 指的 id 不在这一页上{where}'
                mend = did_you_mean(use.value, goals) or "核对 id"
                yield problem(place, RULE, what, mend)
