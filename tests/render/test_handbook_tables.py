"""The tables of the handbook: no line wasted, no cell for a pen where nothing is to be written."""

from __future__ import annotations

from math import ceil

from course.model.book import Cell, Paragraph, Table, plain_text
from course.model.book_inline import Words
from course.render.typst_table import column_widths, filled
from handbook_samples import book_of, cells, paragraph, pdf, texts

LINE = "这一行写满一整行，好让这一页慢慢地满起来，一行接一行，直到写不下为止。"
# Around the text of a cell, in ems.
PADDING = 1.5


def rows(*texts_of_rows: tuple[str, ...]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        tuple(Cell(blocks) if plain_text(blocks) else Cell(()) for blocks in cells(*row))
        for row in texts_of_rows
    )


def lines(table: Table) -> list[int]:
    """How many lines each row takes, a Chinese character being an em wide."""
    room = [wide - PADDING for wide in column_widths(table)]
    return [
        max(ceil(len(plain_text(cell)) / wide) for cell, wide in zip(row, room, strict=True))
        for row in table.body
    ]


def test_one_long_cell_gives_way_to_the_many_that_fit() -> None:
    table = Table((), rows(("字" * 14, "问" * 21, "答" * 10), *[("短", "问" * 20, "答" * 9)] * 6))
    assert lines(table)[1:] == [1] * 6
    assert lines(table)[0] == 2


def test_columns_that_fit_are_as_wide_as_their_text() -> None:
    widths = column_widths(Table((), rows(("字" * 4, "字" * 10))))
    assert widths[1] - widths[0] == 6


def test_no_column_is_wider_than_the_page_however_long_its_text() -> None:
    for count in (1, 2, 5, 12, 40):
        widths = column_widths(Table((), rows(("字" * 500,) * count, ("短",) * count)))
        assert len(widths) == count
        assert all(wide > PADDING for wide in widths)
        assert count > 12 or sum(widths) <= 47.1
    assert column_widths(Table((), ()))


def pens(table: Table) -> list[list[bool]]:
    return [[not cell.blocks for cell in row] for row in filled(table).body]


def test_a_gap_among_filled_cells_is_not_for_a_pen() -> None:
    agenda = rows(("9:00", "30", "开场"), ("12:00", "", "午饭"), ("13:30", "10", "回想"))
    assert not any(map(any, pens(Table((), agenda))))


def test_an_empty_column_and_an_empty_row_are_for_a_pen() -> None:
    column = rows(("问一", "", "例"), ("问二", "", "例"))
    assert pens(Table((), column)) == [[False, True, False]] * 2
    row = rows(("例", "三分", "好"), ("", "", ""), ("2", "", ""))
    assert pens(Table((), row)) == [[False] * 3, [True] * 3, [False, True, True]]


def test_a_caption_stands_above_its_table_and_goes_with_it_to_the_next_page() -> None:
    table = Table((), rows(("上午", "开场"), ("下午", "收尾")), (Words("第一天"),))
    assert "第一天上午开场" in texts(pdf(book_of(paragraph("前"), table)))[-1]
    for count in range(21, 27):
        filler: list[Paragraph] = [paragraph(f"{LINE}{number}") for number in range(count)]
        for page in texts(pdf(book_of(*filler, table)))[2:]:
            assert ("第一天" in page) == ("上午" in page)
