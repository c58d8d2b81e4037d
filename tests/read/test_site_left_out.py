"""What a page says for the screen alone stays out of the book, or the book says where it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.model.book import Chapter, plain_text
from course.read.site import read_book
from handbook_samples import SITE

PAGE = "practice/talk.html"
TEXT = (
    '<ul><li>印得出来</li><li class="book-skip">点这里下载</li></ul>'
    '<p>用<a href="../index.html">首页</a>、<a href="#x">本页</a>和'
    '<a href="note.pdf">文件</a>。</p>'
    '<details><summary>倾听<span class="rp-weight">权重 4</span></summary><p>听完</p></details>'
    '<p id="x">完</p>'
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(SITE, tmp_path_factory.mktemp("left-out") / "site"))
    body = f"<html><body><article><h1>一页</h1>{TEXT}</article></body></html>"
    (folder / PAGE).write_text(body, "utf-8")
    (folder / "practice/note.pdf").write_bytes(b"%PDF-")
    return folder


def page(site: Path, elsewhere: str) -> Chapter:
    (chapter,) = read_book(site, [PAGE], "trainee", "书", elsewhere).chapters
    return chapter


def test_a_link_to_a_page_that_is_left_out_says_where_the_page_is(site: Path) -> None:
    assert "用首页（网页）、本页和文件。" in plain_text(page(site, "（网页）"))
    assert "用首页、本页和文件。" in plain_text(page(site, ""))


def test_an_item_for_the_screen_is_left_out_of_its_list(site: Path) -> None:
    text = plain_text(page(site, ""))
    assert "印得出来" in text
    assert "下载" not in text


def test_a_remark_that_stands_apart_on_the_page_stands_apart_in_the_book(site: Path) -> None:
    assert "倾听\u3000权重 4" in plain_text(page(site, ""))
