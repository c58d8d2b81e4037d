"""A slide and its plan's segment → the speaker's notes: when, say, do, ask, mind."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.lesson_plan import Ask
from course.model.slideshow import Shown, chosen, letter, plain

HEADINGS = ("时间", "说", "做", "问", "提醒")
Notes = tuple[tuple[str, tuple[str, ...]], ...]


def speaker_notes(course: Course, shown: Shown) -> Notes:
    """Return the headings of the notes in their order, each with at least one sentence."""
    if shown.part == "answer":
        parts = (_time(shown), *_answer(course, shown))
    else:
        parts = (_time(shown), _says(shown), _does(shown), _asks(shown), _minds(shown))
    return tuple((heading, tuple(part)) for heading, part in zip(HEADINGS, parts, strict=True))


def _time(shown: Shown) -> list[str]:
    segment = shown.segment
    lasts = f"这一页 {shown.minutes} 分钟" if shown.minutes else "一翻而过"
    times = [f"第 {shown.start} 到 {shown.start + shown.minutes} 分钟，{lasts}。"]
    where = f"环节 {segment.id}《{segment.title}》共 {segment.minutes} 分钟"
    pages = f"，这是 {shown.pages} 页里的第 {shown.page} 页" if shown.pages > 1 else ""
    times.append(f"{where}{pages}。")
    if shown.steps and shown.part == "whole":
        times.append("、".join(f"{one.do} {one.minutes} 分钟" for one in shown.steps) + "。")
    return times


def _says(shown: Shown) -> list[str]:
    said = chosen(shown.segment.says, shown.slide.says)
    if shown.page == shown.pages:
        said.append(f"（转到下一段）{shown.segment.transition}")
    return said or ["这一页不用多说，照【做】里的来。"]


def _does(shown: Shown) -> list[str]:
    cue = [shown.slide.cue] if shown.slide.cue else []
    done = [*cue, *chosen(shown.segment.does, shown.slide.does)]
    return done or ["翻到这一页，停一停，让大家看完。"]


def _asks(shown: Shown) -> list[str]:
    if shown.part == "question":
        return ["先不公布答案。想好了吗？三、二、一，举。"]
    return [_ask(one) for one in chosen(shown.segment.ask, shown.slide.asks)] or ["这一页不提问。"]


def _ask(one: Ask) -> str:
    listen, silent = (text.rstrip("。") for text in (one.listen_for, one.if_silent))
    return f"{one.q}（听什么：{listen}。没人答：{silent}）"


def _minds(shown: Shown) -> list[str]:
    segment = shown.segment
    minds = [f"做到没有：{segment.check}"]
    if segment.watch_for:
        minds.append(f"看见{segment.watch_for.see}：{segment.watch_for.do}")
    if segment.board:
        minds.append(f"板书：{segment.board}")
    if segment.materials:
        minds.append(f"要发要用：{'、'.join(segment.materials)}")
    short = segment.compress
    if short.to < segment.minutes:
        cut = f"压到 {short.to} 分钟" if short.to else "删去"
        minds.append(f"时间不够，整个环节{cut}：{short.how}")
    return minds


def _answer(course: Course, shown: Shown) -> Iterator[list[str]]:
    """Yield what to say, do, ask and mind when the answer comes on."""
    question = course.questions[shown.slide.question or ""]
    said = [f"{letter(one.id)}：{plain(one.text)}" for one in question.correct]
    said.append(plain(question.explanation))
    if shown.page == shown.pages:
        said.append(f"（转到下一段）{shown.segment.transition}")
    yield said
    yield ["先请改了主意的人说说为什么改，再讲答案。"]
    asked = [_ask(one) for one in chosen(shown.segment.ask, shown.slide.asks)]
    yield asked or ["谁第二次换了答案？是哪句话让你换的？"]
    yield [
        f"选 {letter(one.id)} 的：{plain(one.feedback)}"
        for one in question.options
        if not one.correct
    ]
