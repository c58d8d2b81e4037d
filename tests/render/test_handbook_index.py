"""The index of terms at the back of the handbook: in order, with the right pages."""

from __future__ import annotations

import pytest

from course.model.book import Book, Chapter, Definition, Definitions, Heading, Paragraph
from course.model.book_inline import Link, Styled, Target, Term, Words
from course.render.term_index import LATIN, OTHER, index_of_terms
from handbook_samples import link_pages, paragraph, pdf, texts

GLOSSARY = "reference/glossary.html"


def definition(name: str, anchor: str, *more: Link) -> Definition:
    term = (Styled("strong", (Words(name),)), Words(" in English"))
    return Definition(term, (Paragraph((Words("意思。"), *more)),), anchor)


def book(*definitions: Definition) -> Book:
    used = tuple(
        Paragraph((Words("用到"), Term(Target(GLOSSARY, one.id), (Words("它"),))))
        for one in definitions
    )
    lesson = (Heading(2, (Words("讲解"),), "here"), *(paragraph("字") for _ in range(90)), *used)
    return Book(
        "样书",
        "trainee",
        (
            Chapter("modules/01/one.html", (Words("一课"),), lesson),
            Chapter(GLOSSARY, (Words("术语表"),), (Definitions(definitions),)),
        ),
    )


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("服务补救", "F"),
        ("啊", "A"),
        ("座席", "Z"),
        ("“冬眠”客户", "D"),
        ("3H1F", LATIN),
        ("CLEAR 技巧", LATIN),
        ("黏性四法", OTHER),  # in the second plane, which is in the order of radicals
        ("㐀", OTHER),  # in no plane of GB 2312 at all
    ],
)
def test_a_term_stands_under_the_letter_of_its_pinyin(name: str, letter: str) -> None:
    assert [heading for heading, _ in index_of_terms(book(definition(name, "a")))] == [letter]


def test_terms_are_in_the_order_of_pinyin() -> None:
    names = ["抱怨", "AIDA", "安全出口", "挽回率", "百分点"]
    index = index_of_terms(book(*(definition(name, f"a{at}") for at, name in enumerate(names))))
    found = [entry.name for _, entries in index for entry in entries]
    assert found == ["AIDA", "安全出口", "百分点", "抱怨", "挽回率"]


def test_a_book_without_glossary_has_no_index() -> None:
    lone = Book("样书", "trainee", (Chapter("one.html", (Words("一"),), (paragraph("字"),)),))
    assert index_of_terms(lone) == ()
    assert "术语索引" not in "".join(texts(pdf(lone)))


def test_the_index_names_where_a_term_is_taught_and_where_it_is_used_once_each() -> None:
    taught = Link(Target("modules/01/one.html", "here"), (Words("一课"),))
    reader = pdf(book(definition("服务补救", "a", taught), definition("抱怨", "b")))
    pages = texts(reader)
    explained = next(at for at, text in enumerate(pages, 1) if "意思。" in text)
    used = next(at for at, text in enumerate(pages, 1) if "用到它" in text)
    begin = next(at for at, text in enumerate(pages, 1) if "讲解" in text)
    assert begin < used < explained < len(pages)
    assert f"服务补救{begin}，{used}，{explained}" in pages[-1]
    assert f"抱怨{used}，{explained}" in pages[-1]
    led = {target for page, target in link_pages(reader) if page == len(pages)}
    assert led == {begin, used, explained}
