"""A built site becomes a book: what is kept, what is left out, what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, TypeVar

import pytest

from course.model.book import (
    Book,
    BookError,
    Box,
    Chapter,
    Definitions,
    Figure,
    Heading,
    ItemList,
    Listing,
    Paragraph,
    Question,
    Quote,
    Rule,
    Table,
    plain_text,
    walk,
)
from course.model.book_inline import Anchor, CodeWords, Footnote, LineBreak, Link, Target, Words
from course.read.site import read_book

SITE = Path(__file__).parent.parent / "fixtures" / "built-site"
PAGES = ("index.md", "modules/01-first/index.md", "modules/01-first/hello.md", "practice/talk.md")
HELLO = "modules/01-first/hello.html"
Node = TypeVar("Node")


def book(site: Path = SITE) -> Book:
    return read_book(site, PAGES, "trainee", "样书")


def nodes(part: Any, kind: type[Node]) -> list[Node]:
    return [node for node in walk(part) if isinstance(node, kind)]


@pytest.fixture(scope="module")
def hello() -> Chapter:
    return next(chapter for chapter in book().chapters if chapter.page == HELLO)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SITE, tmp_path / "site"))


def edit(site: Path, old: str, new: str, page: str = HELLO) -> None:
    path = site / page
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def line_of(site: Path, mark: str) -> int:
    text = (site / HELLO).read_text("utf-8")
    return text[: text.index(mark)].count("\n") + 1


def rules(site: Path) -> list[tuple[str, int, str]]:
    with pytest.raises(BookError) as caught:
        book(site)
    return [(problem.path, problem.line, problem.rule) for problem in caught.value.problems]


def test_chapters_come_in_the_order_given_and_an_index_opens_a_part() -> None:
    shape = [(c.page, plain_text(c.title), c.opens_part, c.in_part) for c in book().chapters]
    assert shape == [
        ("index.html", "样书", False, False),
        ("modules/01-first/index.html", "第一模块　问好", True, False),
        (HELLO, "先问好", False, True),
        ("practice/talk.html", "一段对话", False, False),
    ]


def test_headings_keep_their_level_and_id_and_lose_the_permalink(hello: Chapter) -> None:
    found = [(head.level, plain_text(head.content), head.id) for head in nodes(hello, Heading)]
    assert found == [(2, "一句话的规则", "rule"), (3, "为什么", "why")]


def test_admonitions_details_and_tabs_become_boxes_that_stand_open(hello: Chapter) -> None:
    found = [(box.kind, plain_text(box.title), plain_text(box.blocks)) for box in nodes(hello, Box)]
    assert found == [
        ("abstract", "规则", "先问好，再办事。"),
        ("note", "折起来的话", "里面的话。"),
        ("panel", "电话", "电话里说。"),
        ("panel", "当面", "当面说。"),
    ]


def test_lists_keep_number_nesting_and_ticks(hello: Chapter) -> None:
    numbered, nested, tasks, _ = nodes(hello, ItemList)
    assert (numbered.start, len(numbered.items)) == (3, 2)
    assert nested in numbered.items[1].blocks
    assert [(item.done, plain_text(item)) for item in tasks.items] == [
        (True, "做完的事"),
        (False, "没做的事"),
    ]


def test_a_table_keeps_head_alignment_and_spans(hello: Chapter) -> None:
    (table,) = nodes(hello, Table)
    assert [plain_text(cell) for cell in table.head[0]] == ["时刻", "说什么"]
    assert [cell.align for cell in table.body[0]] == [None, "right"]
    assert table.body[1][0].columns == 2


def test_definitions_keep_terms_ids_and_all_meanings(hello: Chapter) -> None:
    (definitions,) = nodes(hello, Definitions)
    assert [
        (plain_text(one.term), plain_text(one.blocks), one.id) for one in definitions.entries
    ] == [
        ("问好", "见面第一句。也指写信的开头。", "greeting"),
        ("甲词；乙词", "同一个意思", ""),
    ]


def test_quotes_code_and_rules_are_kept(hello: Chapter) -> None:
    assert [plain_text(quote) for quote in nodes(hello, Quote)] == ["客户说：没人理我。"]
    assert nodes(hello, Listing) == [Listing("print(1)", "python")]
    assert nodes(hello, Rule) == [Rule()]
    assert nodes(hello, CodeWords) == [CodeWords("Ctrl"), CodeWords("a b")]
    assert nodes(hello, LineBreak) == [LineBreak()]


def test_pictures_bring_their_bytes_and_icons_stay_away(hello: Chapter) -> None:
    steps, dot, line = (figure for figure in nodes(hello, Figure))
    assert (steps.picture.format, steps.picture.width) == ("svg", 400)
    assert dot.picture.data == (SITE / "modules/01-first/images/dot.png").read_bytes()
    assert plain_text(dot.caption) == "一个点的图注"
    assert line.picture.alt == "一条线"
    drawing = line.picture.data.decode()
    assert "xmlns=" in drawing
    assert "linearGradient" in drawing
    assert "图标不进书" in plain_text(hello)


def test_a_question_has_its_key_apart_from_its_text(hello: Chapter) -> None:
    single, multiple = nodes(hello, Question)
    assert (single.id, single.multiple, multiple.multiple) == ("q-sample-1-abc123", False, True)
    assert plain_text(single.stem) == "客户进门，先做什么？"
    assert [option.correct for option in multiple.options] == [True, False, True]
    assert plain_text(single.options[1].feedback) == "他会以为没人管。"
    assert plain_text(single.explanation) == "问好只要两秒，却告诉他来对了地方。"


def test_links_lead_to_places_in_the_book_or_outside_and_else_are_words() -> None:
    start = book().chapters[0]
    targets = [link.target for link in nodes(start.blocks, Link)]
    assert targets == [
        Target(HELLO, "rule"),
        Target("modules/01-first/index.html"),
        Target(HELLO, "rule"),
        "https://example.org/paper",
    ]
    assert "不在书里的资料页。" in plain_text(start)


def test_a_footnote_used_twice_has_one_text() -> None:
    first, second = nodes(book().chapters[0], Footnote)
    assert (first.place, first.again, second.again) == (second.place, False, True)
    assert plain_text(first.blocks) == "注里有链接。"
    assert second.blocks == ()


def test_white_space_between_chinese_is_closed_up() -> None:
    text = plain_text(book().chapters[0])
    assert "一句话的规则，再看" in text
    assert "先查清。再道歉" in text


def test_nothing_of_the_screen_gets_into_the_book() -> None:
    text = plain_text(book().chapters)
    for word in ("脚本里的", "导航里的", "数据不进书", "¶", "↩", "提交", "已回答", "开始"):
        assert word not in text
    assert "我来查。" in text


def test_a_dialogue_becomes_sections_with_its_remarks_in_a_line() -> None:
    talk = book().chapters[3]
    shape = [type(block).__name__ for block in talk.blocks]
    assert shape[:4] == ["Paragraph", "Box", "Paragraph", "Heading"]
    assert shape[4:] == ["Paragraph", "Paragraph", "Anchor", "Heading", "Paragraph"]
    remarks = talk.blocks[5]
    assert plain_text(remarks) == "情绪不变　接第二段"
    assert [link.target for link in nodes(remarks, Link)] == [
        Target("practice/talk.html", "part-2")
    ]
    assert talk.blocks[6] == Anchor("part-2")


def test_a_mark_in_words_is_not_lost() -> None:
    for chapter in book().chapters:
        for words in nodes(chapter, Words):
            assert words.text.strip("\n") == words.text
            assert words.text


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("images/dot.png", "images/gone.png", "book-image-missing"),
        ('alt="一个点" ', "", "book-image-alt"),
        ("images/dot.png", "https://example.org/dot.png", "book-image-kind"),
        ("<title>一条线</title>", "", "book-image-alt"),
        ('href="#greeting"', 'href="#gone"', "book-anchor-dead"),
        ('href="#greeting"', 'href="gone.html"', "book-link-dead"),
    ],
)
def test_what_is_missing_is_told_with_page_and_line(
    site: Path, old: str, new: str, rule: str
) -> None:
    line = line_of(site, old)
    edit(site, old, new)
    assert rules(site) == [(HELLO, line, rule)]


def test_a_question_without_a_key_is_a_problem(site: Path) -> None:
    edit(site, ' data-correct="true"><label>抬头', "><label>抬头")
    line = line_of(site, '<div class="quiz" id="q-sample-1')
    assert rules(site) == [(HELLO, line, "book-question")]


def test_a_page_that_is_not_built_is_a_problem(site: Path) -> None:
    (site / "practice/talk.html").unlink()
    assert ("practice/talk.html", 1, "book-page-missing") in rules(site)


def test_a_page_without_an_article_is_a_problem(site: Path) -> None:
    for odd in ("", "\n", "只有字", "<!-- -->", '<?xml version="1.0" encoding="utf-8"?><p>x</p>'):
        (site / "practice/talk.html").write_text(odd, "utf-8")
        assert ("practice/talk.html", 1, "book-page-empty") in rules(site)


def test_a_page_without_a_title_is_a_problem(site: Path) -> None:
    edit(site, '<h1 id="talk">一段对话</h1>', "", "practice/talk.html")
    assert [rule for _, _, rule in rules(site)] == ["book-title"]


def test_a_footnote_without_text_is_a_problem(site: Path) -> None:
    edit(site, '<li id="fn:1">', '<li id="fn:2">', "index.html")
    assert [rule for _, _, rule in rules(site)] == ["book-footnote-missing"] * 2


def test_no_page_at_all_is_a_problem() -> None:
    with pytest.raises(BookError, match="book-empty"):
        read_book(SITE, (), "trainee", "样书")


def test_odd_numbers_in_attributes_do_no_harm(site: Path) -> None:
    edit(site, 'start="3"', 'start="three"')
    edit(site, 'colspan="2"', 'colspan="0"')
    odd = next(chapter for chapter in book(site).chapters if chapter.page == HELLO)
    assert nodes(odd, ItemList)[0].start == 1
    assert nodes(odd, Table)[0].body[1][0].columns == 1


def test_a_page_given_twice_is_read_once() -> None:
    twice = read_book(SITE, (*PAGES, *PAGES), "trainee", "样书")
    assert twice == book()


def test_a_book_cannot_be_changed(hello: Chapter) -> None:
    with pytest.raises(AttributeError):
        hello.page = "x"  # type: ignore[misc]
    assert isinstance(nodes(hello, Paragraph)[0].content, tuple)
