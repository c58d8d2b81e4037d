"""The characters of the site → the tables by which search reads pinyin and Traditional ones."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from opencc import OpenCC
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.seg.mmseg import seg

_HAN = range(0x4E00, 0x9FFF + 1)
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))


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
    """The most usual syllable of a character; one that the tables lack stands for itself."""
    readings = PINYIN_DICT.get(ord(letter))
    return _without_tone(readings.partition(",")[0]) if readings else letter


@cache
def _without_tone(syllable: str) -> str:
    plain = unicodedata.normalize("NFD", syllable).translate(_TONES)
    return plain.replace("u\u0308", "v")


def _syllables(run: str) -> Iterator[str]:
    """Yield one syllable for each character: that of the longest word that begins there.

    So does `pypinyin.lazy_pinyin`, which takes four times as long, being able to write every style.
    """
    for word in seg.cut(run):
        if known := PHRASES_DICT.get(word):
            yield from (_without_tone(readings[0]) for readings in known)
        else:
            yield from map(_alone, word)


def _han_runs(text: str) -> list[str]:
    return "".join(letter if is_han(letter) else " " for letter in text).split()
