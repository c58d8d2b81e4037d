"""Question bank → a problem for stems that are the same or nearly so."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.wording import character_masks, fold, likeness, negated
from course.problem import Problem, problem

RULE = "near-duplicate"
ALIKE, SAME = 75.0, 97.0


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each stem much like an earlier one, an error if they are the same.

    Twins of which one is negated are left out: they ask for opposite things.
    """
    earlier: list[tuple[str, str, frozenset[str], bool]] = []
    for question in course.bank:
        stem = fold(question.stem)
        chars, masks, turned = frozenset(stem), character_masks(stem), negated(question.stem)
        nearest, name = 0.0, ""
        for other_name, other, other_chars, other_turned in earlier:
            if turned == other_turned and _bound(stem, chars, other, other_chars) >= ALIKE:
                score = likeness(stem, masks, other)
                nearest, name = max((nearest, name), (score, other_name))
        if nearest >= ALIKE:
            same = nearest >= SAME
            what = f"题干和 `{name}` " + ("一样" if same else f"太像（{nearest:.0f} 分）")
            place = question.place("stem")
            yield problem(
                place, RULE, what, "换一个情境，或删掉一题", "error" if same else "warning"
            )
        earlier.append((question.id, stem, chars, turned))


def _bound(a: str, a_chars: frozenset[str], b: str, b_chars: frozenset[str]) -> float:
    """Return what `likeness` cannot exceed, cheaply."""
    common = min(len(a) - len(a_chars - b_chars), len(b) - len(b_chars - a_chars))
    return 200.0 * common / (len(a) + len(b) or 1)
