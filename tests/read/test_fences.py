"""Fences and trainer blocks are found in the source, and faulty ones refused."""

from __future__ import annotations

import pytest

from course.read.fences import scan, without_trainer


def faults(source: str) -> list[tuple[int, str]]:
    return [(one.line, one.rule) for one in scan(source, "x.md").problems]


def test_a_fence_is_found_with_its_ids_and_lines() -> None:
    found = scan("文字\n\n```quiz\nq-a\n\n q-b \n```\n", "x.md", 10).fences
    assert [(one.kind, one.line, one.end) for one in found] == [("quiz", 12, 16)]
    assert [(one.id, one.line) for one in found[0].ids] == [("q-a", 13), ("q-b", 15)]


def test_an_unclosed_fence_is_reported_where_it_opens() -> None:
    assert faults("```quiz\nq-a\n\n## 后面\n") == [(1, "fence")]


@pytest.mark.parametrize(
    "source",
    ["  ```quiz\n  q-a\n  ```", "~~~quiz\nq-a\n~~~", "<!--\n```quiz\nq-a\n```\n-->",
     "/// trainer\n```quiz\nq-a\n```\n///", "```quizz\nq-m01-a\n```"],
    ids=["indented", "tildes", "in a comment", "in a trainer block", "misspelt"],
)  # fmt: skip
def test_a_fence_that_would_not_be_filled_in_is_reported(source: str) -> None:
    assert [rule for _, rule in faults(source)] == ["fence"]


def test_a_fence_inside_a_longer_one_is_an_example() -> None:
    assert scan("````markdown\n```quiz\nq-a\n```\n````\n", "x.md").fences == ()


def test_other_code_is_left_alone() -> None:
    assert faults("```python\nprint(1)\n```\n\n```\nq-m01-a\n```\n") == []


def test_trainer_blocks_are_cut_and_the_lines_stay() -> None:
    source = "一\n/// trainer\n讲师\n///\n二\n"
    assert without_trainer(source) == "一\n\n\n\n二\n"
    assert [(one.text, one.line) for one in scan(source, "x.md").trainer_blocks] == [("讲师", 2)]


def test_an_unclosed_trainer_block_is_reported_and_cut_to_the_end() -> None:
    source = "一\n/// trainer\n讲师\n二"
    assert faults(source) == [(2, "trainer-block")]
    assert "讲师" not in without_trainer(source)


@pytest.mark.parametrize(
    "source",
    [" /// trainer\n讲师\n ///", "/// Trainer\n讲师\n///",
     "/// trainer\n/// trainer\n讲\n///\n///",
     "<!--\n/// trainer\n讲师\n///\n-->", "\uff0f\uff0f\uff0f trainer\n讲师"],
    ids=["indented", "capital", "nested", "in a comment", "full-width"],
)  # fmt: skip
def test_an_odd_trainer_block_is_reported(source: str) -> None:
    assert {rule for _, rule in faults(source)} == {"trainer-block"}


def test_a_trainer_mark_in_code_is_an_example() -> None:
    source = "```markdown\n/// trainer\n讲师\n///\n```\n"
    assert faults(source) == []
    assert without_trainer(source) == source


def test_fifty_thousand_ticks_are_no_trouble() -> None:
    assert faults("`" * 50_000) == [(1, "fence")]
