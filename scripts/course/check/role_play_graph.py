"""Role-plays → a problem where a dialogue cannot be played to each of its ends."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.dialogue import Node
from course.model.dialogue_graph import Edges, edges_of, reachable
from course.model.dialogue_play import Rules
from course.model.role_play import RolePlay
from course.problem import Problem, problem

RULE = "role-play-graph"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each dead end, part that no game comes to, and choice of one."""
    for play in course.role_plays:
        edges = edges_of(play)
        yield from _reach(play, edges)
        for node in play.dialogue.nodes:
            yield from _node(play, node, edges)
        yield from _endings(play)


def _reach(play: RolePlay, edges: Edges) -> Iterator[Problem]:
    """What no choice names is told apart from what is named, but never come to in any game."""
    dialogue = play.dialogue
    if dialogue.start not in edges:
        return
    rules = Rules(play)
    met = {position.at for position in rules.reachable(rules.start)}
    named = reachable(edges, (dialogue.start,))
    for name, parts, unnamed in (
        ("节点", dialogue.nodes, "让某个选择的 next 指到这里，或删掉它"),
        ("结局", dialogue.endings, "让某个选择的 next 或结局的 else 指到这里，或删掉它"),
    ):
        for part in parts:
            if part.id not in met:
                mend = "照情绪和红线一路算下来到不了；改 mood、turnaround_if 或 escalate_at"
                mend = mend if part.id in named else unnamed
                yield problem(part.place("id"), RULE, f"{name} `{part.id}` 走不到", mend)


def _node(play: RolePlay, node: Node, edges: Edges) -> Iterator[Problem]:
    place = node.place("id")
    ends = {ending.id for ending in play.dialogue.endings}
    if not node.choices:
        yield problem(place, RULE, f"`{node.id}` 没有选择，走到这里就停了", "写两到四个选择")
        return
    if not ends & reachable(edges, (node.id,)):
        yield problem(place, RULE, f"从 `{node.id}` 走不到任何结局", "让一个选择通向结局")
    if len(node.choices) == 1:
        yield problem(place, RULE, f"`{node.id}` 只有一个选择", "写两到四个，走错的也要像真话")
    best = sum(choice.quality == "best" for choice in node.choices)
    if best != 1:
        yield problem(
            place, RULE, f"`{node.id}` 有 {best} 个最好的选择", "只留一个 `quality: best`"
        )
    yield from _alike(node)


def _alike(node: Node) -> Iterator[Problem]:
    effects = {(c.next, c.mood, tuple(sorted(c.rubric.items()))) for c in node.choices}
    if len(node.choices) > 1 and len(effects) == 1:
        what = f"`{node.id}` 的几个选择结果一样"
        yield problem(node.place("id"), RULE, what, "让选择有不同的去处、情绪或得分")


def _endings(play: RolePlay) -> Iterator[Problem]:
    for ending in play.dialogue.endings:
        if ending.when is not None and ending.else_ is None:
            what = f"结局 `{ending.id}` 有条件，没说不满足时去哪儿"
            yield problem(ending.place("when"), RULE, what, "加上 `else: 另一个结局`")
        if ending.else_ == ending.id:
            what = f"结局 `{ending.id}` 的 else 指向自己"
            yield problem(ending.place("else"), RULE, what, "指向另一个结局")
