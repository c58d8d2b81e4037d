"""The rules of a game in Python, and all ways through a dialogue counted together."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from course.model.clock import clock_times
from course.model.dialogue_paths import all_paths, total
from course.model.dialogue_play import Rules
from course.model.role_play import RolePlay
from course.render.dialogue_data import dialogue_data
from dialogue_player import walks
from role_plays import COURSE_ROLE_PLAYS, TINY, role_play

EVERY = [*COURSE_ROLE_PLAYS, TINY]


@pytest.fixture(scope="module", params=EVERY, ids=lambda path: path.stem)
def play(request: pytest.FixtureRequest) -> RolePlay:
    return role_play(request.param)


def test_every_edge_of_the_graph_is_walked(play: RolePlay) -> None:
    """No choice is there that a player can never take."""
    rules = Rules(play)
    moves = [move for ahead in rules.reachable(rules.start).values() for move in ahead]
    walked = {(move.node.id, move.choice.id) for move in moves}
    assert walked == {(n.id, choice.id) for n in play.dialogue.nodes for choice in n.choices}
    ends = {move.after.at for move in moves} - set(rules.nodes)
    assert ends == set(rules.endings)


def test_counted_together_or_one_by_one_the_ways_are_the_same(play: RolePlay) -> None:
    paths = all_paths(play)
    assert paths is not None
    assert paths.number == sum(paths.endings.values())
    assert paths.number == sum(paths.totals.values()) + paths.without_total
    if paths.number > 5000:
        return
    weights = {criterion.id: criterion.weight for criterion in play.rubric.criteria}
    one_by_one = list(walks(json.loads(json.dumps(dialogue_data(play)))))
    assert paths.number == len(one_by_one)
    for walk in one_by_one:
        paths.endings[walk.ending] -= 1
        found = {name: walk.evidence.get(name, []) for name in weights}
        points = total({name: (sum(all_), len(all_)) for name, all_ in found.items()}, weights)
        if points is None:
            paths.without_total -= 1
        else:
            paths.totals[points] -= 1
    assert not any((*paths.endings.values(), *paths.totals.values(), paths.without_total))


def test_who_always_says_the_best_comes_to_an_ending_that_must_be_won(play: RolePlay) -> None:
    path = Rules(play).best_path()
    last = Rules(play).endings[path[-1].after.at]
    assert last.else_ is not None or last.level_after == 1
    assert not any(move.choice.red for move in path)


def test_in_circles_the_ways_are_not_counted() -> None:
    play = role_play(TINY)
    first, *others = play.dialogue.nodes
    calm = first.choices[0].model_copy(update={"next": first.id, "mood": 0})
    node = first.model_copy(update={"choices": (calm, *first.choices[1:])})
    dialogue = play.dialogue.model_copy(update={"nodes": (node, *others)})
    assert all_paths(play.model_copy(update={"dialogue": dialogue})) is None


def test_a_total_is_rounded_down_and_needs_evidence_for_each_criterion() -> None:
    assert total({"C": (13, 3), "L": (4, 1)}, {"C": 3, "L": 2}) == 21
    assert total({"C": (9, 2), "L": (4, 1)}, {"C": 3, "L": 2}) == int(Fraction(27, 2)) + 8
    assert total({"C": (9, 2), "L": (0, 0)}, {"C": 3, "L": 2}) is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10:12 转的", [{612}]),
        ("十点十二转的", [{612, 1332}]),
        ("下午三点", [{900}]),
        ("两点半", [{150, 870}]),
        ("三点一刻", [{195, 915}]),
        ("一点四十了", [{100, 820}]),
        ("两点零八已放行", [{128, 848}]),
        ("明早十点", [{600}]),
        ("三点前到不了", [{180, 900}]),
        ("声音小一点，快一点", []),
        ("我说三点", []),
        ("第三点、十几点", []),
        ("14:50，客户打来", [{890}]),
        ("2026:10:12", []),
    ],
)
def test_times_of_day_are_read_in_every_way_they_allow(text: str, minutes: list[set[int]]) -> None:
    assert [set(time.minutes) for time in clock_times(text)] == minutes
