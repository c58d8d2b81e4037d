"""A page's HTML from Markdown → the HTML that search sees, and what readers see besides."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from course.render.diagrams import draw_diagrams
from course.render.page_fences import FilledPage
from course.render.quiz_finish import finish_quizzes

_BOX = '<input type="checkbox" disabled{}/>'


class LostBlock(Exception):
    """Raised when the mark of a block did not come through Markdown exactly once."""


def finish_page(
    html: str,
    filled: FilledPage,
    read_picture: Callable[[str], str | None],
    link_words: Callable[[str], str] = str,
) -> tuple[str, Mapping[str, str]]:
    """Return `html` with diagrams drawn and blocks put in, and the blocks to hide from search.

    The latter go to `put_in` when search has been there: quizzes and dialogues hold answers.
    `read_picture` returns the text of a picture by its address on the page, or None; `link_words`
    returns the page's own text, without quizzes and blocks, with its terms and claims linked.
    Raises LostBlock, or MarkupChanged for quizzes that are not as expected.
    """
    html = _mend(draw_diagrams(html, read_picture))
    hidden = dict(filled.hidden_blocks)
    if filled.questions:
        finished = finish_quizzes(html, filled.questions)
        html = finished.html
        hidden |= finished.blocks
    return put_in(link_words(html), filled.blocks), hidden


def _mend(html: str) -> str:
    """Return `html` with names for the boxes of task lists, and no empty cell for a header."""
    for state, name in ((" checked", "已办"), ("", "未办")):
        html = html.replace(_BOX.format(state), _BOX.format(f'{state} aria-label="{name}"'))
    return html.replace("<th></th>", "<td></td>")


def put_in(html: str, blocks: Mapping[str, str]) -> str:
    """Return `html` with each mark replaced by its block. Raises LostBlock."""
    for mark, block in blocks.items():
        if html.count(mark) != 1:
            raise LostBlock(f"页面里应有一处 {mark}，有 {html.count(mark)} 处；围栏前后空一行")
        html = html.replace(mark, block)
    return html
