"""A dialogue and what the player says → where it leads, by the rules that the browser plays by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from course.model.dialogue import Choice, Ending, Node
from course.model.role_play import RolePlay

LOWEST_MOOD, HIGHEST_MOOD = 0, 10


@dataclass(frozen=True, order=True)
class Position:
    """A moment of a game: the id of the node or ending, the mood, red lines touched so far.

    `red` is counted no further than one above what the turnaround allows: more changes nothing.
    """

    at: str
    mood: int
    red: int = 0


@dataclass(frozen=True)
class Move:
    """What was said in a position, and the position that it led to."""

    before: Position
    node: Node
    choice: Choice
    after: Position


class Rules:
    """The rules of one role-play's dialogue: what follows on a choice. Nothing is remembered."""

    def __init__(self, role_play: RolePlay) -> None:
        dialogue = role_play.dialogue
        self.nodes: Mapping[str, Node] = {node.id: node for node in dialogue.nodes}
        self.endings: Mapping[str, Ending] = {ending.id: ending for ending in dialogue.endings}
        self.start = Position(dialogue.start, role_play.mood.start)
        self._mood = role_play.mood
        self._turnaround = dialogue.turnaround_if

    def say(self, here: Position, choice: Choice) -> Position:
        """Return the position after `choice`; its id may be unknown, where the file names one.

        At the boiling point the dialogue goes where anger leads; an ending that must be won is
        given only to a mood low enough, without too many red lines.
        """
        mood = min(HIGHEST_MOOD, max(LOWEST_MOOD, here.mood + choice.mood))
        allowed = self._turnaround.red_lines
        red = min(here.red + (choice.red is not None), allowed + 1)
        if mood >= self._mood.escalate_at:
            return Position(self._mood.escalate_to, mood, red)
        ending = self.endings.get(choice.next)
        lost = mood > self._turnaround.mood_max or red > allowed
        wanted = ending.else_ if ending and ending.else_ and lost else choice.next
        return Position(wanted, mood, red)

    def moves(self, here: Position) -> Iterator[Move]:
        """Yield every move from `here`; none from an ending or an unknown id."""
        node = self.nodes.get(here.at)
        for choice in node.choices if node else ():
            yield Move(here, node, choice, self.say(here, choice))  # type: ignore[arg-type]

    def reachable(self, *starts: Position) -> Mapping[Position, tuple[Move, ...]]:
        """Return every position that can be come to from `starts`, each with the moves from it."""
        found: dict[Position, tuple[Move, ...]] = {}
        ahead = list(starts)
        while ahead:
            here = ahead.pop()
            if here not in found:
                found[here] = tuple(self.moves(here))
                ahead += [move.after for move in found[here]]
        return found

    def best_path(self) -> tuple[Move, ...]:
        """Return the moves of a player who always says the best; a place met again ends it."""
        path: list[Move] = []
        here, met = self.start, set[str]()
        while here.at in self.nodes and here.at not in met:
            met.add(here.at)
            best = [move for move in self.moves(here) if move.choice.quality == "best"]
            if not best:
                break
            path.append(best[0])
            here = best[0].after
        return tuple(path)
