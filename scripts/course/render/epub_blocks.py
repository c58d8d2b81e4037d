"""Block nodes of the book → XHTML for an EPUB, chapter by chapter."""

from __future__ import annotations

from html import escape

from course.model.book import (
    Block,
    Blocks,
    Box,
    Cell,
    Chapter,
    Definition,
    Definitions,
    Figure,
    Heading,
    Item,
    ItemList,
    Listing,
    Paragraph,
    Question,
    Quote,
    Rule,
    Table,
    walk,
)
from course.model.book_inline import Anchor
from course.render.epub_questions import card, key_entry
from course.render.epub_text import EpubWriting, inlines, picture


def chapter_body(writing: EpubWriting, one: Chapter) -> str:
    """Return the chapter's heading, text and footnotes."""
    writing.open(one.page)
    title = inlines(writing, one.title)
    return f"<h1>{title}</h1>\n{blocks(writing, one.blocks)}\n{_notes(writing)}"


def key_body(writing: EpubWriting) -> str:
    """Return the key of all questions, chapter by chapter."""
    parts = []
    for one in writing.book.chapters:
        questions = [node for node in walk(one) if isinstance(node, Question)]
        if questions:
            writing.open(one.page)
            parts.append(f"<h2>{inlines(writing, one.title)}</h2>")
            parts.extend(key_entry(writing, question, blocks) for question in questions)
    return "\n".join(parts)


def _notes(writing: EpubWriting) -> str:
    return "\n".join(
        f'<aside epub:type="footnote" role="doc-footnote" id="_note{number}">'
        f'<p class="note-number"><a href="#_ref{number}">{number}</a></p>'
        f"{blocks(writing, note.blocks)}</aside>"
        for number, note in enumerate(writing.notes.values(), 1)
    )


def blocks(writing: EpubWriting, nodes: Blocks) -> str:
    """Return the blocks, one after the other."""
    return "\n".join(_block(writing, node) for node in nodes)


def _block(writing: EpubWriting, node: Block) -> str:
    match node:
        case Paragraph(content):
            return f"<p>{inlines(writing, content)}</p>"
        case Heading(level, content, anchor):
            tag = f"h{min(max(level, 2), 6)}"
            return f"<{tag}{writing.id(anchor)}>{inlines(writing, content)}</{tag}>"
        case ItemList():
            return _items(writing, node)
        case Definitions(entries):
            return f"<dl>{''.join(_definition(writing, entry) for entry in entries)}</dl>"
        case Table():
            return _table(writing, node)
        case Box(kind, title, inner, anchor):
            named = f'<p class="box-title">{inlines(writing, title)}</p>' if title else ""
            opening = f'<div class="box box-{escape(kind)}"{writing.id(anchor)}>'
            return f"{opening}{named}{blocks(writing, inner)}</div>"
        case Listing(text):
            return f"<pre><code>{escape(text, quote=False)}</code></pre>"
        case Quote(inner):
            return f"<blockquote>{blocks(writing, inner)}</blockquote>"
        case Figure(drawing, caption):
            told = f"<figcaption>{inlines(writing, caption)}</figcaption>" if caption else ""
            return f"<figure>{picture(writing, drawing, 'whole')}{told}</figure>"
        case Rule():
            return "<hr/>"
        case Question():
            return card(writing, node, blocks)
        case Anchor(anchor):
            name = writing.id(anchor)
            return f"<div{name}></div>" if name else ""


def _items(writing: EpubWriting, node: ItemList) -> str:
    body = "".join(f"<li>{_item(writing, item)}</li>" for item in node.items)
    if node.start is None:
        return f"<ul>{body}</ul>"
    return f'<ol start="{node.start}">{body}</ol>' if node.start != 1 else f"<ol>{body}</ol>"


def _item(writing: EpubWriting, item: Item) -> str:
    box = "" if item.done is None else ("☑ " if item.done else "☐ ")
    return box + _loose(writing, item.blocks)


def _loose(writing: EpubWriting, nodes: Blocks) -> str:
    """The blocks; a paragraph at their head without its own space around it."""
    if nodes and isinstance(nodes[0], Paragraph):
        return inlines(writing, nodes[0].content) + blocks(writing, nodes[1:])
    return blocks(writing, nodes)


def _definition(writing: EpubWriting, entry: Definition) -> str:
    term = f"<dt{writing.id(entry.id)}>{inlines(writing, entry.term)}</dt>"
    return f"{term}<dd>{_loose(writing, entry.blocks)}</dd>"


def _table(writing: EpubWriting, node: Table) -> str:
    caption = f"<caption>{inlines(writing, node.caption)}</caption>" if node.caption else ""
    head = "".join(_row(writing, row, "col") for row in node.head)
    body = "".join(_row(writing, row, "row") for row in node.body)
    shown = (f"<thead>{head}</thead>" if head else "") + f"<tbody>{body}</tbody>"
    return f"<table>{caption}{shown}</table>"


def _row(writing: EpubWriting, row: tuple[Cell, ...], scope: str) -> str:
    return f"<tr>{''.join(_cell(writing, cell, scope) for cell in row)}</tr>"


def _cell(writing: EpubWriting, cell: Cell, scope: str) -> str:
    tag = "th" if cell.heading else "td"
    said = f' scope="{scope}"' if cell.heading else ""
    said += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    said += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    said += f' class="{cell.align}"' if cell.align in ("center", "right") else ""
    return f"<{tag}{said}>{_loose(writing, cell.blocks)}</{tag}>"
