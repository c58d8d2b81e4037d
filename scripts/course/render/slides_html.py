"""A deck → one HTML file for the projector: slides, clock, tally, trainer's window, no network."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from course.model.course import Course
from course.model.deck import Deck
from course.model.slide_fit import SMALLEST, fit, lead_width, title_parts
from course.model.slide_notes import speaker_notes
from course.model.slideshow import Shown
from course.render.content_policy import with_policy
from course.render.html_template import fill
from course.render.slides_design import AUTHOR, colours
from course.render.slides_problem import sound_slideshow
from course.render.slides_words import KEYS, WORDS

FILES = Path(__file__).parent / "deck"
SCRIPTS = ("clock.js", "tally.js", "presenter.js", "deck.js")
# Below a vote stands its tally; there is this much less room, so its type is no larger.
LARGEST_VOTE = 24


def render_deck_html(course: Course, deck: Deck, day: date) -> bytes:
    """Return the HTML file of `deck` in UTF-8, dated `day`: the same bytes for the same course.

    Raises DeckError if the deck names what is not there, or a slide's text does not fit.
    """
    every = sound_slideshow(course, deck)
    plan = course.lesson_plans_by_id[deck.plan]
    html = fill(
        "deck.html",
        ".",
        lang=deck.lang,
        title=plan.title,
        day=day.isoformat(),
        people=plan.audience.size.best,
        slides=[_slide(course, shown) for shown in every],
        words=WORDS,
        keys=KEYS,
        words_json=_json(WORDS),
        reveal_css=_text("reveal/reveal.css"),
        css=_text("deck.css"),
        presenter_css=_text("presenter.css"),
        reveal_js=_text("reveal/reveal.js"),
        scripts=[_text(name) for name in SCRIPTS],
    )
    return (with_policy(html, files="") + "\n").encode()


def _slide(course: Course, shown: Shown) -> dict[str, Any]:
    strong, soft = colours(shown)
    size = fit(shown)
    voting = shown.part == "question"
    return {
        "number": shown.number,
        "css": shown.part if shown.part != "whole" else shown.slide.kind,
        "part": shown.part,
        "label": AUTHOR if shown.slide.kind == "title" else shown.label,
        "name": shown.title,
        "title": shown.title,
        "title_parts": title_parts(shown),
        "lines": shown.lines,
        "minutes": shown.minutes,
        "segment": shown.segment.id,
        "segment_minutes": shown.segment.minutes,
        "steps": json.dumps([(s.do, s.minutes) for s in shown.steps], ensure_ascii=False)
        if shown.steps
        else "",
        "options": ",".join(shown.options) if voting else "",
        "key": ",".join(shown.key),
        "strong": strong,
        "soft": soft,
        "size": max(min(size.body, LARGEST_VOTE), SMALLEST) if voting else size.body,
        "title_size": size.title,
        "hang": f"{lead_width(shown):.2f}",
        "foot": f"{AUTHOR} · {shown.segment.title}",
        "notes": speaker_notes(course, shown),
    }


def _json(value: Any) -> Markup:
    """Return JSON that ends no script element, whatever it holds."""
    return Markup(json.dumps(value, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c"))


@lru_cache(maxsize=8)
def _text(name: str) -> Markup:
    return Markup((FILES / name).read_text(encoding="utf-8"))
