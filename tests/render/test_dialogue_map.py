"""The map of a dialogue: everything is on it, apart, safe to embed, and in words as well."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from course.check.svg_safety import check
from course.model.course import Course
from course.model.dialogue_play import Rules
from course.model.role_play import RolePlay
from course.render.dialogue_map import BOX_HEIGHT, BOX_WIDTH, LOOKS, describe_map, render_map
from course.render.map_layout import lay_out
from role_plays import COURSE_ROLE_PLAYS, TINY, role_play

EVERY = [*COURSE_ROLE_PLAYS, TINY]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", params=EVERY, ids=lambda path: path.stem)
def play(request: pytest.FixtureRequest) -> RolePlay:
    return role_play(request.param)


@pytest.fixture(scope="module")
def drawing(play: RolePlay) -> ElementTree.Element:
    return ElementTree.fromstring(render_map(play))


def boxes(drawing: ElementTree.Element) -> list[tuple[float, float]]:
    """The upper left corners of all boxes; the first rectangle is the paper."""
    return [(float(r.get("x", 0)), float(r.get("y", 0))) for r in drawing.iter(f"{SVG}rect")][1:]


def test_it_is_safe_and_has_a_title_and_a_description(play: RolePlay) -> None:
    text = render_map(play)
    assert list(check(Course(drawings={"map.svg": text}))) == []
    assert "<desc>" in text


def test_there_is_a_box_for_each_node_and_ending_and_none_touches_another(
    play: RolePlay, drawing: ElementTree.Element
) -> None:
    found = boxes(drawing)
    assert len(found) == len(play.dialogue.nodes) + len(play.dialogue.endings)
    for at, (x, y) in enumerate(found):
        for other_x, other_y in found[:at]:
            assert abs(x - other_x) >= BOX_WIDTH or abs(y - other_y) >= BOX_HEIGHT


def test_nothing_is_cut_off_at_the_edge(drawing: ElementTree.Element) -> None:
    _, _, width, height = map(float, drawing.get("viewBox", "").split())
    for x, y in boxes(drawing):
        assert 0 <= x <= width - BOX_WIDTH
        assert 0 <= y <= height - BOX_HEIGHT


def test_each_choice_is_a_line_in_the_colour_and_pattern_of_its_quality(
    play: RolePlay, drawing: ElementTree.Element
) -> None:
    lines = [(p.get("stroke"), p.get("stroke-dasharray", "")) for p in drawing.iter(f"{SVG}path")]
    key = [*LOOKS.values(), LOOKS["best"]]
    choices = [LOOKS[one.quality] for node in play.dialogue.nodes for one in node.choices]
    assert sorted(lines) == sorted([*key, *choices])
    assert len({pattern for _, pattern in LOOKS.values()}) == len(LOOKS)


def test_the_best_way_is_thick_and_red_lines_are_named(
    play: RolePlay, drawing: ElementTree.Element
) -> None:
    thick = [p for p in drawing.iter(f"{SVG}path") if float(p.get("stroke-width", 0)) > 2]
    assert len(thick) == len(Rules(play).best_path()) + 1
    labels = [one.text or "" for one in drawing.iter(f"{SVG}text")]
    for node in play.dialogue.nodes:
        for choice in node.choices:
            assert (f"{choice.id} 红线 {choice.red}" if choice.red else choice.id) in labels


def test_the_words_tell_the_best_way_the_endings_and_the_red_lines(play: RolePlay) -> None:
    words = describe_map(play)
    assert all(ending.title in words for ending in play.dialogue.endings)
    assert all(f"{m.node.id} 选 {m.choice.id}" in words for m in Rules(play).best_path())


def test_the_same_dialogue_gives_the_same_map(play: RolePlay) -> None:
    assert render_map(play) == render_map(play)


def test_nodes_come_below_all_that_lead_to_them_and_circles_are_broken() -> None:
    edges = {"a": ["b", "c"], "b": ["c", "a", "e"], "c": ["c", "e"], "e": []}
    layout = lay_out("a", edges, ["e"])
    layer = {slot: number for number, row in enumerate(layout.layers) for slot in row}
    assert [layer[name] for name in "abce"] == [0, 1, 2, 3]
    assert set(layout.ways) >= {("a", "c"), ("b", "a"), ("c", "c"), ("b", "e")}
    assert layout.ways["b", "a"] == ("b", "a")
    assert len(layout.ways["b", "e"]) == 3


def test_titles_with_marks_are_shown_as_text() -> None:
    play = role_play(TINY)
    assert "<b>" in play.title
    assert re.search(r"<title>The lost cake &lt;b&gt;", render_map(play))
