"""Two drawn papers → their key as JSON, by which answers typed from paper are marked."""

from __future__ import annotations

import json
from typing import Any

from course.model.paper import HALF, POINTS, Asked, PaperPair
from course.render.paper_sheets import paper_title


def render_paper_key(pair: PaperPair) -> bytes:
    """Return for each paper the question ids in order, with their option ids as printed."""
    data = {
        "schema": "paper-key/1",
        "id": pair.blueprint.id,
        "title": pair.blueprint.title,
        "kind": pair.blueprint.kind,
        "seed": pair.seed,
        "version": pair.version,
        "points": {"full": POINTS, "multiple_incomplete": HALF},
        "papers": [
            {
                "paper": paper.letter,
                "title": paper_title(pair, paper),
                "questions": [_question(one) for one in paper.asked],
            }
            for paper in pair.papers
        ],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _question(one: Asked) -> dict[str, Any]:
    return {
        "number": one.number,
        "id": one.question.id,
        "type": one.question.type,
        "objective": one.question.objective,
        "difficulty": one.question.difficulty,
        "options": [option.id for option in one.options],
        "letters": one.key,
        "key": sorted(option.id for option in one.options if option.correct),
    }
