"""The files that the site takes as they are → what is in them, and what is wrong with each."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from course.model.asset import THEME, Asset
from course.model.built_page import Mark
from course.model.course import LANGUAGE_FOLDER
from course.read.site_files import file_damage, references_of

TEXT = (".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml")
MOST_BYTES = 20_000_000
SUMS = "SHA256SUMS"
SUM = re.compile(r"(?m)^([0-9a-f]{64}) [ *](\S.*)$")


def read_assets(root: Path, files: Sequence[str]) -> dict[str, Asset]:
    """Return the assets among `files`, the paths of the course below `root`, by path.

    A file that cannot be read, or is too large to be looked into, has its size alone.
    """
    found: dict[str, Asset] = {}
    for path in files:
        if path.startswith((THEME + "/", LANGUAGE_FOLDER + "/")) and not path.endswith(".md"):
            found[path] = _read(root / path, path)
    return found


def _read(file: Path, path: str) -> Asset:
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= MOST_BYTES else b""
    except OSError:
        return Asset()
    if size > MOST_BYTES:
        return Asset(size=size)
    ending = "." + path.rpartition(".")[2].lower()
    text = data.decode("utf-8", errors="replace") if ending in TEXT else ""
    damage = [Mark(*one) for one in file_damage(path, ending, data)]
    if path.endswith("/" + SUMS):
        damage += _changed(file.parent, data.decode("utf-8", errors="replace"))
    references = () if ending == ".html" else tuple(references_of(path, ending, text, data))
    return Asset(text, size, tuple(damage), references)


def _changed(folder: Path, sums: str) -> Iterator[Mark]:
    """Yield a mark for each file that is no longer what its checksum says."""
    for found in SUM.finditer(sums):
        line = sums.count("\n", 0, found.start()) + 1
        try:
            digest = hashlib.sha256((folder / found[2]).read_bytes()).hexdigest()
        except OSError:
            yield Mark("missing", f"里写的 {found[2]} 没有了", line)
            continue
        if digest != found[1]:
            yield Mark("changed", f"里写的 {found[2]} 被改过了", line)
