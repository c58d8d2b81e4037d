"""Every deck of the course, read back: fonts, sizes, notes, minutes, bounds, the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from course.model.course import Course
from course.model.slideshow import slideshow
from course.render.slides_pptx import render_pptx
from course.render.slides_problem import DeckError
from courses import whole_course
from mini_course import DECK, MiniCourse

DAY = date(2026, 3, 4)
FONT = "Microsoft YaHei"
HEADINGS = ["【时间】", "【说】", "【做】", "【问】", "【提醒】"]
DECKS = list(whole_course().decks_by_module)


@lru_cache(maxsize=20)
def data(number: str) -> bytes:
    course = whole_course()
    return render_pptx(course, course.decks_by_module[number], DAY)


@lru_cache(maxsize=20)
def opened(number: str) -> Any:
    return Presentation(io.BytesIO(data(number)))


def parts(number: str, kind: str) -> Iterator[Any]:
    """Yield the XML of each slide or notes slide."""
    with zipfile.ZipFile(io.BytesIO(data(number))) as archive:
        for name in archive.namelist():
            if re.fullmatch(rf"ppt/{kind}/\w+\d+\.xml", name):
                yield etree.fromstring(archive.read(name))


def test_every_module_with_a_plan_has_a_deck() -> None:
    planned = {whole_course().modules[one.module].number for one in whole_course().lesson_plans}
    assert set(DECKS) == planned


@pytest.mark.parametrize("number", DECKS)
def test_every_run_has_our_font_for_chinese_its_language_and_twenty_points(number: str) -> None:
    runs = [run for slide in parts(number, "slides") for run in slide.iter(qn("a:r"), qn("a:fld"))]
    assert len(runs) > 60
    for run in runs:
        properties = run.find(qn("a:rPr"))
        assert properties.get("lang") == "zh-CN"
        assert int(properties.get("sz")) >= 2000
        assert properties.find(qn("a:ea")).get("typeface") == FONT
        assert properties.find(qn("a:latin")).get("typeface") == FONT


@pytest.mark.parametrize("number", DECKS)
def test_the_themes_have_our_font_for_chinese(number: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data(number))) as archive:
        themes = [n for n in archive.namelist() if n.startswith("ppt/theme/")]
        assert len(themes) == 2  # of the slides and of the notes
        for name in themes:
            faces = list(etree.fromstring(archive.read(name)).iter(qn("a:ea")))
            assert [face.get("typeface") for face in faces] == [FONT, FONT]


@pytest.mark.parametrize("number", DECKS)
def test_every_slide_has_the_five_notes_in_order(number: str) -> None:
    for slide in opened(number).slides:
        notes = slide.notes_slide.notes_text_frame.text
        assert notes.startswith("【时间】")
        assert re.findall(r"^【\w+】", notes, re.M) == HEADINGS
        assert "None" not in notes
    runs = [run for notes in parts(number, "notesSlides") for run in notes.iter(qn("a:r"))]
    assert all(run.find(qn("a:rPr")).find(qn("a:ea")) is not None for run in runs)


@pytest.mark.parametrize("number", DECKS)
def test_the_minutes_in_the_notes_add_up_to_the_plan(number: str) -> None:
    notes = [one.notes_slide.notes_text_frame.text for one in opened(number).slides]
    spans = [re.match(r"【时间】第 (\d+) 到 (\d+) 分钟", text) for text in notes]
    ends = [(int(span[1]), int(span[2])) for span in spans if span]
    assert len(ends) == len(notes)
    assert [start for start, _ in ends[1:]] == [end for _, end in ends[:-1]]
    deck = whole_course().decks_by_module[number]
    assert (ends[0][0], ends[-1][1]) == (0, whole_course().lesson_plans_by_id[deck.plan].duration)


@pytest.mark.parametrize("number", DECKS)
def test_every_slide_is_widescreen_titled_short_and_inside_its_bounds(number: str) -> None:
    presentation = opened(number)
    width, height = presentation.slide_width, presentation.slide_height
    assert width * 9 == height * 16
    for slide in presentation.slides:
        assert slide.shapes.title.text_frame.text.strip()
        body = slide.placeholders[1].text_frame
        assert 1 <= len(body.paragraphs) <= 6
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= width
            assert shape.top + shape.height <= height
            if shape.has_text_frame and shape.text_frame.text:
                assert shape.text_frame.word_wrap
                assert all(one.alignment is not None for one in shape.text_frame.paragraphs)


@pytest.mark.parametrize("number", DECKS)
def test_a_question_comes_before_its_answer_and_does_not_tell_it(number: str) -> None:
    course = whole_course()
    shown = slideshow(course, course.decks_by_module[number])
    slides = list(opened(number).slides)
    answers = [one for one in shown if one.part == "answer"]
    assert answers
    for one in answers:
        question, answer = slides[one.number - 2], slides[one.number - 1]
        assert shown[one.number - 2].part == "question"
        assert answer.shapes.title.text_frame.text == f"答案：{one.key[0]}"
        explanation = one.lines[-1].text
        assert explanation in answer.placeholders[1].text_frame.text
        assert explanation not in question.placeholders[1].text_frame.text


@pytest.mark.parametrize("number", DECKS)
def test_nothing_moves_casts_a_shadow_or_is_an_emoji(number: str) -> None:
    for slide in parts(number, "slides"):
        text = etree.tostring(slide, encoding="unicode")
        assert "<p:timing" not in text
        assert "<p:transition" not in text
        assert "<p:style" not in text
        assert "outerShdw" not in text
        assert not re.search("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]", text)


def test_the_same_deck_is_the_same_bytes_and_dated_by_its_content() -> None:
    course = whole_course()
    again = render_pptx(course, course.decks_by_module["m08"], DAY)
    assert again == data("m08")
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        assert {one.date_time[:3] for one in archive.infolist()} == {(2026, 3, 4)}
        assert not any("thumbnail" in name for name in archive.namelist())
    known = opened("m08").core_properties
    assert (known.author, known.language, known.created.date()) == ("留客有道", "zh-CN", DAY)


def made(course: Course) -> bytes:
    (deck,) = course.decks
    return render_pptx(course, deck, DAY)


def test_the_mini_deck_is_made_and_a_faulty_one_is_refused_with_its_place(tmp_path: Path) -> None:
    mini = MiniCourse(tmp_path / "mini")
    assert len(Presentation(io.BytesIO(made(mini.course()))).slides) == 11
    mini.edit(DECK, "question: q-m01-reason-filter", "question: q-m01-none")
    with pytest.raises(DeckError, match=rf"{DECK}:\d+: 没有题 `q-m01-none`"):
        made(mini.course())
    mini.edit(DECK, "question: q-m01-none", "question: q-m01-reason-filter")
    mini.edit(DECK, "lines: [一人打，一人接]", f"lines: [{'话' * 210}]")
    with pytest.raises(DeckError, match=r"第 7 页按 20 磅、6 行放不下"):
        made(mini.course())
