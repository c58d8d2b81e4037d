"""Role-plays → a problem for every id in a dialogue that names nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.model.course import Course
from course.model.dialogue import Choice
from course.model.role_play import RolePlay
from course.problem import Place, Problem, did_you_mean, problem

RULE = "role-play-references"
LAST_FORK = "上一个分岔"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each unknown node, ending, red line, criterion, step or secret."""
    for play in course.role_plays:
        yield from _graph(play)
        for n, node in enumerate(play.dialogue.nodes):
            at = ("dialogue", "nodes", n)
            for index, secret in enumerate(node.reveals):
                known = [one.id for one in play.roles.customer.secret]
                place = play.place(*at, "reveals", index)
                yield from _one(place, "客户卡上的秘密", secret, known)
            for c, choice in enumerate(node.choices):
                yield from _choice(play, choice, (*at, "choices", c))
        yield from _levels(play)


def _graph(play: RolePlay) -> Iterator[Problem]:
    dialogue = play.dialogue
    nodes = [node.id for node in dialogue.nodes]
    endings = [ending.id for ending in dialogue.endings]
    yield from _one(play.place("dialogue", "start"), "节点", dialogue.start, nodes)
    place = play.place("mood", "escalate_to")
    yield from _one(place, "节点或结局", play.mood.escalate_to, [*endings, *nodes])
    for index, ending in enumerate(dialogue.endings):
        at = ("dialogue", "endings", index)
        if ending.else_ is not None:
            yield from _one(play.place(*at, "else"), "结局", ending.else_, endings)
        if ending.replay_from not in (None, LAST_FORK):
            place = play.place(*at, "replay_from")
            yield from _one(place, "节点", str(ending.replay_from), nodes)


def _choice(play: RolePlay, choice: Choice, at: tuple[str | int, ...]) -> Iterator[Problem]:
    known = [node.id for node in play.dialogue.nodes] + [end.id for end in play.dialogue.endings]
    yield from _one(play.place(*at, "next"), "节点或结局", choice.next, known)
    criteria = [criterion.id for criterion in play.rubric.criteria]
    for name in choice.rubric:
        yield from _one(play.place(*at, "rubric", name), "评分项", name, criteria)
    letters = [letter.id for letter in play.frameworks.clear]
    for index, name in enumerate(choice.clear):
        yield from _one(play.place(*at, "clear", index), "CLEAR 字母", name, letters)
    steps = [step.id for step in play.frameworks.six_steps]
    for index, name in enumerate(choice.steps):
        yield from _one(play.place(*at, "steps", index), "步骤", name, steps)
    place = play.place(*at, "quality")
    if choice.red is not None:
        lines = [line.id for line in play.rubric.red_lines]
        yield from _one(play.place(*at, "red"), "红线", choice.red, lines)
        if choice.quality != "red":
            what = f"碰了红线 `{choice.red}`，quality 却是 {choice.quality}"
            yield problem(place, RULE, what, "改成 `quality: red`，或删掉 red")
    elif choice.quality == "red":
        yield problem(place, RULE, "quality 是 red，没写碰了哪条红线", "加上 `red: 红线编号`")


def _levels(play: RolePlay) -> Iterator[Problem]:
    levels = [str(one.level) for one in play.frameworks.complaint_levels]
    for index, node in enumerate(play.dialogue.nodes):
        if node.level is not None and levels:
            place = play.place("dialogue", "nodes", index, "level")
            yield from _one(place, "投诉层级", str(node.level), levels)
    steps = [step.id for step in play.frameworks.six_steps]
    for n, letter in enumerate(play.frameworks.clear):
        for index, name in enumerate(letter.steps):
            place = play.place("frameworks", "clear", n, "steps", index)
            yield from _one(place, "步骤", name, steps)


def _one(place: Place, kind: str, name: str, known: Iterable[str]) -> Iterator[Problem]:
    every = list(known)
    if name not in every:
        mend = did_you_mean(name, every) or f"写其中一个：{'、'.join(every)}"
        yield problem(place, RULE, f"没有{kind} `{name}`", mend)
