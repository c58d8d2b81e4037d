"""The best choice is not known by its place."""

from __future__ import annotations

from course.check.choice_position import check
from course.model.course import Course
from mini_course import PLAY, MiniCourse
from role_plays import COURSE_ROLE_PLAYS, role_play

RULE = "choice-position"


def test_a_dialogue_whose_first_choice_is_always_best_is_a_warning(mini: MiniCourse) -> None:
    lines = mini.text(PLAY).split("\n")
    at = next(n for n, line in enumerate(lines) if "say: 吐一口应该没事的" in line)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    mini.write(PLAY, "\n".join(lines))
    assert mini.found(RULE, "warning") == [(PLAY, mini.line(PLAY, "nodes:"))]


def test_a_best_choice_in_other_places_is_fine(mini: MiniCourse) -> None:
    assert mini.found(RULE, "warning") == []


def test_nearly_always_first_is_more_than_chance() -> None:
    play = role_play(COURSE_ROLE_PLAYS[0])
    nodes = list(play.dialogue.nodes)
    firsts = [
        node.model_copy(
            update={"choices": tuple(sorted(node.choices, key=lambda one: one.quality != "best"))}
        )
        for node in nodes[2:]
    ]
    dialogue = play.dialogue.model_copy(update={"nodes": (*nodes[:2], *firsts)})
    course = Course(role_plays=(play.model_copy(update={"dialogue": dialogue}),))
    assert len(list(check(course))) == 1
    assert list(check(Course(role_plays=(play,)))) == []
