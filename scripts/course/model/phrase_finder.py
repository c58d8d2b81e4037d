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
        grams = [phrase[at : at + _GRAM] for phrase in phrases for at in range(_STEP)]
        # Gram → its index in `grams`, which tells its phrase and its place there; most have one.
        self._heads = dict(zip(grams, range(len(grams)), strict=True))
        self._more: dict[str, list[int]] = {}
        for head, gram in enumerate(grams):
            if self._heads[gram] != head:
                self._more.setdefault(gram, []).append(head)

    def held_by(self, text: str) -> set[int]:
        """Return the numbers of the phrases that `text` holds."""
        heads, held = self._heads, set()
        places = [at for at in range(0, len(text), _STEP) if text[at : at + _GRAM] in heads]
        for at in places:
            gram = text[at : at + _GRAM]
            for head in (heads[gram], *self._more.get(gram, ())):
                number, before = divmod(head, _STEP)
                if at >= before and text.startswith(self._phrases[number], at - before):
                    held.add(number)
        return held
