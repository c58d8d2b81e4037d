"""Markdown pages → Page: front matter, fences, and what rendering gives when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from course.model.page import Page, Rendering
from course.model.reference import PageMeta
from course.problem import Place, Problem, problem
from course.read.fences import Scan, scan
from course.read.markdown_text import Converter
from course.read.records import make
from course.read.yaml_text import read_yaml

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
    # It takes a parser of HTML that building a site can do without.
    from course.read.page_rendering import rendering

    return rendering(_masked(found, first), first, converter)


def _masked(found: Scan, first: int) -> list[str]:
    """Return the lines with trainer blocks and our fences emptied, so that line numbers stay."""
    ours = {n for fence in found.fences for n in range(fence.line, fence.end + 1)}
    return [
        "" if number - first + 1 in found.trainer or number in ours else line
        for number, line in enumerate(found.lines, first)
    ]
