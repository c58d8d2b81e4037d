"""The characters of the site → the tables by which search reads pinyin and Traditional ones."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

_HAN = range(0x4E00, 0x9FFF + 1)


def is_han(letter: str) -> bool:
    """Return whether `letter` is a Chinese character of the basic block."""
    return ord(letter) in _HAN


def pinyin_table(texts: Iterable[str]) -> str:
    """Return `syllable:characters` joined by `;`, without tones, sorted; ü is v.

    Characters are those of GB 2312's first level, which people type, and those of `texts`. One
    with several readings has those that it has in `texts`, besides its most usual one.
    """
    readings: dict[str, set[str]] = defaultdict(set)
    for letter in _everyday():
        readings[_alone(letter)].add(letter)
    for text in texts:
        for run in _han_runs(text):
            for letter, syllable in zip(run, _syllables(run), strict=True):
                readings[syllable].add(letter)
                readings[_alone(letter)].add(letter)
    return ";".join(
        f"{syllable}:{''.join(sorted(letters))}"
        for syllable, letters in sorted(readings.items())
        if syllable.isascii() and syllable.isalpha()
    )


def traditional_table(letters: Iterable[str]) -> tuple[str, str]:
    """Return Traditional characters, and the simplified ones that each stands for.

    Only those whose simplified form is one of `letters` or of GB 2312's first level.
    """
    wanted = frozenset(letters) | frozenset(_everyday())
    pairs = [(old, new) for old, new in _simplified().items() if new in wanted]
    return "".join(old for old, _ in pairs), "".join(new for _, new in pairs)


def plain_letters(text: str) -> str:
    """Return `text` with full-width letters and digits as ordinary ones; the length stays."""
    return "".join(
        unicodedata.normalize("NFKC", letter)
        if 0xFF01 <= ord(letter) <= 0xFF5E and unicodedata.normalize("NFKC", letter).isalnum()
        else letter
        for letter in text
    )


@cache
def _everyday() -> tuple[str, ...]:
    """GB 2312's first level: the 3,755 characters of everyday writing, in its rows 16 to 55."""
    codes = (bytes((row + 0xA0, cell + 0xA0)) for row in range(16, 56) for cell in range(1, 95))
    return tuple(text for code in codes if (text := code.decode("gb2312", errors="ignore")))


@cache
def _simplified() -> Mapping[str, str]:
    every = "".join(map(chr, _HAN))
    changed = OpenCC("t2s").convert("\n".join(every)).split("\n")
    return {old: new for old, new in zip(every, changed, strict=True) if old != new}


@cache
def _alone(letter: str) -> str:
    return _syllables(letter)[0]


def _syllables(run: str) -> list[str]:
    """One syllable for each character; one that the tables lack stands for itself."""
    themselves: Any = list  # pypinyin's types know of texts only
    return lazy_pinyin(run, style=Style.NORMAL, errors=themselves)


def _han_runs(text: str) -> list[str]:
    return "".join(letter if is_han(letter) else " " for letter in text).split()
