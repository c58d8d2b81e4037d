"""Many phrases → which of them a text holds, quickly, however many there are."""

from __future__ import annotations

from collections.abc import Sequence

SHORTEST = 10
_GRAM, _STEP = 6, 5  # _GRAM + _STEP - 1 characters hold a whole gram at one of every _STEP places


class PhraseFinder:
    """Looks for phrases of at least SHORTEST characters.

    A text that holds such a phrase has, at one of every _STEP places, one of its first _STEP
    grams: only phrases met in this way, and only there, need be compared in full.
    """

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = phrases
        self._heads: dict[str, list[tuple[int, int]]] = {}
        heads = self._heads
        for number, phrase in enumerate(phrases):
            for at in range(_STEP):
                head = (number, at)
                gram = phrase[at : at + _GRAM]
                if gram in heads:
                    heads[gram].append(head)
                else:
                    heads[gram] = [head]

    def held_by(self, text: str) -> set[int]:
        """Return the numbers of the phrases that `text` holds."""
        heads, phrases = self._heads, self._phrases
        places = [at for at in range(0, len(text), _STEP) if text[at : at + _GRAM] in heads]
        return {
            number
            for at in places
            for number, before in heads[text[at : at + _GRAM]]
            if at >= before and text.startswith(phrases[number], at - before)
        }
