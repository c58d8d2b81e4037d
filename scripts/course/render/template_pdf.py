"""A Typst template of ours and its data → the PDF, the same bytes for the same data."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from course.render.characters import FONTS

_FOLDER = Path(__file__).parent / "typst"


def template_pdf(name: str, day: date | None = None, **data: Any) -> bytes:
    """Return the PDF of the template `name`, which finds each of `data` as JSON in its inputs.

    It is dated `day`, or not at all. Raises typst.TypstError where the data cannot be set.
    """
    made: bytes = typst.compile(
        str(_FOLDER / name),
        root=str(_FOLDER),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        pdf_standards="ua-1",
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None,
        sys_inputs={key: json.dumps(value, ensure_ascii=False) for key, value in data.items()},
    )
    return made
