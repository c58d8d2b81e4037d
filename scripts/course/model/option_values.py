"""A question → the values of its options, where these are numbers that stand in an order."""

from __future__ import annotations

from course.model.numbers import numbers
from course.model.question import Question


def option_values(question: Question) -> list[float]:
    """Return the numbers of options that differ by their number only, in file order, else none."""
    found = [numbers(option.text) for option in question.options]
    if any(len(one) != 1 for one in found):
        return []
    rest = {o.text.replace(n[0].text, "") for o, n in zip(question.options, found, strict=True)}
    return [float(one[0].value) for one in found] if len(rest) == 1 else []


def is_ordered(question: Question) -> bool:
    """Return whether the options are numbers that rise or fall: such options keep their places."""
    values = option_values(question)
    return bool(values) and values in (sorted(values), sorted(values, reverse=True))
