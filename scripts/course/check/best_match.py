"""Questions → a warning where other sections of the course fit the question better."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from course.model.course import Course
from course.model.question import Question
from course.model.wording import bigrams
from course.problem import Problem, problem

RULE = "best-match"
TOP = 3
K1, B = 1.5, 0.75


@dataclass(frozen=True)
class _Section:
    page: str
    anchor: str
    first: int
    last: int
    counts: Mapping[str, int]
    length: int


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each question whose cited section is not among the three best by BM25."""
    sections = list(_sections(course))
    if len(sections) <= TOP:
        return
    rarity = _rarity(sections)
    mean = sum(section.length for section in sections) / len(sections)
    for question in course.bank:
        cited = [s for s in sections if _cites(question, s)]
        if not cited:
            continue
        words = frozenset(bigrams(_words(question)))
        scores = [_score(words, section, rarity, mean) for section in sections]
        own = max(_score(words, section, rarity, mean) for section in cited)
        better = [s for s, score in zip(sections, scores, strict=True) if score > own]
        apart = [s for s in better if not any(_overlap(s, c) for c in cited)]
        if len(apart) >= TOP:
            best = max(apart, key=lambda s: scores[sections.index(s)])
            what = f"题目更像在考 `{best.page}#{best.anchor}`，不像 `{question.source.anchor}`"
            mend = "核对 source 的页面和锚点，或换一句更贴题的依据"
            yield problem(question.place("source", "anchor"), RULE, what, mend, "warning")


def _words(question: Question) -> str:
    key = "。".join(option.text for option in question.correct)
    quotes = "。".join(question.source.evidence)
    return "。".join((question.stem, key, question.explanation, quotes))


def _sections(course: Course) -> Iterator[_Section]:
    for path, page in course.pages.items():
        if path not in course.lessons:
            continue
        for heading in page.headings:
            section = page.sections.get(heading.id)
            if section is None:
                continue
            ends = [
                h.line for h in page.headings if h.line > heading.line and h.level <= heading.level
            ]
            counts = Counter(bigrams(f"{section.heading}。{section.text}"))
            last = min(ends, default=10**9) - 1
            yield _Section(path, heading.id, heading.line, last, counts, counts.total())


def _cites(question: Question, section: _Section) -> bool:
    return (section.page, section.anchor) == (question.source.page, question.source.anchor)


def _overlap(a: _Section, b: _Section) -> bool:
    return a.page == b.page and a.first <= b.last and b.first <= a.last


def _rarity(sections: Sequence[_Section]) -> Mapping[str, float]:
    seen = Counter(pair for section in sections for pair in section.counts)
    total = len(sections)
    return {pair: math.log(1 + (total - n + 0.5) / (n + 0.5)) for pair, n in seen.items()}


def _score(
    words: frozenset[str], section: _Section, rarity: Mapping[str, float], mean: float
) -> float:
    norm = K1 * (1 - B + B * section.length / mean)
    common = words & section.counts.keys()
    return math.fsum(
        rarity[w] * section.counts[w] * (K1 + 1) / (section.counts[w] + norm) for w in common
    )
