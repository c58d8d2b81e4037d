"""A deck has every kind of slide, in an order that teaches, each with its own keys."""

from __future__ import annotations

import pytest

from course.check import RULES
from mini_course import DECK, PLAN, MiniCourse

RULE = "deck-shape"
NEEDED = (
    "objectives", "situation", "bad-model", "rule", "good-model", "discussion", "summary",
)  # fmt: skip


@pytest.mark.parametrize("kind", NEEDED)
def test_a_kind_that_is_missing_is_reported(mini: MiniCourse, kind: str) -> None:
    mini.edit(DECK, f"kind: {kind}", "kind: practice")
    messages = [one.mend for one in mini.problems(RULE)]
    assert f"加一页 `kind: {kind}`" in messages


def test_a_deck_without_anything_to_do_is_reported(mini: MiniCourse) -> None:
    mini.edit(DECK, "kind: practice", "kind: discussion")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "slides:"))]


def test_a_deck_that_does_not_begin_with_its_title_is_reported(mini: MiniCourse) -> None:
    mini.edit(DECK, "kind: objectives", "kind: title")
    mini.edit(DECK, "kind: title", "kind: objectives")
    assert (DECK, mini.line(DECK, "id: s1,")) in mini.found(RULE)


def test_a_good_model_before_the_bad_one_is_reported(mini: MiniCourse) -> None:
    mini.edit(DECK, "kind: bad-model", "kind: other-model")
    mini.edit(DECK, "kind: good-model", "kind: bad-model")
    mini.edit(DECK, "kind: other-model", "kind: good-model")
    before = [one.what for one in mini.problems(RULE)]
    assert before == ["“正例”页在“反例”页前面", "“正例”页在“规则”页前面"]
    assert {line for _, line in mini.found(RULE)} == {mini.line(DECK, "id: s4")}


def test_what_comes_after_the_summary_is_reported_there(mini: MiniCourse) -> None:
    mini.edit(DECK, "lines: [哪一句让你愿意听下去？]", "lines: [听完再说]")
    more = "  - { id: s11, kind: practice, segment: g5, minutes: 0, lines: [再来一次] }\n"
    mini.append(DECK, more)
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "id: s10"))]


def test_an_exit_ticket_may_come_after_the_summary(mini: MiniCourse) -> None:
    mini.append(DECK, "  - { id: s11, kind: exit, segment: g5, minutes: 0 }\n")
    assert mini.found(RULE) == []


def test_a_slide_of_an_earlier_segment_is_reported_where_it_stands(mini: MiniCourse) -> None:
    mini.edit(DECK, "kind: discussion, segment: g4", "kind: discussion, segment: g2")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "id: s9"))]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: objectives,", "kind: objectives, lines: [多写的],"),
        ("kind: discussion,", "kind: discussion, question: q-m01-reason-filter,"),
        ("kind: discussion,", "kind: discussion, role_play: rp-filter-callback,"),
        ("kind: discussion,", "kind: discussion, round: 1,"),
        ("kind: summary,", "kind: summary, pick: [1],"),
        ("kind: summary,", "kind: summary, dialogue: [{ who: 甲, say: 乙 }],"),
    ],
)
def test_a_key_that_a_kind_cannot_have_is_reported(mini: MiniCourse, old: str, new: str) -> None:
    mini.edit(DECK, old, new)
    assert mini.found(RULE) == [(DECK, mini.line(DECK, new))]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (", question: q-m01-reason-filter", "", "id: s8"),
        ("    lines: [一人打，一人接]\n", "", "id: s7"),
        ("kind: practice", "kind: role-play", "id: s7"),
        (", role_play: rp-filter-callback, pick: [1, 2]", "", "id: s4"),
        (", role_play: rp-filter-callback", "", "id: s4"),
    ],
)
def test_a_key_that_a_kind_must_have_is_reported(
    mini: MiniCourse, old: str, new: str, line: str
) -> None:
    mini.edit(DECK, old, new)
    assert (DECK, mini.line(DECK, line)) in mini.found(RULE)


def test_no_rule_trips_over_a_deck_with_a_line_missing(mini: MiniCourse) -> None:
    lines = mini.text(DECK).splitlines(keepends=True)
    survived = 0
    for at in range(len(lines)):
        mini.write(DECK, "".join(lines[:at] + lines[at + 1 :]))
        course = mini.course()
        survived += len(course.decks)
        for rule in RULES:
            if rule.startswith("deck-"):
                assert all(one.path in (DECK, PLAN) for one in RULES[rule].check(course))
    assert survived > 15  # what could not be read at all was not judged
