"""The public part of a role-play → the plain data that its dialogue is played from."""

from __future__ import annotations

import hashlib
import json
from typing import TypeAlias

from course.model.dialogue import Choice, Ending, Node
from course.model.role_play import RolePlay
from course.model.rubric import Rubric
from course.render.dialogue_words import MOOD_WORDS, PLAY_WORDS, QUALITY_WORDS

Json: TypeAlias = "str | int | list[Json] | dict[str, Json] | None"
HASH_LETTERS = 12


def dialogue_data(role_play: RolePlay) -> dict[str, Json]:
    """Return what the browser needs to play `role_play`; nothing of cards, truth or plans.

    `hash` changes with the dialogue and the rubric, so that a half-played game does not go on in
    an edited script.
    """
    play: dict[str, Json] = {
        "start": role_play.dialogue.start,
        "mood": _mood(role_play),
        "turnaround": {
            "moodMax": role_play.dialogue.turnaround_if.mood_max,
            "redLines": role_play.dialogue.turnaround_if.red_lines,
        },
        "nodes": [_node(role_play, node) for node in role_play.dialogue.nodes],
        "endings": [_ending(ending) for ending in role_play.dialogue.endings],
        "rubric": _rubric(role_play.rubric),
    }
    fingerprint = hashlib.sha256(json.dumps(play, sort_keys=True).encode()).hexdigest()
    words: dict[str, Json] = dict(PLAY_WORDS[role_play.lang])
    words["quality"] = dict(QUALITY_WORDS[role_play.lang])
    return {"id": role_play.id, "hash": fingerprint[:HASH_LETTERS], "words": words, **play}


def mixed(role_play: RolePlay, node: Node) -> tuple[Choice, ...]:
    """Return the choices of `node` in an order that tells nothing and never changes by itself.

    Authors write the best choice first; on the page it must not stand there.
    """

    def place(choice: Choice) -> str:
        key = f"{role_play.id}/{node.id}/{choice.id}"
        return hashlib.sha256(key.encode()).hexdigest()

    return tuple(sorted(node.choices, key=place))


def _mood(role_play: RolePlay) -> Json:
    words = MOOD_WORDS[role_play.lang]
    levels = sorted(role_play.mood.levels, key=lambda level: level.range[1])
    return {
        "start": role_play.mood.start,
        "escalateAt": role_play.mood.escalate_at,
        "escalateTo": role_play.mood.escalate_to,
        # Of a level only the range is public: what it looks like stands on the customer's card.
        "levels": [
            {"card": level.card, "to": level.range[1], "word": words[level.card - 1]}
            for level in levels
        ],
    }


def _node(role_play: RolePlay, node: Node) -> Json:
    return {
        "id": node.id,
        "who": node.who,
        "stage": node.stage,
        "say": node.say,
        "choices": [_choice(choice) for choice in mixed(role_play, node)],
    }


def _choice(choice: Choice) -> Json:
    return {
        "id": choice.id,
        "say": choice.say,
        "mood": choice.mood,
        "quality": choice.quality,
        "rubric": dict(choice.rubric),
        "red": choice.red,
        "next": choice.next,
        "feedback": choice.feedback,
    }


def _ending(ending: Ending) -> Json:
    return {
        "id": ending.id,
        "title": ending.title,
        "levelAfter": ending.level_after,
        "when": ending.when,
        "else": ending.else_,
        "story": ending.story,
        "debrief": ending.debrief,
        "replayFrom": ending.replay_from,
    }


def _rubric(rubric: Rubric) -> Json:
    return {
        "criteria": [
            {"id": one.id, "name": one.name, "weight": one.weight, "anchors": list(one.anchors)}
            for one in rubric.criteria
        ],
        "redLines": {line.id: line.text for line in rubric.red_lines},
        "redLineEffect": rubric.red_line_effect,
        "bands": [{"min": band.min, "text": band.text} for band in rubric.bands],
    }
