"""Questions → a warning where other sections of the course fit the question better."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
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


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each question whose cited section is not among the three best by BM25."""
    sections = list(_sections(course))
    if len(sections) <= TOP:
        return
    weights = _weights(sections)
    for question in course.bank:
        cited = [n for n, section in enumerate(sections) if _cites(question, section)]
        if not cited:
            continue
        scores = _scores(question, weights)
        own = max(scores.get(n, 0.0) for n in cited)
        apart = [
            n
            for n, score in scores.items()
            if score > own and not any(_overlap(sections[n], sections[c]) for c in cited)
        ]
        if len(apart) >= TOP:
            best = sections[max(apart, key=lambda n: scores[n])]
            what = f"题目更像在考 `{best.page}#{best.anchor}`，不像 `{question.source.anchor}`"
            mend = "核对 source 的页面和锚点，或换一句更贴题的依据"
            yield problem(question.place("source", "anchor"), RULE, what, mend, "warning")


def _sections(course: Course) -> Iterator[_Section]:
    for path, page in course.lessons.items():
        for heading in page.headings:
            if (section := page.sections.get(heading.id)) is not None:
                after = [h for h in page.headings if h.line > heading.line]
                ends = [h.line for h in after if h.level <= heading.level]
                counts = Counter(bigrams(f"{section.heading}。{section.text}"))
                last = min(ends, default=10**9) - 1
                yield _Section(path, heading.id, heading.line, last, counts)


def _cites(question: Question, section: _Section) -> bool:
    return (section.page, section.anchor) == (question.source.page, question.source.anchor)


def _overlap(a: _Section, b: _Section) -> bool:
    return a.page == b.page and a.first <= b.last and b.first <= a.last


def _weights(sections: Sequence[_Section]) -> Mapping[str, Mapping[int, float]]:
    """Return for each pair of characters what it adds to the score of each section it is in."""
    lengths = [sum(section.counts.values()) for section in sections]
    mean = sum(lengths) / len(sections)
    seen = Counter(pair for section in sections for pair in section.counts)
    total = len(sections)
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    for number, section in enumerate(sections):
        norm = K1 * (1 - B + B * lengths[number] / mean)
        for pair, count in section.counts.items():
            rarity = math.log(1 + (total - seen[pair] + 0.5) / (seen[pair] + 0.5))
            weights[pair][number] = rarity * count * (K1 + 1) / (count + norm)
    return weights


def _scores(question: Question, weights: Mapping[str, Mapping[int, float]]) -> Mapping[int, float]:
    key = "。".join(option.text for option in question.correct)
    quotes = "。".join(question.source.evidence)
    words = "。".join((question.stem, key, question.explanation, quotes))
    scores: dict[int, float] = defaultdict(float)
    for pair in dict.fromkeys(bigrams(words)):
        for number, weight in weights.get(pair, {}).items():
            scores[number] += weight
    return scores
