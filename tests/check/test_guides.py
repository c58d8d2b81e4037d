"""Links of the READMEs and guides lead to what is there."""

from __future__ import annotations

import pytest

from mini_course import MiniCourse

RULE = "guides"


@pytest.mark.parametrize(
    "line",
    [
        "[甲](docs/none.md)", "![图](docs/readme/none.png)", "[甲](#没有的一节)",
        "[甲](GUIDE.md#none)", "[甲]: docs/none.md", "[甲](Docs/zh/index.md)",
        "[甲](http://[)",
    ],
)  # fmt: skip
def test_a_dead_link_is_reported_at_its_line(mini: MiniCourse, line: str) -> None:
    mini.write("GUIDE.md", "# Guide\n")
    mini.write("README.md", f"# 课程\n\n```\n[x](none)\n```\n\n{line}\n")
    assert mini.found(RULE) == [("README.md", 7)]


def test_sound_links_are_silent(mini: MiniCourse) -> None:
    mini.write("GUIDE.md", "# 怎么写：一课 `x`\n")
    mini.write(
        "README.md",
        "# Start here\n\n[a](GUIDE.md#怎么写一课-x) [b](#start-here) [c](docs/zh/index.md)\n"
        "[d](https://example.com/none) [e](docs) `[f](none)`\n\n[g]: GUIDE.md\n",
    )
    assert mini.found(RULE) == []
