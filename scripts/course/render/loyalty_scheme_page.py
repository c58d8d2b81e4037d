"""The pitfalls and samples of loyalty schemes → the page that builds one and prints its rules."""

from __future__ import annotations

from typing import Any

from course.model.calculators import compute
from course.model.course import Course
from course.model.loyalty_scheme import LoyaltyGuide
from course.render.html_template import embed, fill
from course.render.loyalty_words import FIELDS, KINDS, TEXTS, WORDS

# What the page without its script works out: buy ten get one, and five back on a hundred.
_OFFER = {"buy_n": 10, "free_k": 1, "spend": 100, "voucher": 5, "redemption": 0.6}


def render_loyalty_scheme(course: Course, base: str) -> str:
    """Return the page's HTML; without its script there is the sheet to fill in by hand."""
    guide = course.loyalty_guide
    if guide is None:
        return ""
    return fill(
        "loyalty_scheme.html",
        base,
        data=embed(_data(guide)),
        guide=guide,
        kinds=KINDS,
        fields=FIELDS,
        texts=TEXTS,
        rates={name: f"{value:.2%}" for name, value in compute("calc-reward-rate", _OFFER).items()},
    )


def _data(guide: LoyaltyGuide) -> dict[str, Any]:
    return {
        "words": dict(WORDS),
        "fields": list(FIELDS),
        "kinds": list(KINDS),
        "names": ["kind", *TEXTS, *(one["name"] for one in FIELDS)],
        "pitfalls": [one.model_dump() for one in guide.pitfalls],
        "samples": {
            one.id: {
                "title": one.title,
                "values": dict(one.values),
                "answers": dict(one.answers),
            }
            for one in guide.samples
        },
        "example": guide.example.model_dump(exclude={"title"}),
    }
