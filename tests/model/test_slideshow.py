"""A deck becomes slides with what plan, bank and role-play say, and notes for each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from course.model.course import Course
from course.model.slide_fit import MOST_LINES, SMALLEST, fit
from course.model.slide_notes import HEADINGS, speaker_notes
from course.model.slideshow import Shown, slideshow, written
from courses import whole_course
from mini_course import DECK, MiniCourse


@pytest.fixture
def mini(tmp_path: Path) -> MiniCourse:
    return MiniCourse(tmp_path / "mini")


def shown(course: Course) -> list[Shown]:
    return [one for deck in course.decks for one in slideshow(course, deck)]


def said(one: Shown) -> list[str]:
    return [line.whole for line in one.lines]


def test_title_and_objectives_come_from_the_plan(mini: MiniCourse) -> None:
    title, objectives, *_ = shown(mini.course())
    assert title.title == "一通回访电话，三十分钟"
    assert said(title)[0].endswith("· 30 分钟")
    assert said(title)[1:] == ["听了几秒就挂了？写下来"]
    assert objectives.title == "上完这一课，你能"
    assert said(objectives) == ["两句话之内说明来意", "约定下一次"]


def test_chosen_lines_of_the_role_plays_model_are_shown(mini: MiniCourse) -> None:
    bad = shown(mini.course())[3]
    assert said(bad) == ["客户　水里全是味！", "客服　新滤芯都这样，正常现象。"]


def test_a_vote_is_a_question_and_then_its_answer(mini: MiniCourse) -> None:
    slides = shown(mini.course())
    question, answer = slides[7:9]
    assert (question.part, answer.part) == ("question", "answer")
    assert question.options == ("A", "B", "C")
    assert [line.lead for line in question.lines] == ["", "A", "B", "C"]
    assert not any("答案" in line for line in said(question))
    assert (answer.title, answer.key) == ("答案：B", ("B",))
    assert answer.lines[0].text == question.lines[2].text
    assert (question.minutes, answer.minutes) == (2, 1)


def test_minutes_follow_one_another_over_the_whole_plan(mini: MiniCourse) -> None:
    for course in (mini.course(), whole_course()):
        for deck in course.decks:
            at = 0
            for one in slideshow(course, deck):
                assert one.start == at
                at += one.minutes
            assert at == course.lesson_plans_by_id[deck.plan].duration


def test_a_round_brings_its_steps_and_its_twist() -> None:
    course = whole_course()
    play = "rp-bank-transfer-pending"
    rounds = [one for one in shown(course) if one.slide.round and one.slide.role_play == play]
    assert len(rounds) >= 3
    second = next(one for one in rounds if one.slide.round == 2)
    assert [(step.do, step.minutes) for step in second.steps] == [
        ("换角色", 1), ("演", 5), ("反馈", 3),
    ]  # fmt: skip
    assert second.lines[0].lead == "变化"
    assert said(second)[-1] == "换角色 1 分钟 → 演 5 分钟 → 反馈 3 分钟"


def test_a_discussion_without_lines_asks_what_the_segment_asks(mini: MiniCourse) -> None:
    mini.edit(DECK, ", lines: [哪一句让你愿意听下去？]", "")
    mini.edit(DECK, "kind: discussion, segment: g4", "kind: discussion, segment: g2")
    discussion = next(one for one in shown(mini.course()) if one.slide.kind == "discussion")
    assert said(discussion) == ["反例里客户为什么挂？"]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("C 控制：先稳住自己", "C 控制"),
        ("一：“你们家我以后不来了。”", "一"),
        ("他说，先别：急", ""),
        ("一句很长很长很长的话：后面", ""),
        ("没有冒号", ""),
    ],
)
def test_a_short_term_before_a_colon_leads_its_line(text: str, lead: str) -> None:
    assert written(text).lead == lead


def test_every_slide_of_the_course_has_all_five_notes_and_fits() -> None:
    course = whole_course()
    for one in shown(course):
        notes = speaker_notes(course, one)
        assert tuple(heading for heading, _ in notes) == HEADINGS
        assert all(sentences and all(sentences) for _, sentences in notes)
        size = fit(one)
        assert size.body >= SMALLEST
        assert size.title >= 28
        assert size.lines <= MOST_LINES


def test_notes_hold_what_the_segment_says_once_for_the_slides_that_chose(mini: MiniCourse) -> None:
    course = mini.course()
    slides = [one for one in shown(course) if one.segment.id == "g2"]
    notes = [dict(speaker_notes(course, one)) for one in slides]
    assert notes[0]["问"] == ("这一页不提问。",)
    assert "听什么：不知道是谁，也不知道什么事。没人答：请一个人当客户再听一遍" in notes[1]["问"][0]
    transitions = [any("转到下一段" in text for text in one["说"]) for one in notes]
    assert transitions == [False, False, False, True]


def test_the_answer_tells_what_is_wrong_with_the_others(mini: MiniCourse) -> None:
    course = mini.course()
    answer = next(one for one in shown(course) if one.part == "answer")
    notes = dict(speaker_notes(course, answer))
    assert notes["提醒"][0].startswith("选 A 的：")
    assert notes["说"][0].startswith("B：")


def test_text_that_cannot_fit_has_no_size() -> None:
    course = whole_course()
    one = shown(course)[1]
    crowded = replace(one, lines=one.lines * 4, title="长" * 60)
    assert (fit(crowded).title, fit(crowded).body) == (0, 0)
