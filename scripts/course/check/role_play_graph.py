"""Role-plays → a problem where a dialogue cannot be played to an end, or can be farmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from course.model.course import Course
from course.model.dialogue import Choice, Dialogue, Node
from course.model.role_play import RolePlay
from course.problem import Problem, problem

RULE = "role-play-graph"
Edges = Mapping[str, tuple[str, ...]]


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each dead end, unreachable part, paying cycle and choice of one."""
    for play in course.role_plays:
        edges = _edges(play)
        yield from _reach(play, edges)
        for index, node in enumerate(play.dialogue.nodes):
            yield from _node(play, node, index, edges)
        yield from _endings(play)


def _edges(play: RolePlay) -> Edges:
    edges = {n.id: tuple(choice.next for choice in n.choices) for n in play.dialogue.nodes}
    for ending in play.dialogue.endings:
        edges[ending.id] = (ending.else_,) if ending.else_ else ()
    return edges


def reachable(edges: Edges, starts: Iterable[str]) -> frozenset[str]:
    """Return the ids that can be come to from `starts`, themselves included."""
    found: set[str] = set()
    ahead = [start for start in starts if start in edges]
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.add(here)
            ahead += [there for there in edges[here] if there in edges]
    return frozenset(found)


def _reach(play: RolePlay, edges: Edges) -> Iterator[Problem]:
    dialogue = play.dialogue
    found = reachable(edges, (dialogue.start, play.mood.escalate_to))
    if dialogue.start not in edges:
        return
    for name, parts, mend in (
        ("节点", dialogue.nodes, "让某个选择的 next 指到这里，或删掉它"),
        ("结局", dialogue.endings, "让某个选择的 next 或结局的 else 指到这里，或删掉它"),
    ):
        for part in parts:
            if part.id not in found:
                what = f"{name} `{part.id}` 走不到"
                yield problem(part.place("id"), RULE, what, mend)


def _node(play: RolePlay, node: Node, index: int, edges: Edges) -> Iterator[Problem]:
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
    for choice in node.choices:
        if _pays(choice) and node.id in reachable(edges, (choice.next,)):
            what = f"从 `{node.id}` 的选择 {choice.id} 绕一圈能回来，重复得分"
            yield problem(choice.place("next"), RULE, what, "让它往前走，不回到走过的节点")


def _alike(node: Node) -> Iterator[Problem]:
    effects = {(c.next, c.mood, tuple(sorted(c.rubric.items()))) for c in node.choices}
    if len(node.choices) > 1 and len(effects) == 1:
        what = f"`{node.id}` 的几个选择结果一样"
        yield problem(node.place("id"), RULE, what, "让选择有不同的去处、情绪或得分")


def _pays(choice: Choice) -> bool:
    return choice.mood < 0 or choice.quality == "best" or any(s > 3 for s in choice.rubric.values())


def _endings(play: RolePlay) -> Iterator[Problem]:
    dialogue: Dialogue = play.dialogue
    conditional = [ending for ending in dialogue.endings if ending.else_ is not None]
    for ending in dialogue.endings:
        if ending.when is not None and ending.else_ is None:
            what = f"结局 `{ending.id}` 有条件，没说不满足时去哪儿"
            yield problem(ending.place("when"), RULE, what, "加上 `else: 另一个结局`")
        if ending.else_ == ending.id:
            what = f"结局 `{ending.id}` 的 else 指向自己"
            yield problem(ending.place("else"), RULE, what, "指向另一个结局")
    ends = {ending.id for ending in dialogue.endings}
    for node in dialogue.nodes:
        for choice in node.choices:
            if choice.quality == "red" and not conditional and choice.next not in ends:
                what = f"`{node.id}` 的选择 {choice.id} 碰了红线，却没有后果"
                mend = "给好结局加 `else`，或让它通向坏结局"
                yield problem(choice.place("red"), RULE, what, mend)
