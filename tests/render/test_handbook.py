"""The handbook as a reader finds it: cover, contents, bookmarks, links, fonts, questions, key."""

from __future__ import annotations

from typing import Any

import pytest
from pypdf import PdfReader

from course.model.book import Question, plain_text, walk
from course.render.handbook import render_handbook
from handbook_samples import IMPRINT, bookmarks, link_pages, pdf, sample, texts

KEY = "练习答案与讲解"


@pytest.fixture(scope="module")
def trainee() -> PdfReader:
    return pdf(sample("trainee"))


@pytest.fixture(scope="module")
def trainer() -> PdfReader:
    return pdf(sample("trainer"))


def page_of(reader: PdfReader, title: str) -> int:
    return next(page for _, name, page in bookmarks(reader) if name == title)


def questions() -> list[Question]:
    return [node for node in walk(sample().chapters) if isinstance(node, Question)]


def secrets() -> list[str]:
    """What tells the answer: each explanation, and each feedback that is no single word."""
    told = []
    for question in questions():
        told.append(plain_text(question.explanation))
        told += [plain_text(option.feedback) for option in question.options]
    return [text for text in told if len(text) > 3]


def fonts(reader: PdfReader) -> dict[str, Any]:
    """Name and descriptor of each font in the file."""
    found = {}
    for number in reader.xref[0]:
        one = reader.get_object(number)
        if isinstance(one, dict) and one.get("/Type") == "/FontDescriptor":
            found[str(one["/FontName"])] = one
    for number in reader.xref_objStm:
        one = reader.get_object(number)
        if isinstance(one, dict) and one.get("/Type") == "/FontDescriptor":
            found[str(one["/FontName"])] = one
    return found


def test_the_same_book_gives_the_same_bytes() -> None:
    assert render_handbook(sample(), IMPRINT) == render_handbook(sample(), IMPRINT)


def test_the_cover_says_title_edition_and_date(trainee: PdfReader, trainer: PdfReader) -> None:
    cover = texts(trainee)[0]
    for words in ("样书", "学员版", "一本样书", "2026年11月22日", "内容可以随意使用"):
        assert words in cover
    assert "讲师版" in texts(trainer)[0]


def test_every_heading_is_a_bookmark_at_its_depth(trainee: PdfReader) -> None:
    assert [(depth, title) for depth, title, _ in bookmarks(trainee)] == [
        (1, "目录"),
        (1, "样书"),
        (1, "第一模块　问好"),
        (2, "先问好"),
        (3, "一句话的规则"),
        (4, "为什么"),
        (1, "一段对话"),
        (2, "第一段"),
        (2, "第二段"),
        (1, KEY),
        (2, "先问好"),
    ]


def test_the_contents_give_the_page_of_every_chapter(trainee: PdfReader) -> None:
    contents = texts(trainee)[1].replace(".", "").replace("\u2060", "")
    for title in ("样书", "第一模块问好", "先问好", "一段对话", KEY):
        page = page_of(trainee, "第一模块　问好" if "模块" in title else title)
        assert f"{title}{page}" in contents


def test_every_link_inside_the_book_lands_on_a_page(trainee: PdfReader) -> None:
    links = link_pages(trainee)
    rule = page_of(trainee, "一句话的规则")
    start = page_of(trainee, "样书")
    assert links.count((start, rule)) >= 2
    assert (page_of(trainee, "第一模块　问好"), page_of(trainee, "一段对话")) in links
    assert all(1 <= target <= len(trainee.pages) for _, target in links)


def test_a_link_to_another_chapter_says_its_page(trainee: PdfReader) -> None:
    start = texts(trainee)[page_of(trainee, "样书") - 1]
    assert f"一句话的规则（第{page_of(trainee, '一句话的规则')}页）" in start
    assert "术语见问好。" in "".join(texts(trainee))


def test_a_footnote_stands_at_the_foot_of_its_page(trainee: PdfReader) -> None:
    start = texts(trainee)[page_of(trainee, "样书") - 1]
    assert start.index("注里有链接") > start.index("资料页")
    assert "https://example.org/paper" in start
    assert "".join(texts(trainee)).count("注里有链接") == 1


def test_running_heads_name_part_and_chapter(trainee: PdfReader) -> None:
    opener = page_of(trainee, "先问好")
    following = texts(trainee)[opener]
    assert following.endswith("第一模块问好先问好5")


def test_fonts_are_embedded_subsets_and_none_is_of_the_system(trainee: PdfReader) -> None:
    found = fonts(trainee)
    assert {name.split("+")[1] for name in found} == {
        "LKYDSansSC-Regular",
        "LKYDSansSC-Bold",
        "DejaVuSansMono",
    }
    assert all("/FontFile2" in font for font in found.values())


def test_the_file_is_tagged_and_names_its_language_and_title(trainee: PdfReader) -> None:
    catalog = trainee.trailer["/Root"]
    assert catalog["/Lang"] == "zh-CN"
    assert catalog["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in catalog["/Metadata"].get_object().get_data()
    assert trainee.metadata is not None
    assert trainee.metadata.title == "样书（学员版）"


def test_the_text_can_be_read_out(trainee: PdfReader) -> None:
    text = "".join(texts(trainee))
    for words in ("先问好，再办事。", "☑做完的事", "☐没做的事", "合并的格子", "客户说：没人理我。"):
        assert words in text


def test_the_trainee_finds_questions_in_place_and_the_key_at_the_back(trainee: PdfReader) -> None:
    pages = texts(trainee)
    key = page_of(trainee, KEY)
    body, back = "".join(pages[: key - 1]), "".join(pages[key - 1 :])
    for question in questions():
        assert plain_text(question.stem) in body
    assert secrets()
    for secret in secrets():
        assert secret not in body
        assert secret in back
    assert f"答案与讲解：第{key}页" in body
    assert "练习2（第" in back
    assert "答案：A、C" in back


def test_cards_and_key_link_to_each_other(trainee: PdfReader) -> None:
    key = page_of(trainee, KEY)
    card = next(i + 1 for i, text in enumerate(texts(trainee)) if "练习1单选题" in text)
    assert (card, key) in link_pages(trainee)
    assert (key, card) in link_pages(trainee)


def test_the_trainer_finds_the_answers_in_place(trainer: PdfReader) -> None:
    text = "".join(texts(trainer))
    assert KEY not in text
    first, second = (text.index(plain_text(question.stem)) for question in questions())
    for secret in (plain_text(questions()[0].explanation), "他知道有人看见了他。"):
        assert first < text.index(secret) < second


def test_progress_is_told_in_steps() -> None:
    steps: list[str] = []
    render_handbook(sample(), IMPRINT, steps.append)
    assert steps == ["检查用字", "编排 4 章", "排版成 PDF"]
