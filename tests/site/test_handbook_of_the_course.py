"""The handbooks of the real course: complete, leading where they say, with no answer too early."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from course.model.book import Book, Edition, Figure, Question, plain_text, walk
from course.read.course import read_course
from course.read.site import read_book
from course.render.handbook import render_handbook
from course.render.navigation import pages_in_order
from handbook_samples import IMPRINT, bookmarks, link_pages, texts

ROOT = Path(__file__).parent.parent.parent
KEY = "练习答案与讲解"


def handbook(site: Path, edition: Edition) -> tuple[Book, PdfReader, list[str]]:
    course, _ = read_course(ROOT)
    book = read_book(site, pages_in_order(course, edition), edition, "留客有道")
    reader = PdfReader(io.BytesIO(render_handbook(book, IMPRINT)))
    return book, reader, texts(reader)


@pytest.fixture(scope="module")
def trainee(site: Path) -> tuple[Book, PdfReader, list[str]]:
    return handbook(site, "trainee")


@pytest.fixture(scope="module")
def trainer(trainer_site: Path) -> tuple[Book, PdfReader, list[str]]:
    return handbook(trainer_site, "trainer")


def told(question: Question) -> list[str]:
    """The explanation and feedback of a question; what is too short could stand anywhere."""
    parts = [question.explanation, *(option.feedback for option in question.options)]
    return [text for text in ("".join(plain_text(part).split()) for part in parts) if len(text) > 9]


def test_every_page_is_a_bookmark_and_stands_in_the_contents(
    trainee: tuple[Book, PdfReader, list[str]],
) -> None:
    book, reader, pages = trainee
    marks = bookmarks(reader)
    titles = [title for depth, title, _ in marks if depth < 3]
    first = next(page for _, title, page in marks if title == plain_text(book.chapters[0].title))
    contents = "".join(pages[1 : first - 1])
    for chapter in book.chapters:
        assert plain_text(chapter.title) in titles
        assert "".join(plain_text(chapter.title).split()) in contents


def test_every_link_leads_to_a_page_of_the_book(
    trainee: tuple[Book, PdfReader, list[str]], trainer: tuple[Book, PdfReader, list[str]]
) -> None:
    for _, reader, pages in (trainee, trainer):
        links = link_pages(reader)
        assert len(links) > 50
        assert all(1 <= target <= len(pages) for _, target in links)


def test_no_answer_stands_before_the_key_of_the_trainee(
    trainee: tuple[Book, PdfReader, list[str]],
) -> None:
    book, reader, pages = trainee
    key = next(page for _, title, page in bookmarks(reader) if title == KEY)
    body, back = "".join(pages[: key - 1]), "".join(pages[key - 1 :])
    questions = [node for node in walk(book.chapters) if isinstance(node, Question)]
    assert len(questions) > 20
    for question in questions:
        for text in told(question):
            assert text[:24] not in body  # a lesson may begin a sentence with the same words
            assert text[:14] in back


def test_the_trainer_has_answers_in_place_and_no_key(
    trainer: tuple[Book, PdfReader, list[str]],
) -> None:
    book, reader, pages = trainer
    assert KEY not in [title for _, title, _ in bookmarks(reader)]
    body = "".join(pages)
    for question in (node for node in walk(book.chapters) if isinstance(node, Question)):
        assert all(text[:14] in body for text in told(question))


def test_every_picture_of_the_course_is_in_the_book(
    trainee: tuple[Book, PdfReader, list[str]],
) -> None:
    book, _, pages = trainee
    pictures = [node for node in walk(book.chapters) if isinstance(node, Figure)]
    assert pictures
    assert all(figure.picture.alt for figure in pictures)
    assert "第二次道歉·为过错：查清再说" in "".join(pages)
