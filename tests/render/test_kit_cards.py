"""The sheets of a role-play kit: each reader gets what is theirs, and nothing of the others."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from course.model.role_play import RolePlay
from course.render.kit_cards import make_kit
from course.render.kit_sheet import Beside, Grid, Kit, Points, Sheet
from role_plays import COURSE_ROLE_PLAYS, TINY, role_play
from trainer_texts import leaves

EVERY = [*COURSE_ROLE_PLAYS, TINY]
# Part of the role-play → the only readers who may see it before or during play.
ONLY_FOR = {
    "truth": {"trainer"},
    "debrief": {"trainer"},
    "trainer_notes": {"trainer"},
    "secret": {"customer", "trainer"},
    "act": {"customer"},
    "not_goal": {"customer"},
    "agent_knows": {"agent"},
    "can": {"agent"},
    "cannot": {"agent"},
    "log_columns": {"observer"},
}


@pytest.fixture(params=EVERY, ids=lambda path: path.stem)
def play(request: pytest.FixtureRequest) -> RolePlay:
    return role_play(request.param)


@pytest.fixture
def kit(play: RolePlay) -> Kit:
    return make_kit(play)


def guarded(play: RolePlay) -> dict[str, list[str]]:
    """The texts of every part that not everybody may see."""
    whole = play.model_dump()
    customer, agent = whole["roles"]["customer"], whole["roles"]["agent"]
    parts = {
        "truth": whole["truth"],
        "debrief": whole["debrief"],
        "trainer_notes": whole["trainer_notes"],
        "secret": [[one["fact"], one["reveal_when"]] for one in customer["secret"]],
        "act": customer["act"],
        "not_goal": customer["not_goal"],
        "agent_knows": agent["knows"],
        "can": agent["can"],
        "cannot": agent["cannot"],
        "log_columns": whole["roles"]["observer"]["log_columns"],
    }
    every = list(leaves(whole))
    return {
        name: [text for text in leaves(part) if len(text) > 6 and _only_here(text, every)]
        for name, part in parts.items()
    }


def _only_here(text: str, every: list[str]) -> bool:
    """A day that the customer knows too, or a limit that is a red line as well, is nobody's own."""
    return sum(text in other for other in every) == 1


def sheet(kit: Kit, name: str) -> Sheet:
    return next(one for one in kit.sheets if one.id == name)


def parts_of(kit: Kit, kind: type) -> list[Any]:
    return [part for one in kit.sheets for part in one.parts if isinstance(part, kind)]


def test_what_is_not_for_everybody_is_on_no_other_readers_sheet(play: RolePlay, kit: Kit) -> None:
    for name, texts in guarded(play).items():
        for text in texts:
            readers = {one.reader for one in kit.sheets if text in "\n".join(one.texts)}
            assert readers, f"{name}: {text} is on no sheet"
            assert readers <= ONLY_FOR[name], f"{name}: {text} is seen by {readers}"


def test_the_guarded_texts_of_the_course_are_many() -> None:
    for path in COURSE_ROLE_PLAYS:
        assert sum(map(len, guarded(role_play(path)).values())) > 40


def test_everything_that_a_class_plays_by_is_on_some_sheet(play: RolePlay, kit: Kit) -> None:
    whole = play.model_dump()
    shown = "\n".join(text for one in kit.sheets for text in one.texts)
    parts = [whole[name] for name in ("truth", "run", "debrief", "variations", "trainer_notes")]
    lost = [text for text in leaves(parts) if text not in shown]
    assert lost == []
    assert all(anchor in shown for one in play.rubric.criteria for anchor in one.anchors)
    assert all(line.text in shown for line in play.rubric.red_lines)


def test_the_handout_for_learners_tells_no_mark(play: RolePlay, kit: Kit) -> None:
    handout = "\n".join(sheet(kit, "models").texts)
    marked = "\n".join(sheet(kit, "marked-models").texts)
    lines = (*play.models.negative.lines, *play.models.positive.lines)
    marks = [line.mark for line in lines if line.mark]
    assert marks
    assert not [mark for mark in marks if mark in handout]
    assert not [mark for mark in marks if mark not in marked]
    assert not [line.say for line in lines if line.say not in handout]


def test_the_cards_of_another_trade_keep_their_secrets_too() -> None:
    play = role_play(COURSE_ROLE_PLAYS[0])
    kit = make_kit(play)
    assert play.variations.trades
    for number, trade in enumerate(play.variations.trades, 1):
        customer = "\n".join(sheet(kit, f"trade-{number}-customer").texts)
        agent = "\n".join(sheet(kit, f"trade-{number}-agent").texts)
        assert all(text in customer and text not in agent for text in trade.secret)
        assert all(text in agent and text not in customer for text in trade.options)
        assert trade.cause not in customer
        assert trade.fitting_compensation not in customer + agent


def test_the_two_role_cards_are_a5_and_the_rubric_is_a4_landscape(kit: Kit) -> None:
    papers = {one.id: one.paper for one in kit.sheets}
    assert (papers["customer"], papers["agent"], papers["rubric"]) == ("A5", "A5", "A4-landscape")


def test_the_rubric_has_a_column_for_each_score_and_one_to_write_in(
    play: RolePlay, kit: Kit
) -> None:
    (grid,) = (part for part in sheet(kit, "rubric").parts if isinstance(part, Grid))
    assert grid.head == ("项目", "1", "2", "3", "4", "5", "得分")
    assert [row[1:6] for row in grid.rows] == [one.anchors for one in play.rubric.criteria]
    assert {row[-1] for row in grid.rows} == {""}


def test_every_table_is_a_full_rectangle_as_wide_as_its_sheet(kit: Kit) -> None:
    grids = parts_of(kit, Grid)
    assert grids
    for grid in grids:
        assert {len(row) for row in (grid.head, *grid.rows)} == {len(grid.shares)}
        assert sum(grid.shares) == 100
        assert all(share % 5 == 0 and share >= 5 for share in grid.shares)


def test_lists_are_never_empty(kit: Kit) -> None:
    pairs = [side for part in parts_of(kit, Beside) for side in (part.left, part.right)]
    assert all(part.items for part in [*pairs, *parts_of(kit, Points)])


def test_sheets_have_ids_of_their_own_and_do_not_change(kit: Kit) -> None:
    ids = [one.id for one in kit.sheets]
    assert len(set(ids)) == len(ids)
    with pytest.raises(FrozenInstanceError):
        kit.sheets[0].title = "另一张"  # type: ignore[misc]
