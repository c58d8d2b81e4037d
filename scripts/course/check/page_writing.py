"""Pages → a problem for slips of Markdown after which readers see something else than was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from course.model.course import Course
from course.model.line_breaks import line_breaks
from course.model.page import Page
from course.model.page_lines import ProseLine, prose
from course.problem import Problem, problem

RULE = "page-writing"
BOX = re.compile(r"^(?P<indent> *)(?:!!!|\?\?\?\+?) *(?P<kind>[\w-]*)(?P<rest>.*)$")
TAB = re.compile(r"^(?P<indent> *)===[!+]? +[\"“]")
TITLE = re.compile(r'(?: [\w -]+)?(?: +"[^"]*")? *')
KINDS = frozenset(
    {
        "note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger",
        "bug", "example", "quote",
    }
)  # fmt: skip
GLUED = re.compile(r"^-[\u4e00-\u9fff“（]")
NUMBERED = re.compile(r"^\d{1,2}\. +\S")
CELLS = re.compile(r"(?<!\\)\|")
RULER = re.compile(r"^ *\|? *:?-+:? *(\| *:?-+:? *)*\|? *$")
LINK = "链接的括号要用半角，中间不留空格"
MARKS = (
    (re.compile(r"\][ ]*（[^）\n]*\.(?:md|html)[^）\n]*）?"), "链接用了全角括号", LINK),
    (re.compile(r"【[^】\n]*】\([^)\n]*\.(?:md|html)[^)\n]*\)"), "链接用了全角括号", LINK),
    (re.compile(r"\] +\([^)\n]*(?:\.md|\.html|https?:)[^)\n]*\)"), "链接中间有空格", LINK),
    (re.compile(r"\]\([^)\n]*$"), "链接没有收尾", "补上右括号，地址写在一行里"),
    (re.compile(r"^ *｜[^｜]*｜"), "表格用了全角竖线，排不成表", "换成半角的 |"),
    (
        re.compile(r":(?:material|fontawesome|octicons|simple)-[\w-]+:"),
        "图标的写法这里不认",
        "删掉",
    ),
)
QUOTES = re.compile("[“”]")
Fault = tuple[int, str, str]


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each slip; code and fences are left out."""
    for page in course.pages.values():
        lines = list(prose(page))
        for line, what, mend in (
            *_boxes(page, lines), *_marks(lines), *_lists(page, lines),
            *_tables(lines), *_quotes(lines), *_comment(page),
        ):  # fmt: skip
            yield problem(page.place(line), RULE, what, mend)


def _boxes(page: Page, lines: list[ProseLine]) -> Iterator[Fault]:
    source = page.source.split("\n")
    for line in lines:
        found = BOX.match(line.text) or TAB.match(line.text)
        if not found:
            continue
        if found.re is BOX and (found["kind"] not in KINDS or not TITLE.fullmatch(found["rest"])):
            mend = '写成 !!! note "标题"，种类用 note、tip、warning、example、quote 这些'
            yield line.number, f"提示框写法不对：{line.text.strip()[:30]}", mend
        rest = source[line.number - page.first_line + 1 :]
        below = next((one for one in rest if one.strip()), "")
        if not below.startswith(found["indent"] + "    "):
            yield line.number, "提示框或选项卡里是空的", "里面的每一行缩进四格，写在这一行下面"


def _marks(lines: list[ProseLine]) -> Iterator[Fault]:
    for line in lines:
        for pattern, what, mend in MARKS:
            if found := pattern.search(line.text):
                yield line.number, f"{what}：{found[0].strip()[:30]}", mend
        if line.text.count("（") > line.text.count("）"):
            yield line.number, f"括号没有收尾：{line.text.strip()[:20]}", "补上右括号"


def _lists(page: Page, lines: list[ProseLine]) -> Iterator[Fault]:
    for line, below in pairwise(lines):
        if GLUED.match(line.text) and GLUED.match(below.text):
            yield line.number, "列表的横线后面没有空格，排不成列表", "横线后面留一个空格"
            break
    for shown in page.text.split("\n"):
        if NUMBERED.match(shown):
            number = next(
                (one.number for one in lines if one.text.strip() == shown.strip()), page.first_line
            )
            yield number, f"编号没有排成列表：{shown[:20]}", "列表前面空一行"
            break
        if "`" in shown:
            number = next((one.number for one in lines if shown[:20] in one.text), page.first_line)
            yield number, "反引号不成对，代码没有收尾", "补上另一半，或删掉"
            break


def _tables(lines: list[ProseLine]) -> Iterator[Fault]:
    """Cells beyond those of the head of a table are not shown; fewer leave holes."""
    wanted = 0
    for at, line in enumerate(lines):
        row = line.text.strip()
        if RULER.match(row) and "|" in row and at and "|" in lines[at - 1].text:
            wanted = _cells(row)
            if _cells(lines[at - 1].text) != wanted:
                yield line.number, "表头和分隔线的格数不一样，排不成表", "两行的格数要一样"
        elif "|" not in row or (at and line.number != lines[at - 1].number + 1):
            wanted = 0
        elif wanted and (have := _cells(row)) != wanted:
            yield line.number, f"这一行有 {have} 格，表头有 {wanted} 格", "补上或去掉多的一格"


def _cells(row: str) -> int:
    return len(CELLS.split(row.strip().removeprefix("|"))) - bool(
        re.search(r"(?<!\\)\|$", row.strip())
    )


def _quotes(lines: list[ProseLine]) -> Iterator[Fault]:
    for line in lines:
        opened = 0
        for mark in QUOTES.findall(line.text):
            opened += 1 if mark == "“" else -1
            if opened not in (0, 1):
                break
        if opened:
            what = "引号不成对，或左右写反了"
            yield (
                line.number,
                f"{what}：{line.text.strip()[:20]}",
                "左引号“，右引号”，成对；里层用‘ ’",
            )


def _comment(page: Page) -> Iterator[Fault]:
    shown = [
        "" if number in page.code_lines else line
        for number, line in enumerate(page.source.split("\n"), page.first_line)
    ]
    text = re.sub(r"`[^`\n]*`", "", "\n".join(shown))
    left = re.sub(r"<!--.*?-->", line_breaks, text, flags=re.DOTALL)
    if "<!--" in left:
        line = page.first_line + left.count("\n", 0, left.index("<!--"))
        yield line, "注释没有收尾，后面的字都不见了", "补上 -->"
