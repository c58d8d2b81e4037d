"""Role-plays → a warning where a time in the dialogue or on a card is none of the story's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from course.model.clock import ClockTime, clock_times
from course.model.course import Course
from course.model.role_play import RolePlay
from course.model.story import (
    Told,
    best_lines,
    cards,
    other_choices,
    others_lines,
    stages,
    truth,
)
from course.model.texts import texts
from course.problem import Problem, problem

RULE = "role-play-times"
CLOSING = 22 * 60  # nobody calls a customer later
EVENING = 20 * 60  # by day, an hour beyond this is called one of the evening
OTHER_DAY = re.compile(
    r"明|后天|次日|隔天|下周|下个?月|本周|这周|周[一二三四五六日末]|星期|礼拜|[日号][^，。；]{0,4}$"
    r"|每[天周月晚早]|平时|天天|一般|昨|前天|那天|当时|上周|上个?月|去年|以前"
)


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each time that must have been before the scene, or is the customer's.

    What is still to come may be promised for any hour; what has been must stand in the story.
    """
    for play in course.role_plays:
        happened, known = _dials(truth(play)), _dials([*truth(play), *cards(play)])
        now = next(clock_times(play.setting.when), None)
        said = [*best_lines(play), *other_choices(play), *stages(play)]
        yield from _unknown(others_lines(play), known | _dials(said), None)
        if now is not None:
            yield from _unknown(said, known, now)
            yield from _unknown(_known_to_players(play), happened, now)


def _known_to_players(play: RolePlay) -> Iterator[Told]:
    customer, agent = play.roles.customer, play.roles.agent
    yield customer.place("opening"), customer.opening
    for card in (customer, agent):
        yield from ((place, text) for place, text in texts(card) if text in card.knows)


def _dials(told: Iterable[Told]) -> frozenset[int]:
    return frozenset(time.on_the_dial for _, text in told for time in clock_times(text))


def _unknown(
    told: Iterable[Told], known: frozenset[int], now: ClockTime | None
) -> Iterator[Problem]:
    for place, text in told:
        for time in clock_times(text):
            if time.on_the_dial in known or OTHER_DAY.search(text[: time.at][-12:]):
                continue
            if now is None or not _to_come(time, now):
                what = f"“{time.text}”在真相表、场景和角色卡里都没有"
                mend = "改成一致的时刻，或把这件事补进真相表的时间线"
                yield problem(place, RULE, what, mend, "warning")


def _to_come(time: ClockTime, now: ClockTime) -> bool:
    start = min(now.minutes)
    unsaid = len(time.minutes) > 1 and start < EVENING - 3 * 60
    last = EVENING if unsaid else CLOSING
    return any(start <= minutes <= last for minutes in time.minutes)
