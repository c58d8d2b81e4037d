"""The questions of two papers and a seed → the papers as printed: order, options, letters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from course.model.blueprint import Blueprint
from course.model.course import Course
from course.model.option_values import is_ordered
from course.model.paper import Asked, Paper, PaperPair
from course.model.paper_draw import draw
from course.model.question import Option, Question, QuestionType

# In this order they stand on a paper, each type under its own heading.
TYPES: tuple[QuestionType, ...] = ("single", "multiple", "judge")
NAMES = {"a-b": ("A 卷", "B 卷"), "pre-post": ("前测", "后测")}
# So many orders are tried for B; the one in which fewest questions keep their number is taken.
_ORDERS = 20


def make_papers(course: Course, blueprint: Blueprint, seed: int, day: date) -> PaperPair:
    """Return both papers of the blueprint, the same for the same course and seed.

    Raises PaperError as `draw` does.
    """
    drawn = draw(course, blueprint, seed)
    names = NAMES[blueprint.kind]
    random = Random(f"{blueprint.id}/{seed}/order")
    first = _order(drawn[0], random)
    place = {_twin(one): at for at, one in enumerate(first)}
    orders = (_order(drawn[1], random) for _ in range(_ORDERS))
    second = min(
        orders, key=lambda order: sum(place.get(_twin(q)) == at for at, q in enumerate(order))
    )
    one = Paper("A", names[0], _asked(first, random))
    other = Paper("B", names[1], _asked(second, random))
    return PaperPair(blueprint, seed, day, (one, other))


def _twin(question: Question) -> str:
    """What a question has in common with itself, and a post-test question with its pre-test one."""
    return question.parallel_of or question.id


def _order(questions: Sequence[Question], random: Random) -> list[Question]:
    order = list(questions)
    random.shuffle(order)
    return sorted(order, key=lambda one: TYPES.index(one.type))


def _asked(order: Sequence[Question], random: Random) -> tuple[Asked, ...]:
    places = _key_places(order, random)
    return tuple(
        Asked(number, one, _options(one, places.get(one.id), random))
        for number, one in enumerate(order, 1)
    )


def _key_places(order: Sequence[Question], random: Random) -> dict[str, int]:
    """Where the right option of each single question goes, every place as often as the others.

    Questions with more options are dealt first, evenly among themselves; those with the fewest
    then even out the whole. Ordered numbers stay where they are, but count.
    """
    singles = [one for one in order if one.type == "single"]
    sizes = sorted({len(one.options) for one in singles}, reverse=True)
    taken = [0] * max(sizes, default=0)
    for one in filter(is_ordered, singles):
        taken[_key_at(one)] += 1
    places: dict[str, int] = {}
    for size in sizes:
        loose = [one for one in singles if len(one.options) == size and not is_ordered(one)]
        random.shuffle(loose)
        own = taken if size == sizes[-1] else [0] * size
        for one in loose:
            least = min(own[:size])
            places[one.id] = random.choice([at for at in range(size) if own[at] == least])
            own[places[one.id]] += 1
        if own is not taken:
            taken = [a + b for a, b in zip(taken, own + [0] * len(taken), strict=False)]
    return places


def _key_at(question: Question) -> int:
    return next(at for at, option in enumerate(question.options) if option.correct)


def _options(question: Question, place: int | None, random: Random) -> tuple[Option, ...]:
    if question.type == "judge" or is_ordered(question):
        return question.options
    options = list(question.options)
    random.shuffle(options)
    if place is not None:
        key = next(option for option in options if option.correct)
        options.remove(key)
        options.insert(place, key)
    return tuple(options)
