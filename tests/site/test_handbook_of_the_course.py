"""The handbooks of the real course: complete, leading where they say, with no answer too early."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from course.model.book import Book, Edition, Figure, Question, plain_text, walk
from course.model.book_inline import Words
from course.read.site import read_book
from course.render.handbook import render_handbook
from course.render.navigation import book_pages
from course.render.term_index import index_of_terms
from courses import whole_course
from handbook_samples import IMPRINT, bookmarks, link_pages, texts
from trainer_texts import plain, trainer_texts

KEY = "练习答案与讲解"
COURSE = whole_course()


def handbook(site: Path, edition: Edition) -> tuple[Book, PdfReader, list[str]]:
    book = read_book(site, book_pages(COURSE, edition), edition, "留客有道")
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


def test_every_bookmark_opens_the_page_that_has_its_heading(
    trainee: tuple[Book, PdfReader, list[str]], trainer: tuple[Book, PdfReader, list[str]]
) -> None:
    for _, reader, pages in (trainee, trainer):
        marks = bookmarks(reader)
        assert len(marks) > 500
        lost = [
            (title, page)
            for _, title, page in marks
            if "".join(title.split()) not in pages[page - 1]
        ]
        assert lost == []


def test_what_is_copied_from_the_pages_is_what_the_book_says(
    trainee: tuple[Book, PdfReader, list[str]],
) -> None:
    book, _, pages = trainee
    size = 8
    said = "".join(pages)
    there = {said[at : at + size] for at in range(len(said))}
    texts_of_book = {
        "".join(node.text.split()) for node in walk(book.chapters) if isinstance(node, Words)
    }
    long = [text for text in texts_of_book if len(text) >= 2 * size]
    assert len(long) > 5000
    # A page may end within the beginning and the end of a text that is short, but that is rare.
    lost = [text for text in long if not {text[:size], text[-size:]} & there]
    assert len(lost) < 3, lost
    pieces = [text[at : at + size] for text in long for at in range(len(text) - size + 1)]
    assert sum(piece in there for piece in pieces) / len(pieces) > 0.99


def test_every_term_of_the_glossary_is_in_the_index_with_a_page(
    trainee: tuple[Book, PdfReader, list[str]],
) -> None:
    book, reader, pages = trainee
    begin = next(page for _, title, page in bookmarks(reader) if title == "术语索引")
    index = "".join(pages[begin - 1 :])
    names = [entry.name for _, entries in index_of_terms(book) for entry in entries]
    assert len(names) > 100
    for name in names:
        assert re.search(re.escape("".join(name.split())) + r"\d", index), name


def test_no_page_of_the_trainee_says_what_only_trainers_may_read(
    trainee: tuple[Book, PdfReader, list[str]], trainer: tuple[Book, PdfReader, list[str]]
) -> None:
    """The text of the two PDFs, read back: trainers' texts are in theirs and in no other."""
    secret = {
        plain(text) for kind in ("role-play", "plan") for text in trainer_texts(COURSE)[kind]
    }
    secret = {text for text in secret if len(text) > 12}
    assert len(secret) > 100
    ours, theirs = (plain("".join(pages)) for _, _, pages in (trainee, trainer))
    assert [text for text in secret if text in ours] == []
    # What a page's end tears apart is not found whole.
    assert sum(text in theirs for text in secret) / len(secret) > 0.8
