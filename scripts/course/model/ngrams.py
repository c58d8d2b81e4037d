"""Text → a number for every run of 25 characters, to find wording taken over from a source."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.wording import fold

RUN = 25
_BASE = 1_000_003
_MODULUS = 2**48 - 59  # the largest prime below 2**48
_LEAVING = pow(_BASE, RUN, _MODULUS)


def run_hashes(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, hash) of every run of RUN characters of the folded `text`.

    A polynomial rolling hash (Karp and Rabin, 1987): equal runs have equal hashes, and two
    different runs share one about once in 2**48.
    """
    folded = fold(text)
    value = 0
    for end, char in enumerate(folded):
        value = (value * _BASE + ord(char)) % _MODULUS
        if end >= RUN:
            value = (value - ord(folded[end - RUN]) * _LEAVING) % _MODULUS
        if end >= RUN - 1:
            yield end - RUN + 1, value
