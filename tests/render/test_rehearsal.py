"""The text to rehearse from: a best way to be read by two, then every fork; nothing hidden."""

from __future__ import annotations

import pytest

from course.model.dialogue_paths import all_paths
from course.model.dialogue_play import Rules
from course.model.role_play import RolePlay
from course.render.rehearsal import describe_paths, render_rehearsal
from role_plays import COURSE_ROLE_PLAYS, TINY, role_play

EVERY = [*COURSE_ROLE_PLAYS, TINY]


@pytest.fixture(scope="module", params=EVERY, ids=lambda path: path.stem)
def play(request: pytest.FixtureRequest) -> RolePlay:
    return role_play(request.param)


def test_the_best_way_comes_first_in_the_order_in_which_it_is_said(play: RolePlay) -> None:
    text = render_rehearsal(play).decode()
    at = 0
    for move in Rules(play).best_path():
        for said in (move.node.say, move.choice.say):
            at = text.index(said, at) + len(said)
    last = Rules(play).best_path()[-1].after.at
    assert Rules(play).endings[last].story in text[at : at + 400]


def test_every_line_with_all_its_choices_follows(play: RolePlay) -> None:
    lines = render_rehearsal(play).decode().split("\n")
    for node in play.dialogue.nodes:
        for choice in node.choices:
            assert f"{choice.id}. {choice.say}" in lines
            assert f"   {choice.feedback}" in lines
    for ending in play.dialogue.endings:
        assert ending.story in lines


def test_nothing_of_cards_truth_or_plans_is_in_it(play: RolePlay) -> None:
    text = render_rehearsal(play).decode()
    assert "HIDDEN" not in text
    hidden = [*play.roles.agent.can, *play.roles.agent.cannot, play.truth.cause]
    hidden += [one.fact for one in play.roles.customer.secret]
    public = "".join(line.text for line in play.rubric.red_lines)
    assert [one for one in hidden if one in text and one not in public] == []


def test_a_choice_that_leads_nowhere_is_printed_by_its_id() -> None:
    play = role_play(TINY)
    first, *others = play.dialogue.nodes
    lost = first.choices[0].model_copy(update={"next": "gone"})
    node = first.model_copy(update={"choices": (lost, *first.choices[1:])})
    dialogue = play.dialogue.model_copy(update={"nodes": (node, *others)})
    assert "gone" in render_rehearsal(play.model_copy(update={"dialogue": dialogue})).decode()


def test_the_ways_and_their_scores_are_told_in_a_line() -> None:
    play = role_play(TINY)
    told = describe_paths(play, all_paths(play))
    assert told.startswith("rp-lost-cake：13 条路，2–5 步；12 条有总分，26–92 分；结局：")
    assert "有圈" in describe_paths(play, None)
