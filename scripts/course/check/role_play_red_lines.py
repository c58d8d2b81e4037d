"""Role-plays → a problem where the dialogue lets a red line be crossed for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.dialogue_play import Move, Position, Rules
from course.model.role_play import RolePlay
from course.problem import Problem, problem

RULE = "role-play-red-lines"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each choice over a red line after which all can still be won.

    A consequence is a good ending that is out of reach from there; where no ending must be won, a
    mood that rises is one too.
    """
    for play in course.role_plays:
        rules = Rules(play)
        good = _good_endings(play, rules)
        moves = [move for ahead in rules.reachable(rules.start).values() for move in ahead]
        red = [move for move in moves if move.choice.quality == "red"]
        free = [move for move in red if _reaches(rules, move, good)]
        yield from _unpunished(free)
        must_win = any(ending.else_ is not None for ending in play.dialogue.endings)
        if must_win and any(move.choice.mood > 0 for move in free):
            allowed = play.dialogue.turnaround_if.red_lines
            what = f"碰了红线还能走到好结局：turnaround_if 容许 {allowed} 次"
            place = play.place("dialogue", "turnaround_if", "red_lines")
            yield problem(place, RULE, what, "写 `red_lines: 0`")


def _unpunished(free: list[Move]) -> Iterator[Problem]:
    """Of each choice, once: a mood that does not rise is no consequence either."""
    for choice, name in {id(m.choice): (m.choice, m.node.id) for m in free}.values():
        if choice.mood <= 0:
            what = f"`{name}` 的选择 {choice.id} 碰了红线，却没有后果"
            mend = "让情绪升上去、通向坏结局，或把 turnaround_if 的 red_lines 设成 0"
            yield problem(choice.place("red"), RULE, what, mend)


def _good_endings(play: RolePlay, rules: Rules) -> frozenset[str]:
    """Return the endings that must be won; without such, the calmest come to without a red line."""
    won = frozenset(ending.id for ending in play.dialogue.endings if ending.else_ is not None)
    if won:
        return won
    clean = {one.at for one in _clean(rules)} & set(rules.endings)
    calmest = min((rules.endings[name].level_after for name in clean), default=0)
    return frozenset(name for name in clean if rules.endings[name].level_after == calmest)


def _clean(rules: Rules) -> frozenset[Position]:
    """Return the positions of games in which no red line was touched."""
    found: set[Position] = set()
    ahead = [rules.start]
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.add(here)
            ahead += [move.after for move in rules.moves(here) if move.choice.quality != "red"]
    return frozenset(found)


def _reaches(rules: Rules, move: Move, good: frozenset[str]) -> bool:
    return any(position.at in good for position in rules.reachable(move.after))
