"""A dialogue can be played to every end, and not be farmed."""

from __future__ import annotations

import re

from course.model.dialogue_graph import reachable
from mini_course import PLAY, MiniCourse

RULE = "role-play-graph"
EXTRA = """    - id: n99
      who: 客户
      say: 喂？
      choices:
        - { id: a, say: 我在。, mood: 0, quality: best, rubric: { C: 3 }, next: NEXT,
            feedback: 应了一声。 }
        - { id: b, say: 哦。, mood: 1, quality: poor, rubric: { C: 1 }, next: NEXT,
            feedback: 没接上。 }
"""


def add_node(mini: MiniCourse, leads_to: str) -> None:
    mini.edit(PLAY, "  endings:\n", EXTRA.replace("NEXT", leads_to) + "  endings:\n")


def test_a_node_that_nothing_leads_to_is_reported(mini: MiniCourse) -> None:
    add_node(mini, "end_plain")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "id: n99"))]


def test_an_ending_out_of_reach_is_reported(mini: MiniCourse) -> None:
    extra = (
        "    - { id: end_lost, title: 没人到过, level_after: 1, story: 空的。, debrief: 空的。 }\n"
    )
    mini.edit(PLAY, "debrief:\n  phases", f"{extra}debrief:\n  phases")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "end_lost"))]


def test_a_node_without_choices_is_reported(mini: MiniCourse) -> None:
    text = mini.text(PLAY)
    start = text.index("      level: 2\n      choices:\n")
    end = text.index("  endings:\n")
    mini.write(PLAY, f"{text[:start]}      level: 2\n      choices: []\n{text[end:]}")
    assert (PLAY, mini.line(PLAY, "id: n03")) in mini.found(RULE)


def test_a_node_from_which_no_ending_is_reached_is_reported(mini: MiniCourse) -> None:
    add_node(mini, "n99")
    mini.edit(PLAY, "next: n03", "next: n99")
    assert (PLAY, mini.line(PLAY, "id: n99")) in mini.found(RULE)


def test_an_ending_that_no_mood_leads_to_is_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "mood_max: 3", "mood_max: 0")
    mini.edit(PLAY, "mood: -2, quality: best", "mood: 0, quality: best")
    assert (PLAY, mini.line(PLAY, "id: end_good")) in mini.found(RULE)


def test_a_node_that_anger_always_skips_is_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "mood: 2, quality: poor", "mood: 4, quality: poor")
    assert (PLAY, mini.line(PLAY, "id: n03")) in mini.found(RULE)


def test_a_single_choice_is_reported(mini: MiniCourse) -> None:
    text = re.sub(r"        - \{ id: b, say: 那您要是.*\n", "", mini.text(PLAY))
    mini.write(PLAY, text)
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "id: n03"))]


def test_two_best_choices_and_none_are_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "quality: poor", "quality: best")
    mini.edit(PLAY, "quality: best", "quality: fair", nth=3)
    lines = [mini.line(PLAY, "id: n01"), mini.line(PLAY, "id: n02")]
    assert mini.found(RULE) == [(PLAY, line) for line in lines]


def test_choices_that_come_to_the_same_are_reported(mini: MiniCourse) -> None:
    mini.edit(
        PLAY,
        "mood: -1, quality: best, rubric: { C: 4, L: 4 }",
        "mood: 2, quality: best, rubric: { C: 1 }",
    )
    mini.edit(PLAY, "next: n03", "next: n02")
    assert (PLAY, mini.line(PLAY, "id: n01")) in mini.found(RULE)


def test_a_condition_without_a_way_out_is_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, ", else: end_plain", "")
    assert (PLAY, mini.line(PLAY, "id: end_good")) in mini.found(RULE)


def test_an_unknown_start_does_not_make_every_node_unreachable(mini: MiniCourse) -> None:
    mini.edit(PLAY, "start: n01", "start: n00")
    assert mini.found(RULE) == []


def test_what_can_be_reached_includes_the_start_and_ends_at_unknown_ids() -> None:
    edges = {"a": ("b", "gone"), "b": ("a",), "c": ("a",)}
    assert reachable(edges, ("a", "gone")) == {"a", "b"}
