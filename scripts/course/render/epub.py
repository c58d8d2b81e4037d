"""A book → the handbook as an EPUB 3: a file per chapter, the key of the questions at the back."""

from __future__ import annotations

import uuid
from html import escape
from pathlib import Path, PurePosixPath

from course.model.book import Book, Chapter, plain_text
from course.render.archive import pack
from course.render.epub_blocks import chapter_body, key_body
from course.render.epub_questions import KEY_FILE
from course.render.epub_text import EpubWriting, begin_epub
from course.render.handbook import EDITIONS, Imprint
from course.render.html_template import fill

STYLE = Path(__file__).parent / "templates" / "epub.css"
FOLDER = "EPUB/"
LANGUAGE = "zh-CN"
KEY_TITLE = "练习答案与讲解"
KINDS = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
}
CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{FOLDER}content.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)


def render_epub(book: Book, imprint: Imprint) -> bytes:
    """Return the EPUB of `book`, the same bytes for the same book.

    Answers stand at the back only, so the book must be the trainees'.
    """
    writing = begin_epub(book)
    texts = {"cover.xhtml": _page(book.title, _cover(book, imprint))}
    for one in book.chapters:
        body = chapter_body(writing, one)
        texts[writing.files[one.page]] = _page(plain_text(one.title), body)
    if writing.numbers:
        texts[KEY_FILE] = _page(KEY_TITLE, f"<h1>{KEY_TITLE}</h1>\n{key_body(writing)}")
    package = _package(book, imprint, list(texts), writing)
    files = {
        "content.opf": package,
        "nav.xhtml": _page("目录", _contents(writing)),
        "style.css": STYLE.read_text("utf-8"),
        **texts,
    }
    packed = {"mimetype": b"application/epub+zip", "META-INF/container.xml": CONTAINER.encode()}
    packed |= {FOLDER + name: text.encode() for name, text in files.items()}
    packed |= {FOLDER + name: data for name, data in sorted(writing.pictures.items())}
    return pack(packed, imprint.content_date, stored=("mimetype",))


def _page(title: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{LANGUAGE}" xml:lang="{LANGUAGE}">\n<head><meta charset="utf-8"/>'
        f"<title>{escape(title)}</title>"
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _cover(book: Book, imprint: Imprint) -> str:
    when = imprint.content_date
    lines = [
        imprint.subtitle,
        EDITIONS[book.edition],
        f"内容日期　{when.year} 年 {when.month} 月 {when.day} 日",
        *imprint.lines,
    ]
    told = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f'<section class="cover"><h1>{escape(book.title)}</h1>{told}</section>'


def _contents(writing: EpubWriting) -> str:
    entries: list[str] = []
    chapters = writing.book.chapters
    for index, one in enumerate(chapters):
        if one.in_part:
            continue
        inside = []
        for below in chapters[index + 1 :]:
            if not below.in_part:
                break
            inside.append(f"<li>{_entry(writing, below)}</li>")
        nested = f"<ol>{''.join(inside)}</ol>" if inside else ""
        entries.append(f"<li>{_entry(writing, one)}{nested}</li>")
    if writing.numbers:
        entries.append(f'<li><a href="{KEY_FILE}">{KEY_TITLE}</a></li>')
    listed = "\n".join(entries)
    return f'<nav epub:type="toc" role="doc-toc"><h1>目录</h1>\n<ol>{listed}</ol></nav>'


def _entry(writing: EpubWriting, one: Chapter) -> str:
    return f'<a href="{writing.files[one.page]}">{escape(plain_text(one.title))}</a>'


def _package(book: Book, imprint: Imprint, texts: list[str], writing: EpubWriting) -> str:
    """The list of all files and their order, with what the book says of itself."""
    name = uuid.uuid5(uuid.NAMESPACE_OID, f"{book.title}/{book.edition}/{LANGUAGE}")
    return fill(
        "epub_package.xml",
        "",
        language=LANGUAGE,
        identifier=f"urn:uuid:{name}",
        title=f"{book.title}（{EDITIONS[book.edition]}）",
        subtitle=imprint.subtitle,
        day=imprint.content_date.isoformat(),
        rights=imprint.lines,
        texts=[(f"t{number}", text) for number, text in enumerate(texts)],
        pictures=[
            (f"p{number}", picture, KINDS[PurePosixPath(picture).suffix[1:]])
            for number, picture in enumerate(sorted(writing.pictures))
        ],
    )
