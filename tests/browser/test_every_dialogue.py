"""Each dialogue of the course in a browser: every edge by the engine, every ending by clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from course.model.dialogue import Ending
from course.model.dialogue_play import Position, Rules
from course.model.role_play import RolePlay
from dialogue_player import Player
from role_plays import COURSE_ROLE_PLAYS, role_play

Way = tuple[str, ...]


def ways_to_everywhere(play: RolePlay) -> dict[Position, Way]:
    """A shortest way to each position that the dialogue can come to."""
    rules = Rules(play)
    ways: dict[Position, Way] = {rules.start: ()}
    ahead = [rules.start]
    for here in ahead:
        for move in rules.moves(here):
            if move.after not in ways:
                ways[move.after] = (*ways[here], move.choice.id)
                ahead.append(move.after)
    return ways


@pytest.mark.parametrize("path", COURSE_ROLE_PLAYS, ids=lambda path: path.stem)
def test_every_edge_is_walked_and_every_ending_reached_by_clicks(
    open_page, site_url: str, path: Path
) -> None:
    """One page for each dialogue: opening it takes longer than all that is played on it."""
    play = role_play(path)
    player = Player(open_page(f"{site_url}practice/role-plays/{play.id}.html"))
    ways = ways_to_everywhere(play)
    the_browser_walks_every_edge_as_python_does(player, play, ways)
    for ending in play.dialogue.endings:
        way = min((ways[one] for one in ways if one.at == ending.id), key=lambda w: (len(w), w))
        the_ending_is_reached_by_clicks(player, ending, way)
        player.parts("restart").click()
        expect(player.parts("line")).to_have_count(1)
    the_report_speaks_the_classrooms_rubric(player, play)


def the_browser_walks_every_edge_as_python_does(
    player: Player, play: RolePlay, ways: dict[Position, Way]
) -> None:
    rules = Rules(play)
    moves = [move for here in ways for move in rules.moves(here)]
    walked = {(move.node.id, move.choice.id) for move in moves}
    assert walked == {(n.id, choice.id) for n in play.dialogue.nodes for choice in n.choices}
    told = player.page.evaluate(
        """([data, paths]) => paths.map((path) => {
          const { node, ending, mood } = RolePlayEngine.play(data, path);
          return [(node || ending).id, mood];
        })""",
        [player.data, [[*ways[move.before], move.choice.id] for move in moves]],
    )
    assert [tuple(one) for one in told] == [(move.after.at, move.after.mood) for move in moves]


def the_ending_is_reached_by_clicks(player: Player, ending: Ending, way: Way) -> None:
    player.play(way)
    expect(player.parts("ending")).to_have_text(f"结局：{ending.title}")
    report = player.parts("report").inner_text()
    assert ending.story in report
    assert ending.debrief in report


def the_report_speaks_the_classrooms_rubric(player: Player, play: RolePlay) -> None:
    """Each criterion with evidence: its name, the anchor reached word by word, a line to retake."""
    path = Rules(play).best_path()
    player.play(tuple(move.choice.id for move in path))
    for criterion in play.rubric.criteria:
        scores = [m.choice.rubric[criterion.id] for m in path if criterion.id in m.choice.rubric]
        if scores:
            anchor = criterion.anchors[sum(scores) // len(scores) - 1]
            item = player.parts("criteria").locator("> li", has_text=anchor).first
            expect(item.locator("h4")).to_contain_text(criterion.name)
    said = [move.choice.say for move in path]
    for again in player.texts("retake"):
        assert any(f"“{say}”" in again for say in said)
    expect(player.parts("retake")).to_have_count(player.parts("lowest").count())
