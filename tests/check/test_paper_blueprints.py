"""A blueprint that names what is not, opens a key or cannot be drawn is reported at its line."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse
from small_paper import PAPER, TEXT

RULE = "paper-blueprints"
# Where a fault is reported that another line gives away.
WHERE = {"graded: false": 10, "kind: a-b": 10, "at_least: 60": 15, "at_least: 0": 15}


@pytest.fixture
def paper(mini: MiniCourse) -> MiniCourse:
    mini.write(PAPER, TEXT)
    return mini


def test_a_sound_blueprint_gets_no_word_from_any_rule(paper: MiniCourse) -> None:
    assert paper.read_faults() == []
    assert [str(one) for one in paper.all_problems()] == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("module: m01-callback", "module: m01-calback", "是不是想写 `m01-callback`"),
        ("count: 2 }", "objective: m01-o9, count: 2 }", "没有目标 `m01-o9`"),
        ("graded: false", "graded: true", "计分的卷子从 review、lesson 里出题"),
        ("kind: a-b", "kind: pre-post", "前测和后测只从 pre、post 里出"),
        ("[review, lesson]", "[review, lesson, review]", "写了两次"),
        ("count: 2 }", "count: 40 }", "要 40 题，题库里 review、lesson 的只有"),
        ("count: 2 }", "count: 1 }\n  - { module: m01-callback, count: 1 }", "和前面的一样"),
        ("at_least: 60", "at_least: 0", "接不上"),
        ("at_least: 0", "at_least: 5", "接不上"),
    ],
)
def test_a_fault_is_reported_at_its_line_with_a_way_out(
    paper: MiniCourse, old: str, new: str, said: str
) -> None:
    paper.edit(PAPER, old, new)
    (found,) = paper.problems(RULE)
    last = len(new.split("\n"))
    where = WHERE.get(old) or paper.line(PAPER, new.split("\n")[-1].strip(), last)
    assert (found.path, found.line) == (PAPER, where)
    assert said in f"{found.what}；{found.mend}"


def test_too_much_in_common_is_reported_at_the_limit(paper: MiniCourse) -> None:
    paper.edit(PAPER, "overlap: 50", "overlap: 49")
    assert paper.found(RULE) == [(PAPER, paper.line(PAPER, "overlap:"))]


def test_papers_that_cannot_be_equally_difficult_are_reported_at_the_limit(
    paper: MiniCourse,
) -> None:
    paper.edit(PAPER, "[review, lesson]", "[lesson]")
    paper.edit(PAPER, "count: 2", "count: 1")
    assert paper.found(RULE) == []
    paper.edit(PAPER, "tolerance: 1", "tolerance: 0")
    assert paper.found(RULE) == [(PAPER, paper.line(PAPER, "tolerance:"))]


def test_nobody_says_too_few_where_questions_could_not_be_read(paper: MiniCourse) -> None:
    paper.edit(PAPER, "count: 2", "count: 40")
    paper.edit(BANK, "type: single", "tipe: single")
    assert paper.found(RULE) == []


def test_a_key_that_the_model_does_not_know_is_a_reading_fault(paper: MiniCourse) -> None:
    paper.edit(PAPER, "overlap: 50", "overlapp: 50")
    line = paper.line(PAPER, "overlapp")
    assert (PAPER, line, "schema") in paper.read_faults()
