"""A role-play → the texts that tell its facts, and those that are said in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from course.model.role_play import RolePlay
from course.model.texts import texts
from course.problem import Place

Told: TypeAlias = tuple[Place, str]


def truth(play: RolePlay) -> Iterator[Told]:
    """Yield what really happened, and where and when the scene is set."""
    yield from texts(play.truth)
    yield from texts(play.setting)


def cards(play: RolePlay) -> Iterator[Told]:
    """Yield the cards of the two players, the summary, and what a twist of a round adds."""
    yield play.place("summary"), play.summary
    yield from texts(play.frameworks)
    yield from texts(play.roles.customer)
    yield from texts(play.roles.agent)
    yield from texts(play.run)
    yield from texts(play.mood)


def others_lines(play: RolePlay) -> Iterator[Told]:
    """Yield what the other person says in the dialogue."""
    for node in play.dialogue.nodes:
        yield node.place("say"), node.say


def stages(play: RolePlay) -> Iterator[Told]:
    """Yield what can be seen where somebody speaks; it may be hours later."""
    for node in play.dialogue.nodes:
        if node.stage:
            yield node.place("stage"), node.stage


def best_lines(play: RolePlay) -> Iterator[Told]:
    """Yield what is best to say, and the lines of the good model."""
    for node in play.dialogue.nodes:
        for choice in node.choices:
            if choice.quality == "best":
                yield choice.place("say"), choice.say
    for line in play.models.positive.lines:
        yield line.place("say"), line.say


def other_choices(play: RolePlay) -> Iterator[Told]:
    """Yield what else can be said, and the lines of the bad model: they may promise too much."""
    for node in play.dialogue.nodes:
        for choice in node.choices:
            if choice.quality != "best":
                yield choice.place("say"), choice.say
    for line in play.models.negative.lines:
        yield line.place("say"), line.say


def outcomes(play: RolePlay) -> Iterator[Told]:
    """Yield what is told afterwards: the feedback on each choice, and how it ends."""
    for node in play.dialogue.nodes:
        for choice in node.choices:
            yield choice.place("feedback"), choice.feedback
    for ending in play.dialogue.endings:
        yield ending.place("story"), ending.story


def whole_story(play: RolePlay) -> Iterator[Told]:
    """Yield all of the above; not the variations, which are other stories."""
    for part in (truth, cards, others_lines, stages, best_lines, other_choices, outcomes):
        yield from part(play)
