"""Pictures of the book → PNG, for what cannot show drawings as they are."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import typst

from course.model.book_inline import Picture
from course.render.characters import FONTS
from course.render.typst_picture import natural_width, stored
from course.render.typst_text import quoted

# Dots an inch on paper, where a CSS pixel is 1/96 inch: sharp in print, and not heavy.
RESOLUTION = 220
_POINTS = 0.75
_WIDEST = 600


def pictures_as_png(pictures: Iterable[Picture]) -> Mapping[Picture, bytes]:
    """Return each picture as PNG at its own width, labels in our font; the same bytes each time."""
    wanted = list(dict.fromkeys(pictures))
    if not wanted:
        return {}
    files: dict[str, bytes] = {}
    pages = [
        f"#page(width: {width_of(one) * _POINTS:g}pt, height: auto, margin: 0pt, "
        f"image({quoted(stored(files, one))}, width: 100%));"
        for one in wanted
    ]
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            (Path(folder) / name.removeprefix("/")).write_bytes(data)
        main = Path(folder) / "main.typ"
        main.write_text("\n".join(pages), "utf-8")
        made = typst.compile(
            str(main),
            root=folder,
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            format="png",
            ppi=RESOLUTION,
        )
    return dict(zip(wanted, [made] if isinstance(made, bytes) else made, strict=True))


def width_of(picture: Picture) -> int:
    """The width in CSS pixels that a picture is shown at, at most that of a page's text."""
    return min(picture.width or natural_width(picture) or _WIDEST, _WIDEST)
