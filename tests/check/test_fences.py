"""Fences name what is there, and the trainer's stay with the trainer."""

from __future__ import annotations

import pytest

from course.check.fences import EMPTY
from course.model.page import FENCE_KINDS
from mini_course import CHECK, FIRST, MiniCourse
from small_form import add_form
from tool_courses import add_tools

INDEX = "docs/zh/modules/01-callback/index.md"
PLAY_PAGE = "docs/zh/practice/role-plays/rp-filter-callback.md"
REGISTERS = "docs/zh/reference/registers.md"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (CHECK, "q-m01-next-unsure", "q-m01-next-unsur"),
        (CHECK, "q-m01-next-unsure", "- q-m01-next-unsure"),
        (INDEX, "```module\nm01-callback", "```module\nm01-callbak"),
        (PLAY_PAGE, "```role-play\nrp-filter-callback", "```role-play\nrp-filter-callbck"),
        (REGISTERS, "```glossary\n", "```glossary\nnext-time\n"),
    ],
)
def test_an_unknown_id_is_reported_at_its_line(
    mini: MiniCourse, path: str, old: str, new: str
) -> None:
    mini.edit(path, old, new)
    assert mini.found("fences") == [(path, mini.line(path, new.split("\n")[-1] or "next-time"))]


def test_an_empty_fence_is_reported(mini: MiniCourse) -> None:
    mini.edit(CHECK, "q-m01-reason-filter\nq-m01-next-unsure\n", "")
    assert mini.found("fences") == [(CHECK, mini.line(CHECK, "```quiz"))]


def test_a_second_id_where_one_belongs_is_reported(mini: MiniCourse) -> None:
    mini.edit(INDEX, "```module\nm01-callback", "```module\nm01-callback\nm01-callback")
    assert mini.found("fences") == [(INDEX, mini.line(INDEX, "```module") + 2)]


@pytest.mark.parametrize("kind", ["role-play-kit", "lesson-plan", "run-sheet", "key-sheet"])
def test_a_trainer_fence_on_a_public_page_is_reported(mini: MiniCourse, kind: str) -> None:
    ids = {"role-play-kit": "rp-filter-callback", "key-sheet": "m01-callback"}
    mini.append(FIRST, f"\n```{kind}\n{ids.get(kind, 'lp-m01-callback-30')}\n```\n")
    assert mini.found("fences") == [(FIRST, mini.line(FIRST, f"```{kind}"))]


def test_a_question_whose_entry_could_not_be_read_is_not_called_unknown(mini: MiniCourse) -> None:
    mini.edit("quizzes/m01-callback.zh.yml", "difficulty: 2", "difficulty: 9")
    assert mini.found("fences") == []


def test_the_rule_knows_every_kind_of_fence(tool: MiniCourse) -> None:
    add_form(tool)
    add_tools(tool)
    for kind in sorted(FENCE_KINDS.keys() - EMPTY):
        tool.append(REGISTERS, f"\n```{kind}\nno-such-id\n```\n")
    found = {line for path, line in tool.found("fences") if path == REGISTERS}
    wanted = tool.text(REGISTERS).split("\n")
    assert {number for number, line in enumerate(wanted, 1) if line == "no-such-id"} <= found
