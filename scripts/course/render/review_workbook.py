"""Rows of a review sheet → an Excel workbook, one row a question, with columns for the verdict."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from course.render.archive import pack
from course.render.review_sheet import Row

DAY = date(2020, 1, 1)  # of every file in the workbook, so that its bytes tell only what it says
COLUMNS = (
    ("题号", 26), ("类型", 20), ("目标", 30), ("题干", 48), ("正确答案", 36), ("依据", 36),
    ("错误选项", 48), ("反馈", 60), ("解析", 48), ("出处", 30), ("指纹", 15), ("上次审读", 20),
    ("结论", 10), ("要改的地方", 40),
)  # fmt: skip
VERDICTS = ("过", "改", "删")
_WHEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_HEAD = PatternFill("solid", fgColor="E9F1F9")


def render_review_workbook(title: str, rows: Sequence[Row]) -> bytes:
    """Return the workbook, the same bytes for the same rows; no cell is ever a formula."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title[:31]
    for row in ([name for name, _ in COLUMNS], *map(_cells, rows)):
        sheet.append([""] * len(COLUMNS))
        for cell, text in zip(sheet[sheet.max_row], row, strict=True):
            _write(cell, text)
    _dress(sheet)
    written = io.BytesIO()
    book.save(written)
    return _timeless(written.getvalue())


def _cells(row: Row) -> list[str]:
    every = (*row.keys, *row.distractors)
    return [
        row.id,
        row.kind,
        row.objective,
        row.stem,
        _lines(text for text, _ in row.keys),
        _lines(row.evidence),
        _lines(text for text, _ in row.distractors),
        _lines(f"{text} → {feedback}" for text, feedback in every),
        row.explanation,
        row.source,
        row.mark,
        row.read_by,
        "",
        "",
    ]


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _write(cell: Cell | MergedCell, text: str) -> None:
    """Write `text` as text: one that begins like a formula stays what it is, typed over or not."""
    cell.value = text
    cell.data_type = "s"
    cell.quotePrefix = text[:1] in "=+-@\t\r" if text else False
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _dress(sheet: Worksheet) -> None:
    for number, (_, width) in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), _HEAD
    sheet.freeze_panes = "B2"
    choices = DataValidation(type="list", formula1=f'"{",".join(VERDICTS)}"', allow_blank=True)
    letter = get_column_letter([name for name, _ in COLUMNS].index("结论") + 1)
    choices.add(f"{letter}2:{letter}{max(2, sheet.max_row)}")
    sheet.add_data_validation(choices)
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _timeless(data: bytes) -> bytes:
    """Return the workbook `data` with one fixed day in place of every time of its making."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    stamp = f"{DAY.isoformat()}T00:00:00Z".encode()
    files["docProps/core.xml"] = _WHEN.sub(lambda m: m[1] + stamp, files["docProps/core.xml"])
    return pack(files, DAY)
