"""Course → open data: one JSON array a file, for whoever reads the course by machine."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from course.model.calculator_checks import Check, got
from course.model.calculators import FORMULAS
from course.model.course import Course
from course.model.dialogue import Choice, Ending, Node
from course.model.page import Page, built_path
from course.model.question import Question
from course.model.reference import Claim, Item
from course.model.role_play import RolePlay

Row = dict[str, Any]


def render_open_data(course: Course) -> Mapping[str, bytes]:
    """Return file name → UTF-8 JSON. Each `page` is the built path below the site's root."""
    tables = {
        "bank": [_question(course, one) for one in course.questions.values()],
        "calculators": list(_calculators(course)),
        "claims": [_claim(one) for one in course.claims],
        "coverage": list(_coverage(course)),
        "role-plays": [_role_play(one) for one in course.role_plays],
    }
    return {f"{name}.json": _json(rows) for name, rows in tables.items()}


def _json(rows: list[Row]) -> bytes:
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()


def teaching_page(course: Course, item: Item) -> Page | None:
    """Return the page that teaches `item`: its own module's, else the first one."""
    pages = [page for page in course.published if item.id in page.meta.items]
    own = [page for page in pages if page.meta.module == item.module]
    return next(iter(own or pages), None)


def _coverage(course: Course) -> Iterator[Row]:
    for item in course.items.values():
        page = teaching_page(course, item)
        if page is not None:
            yield {
                "item": item.id,
                "page": page.html_path,
                "anchor": page.meta.items[item.id],
                "questions": sorted(q.id for q in course.questions.values() if item.id in q.items),
                "practice": practice_of(course, item),
            }


def practice_of(course: Course, item: Item) -> list[str]:
    """Return what practises `item`: its module's role-plays, and worksheets that name it."""
    found: list[str] = []
    module = course.modules.get(item.module)
    if module and "role-play" in item.teach_as:
        found += module.role_plays
    found += (
        page.html_path
        for path, page in sorted(course.pages.items())
        if path.startswith("toolbox/") and item.id in page.meta.items
    )
    return found


def _question(course: Course, question: Question) -> Row:
    module = course.module_of(question)
    return {
        "id": question.id,
        "module": module.id if module else None,
        "objective": question.objective,
        "type": question.type,
        "difficulty": question.difficulty,
        "use": list(question.use),
        "stem": question.stem,
        "options": [option.model_dump() for option in question.options],
        "explanation": question.explanation,
        "source": {
            "page": built_path(question.source.page),
            "anchor": question.source.anchor,
            "evidence": list(question.source.evidence),
        },
    }


def _calculators(course: Course) -> Iterator[Row]:
    """Yield each formula with its worked checks; `got` is what the formula gives for them."""
    checks = course.calculator_checks.checks if course.calculator_checks else ()
    for name in FORMULAS:
        own = [check for check in checks if check.calculator == name]
        yield {"id": name, "checks": [_check(check) for check in own]}


def _check(check: Check) -> Row:
    row = check.model_dump(include={"case", "inputs", "expected"})
    return row | {"got": got(check)}


def _claim(claim: Claim) -> Row:
    return claim.model_dump(exclude_none=True)


def _role_play(play: RolePlay) -> Row:
    dialogue = play.dialogue
    return {
        "id": play.id,
        "module": play.module,
        "title": play.title,
        "start": dialogue.start,
        "nodes": [_node(node) for node in dialogue.nodes],
        "endings": [_ending(ending) for ending in dialogue.endings],
        "escalate_to": play.mood.escalate_to,
    }


def _node(node: Node) -> Row:
    return {"id": node.id, "say": node.say, "choices": [_choice(one) for one in node.choices]}


def _choice(choice: Choice) -> Row:
    keys = {"id", "say", "quality", "rubric", "next", "feedback"}
    return choice.model_dump(include=keys)


def _ending(ending: Ending) -> Row:
    row: Row = {"id": ending.id}
    return row | ({"else": ending.else_} if ending.else_ else {})
