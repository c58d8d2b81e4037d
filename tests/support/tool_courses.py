"""The mini-course with a tool for lists, a decision path and a page for both."""

from __future__ import annotations

from courses import ROOT
from mini_course import FIRST, MiniCourse

TOOL = "docs/data/list-tools/lt-four-quadrant.zh.yml"
PATH = "docs/data/decision-paths/dp-fastener.zh.yml"
PAGE = "docs/zh/toolbox/tools.md"
LESSON = FIRST.removeprefix("docs/zh/") + "#your-turn"


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


def add_tools(mini: MiniCourse) -> None:
    """Put them into `mini`, sound and linked from its first lesson."""
    mini.write(TOOL, adapted(TOOL))
    mini.write(PATH, adapted(PATH))
    mini.write(
        PAGE,
        "---\ntitle: 工具\ndescription: 名单和判断。\n---\n\n"
        "```list-tool\nlt-four-quadrant\n```\n\n```decision-path\ndp-fastener\n```\n",
    )
    mini.append(FIRST, "\n也可以用[工具](../../toolbox/tools.md)。\n")


def assert_found(tools: MiniCourse, rule: str, fault: tuple[str, str, str, str]) -> None:
    """Plant `fault`, (file, old, new, words at the place), and look for it; "<" means a line up."""
    path, old, new, at = fault
    tools.edit(path, old, new)
    file = path if path in (TOOL, PATH) else TOOL
    line = tools.line(file, at.removeprefix("<")) - at.startswith("<")
    assert (file, line) in tools.found(rule)
    assert all("；" in str(one) for one in tools.problems(rule))
