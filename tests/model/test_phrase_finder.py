"""Phrases are found in a text exactly where a plain search finds them."""

from __future__ import annotations

import random

from course.model.phrase_finder import SHORTEST, PhraseFinder


def test_it_finds_what_a_plain_search_finds() -> None:
    rng = random.Random(7)
    text = "".join(rng.choices("客户服务", k=4000))
    starts = rng.sample(range(3900), 60)
    phrases = [text[at : at + rng.randint(SHORTEST, 40)] for at in starts]
    phrases += ["".join(rng.choices("客户服务", k=SHORTEST)) for _ in range(60)]
    plain = {number for number, one in enumerate(phrases) if one in text}
    assert PhraseFinder(phrases).held_by(text) == plain
    assert 60 <= len(plain) < 120
    assert PhraseFinder(phrases).held_by("客户") == set()
