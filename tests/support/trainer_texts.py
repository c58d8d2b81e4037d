"""What only trainers may read, from the course's data, and a search that no markup escapes."""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from course.model.agenda import Agenda
from course.model.blueprint import Blueprint
from course.model.course import Course
from course.model.deck import Deck
from course.model.lesson_plan import LessonPlan
from course.model.question import Question
from course.model.role_play import RolePlay

LONG_ENOUGH = 10
PUBLIC_OF_PLAY = (
    "title", "summary", "objectives", "rubric", "models", "dialogue", "fiction_note", "license",
)  # fmt: skip
PUBLIC_OF_PLACE = ("where", "when", "channel")
PUBLIC_OF_PLAN = ("title", "objectives", "key_messages", "license")
PAPERS = {"exam", "pre", "post"}
TAG = re.compile(r"<[^>]*>")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
DROPPED = re.compile(r"[\s*`\\]")


def trainer_texts(course: Course) -> dict[str, set[str]]:
    """Kind → each text of it with at least ten characters that no public data says as well."""
    public = plain("\n".join(_public(course)))
    kinds = {
        "role-play": {text for play in course.role_plays for text in _of_play(play)},
        "plan": {text for plan in course.lesson_plans for text in _of_plan(plan)},
        "agenda": {text for one in course.agendas for text in _of_agenda(one)},
        "deck": {text for deck in course.decks for text in _of_deck(deck)},
        "paper": {text for one in course.blueprints for text in _of_blueprint(one)},
        "question": {text for one in _on_papers(course) for text in _of_question(one)},
        "trainer block": set(_of_blocks(course)),
        "trainer page": set(_of_pages(course)),
    }
    return {
        kind: {
            text for text in texts if len(plain(text)) >= LONG_ENOUGH and plain(text) not in public
        }
        for kind, texts in kinds.items()
    }


def plain(text: str) -> str:
    """`text` as a reader would take it: no marks of Markdown, no white space, no escapes."""
    return DROPPED.sub("", html.unescape(text))


def readable(path: Path) -> str:
    """All that a file can be made to say: as it is, and with its tags taken out."""
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    text = ESCAPE.sub(lambda found: chr(int(found[1], 16)), data.decode("utf-8", "ignore"))
    whole = html.unescape(html.unescape(text))
    return plain(whole) + "\n" + plain(TAG.sub("", text)) + "\n" + plain(TAG.sub("", whole))


def leaves(value: Any, *skip: str) -> Iterator[str]:
    """Yield every text in dumped data, except below the keys `skip`."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, below in value.items():
            if name not in skip:
                yield from leaves(below, *skip)
    elif isinstance(value, list | tuple):
        for below in value:
            yield from leaves(below, *skip)


def _on_papers(course: Course) -> list[Question]:
    return [one for one in course.questions.values() if set(one.use) <= PAPERS]


def _of_question(question: Question) -> Iterator[str]:
    yield from (question.stem, question.explanation)
    for option in question.options:
        yield from (option.text, option.feedback)


def _of_play(play: RolePlay) -> Iterator[str]:
    whole = play.model_dump(exclude={*PUBLIC_OF_PLAY, "schema_", "id", "lang", "module"})
    for name in PUBLIC_OF_PLACE:
        del whole["setting"][name]
    yield from leaves(whole)
    yield play.dialogue.note


def _of_plan(plan: LessonPlan) -> Iterator[str]:
    names = {*PUBLIC_OF_PLAN, "schema_", "id", "lang", "module", "slides", "role_plays"}
    yield from leaves(plan.model_dump(exclude=names))


def _of_agenda(agenda: Agenda) -> Iterator[str]:
    names = {"schema_", "id", "lang", "license"}
    yield from leaves(agenda.model_dump(exclude=names))


def _of_deck(deck: Deck) -> Iterator[str]:
    for slide in deck.slides:
        yield from (*slide.lines, slide.title or "", slide.cue or "")
        yield from (line.say for line in slide.dialogue)


def _of_blueprint(blueprint: Blueprint) -> Iterator[str]:
    yield blueprint.about
    yield from (band.then for band in blueprint.bands)


def _of_blocks(course: Course) -> Iterator[str]:
    """Yield each line of each trainer block, list mark and link targets off."""
    for page in course.pages.values():
        for block in page.trainer_blocks:
            for line in block.text.splitlines():
                yield re.sub(r"\]\([^)]*\)|\[|^[-*\d.\s]+", "", line.strip())


def _of_pages(course: Course) -> Iterator[str]:
    """Yield each sentence of the trainer's own pages as a reader sees it, marks off."""
    for page in course.pages.values():
        if page.trainer_only:
            for line in page.text.splitlines():
                bare = re.sub(r"\]\([^)]*\)|\[[ x]\]|\[|\{#[^}]*\}|^[-#>\d.\s]+", "", line.strip())
                yield from re.split(r"[|。？！；]", bare)


def _public(course: Course) -> Iterator[str]:
    for play in course.role_plays:
        whole = play.model_dump(include=set(PUBLIC_OF_PLAY))
        del whole["dialogue"]["note"]
        yield from leaves(whole)
        yield from (play.setting.where, play.setting.when, play.setting.channel)
        # The method is what the lessons teach; what it looks like in this case is not.
        yield from (one.name for one in play.frameworks.six_steps)
        yield from (one.rule for one in play.frameworks.clear)
    for plan in course.lesson_plans:
        yield from leaves(plan.model_dump(include=set(PUBLIC_OF_PLAN)))
        yield from (one.item for one in plan.materials)  # public pages say what a kit holds
    for one in course.questions.values():
        if not set(one.use) <= PAPERS:
            yield from _of_question(one)
    # A lesson may well say in public what an option on a paper says too.
    yield from (page.text for page in course.pages.values() if not page.trainer_only)
    if course.map:
        yield from leaves(course.map.model_dump())
