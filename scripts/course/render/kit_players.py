"""A role-play → what its two players are called on the cards, such as 客户 and 客服."""

from __future__ import annotations

from typing import NamedTuple

from course.model.role_play import RolePlay


class Players(NamedTuple):
    """The one who comes with something, and the one who practises."""

    other: str
    own: str


def players(role_play: RolePlay) -> Players:
    """Return the words that the dialogue and the good model use for their speakers."""
    dialogue = role_play.dialogue
    first = next((node for node in dialogue.nodes if node.id == dialogue.start), dialogue.nodes[0])
    lines = role_play.models.positive.lines
    own = next((line.who for line in lines if line.who != first.who), "客服")
    return Players(first.who, own)
