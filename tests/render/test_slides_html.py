"""The HTML deck is one file: every text of every slide, nothing from outside, answers covered."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from course.model.slideshow import slideshow
from course.render.slides_html import FILES, SCRIPTS, render_deck_html
from course.render.slides_words import KEYS, WORDS
from courses import whole_course
from trainer_texts import plain, trainer_texts

DAY = date(2026, 3, 4)
OUTSIDE = re.compile(r"\beval\(|new Function|fetch\(|XMLHttpRequest|innerHTML")
DECKS = list(whole_course().decks_by_module)


def html(number: str) -> str:
    course = whole_course()
    return render_deck_html(course, course.decks_by_module[number], DAY).decode()


@pytest.mark.parametrize("number", DECKS)
def test_every_slide_and_every_note_is_in_it(number: str) -> None:
    course = whole_course()
    shown = slideshow(course, course.decks_by_module[number])
    page = BeautifulSoup(html(number), "lxml")
    sections = page.select("section")
    assert [one["data-number"] for one in sections] == [str(one.number) for one in shown]
    for one, section in zip(shown, sections, strict=True):
        lines = ["".join(line.get_text().split()) for line in section.select(".lines li")]
        assert lines == ["".join(line.whole.split()) for line in one.lines]
        headings = [heading.get_text() for heading in section.select(".notes h3")]
        assert headings == ["【时间】", "【说】", "【做】", "【问】", "【提醒】"]
        assert all(item.get_text() for item in section.select(".notes li"))


def test_the_decks_hold_what_the_trainee_edition_must_not() -> None:
    everything = "\n".join(plain(html(number)) for number in DECKS)
    led = "\n".join(plain(BeautifulSoup(html(n), "lxml").get_text()) for n in DECKS)
    texts = trainer_texts(whole_course())["deck"]
    assert len(texts) > 20
    for text in texts:
        words = plain(text)
        assert words in everything or plain(text.replace("：", "", 1)) in led, text


@pytest.mark.parametrize("number", DECKS)
def test_the_answer_is_covered_as_the_file_stands(number: str) -> None:
    for section in BeautifulSoup(html(number), "lxml").select('section[data-part="answer"]'):
        secret = section.select(".secret")
        assert [one.name for one in secret] == ["span", "ul"]
        assert "asked" not in section["class"]
        assert section.select_one("button.ask")


def test_it_asks_for_nothing_from_outside_and_evaluates_nothing() -> None:
    page = BeautifulSoup(html("m08"), "lxml")
    assert not page.select("[src], link[rel=stylesheet], iframe, img, script[type=module]")
    policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')
    assert policy
    assert "default-src 'none'" in str(policy["content"])
    assert "unsafe-" not in str(policy["content"])
    assert not page.select("[style]")
    for name in SCRIPTS:
        script = (FILES / name).read_text(encoding="utf-8")
        assert not OUTSIDE.search(script), name
        assert len(script.splitlines()) <= 300


def test_the_words_are_chinese_and_every_one_is_used() -> None:
    scripts = "\n".join((FILES / name).read_text(encoding="utf-8") for name in SCRIPTS)
    for name, text in WORDS.items():
        assert re.search("[\u4e00-\u9fff]", text)
        assert f"words.{name}" in scripts or f'"{name}"' in scripts, name
    assert not re.findall("[\u4e00-\u9fff]", re.sub(r"//.*", "", scripts).replace("：", ""))
    assert all(re.search("[\u4e00-\u9fff]", does) for _, does in KEYS)


def test_words_that_hold_markup_cannot_end_the_script() -> None:
    page = BeautifulSoup(html("m08"), "lxml")
    words = page.select_one("#words")
    assert words
    assert "<" not in words.get_text()
    assert json.loads(words.get_text()) == dict(WORDS)


def test_reveal_is_the_released_one() -> None:
    folder = FILES / "reveal"
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = dict(reversed(line.split()) for line in lines)
    assert set(sums) == {"reveal.js", "reveal.css", "LICENSE"}
    for name, expected in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == expected
    assert "Permission is hereby granted" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert "MIT licensed" in html("m08")


def test_it_is_the_same_twice_and_tells_its_day() -> None:
    assert html("m08") == html("m08")
    assert '<meta name="date" content="2026-03-04">' in html("m08")


def test_every_file_of_the_deck_is_put_in() -> None:
    files = {path.name for path in Path(FILES).glob("*.*")}
    assert files == {*SCRIPTS, "deck.css", "presenter.css"}
