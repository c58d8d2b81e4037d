"""A folder of exported files → what there is to download, each with size and day of content."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from course.model.download import Download

_MADE = {
    ".pdf": re.compile(rb"<xmp:CreateDate>(\d{4}-\d\d-\d\d)"),
    ".html": re.compile(rb'<meta name="date" content="(\d{4}-\d\d-\d\d)">'),
    ".json": re.compile(rb'"version": "(\d{4}-\d\d-\d\d)-'),
}


def read_downloads(folder: Path, names: Iterable[str]) -> Mapping[str, Download]:
    """Return those of the files `names` that are in `folder`; the damaged ones are left out.

    The day is the one that the file itself carries: a file may be older than the course.
    """
    found = {}
    for name in names:
        path = folder / name
        if path.is_file() and (day := _day(path)):
            found[name] = Download(path.stat().st_size, day)
    return found


def _day(path: Path) -> date | None:
    if path.suffix in _MADE:
        made = _MADE[path.suffix].search(path.read_bytes())
        return date.fromisoformat(made[1].decode()) if made else None
    try:
        with zipfile.ZipFile(path) as archive:
            return date(*archive.infolist()[0].date_time[:3])
    except (zipfile.BadZipFile, IndexError, ValueError):
        return None
