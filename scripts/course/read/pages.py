"""Markdown pages → Page: front matter, and headings, sections and links as rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString

from course.model.page import Heading, Page, Rendering, Section
from course.model.reference import PageMeta
from course.problem import Place, Problem, problem
from course.read.fences import Scan, scan
from course.read.markdown_text import Converter
from course.read.page_links import links_of
from course.read.records import make
from course.read.yaml_text import read_yaml

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SOURCE_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*$")
EXPLICIT = re.compile(r"\{[^}]*#[\w-]+[^}]*\}\s*$")
# Markdown takes time with the square of what is left open in a page.
MOST_OPEN, LONGEST_LINE, DEEPEST = 500, 20_000, 60
FATAL = ("nesting", "long-line")
DELIMITER = "---"


def read_page(
    text: str, file: str, path: str, converter: Converter
) -> tuple[Page | None, list[Problem]]:
    """Return the page `path` (below the language folder) in `file`, or None, and problems."""
    head, body, first, problems = _split(text, file)
    meta = None
    if head is not None:
        data, problems = read_yaml(head, file, 2)
        if data is not None:
            meta, faults = make(PageMeta, data)
            problems = problems + faults
    found = scan(body, file, first)
    problems = [*problems, *found.problems]
    problems += too_tangled(found, file, first)
    if meta is None or any(fault.rule in FATAL or "没有收尾" in fault.what for fault in problems):
        return None, problems
    return _page(path, file, meta, found, first, converter), problems


def unrenderable(page: Page) -> Problem | None:
    """Render `page` and return the problem that keeps it from being rendered, if there is one."""
    try:
        page.rendered  # noqa: B018 - rendered when first asked for
    except RecursionError:
        mend = "看列表、引用和 HTML 标签，少套几层"
        return problem(page.place(page.first_line), "nesting", "套得太深，排不出来", mend)
    return None


def too_tangled(found: Scan, file: str, first: int) -> Iterator[Problem]:
    """Yield a problem if Markdown would take minutes for the page, or fall over it."""
    opened = 0
    for number, line in enumerate(found.lines, 1):
        if number in found.code:
            continue
        place = Place(file, number + first - 1)
        if len(line) > LONGEST_LINE:
            what = f"这一行有 {len(line)} 个字"
            yield problem(place, "long-line", what, "分成几段")
            return
        if len(line) - len(line.lstrip(" ")) > DEEPEST:
            yield problem(place, "nesting", "缩进太深", "列表少套几层，不超过十层")
            return
        opened = max(0, opened + line.count("[") - line.count("]")) if line.strip() else 0
        if opened > MOST_OPEN:
            what = f"开了 {opened} 个方括号没有关"
            yield problem(place, "nesting", what, "检查漏掉的右括号")
            return


def _split(text: str, file: str) -> tuple[str | None, str, int, list[Problem]]:
    """Return front matter, body, the body's first line number, and problems."""
    lines = text.split("\n")
    if lines[0].rstrip() != DELIMITER:
        fault = problem(
            Place(file),
            "front-matter",
            "页首没有信息块",
            "第一行写 `---`，接着 `title:`，再用 `---` 收尾",
        )
        return None, text, 1, [fault]
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == DELIMITER:
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1, []
    fault = problem(Place(file), "front-matter", "页首信息块没有收尾", "在信息后面单独写一行 `---`")
    return None, "", len(lines), [fault]


def _page(
    path: str, file: str, meta: PageMeta, found: Scan, first: int, converter: Converter
) -> Page:
    return Page(
        path=path,
        file=file,
        meta=meta,
        source="\n".join(found.lines),
        fences=found.fences,
        trainer_blocks=found.trainer_blocks,
        render=partial(_render, found, first, converter),
        first_line=first,
        code_lines=frozenset(number + first - 1 for number in found.code),
        trainer_lines=frozenset(number + first - 1 for number in found.trainer),
    )


def _render(found: Scan, first: int, converter: Converter) -> Rendering:
    masked = _masked(found, first)
    soup = BeautifulSoup(converter.html("\n".join(masked)), "lxml")
    for unseen in soup.select("script, style, template, a.headerlink, [hidden]"):
        unseen.decompose()
    headings = _headings(soup, masked, first)
    return Rendering(
        headings=headings,
        sections=_sections(soup, headings),
        links=tuple(links_of(soup, masked, first)),
        text=visible(soup),
        ids=frozenset(str(tag["id"]) for tag in soup.find_all(id=True)),
    )


def _masked(found: Scan, first: int) -> list[str]:
    """Return the lines with trainer blocks and our fences emptied, so that line numbers stay."""
    ours = {n for fence in found.fences for n in range(fence.line, fence.end + 1)}
    return [
        "" if number - first + 1 in found.trainer or number in ours else line
        for number, line in enumerate(found.lines, first)
    ]


def _headings(soup: BeautifulSoup, lines: list[str], first: int) -> tuple[Heading, ...]:
    written = list(_source_headings(lines, first))
    found: list[Heading] = []
    at = 0
    for tag in soup.find_all(HEADINGS):
        line, explicit = first, False
        for index in range(at, len(written)):
            level, text, number = written[index]
            if level == int(tag.name[1]) and _same_words(tag.get_text(), text):
                line, explicit, at = number, bool(EXPLICIT.search(text)), index + 1
                break
        found.append(
            Heading(
                int(tag.name[1]), tag.get_text().strip(), str(tag.get("id") or ""), explicit, line
            )
        )
    return tuple(found)


def _same_words(shown: str, written: str) -> bool:
    plain = EXPLICIT.sub("", written)
    letters = re.sub(r"\W", "", shown)
    return re.sub(r"\W", "", plain).startswith(letters[:6])


def _source_headings(lines: list[str], first: int) -> Iterator[tuple[int, str, int]]:
    fenced = ""
    for number, line in enumerate(lines, first):
        mark = re.match(r"^ *(`{3,}|~{3,})", line)
        if mark and not fenced:
            fenced = mark[1]
        elif fenced and line.strip().startswith(fenced) and not line.strip().strip(fenced[0]):
            fenced = ""
        elif not fenced and (found := SOURCE_HEADING.match(line)):
            yield len(found[1]), found[2], number


def _sections(soup: BeautifulSoup, headings: tuple[Heading, ...]) -> dict[str, Section]:
    lines = {heading.id: heading.line for heading in headings}
    sections: dict[str, Section] = {}
    for tag in soup.find_all(HEADINGS):
        anchor = str(tag.get("id") or "")
        if anchor and anchor not in sections:
            text = "\n".join(_below(tag))
            sections[anchor] = Section(anchor, tag.get_text().strip(), text, lines.get(anchor, 1))
    return sections


def _below(heading: Tag) -> Iterator[str]:
    for sibling in heading.find_next_siblings():
        if sibling.name in HEADINGS and sibling.name <= heading.name:
            return
        yield visible(sibling)


def visible(tag: Tag) -> str:
    """Return the text of `tag` as readers see it, code left out, one line a block."""
    parts = []
    for text in tag.find_all(string=True):
        if isinstance(text, PreformattedString):  # a comment or the like
            continue
        if not any(parent.name in ("pre", "code") for parent in text.parents):
            parts.append(str(text))
    return re.sub(r"\s*\n\s*", "\n", "".join(parts)).strip()
