"""Chinese text → what two texts have in common apart from width, punctuation, marks and spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf]+")
_ASCII, _LONG = bytes(range(128)), 1000
READING_UNIT = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]|[A-Za-z]+|\d+(?:[.:,]\d+)*")
CHARACTERS_A_MINUTE = 300
NEGATIONS = ("不", "非", "未", "没", "别", "勿", "莫", "无")

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_KEPT_SIGNS = frozenset("%+<>=±×÷≤≥≠→√")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return `text` as compared: NFKC, one letter case, without spaces and punctuation.

    Signs that change a meaning stay: % + < > = and the point and minus sign of numbers.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for i, c in enumerate(plain) if _kept(plain, i, c))


def _kept(text: str, index: int, char: str) -> bool:
    if unicodedata.category(char)[0] in "LN" or char in _KEPT_SIGNS:
        return True
    after = text[index + 1 : index + 2].isdigit()
    before = text[index - 1 : index]
    if char == ".":
        return after and before.isdigit()
    return char in "-\u2212" and after and not (before.isalnum() or before in (")", "-"))


def plain(text: str) -> str:
    """Return `text` as it is shown: without the marks of bold, the only marks a question has."""
    return _BOLD.sub(r"\1", text)


def han(text: str) -> str:
    """Return only the Chinese characters of `text`.

    A long text is mostly marks of a page: those go first, all at once.
    """
    if len(text) > _LONG:
        text = text.encode("utf-8", "ignore").translate(None, _ASCII).decode("utf-8")
    return "".join(_HAN_RUN.findall(text))


def reading_units(text: str) -> int:
    """Return how much there is to read: Chinese characters, and Latin words and numbers as one."""
    return len(READING_UNIT.findall(text))


def reading_minutes(text: str) -> int:
    """Return the minutes it takes to read `text`, rounded up."""
    return -(-reading_units(text) // CHARACTERS_A_MINUTE)


def negated(text: str) -> bool:
    """Return whether `text` has an odd number of words that turn its meaning round."""
    return sum(text.count(word) for word in NEGATIONS) % 2 == 1


def bigrams(text: str) -> list[str]:
    """Return the pairs of neighbouring characters of the folded `text`."""
    folded = fold(text)
    return [folded[i : i + 2] for i in range(len(folded) - 1)]


def character_masks(text: str) -> Mapping[str, int]:
    """Return for each character of `text` the bits of its positions, for `likeness`."""
    masks: dict[str, int] = {}
    for position, char in enumerate(text):
        masks[char] = masks.get(char, 0) | 1 << position
    return masks


def likeness(a: str, masks: Mapping[str, int], b: str) -> float:
    """Return how alike `a` and `b` are, 0 to 100: twice their longest common subsequence in both.

    `masks` are the character masks of `a`. (Hyyrö's bit-parallel way.)
    """
    if not a or not b:
        return 0.0
    full = (1 << len(a)) - 1
    state = full
    for char in b:
        hits = state & masks.get(char, 0)
        state = ((state + hits) | (state - hits)) & full
    common = len(a) - state.bit_count()
    return 200.0 * common / (len(a) + len(b))
