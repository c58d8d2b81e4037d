"""The file of hashed runs of the source documents' characters → the hashes."""

from __future__ import annotations

from pathlib import Path

from course.problem import Place, Problem, problem
from course.read.tree import read_text

NGRAMS_PATH = "docs/data/source-ngrams.txt"


def read_source_ngrams(root: Path) -> tuple[frozenset[int], list[Problem]]:
    """Return the hashes in the file of the course at `root`, and what is wrong with it."""
    text, problems = read_text(root, NGRAMS_PATH)
    lines = [line for line in (text or "").split("\n") if line and not line.startswith("#")]
    try:
        return frozenset(int(line, 16) for line in lines), problems
    except ValueError as error:
        mend = "用 python scripts/make_source_ngrams.py 重新生成"
        fault = problem(Place(NGRAMS_PATH), "source-ngrams", f"读不懂：{error}", mend)
        return frozenset(), [*problems, fault]
