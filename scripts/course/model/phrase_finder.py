"""Many phrases → which of them a text holds, quickly, however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

SHORTEST = 10
_GRAM, _STEP = 6, 5  # _GRAM + _STEP - 1 characters hold a whole gram at one of every _STEP places


class PhraseFinder:
    """Looks for phrases of at least SHORTEST characters.

    A text that holds such a phrase has, at one of every _STEP places, one of its first _STEP
    grams: only phrases met in this way need be looked for in full.
    """

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = phrases
        self._heads: dict[str, list[int]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            for at in range(_STEP):
                self._heads[phrase[at : at + _GRAM]].append(number)

    def found_in(self, text: str) -> list[tuple[int, int]]:
        """Return the number of each phrase that `text` holds, and where, by number."""
        samples = {text[at : at + _GRAM] for at in range(0, len(text), _STEP)}
        grams = samples & self._heads.keys()
        near = sorted({number for gram in grams for number in self._heads[gram]})
        places = ((number, text.find(self._phrases[number])) for number in near)
        return [(number, at) for number, at in places if at >= 0]
