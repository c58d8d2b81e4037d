"""A deck, its plan, the bank and the role-plays → the slides as they are shown, in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from course.model.course import Course
from course.model.deck import Deck, Slide, SlideKind, Step
from course.model.lesson_plan import LessonPlan, Segment
from course.model.question import Question
from course.model.role_play import RolePlay

T = TypeVar("T")
Part = Literal["whole", "question", "answer"]
LABELS: Mapping[SlideKind, str] = {
    "title": "开场",
    "objectives": "目标",
    "situation": "情境",
    "bad-model": "反例",
    "rule": "规则",
    "good-model": "正例",
    "discussion": "讨论",
    "vote": "投票",
    "role-play": "演练",
    "practice": "练习",
    "exit": "出门票",
    "summary": "小结",
}
TITLES: Mapping[SlideKind, str] = {"objectives": "上完这一课，你能", "vote": "举手投票"}
LEAD = re.compile(r"([^，。？！“：]{1,8}：)(.+)")
EMPHASIS = re.compile(r"\*\*|`")


@dataclass(frozen=True)
class Line:
    """A line of a slide; `lead` stands out before it: a speaker, a letter, a term."""

    text: str
    lead: str = ""

    @property
    def whole(self) -> str:
        """The line as it is read."""
        return f"{self.lead}　{self.text}" if self.lead else self.text


@dataclass(frozen=True)
class Shown:
    """A slide as it is shown. A vote is shown twice: the question, then its answer.

    `start` is the minute of the plan at which it comes on, `page` and `pages` its place in its
    segment; `options` are the letters to vote for, `key` the right ones.
    """

    number: int
    slide: Slide
    part: Part
    plan: LessonPlan
    segment: Segment
    title: str
    lines: tuple[Line, ...]
    steps: tuple[Step, ...]
    minutes: int
    start: int
    page: int
    pages: int
    options: tuple[str, ...] = ()
    key: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What kind of slide it is, in a word."""
        return "答案" if self.part == "answer" else LABELS[self.slide.kind]


def slideshow(course: Course, deck: Deck) -> tuple[Shown, ...]:
    """Return the slides of `deck`; all that it names must be in `course`."""
    plan = course.lesson_plans_by_id[deck.plan]
    segments = {segment.id: segment for segment in plan.agenda}
    parts = [(slide, part) for slide in deck.slides for part in _parts(slide)]
    shown: list[Shown] = []
    for number, (slide, part) in enumerate(parts, 1):
        segment = segments[slide.segment]
        before = [one for one in shown if one.segment is segment]
        shown.append(
            Shown(
                number=number,
                slide=slide,
                part=part,
                plan=plan,
                segment=segment,
                title=plain(_title(course, slide, part, plan, segment)),
                lines=tuple(_lines(course, slide, part, plan, segment)),
                steps=steps(course, slide),
                minutes=_minutes(slide, part),
                start=segment.at + sum(one.minutes for one in before),
                page=len(before) + 1,
                pages=sum(one.segment == segment.id for one, _ in parts),
                **_vote(course, slide),
            )
        )
    return tuple(shown)


def slide_count(deck: Deck) -> int:
    """Return how many slides `deck` shows."""
    return sum(len(_parts(slide)) for slide in deck.slides)


def steps(course: Course, slide: Slide) -> tuple[Step, ...]:
    """Return the parts of the slide's minutes: its own, or those of the role-play's round."""
    if slide.steps or slide.round is None or slide.role_play is None:
        return slide.steps
    rounds = course.role_plays_by_id[slide.role_play].run.rounds
    one = rounds[slide.round - 1]
    named = (("读卡", one.read), ("换角色", one.swap), ("演", one.act), ("反馈", one.feedback))
    return tuple(Step(do=name, minutes=minutes) for name, minutes in named if minutes)


def chosen(every: Sequence[T], numbers: tuple[int, ...] | None) -> list[T]:
    """Return those of `every` with these numbers, counted from 1; without numbers, all."""
    return [one for at, one in enumerate(every, 1) if numbers is None or at in numbers]


def plain(text: str) -> str:
    """Return `text` without the marks of Markdown that a question may hold."""
    return EMPHASIS.sub("", text)


def letter(option_id: str) -> str:
    """Return the letter under which an option is voted for."""
    return option_id.upper()


def _parts(slide: Slide) -> tuple[Part, ...]:
    return ("question", "answer") if slide.kind == "vote" else ("whole",)


def _minutes(slide: Slide, part: Part) -> int:
    if part == "question":
        return slide.minutes - slide.answer_minutes
    return slide.answer_minutes if part == "answer" else slide.minutes


def _vote(course: Course, slide: Slide) -> dict[str, tuple[str, ...]]:
    question = course.questions.get(slide.question or "")
    if question is None:
        return {}
    return {
        "options": tuple(letter(option.id) for option in question.options),
        "key": tuple(letter(option.id) for option in question.correct),
    }


def _title(course: Course, slide: Slide, part: Part, plan: LessonPlan, segment: Segment) -> str:
    if part == "answer":
        return f"答案：{'、'.join(_vote(course, slide)['key'])}"
    if slide.title:
        return slide.title
    if slide.kind == "title":
        return plan.title
    if slide.kind == "role-play" and slide.role_play and slide.round is None:
        return f"角色扮演：{course.role_plays_by_id[slide.role_play].title}"
    return TITLES.get(slide.kind, segment.title)


def _lines(
    course: Course, slide: Slide, part: Part, plan: LessonPlan, segment: Segment
) -> Iterator[Line]:
    """Yield what stands below the title: what can be derived, else what is written."""
    play = course.role_plays_by_id.get(slide.role_play or "")
    question = course.questions.get(slide.question or "")
    if slide.kind == "title":
        module = course.modules.get(plan.module)
        yield Line(f"{module.title if module else plan.module} · {plan.duration} 分钟")
    elif question is not None:
        yield from _of_answer(question) if part == "answer" else _of_question(question)
    elif slide.kind in ("bad-model", "good-model"):
        yield from _of_dialogue(slide, play)
    elif play is not None:
        yield from _of_role_play(play, slide.round)
    elif slide.kind in DERIVED and not slide.lines:
        yield from (Line(plain(text)) for text in DERIVED[slide.kind](plan, segment, slide))
    yield from map(written, slide.lines)
    if parts := steps(course, slide):
        yield Line(" → ".join(f"{one.do} {one.minutes} 分钟" for one in parts))


def _asked(plan: LessonPlan, segment: Segment, slide: Slide) -> list[str]:
    return [one.q for one in chosen(segment.ask, slide.asks)]


DERIVED: Mapping[str, Callable[[LessonPlan, Segment, Slide], list[str]]] = {
    "objectives": lambda plan, segment, slide: [one.text for one in plan.objectives],
    "discussion": _asked,
    "exit": lambda plan, segment, slide: [one.q for one in plan.exit_ticket],
    "summary": lambda plan, segment, slide: list(plan.key_messages),
}


def written(text: str) -> Line:
    """Return a line as its author wrote it; a short term before a colon leads it."""
    found = LEAD.fullmatch(text)
    return Line(found[2].strip(), found[1].rstrip("：")) if found else Line(text)


def _of_question(question: Question) -> Iterator[Line]:
    yield Line(plain(question.stem))
    for option in question.options:
        yield Line(plain(option.text), letter(option.id))


def _of_answer(question: Question) -> Iterator[Line]:
    for option in question.correct:
        yield Line(plain(option.text), letter(option.id))
    yield Line(plain(question.explanation))


def _of_dialogue(slide: Slide, play: RolePlay | None) -> Iterator[Line]:
    if play is not None:
        models = play.models
        model = models.negative if slide.kind == "bad-model" else models.positive
        for number in slide.pick or range(1, len(model.lines) + 1):
            line = model.lines[number - 1]
            yield Line(line.say, line.who)
    for speech in slide.dialogue:
        yield Line(speech.say, speech.who)


def _of_role_play(play: RolePlay, number: int | None) -> Iterator[Line]:
    if number is not None:
        twist = play.run.rounds[number - 1].twist
        if twist:
            yield Line(twist, "变化")
        return
    yield Line(play.setting.where, "地点")
    yield Line(play.setting.when, "时间")
    yield Line(f"{play.format.group_size} 人一组，共演 {play.format.rounds} 轮", "分组")
    yield Line(play.run.stop_signal, "叫停")
