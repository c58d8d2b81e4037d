"""A hand on the dialogue page, and a second opinion on its rules; neither knows the script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, Page

from progress_record import items, put, record

Path = tuple[str, ...]


@dataclass(frozen=True)
class Walk:
    """One way through a dialogue, by the rules as they are written, not as they are coded."""

    path: Path
    ending: str
    mood: int
    evidence: dict[str, list[int]] = field(default_factory=dict)
    red: int = 0


def walks(data: dict[str, Any], longest: int = 20) -> Iterator[Walk]:
    """Every way through the dialogue of at most `longest` choices."""
    yield from _from(data, data["start"], Walk((), "", data["mood"]["start"]), longest)


def _from(data: dict[str, Any], here: str, walk: Walk, longest: int) -> Iterator[Walk]:
    node = next(node for node in data["nodes"] if node["id"] == here)
    for choice in node["choices"] if longest else ():
        mood = min(10, max(0, walk.mood + choice["mood"]))
        evidence = {name: list(scores) for name, scores in walk.evidence.items()}
        for name, score in choice["rubric"].items():
            evidence.setdefault(name, []).append(score)
        red = walk.red + bool(choice["red"])
        there = _target(data, choice["next"], mood, red)
        step = Walk((*walk.path, choice["id"]), there, mood, evidence, red)
        if any(ending["id"] == there for ending in data["endings"]):
            yield step
        else:
            yield from _from(data, there, step, longest - 1)


def _target(data: dict[str, Any], wanted: str, mood: int, red: int) -> str:
    if mood >= data["mood"]["escalateAt"]:
        return str(data["mood"]["escalateTo"])
    need = data["turnaround"]
    for ending in data["endings"]:
        if ending["id"] == wanted and ending["else"]:
            won = mood <= need["moodMax"] and red <= need["redLines"]
            return wanted if won else str(ending["else"])
    return wanted


class Player:
    """Plays the dialogue on `page` as a reader does: by what can be seen and pressed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator("role-play-dialogue").first
        text = self.root.locator("script[type='application/json']").text_content()
        self.data: dict[str, Any] = json.loads(text or "")

    def parts(self, kind: str) -> Locator:
        """The shown elements of a kind: choice, continue, line, answer, feedback, ending…"""
        return self.root.locator(f".rp-player .rp-{kind}")

    def choose(self, choice: str) -> None:
        """Press a choice, by its id, and read the feedback."""
        self.parts("choice").and_(self.page.locator(f"[data-choice={choice}]")).click()

    def go_on(self) -> None:
        """Leave the feedback behind."""
        self.parts("continue").click()

    def play(self, path: Path) -> None:
        """Take each choice of `path`, from where the dialogue stands."""
        for choice in path:
            self.choose(choice)
            self.go_on()

    def saved(self) -> Any:
        """What the record keeps of this dialogue: kind → value, such as run and best."""
        name = self.data["id"]
        found = {kind: items(self.page).get(f"{kind}:{name}") for kind in ("run", "best", "done")}
        return {kind: entry[1] for kind, entry in found.items() if entry}

    def put(self, **values: Any) -> None:
        """Load the page again with these values in the record, and no others of this dialogue."""
        entries = {f"{kind}:{self.data['id']}": [1, value] for kind, value in values.items()}
        put(self.page, record(entries))

    def texts(self, kind: str) -> list[str]:
        """The texts of the shown elements of a kind."""
        return self.parts(kind).all_inner_texts()

    def way_to(self, ending: str) -> Path:
        """The shortest way to `ending`, the first in the alphabet of several."""
        ways = [walk.path for walk in walks(self.data) if walk.ending == ending]
        return min(ways, key=lambda path: (len(path), path))
