"""The EPUB is one that reading systems open: whole, leading where it says, the same twice."""

from __future__ import annotations

import zipfile

import pytest

from course.model.book import Question, plain_text, walk
from course.render.epub import render_epub
from epub_reader import EpubReader
from handbook_samples import IMPRINT, book_of, paragraph, sample


@pytest.fixture(scope="module")
def reader() -> EpubReader:
    return EpubReader(render_epub(sample(), IMPRINT))


def test_the_kind_of_file_stands_first_and_is_not_packed(reader: EpubReader) -> None:
    first = reader.archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert reader.archive.read("mimetype") == b"application/epub+zip"


def test_the_package_lists_every_file_and_no_other(reader: EpubReader) -> None:
    known = {"mimetype", "META-INF/container.xml", "EPUB/content.opf"}
    assert {f"EPUB/{name}" for name in reader.listed()} == set(reader.names) - known


def test_every_link_and_picture_of_the_book_is_there(reader: EpubReader) -> None:
    links = sum(len(page.findall(".//{*}a")) for page in reader.pages.values())
    assert links > 15
    assert list(reader.dead_links()) == []
    assert any(name.endswith(".svg") for name in reader.names)


def test_title_language_and_date_are_said(reader: EpubReader) -> None:
    said = {element.tag.split("}")[-1]: element.text for element in reader.package[0]}
    assert said["title"] == "样书（学员版）"
    assert (said["language"], said["date"]) == ("zh-CN", "2026-11-22")


def test_every_chapter_stands_in_the_contents_under_its_part(reader: EpubReader) -> None:
    contents = reader.words("nav.xhtml")
    for chapter in sample().chapters:
        assert "".join(plain_text(chapter.title).split()) in contents
    assert reader.pages["EPUB/nav.xhtml"].find(".//{*}ol/{*}li/{*}ol") is not None


def test_answers_stand_at_the_back_only(reader: EpubReader) -> None:
    questions = [node for node in walk(sample().chapters) if isinstance(node, Question)]
    assert questions
    key = reader.words("answer-key.xhtml")
    body = "".join(
        reader.words(name.removeprefix("EPUB/"))
        for name in reader.pages
        if not name.endswith("answer-key.xhtml")
    )
    for question in questions:
        told = "".join(plain_text(question.explanation).split())
        assert told in key
        assert told not in body
        assert "".join(plain_text(question.stem).split()) in body


def test_a_book_without_questions_has_no_key() -> None:
    reader = EpubReader(render_epub(book_of(paragraph("一句话 <b>&</b>")), IMPRINT))
    assert "EPUB/answer-key.xhtml" not in reader.names
    assert "一句话<b>&</b>" in reader.words("one.xhtml")
    assert list(reader.dead_links()) == []


def test_the_same_book_is_the_same_file() -> None:
    assert render_epub(sample(), IMPRINT) == render_epub(sample(), IMPRINT)
