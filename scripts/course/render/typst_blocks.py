"""Block nodes of the book → Typst source."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from course.model.book import (
    Block,
    Blocks,
    Box,
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
    plain_text,
    walk,
)
from course.model.book_inline import Anchor, Footnote, Styled, Words
from course.render.term_index import TermEntry
from course.render.typst_picture import natural_width, stored
from course.render.typst_questions import card, key_entry
from course.render.typst_table import table
from course.render.typst_text import Writing, inline, quoted

# Lessons are read through; what else there is may be copied or filled in, a sheet by itself.
LESSONS = "modules/"
BOX_TITLES = {"trainer": "讲师提示"}
# CSS pixels are 1/96 inch, points 1/72.
_POINTS = 0.75
_FULL = "158mm"
# A box with more characters than this may break over a page.
_WHOLE = 190


def chapter(writing: Writing, one: Chapter) -> str:
    """Return one chapter with its heading; lessons follow one another on a page, sheets do not."""
    writing.page = one.page
    writing.ranks.clear()
    base = 2 if one.in_part else 1
    for index, node in enumerate(node for node in walk(one) if isinstance(node, Footnote)):
        if not node.again:
            name = f"note-{one.page}-{index}"
            writing.notes[node.place] = (name, blocks(writing, node.blocks))
    writing.written = 0
    function = "part" if not one.in_part else "lesson" if one.page.startswith(LESSONS) else "sheet"
    title = inline(writing, one.title, bare=True)
    if not one.in_part:
        writing.part = title
    within = f", part: [{writing.part}]" if one.in_part else ""
    heads = (writing.part, title if one.in_part else "")
    name = writing.opening(writing.place(""), *heads, own_page=function != "lesson")
    opening = f"#{function}([{title}]{within}{_name(name)});"
    return f"{opening}\n\n{blocks(writing, one.blocks, base)}\n"


def _back_part(writing: Writing, title: str) -> str:
    """The opening of a part at the back of the book, which is no page of the site."""
    name = writing.opening(None, title, "", own_page=True)
    return f"#part([{title}]{_name(name)});\n"


def blocks(writing: Writing, nodes: Blocks, base: int = 1) -> str:
    """Return the blocks, one after the other; `base` is added to the levels of headings."""
    return "\n\n".join(_block(writing, node, base) for node in nodes)


def _block(writing: Writing, node: Block, base: int) -> str:
    match node:
        case Paragraph((Styled("em", content),)):
            return f"#aside[{inline(writing, content)}]"
        case Paragraph((Styled("strong", content),)):
            return f"#lead-in[{inline(writing, content)}]"
        case Paragraph(content):
            return inline(writing, content)
        case Heading():
            return _heading(writing, node, base)
        case ItemList():
            return _items(writing, node, base)
        case Definitions(entries):
            return _definitions(writing, entries)
        case Table():
            return table(writing, node, blocks)
        case Box():
            return _box(writing, node, base)
        case Listing(text, language):
            spoken = f", lang: {quoted(language)}" if language else ""
            return f"#raw({quoted(text)}, block: true{spoken});"
        case Quote(inner):
            return f"#said[{blocks(writing, inner, base)}]"
        case Figure():
            return _figure(writing, node)
        case Rule():
            return "#divider;"
        case Question():
            return card(writing, node, blocks)
        case Anchor(anchor):
            name = writing.place(anchor)
            return f"#place-name({quoted(name)});" if name else ""


def _name(label: str | None) -> str:
    return f", name: {quoted(label)}" if label else ""


def _heading(writing: Writing, node: Heading, base: int) -> str:
    rank = max(node.level - 1, 1)
    # No level may be skipped on the way down: a heading is one level below the one it stands under.
    while writing.ranks and writing.ranks[-1] >= rank:
        writing.ranks.pop()
    writing.ranks.append(rank)
    body = inline(writing, node.content, bare=True)
    level = base + len(writing.ranks)
    return f"#section({level}, {rank}, [{body}]{_name(writing.place(node.id))});"


def _items(writing: Writing, node: ItemList, base: int) -> str:
    if node.start is not None:
        bodies = _bodies(writing, node.items, base)
        return f"#enum(start: {node.start}, tight: {_tight(node.items)}, {bodies});"
    runs = []
    for done, group in groupby(node.items, key=lambda item: item.done):
        items = tuple(group)
        marker = "" if done is None else f"marker: [{'☑' if done else '☐'}], "
        runs.append(f"#list({marker}tight: {_tight(items)}, {_bodies(writing, items, base)});")
    return "\n".join(runs)


def _bodies(writing: Writing, items: Iterable[Item], base: int) -> str:
    return ", ".join(f"[{blocks(writing, item.blocks, base)}]" for item in items)


def _tight(items: Iterable[Item]) -> str:
    """Whether the items are single lines, as Typst writes a truth value."""
    single = all(
        sum(isinstance(block, Paragraph | Box | Table) for block in item.blocks) < 2
        for item in items
    )
    return "true" if single else "false"


def _definitions(writing: Writing, entries: Iterable[Definition]) -> str:
    return "\n\n".join(_definition(writing, entry) for entry in entries)


def _definition(writing: Writing, entry: Definition) -> str:
    """A meaning that begins with words follows its term; another stands below it."""
    name = writing.place(entry.id)
    mark = f"#place-name({quoted(name)});" if name else ""
    term = f"[{mark}{inline(writing, entry.term)}]"
    follows = bool(entry.blocks) and isinstance(entry.blocks[0], Paragraph)
    function = "meaning" if follows else "meaning-below"
    return f"#{function}({term}, [{blocks(writing, entry.blocks)}]);"


def _box(writing: Writing, node: Box, base: int) -> str:
    name = writing.place(node.id) if node.id else None
    mark = f"#place-name({quoted(name)});\n" if name else ""
    title = inline(writing, node.title or (Words(BOX_TITLES.get(node.kind, "")),), bare=True)
    body = blocks(writing, node.blocks, base)
    if node.kind == "panel":
        return f"{mark}#panel([{title}], [{body}]);"
    shown = f"[{title}]" if title else "none"
    whole = "true" if len(plain_text(node.blocks)) <= _WHOLE else "false"
    return f"{mark}#boxed({quoted(node.kind)}, {shown}, {whole}, [{body}]);"


def _figure(writing: Writing, node: Figure) -> str:
    width = node.picture.width or natural_width(node.picture)
    size = f"{width * _POINTS:g}pt" if width else _FULL
    source = quoted(stored(writing.pictures, node.picture, black=writing.ink == "black"))
    image = f"fitted({source}, {quoted(node.picture.alt)}, {size})"
    caption = f", caption: [{inline(writing, node.caption)}]" if node.caption else ""
    return f"#figure({image}{caption}, supplement: [图]);"


def term_index(writing: Writing) -> str:
    """Return the index of terms with the pages of each; empty if the book has no glossary.

    To be called when all chapters are written, for they say where each term is used.
    """
    if not writing.index:
        return ""
    groups = []
    for letter, entries in writing.index:
        rows = "".join(f"{_index_entry(writing, entry)}, " for entry in entries)
        groups.append(f"index-letter({quoted(letter)}, ({rows}))")
    opening = _back_part(writing, "术语索引")
    return f"{opening}\n#index-of-terms({', '.join(groups)});\n"


def _index_entry(writing: Writing, entry: TermEntry) -> str:
    taught = (writing.labels.get(place) for place in entry.taught)
    explained = writing.labels.get(entry.explained)
    used = [*writing.uses.get(entry.explained, [])]
    used += [explained] if explained in writing.placed else []
    bold = [name for name in dict.fromkeys(taught) if name in writing.placed]
    return f"index-entry({quoted(entry.name)}, {_labels(bold)}, {_labels(used)})"


def _labels(names: Iterable[str]) -> str:
    return f"({''.join(f'{quoted(name)}, ' for name in names)})"


def answer_key(writing: Writing) -> str:
    """Return the key of all questions, chapter by chapter; empty if answers stand in place."""
    if writing.with_answers or not writing.numbers:
        return ""
    writing.in_key = True
    parts = [_back_part(writing, "练习答案与讲解")]
    for one in writing.book.chapters:
        questions = [node for node in walk(one) if isinstance(node, Question)]
        if not questions:
            continue
        writing.page = one.page
        parts.append(f"#section(2, 1, [{inline(writing, one.title, bare=True)}]);\n")
        parts.extend(key_entry(writing, question, blocks) for question in questions)
    return "\n".join(parts)
