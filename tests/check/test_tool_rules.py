"""Tools for lists and decision paths: what does not fit is found, what fits is left alone."""

from __future__ import annotations

import pytest

from courses import ROOT
from mini_course import FIRST, MiniCourse

TOOL = "docs/data/list-tools/lt-four-quadrant.zh.yml"
PATH = "docs/data/decision-paths/dp-fastener.zh.yml"
PAGE = "docs/zh/toolbox/tools.md"
LESSON = FIRST.removeprefix("docs/zh/") + "#your-turn"
RULES = ("list-tool-shape", "decision-path-ways", "tool-references")


PLANTED = [
    ("list-tool-shape", TOOL, "  - name: id\n", "  - name: who\n", "  - name: who"),
    ("list-tool-shape", TOOL, "also: [利润,", "also: [单数, 利润,", "  - name: margin"),
    ("list-tool-shape", TOOL, "label: 毛利\n    kind: money", "label: 毛利\n    kind: choice",
     "kind: choice"),
    ("list-tool-shape", TOOL, "default: median", "default: middle", "default: middle"),
    ("list-tool-shape", TOOL, "when: [visits_mode,", "when: [visit_mode,",
     "when: [visit_mode,"),
    ("list-tool-shape", TOOL, "  - name: spend_mode", "  - name: visits_mode", "settings:"),
    ("list-tool-shape", TOOL, "会员号,到店次数", "会员姓,到店次数", "<会员姓,到店"),
    ("list-tool-shape", TOOL, "编号,次数,总额,毛利\n      01", "编号,次数,毛利,利润\n      01",
     "<编号,次数,毛利,"),
    ("list-tool-shape", TOOL, 'S01,22,"4,800",1900', "S01,22,4,800,1900", "    table: |"),
    ("list-tool-shape", TOOL, "S02,3,5200", "S01,3,5200", "    table: |"),
    ("list-tool-shape", TOOL, 'spend_cut: "6000"', 'spend_line: "6000"', "spend_line:"),
    ("list-tool-shape", TOOL, "spend_mode: own, spend_cut: \"6000\"",
     "spend_mode: mine, spend_cut: \"6000\"", "spend_mode: mine"),
    ("decision-path-ways", PATH, "next: useful", "next: useless", "next: useless"),
    ("decision-path-ways", PATH, "next: clip-one", "next: clip", "id: clip-one"),
    ("decision-path-ways", PATH, "next: second", "next: hooks", "id: hooks"),
    ("decision-path-ways", PATH, "  - id: zipper\n", "  - id: clip\n", "id: dp-fastener"),
    ("decision-path-ways", PATH, "answers: [2, 1, 2]", "answers: [2, 1, 1]",
     "answers: [2, 1, 1]"),
    ("tool-references", TOOL, LESSON, LESSON.replace("your-turn", "my-turn"), "my-turn"),
    ("tool-references", TOOL, LESSON, "modules/none.md", "modules/none.md"),
    ("tool-references", PATH, f"lesson: {LESSON}", "lesson: none.md", "lesson: none.md"),
    ("tool-references", TOOL, "columns:\n", "claims: [cl-none]\ncolumns:\n", "cl-none"),
    ("tool-references", PAGE, "lt-four-quadrant\n", "", "id: lt-four-quadrant"),
    ("tool-references", FIRST, "toolbox/tools.md", "toolbox/other.md", LESSON),
]  # fmt: skip


def adapted(path: str) -> str:
    """The real file with lessons of the mini-course, and none of the claims that it lacks."""
    lines = []
    for line in (ROOT / path).read_text("utf-8").replace("\nclaims:\n", "\n").split("\n"):
        if line.startswith("  - cl-") or (line.startswith("  - modules/") and LESSON in lines[-1]):
            continue
        if line.startswith("  - modules/"):
            lines.append(f"  - {LESSON}")
        elif line.startswith("    lesson: "):
            lines.append(f"    lesson: {LESSON}")
        else:
            lines.append(line)
    return "\n".join(lines)


@pytest.fixture
def tools(mini: MiniCourse) -> MiniCourse:
    """The mini-course with a tool, a decision path, and a page for both."""
    mini.write(TOOL, adapted(TOOL))
    mini.write(PATH, adapted(PATH))
    mini.write(
        PAGE,
        "---\ntitle: 工具\ndescription: 名单和判断。\n---\n\n"
        "```list-tool\nlt-four-quadrant\n```\n\n```decision-path\ndp-fastener\n```\n",
    )
    mini.append(FIRST, "\n也可以用[工具](../../toolbox/tools.md)。\n")
    return mini


def test_sound_tools_are_left_alone(tools: MiniCourse) -> None:
    assert tools.read_faults() == []
    for rule in RULES:
        assert tools.found(rule) == []


@pytest.mark.parametrize(("rule", "path", "old", "new", "at"), PLANTED)
def test_a_planted_fault_is_found_at_its_line(
    tools: MiniCourse, rule: str, path: str, old: str, new: str, at: str
) -> None:
    tools.edit(path, old, new)
    file = path if path in (TOOL, PATH) else TOOL
    # "<" says that the place is the line before: where the table begins.
    line = tools.line(file, at.removeprefix("<")) - at.startswith("<")
    assert (file, line) in tools.found(rule)
    assert all("；" in str(one) for one in tools.problems(rule))


def test_a_lesson_that_could_not_be_read_is_not_called_missing(tools: MiniCourse) -> None:
    tools.edit(FIRST, "title:", "titel:")
    assert [one for one in tools.problems("tool-references") if "没有页面" in str(one)] == []
