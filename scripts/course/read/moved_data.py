"""Pages whose data is in files of its own, and those files → the pages with their data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from course.model.built_page import BuiltPage
from course.model.data_file import FOLDER, held_data


def with_data(pages: Mapping[str, BuiltPage], texts: Mapping[str, str]) -> dict[str, BuiltPage]:
    """Return `pages` by path, each emptied block of data filled from the files among `texts`.

    A block whose file is not there stays empty.
    """
    held = dict(
        found for path, text in texts.items() if FOLDER in path and (found := held_data(text))
    )
    return {path: _filled(page, held) for path, page in pages.items()}


def _filled(page: BuiltPage, held: Mapping[str, str]) -> BuiltPage:
    if not any(script.mark for script in page.scripts):
        return page
    scripts = (one._replace(text=held.get(one.mark, one.text)) for one in page.scripts)
    return replace(page, scripts=tuple(scripts))
