"""A finished page → the page without what only scripts read, and files from which that comes.

Blocks of data, and boxes that are of no use without scripts, are most of some pages' HTML. A page
loads them as plain scripts, which work from files too, and keeps them in the browser's cache.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import NamedTuple

from course.model.data_file import FOLDER, MARK, data_file

# Templates write these around all that is in an element, if it is for scripts alone.
BEGIN, END = "<!--by script-->", "<!--/by script-->"
LEAST = 400  # characters; what is shorter costs less than another file
_DATA = re.compile(r'(<script (?:id="\w+" )?type="application/json"[^>]*)>(.*?)(?=</script>)', re.S)
_BOX = re.compile(rf"(<[a-z][^<>]*)>\s*{BEGIN}(.*?){END}\s*(?=</)", re.S)
_HOME = re.compile(r'<link rel="stylesheet" href="([^"]*)assets/stylesheets/site\.css">')
_FIRST_SCRIPT = re.compile(r"<script\b[^>]* defer>")


class MovedData(NamedTuple):
    """The page as it is to be written, and the scripts that it now needs: path in the site → text.

    Their names are those of their content, so pages with the same content share a file.
    """

    html: str
    files: Mapping[str, str]


def moved_data(html: str) -> MovedData:
    """Return the page `html` with its data in files; one without our sheet and scripts stays.

    The files fill the emptied elements before any other script of the page runs.
    """
    home, script = _HOME.search(html), _FIRST_SCRIPT.search(html)
    if not home or not script:
        return MovedData(html, {})
    files: dict[str, str] = {}

    def data(found: re.Match[str]) -> str:
        if len(found[2]) < LEAST:
            return found[0]
        return _emptied(found[1], "textContent", _compact(found[2]), files)

    def box(found: re.Match[str]) -> str:
        inside = _DATA.sub(lambda one: f"{one[1]}>{_compact(one[2])}", found[2])
        return _emptied(found[1], "innerHTML", inside.strip(), files)

    moved = _DATA.sub(data, _BOX.sub(box, html))
    tags = "".join(f'<script src="{home[1]}{path}" defer></script>\n' for path in files)
    return MovedData(moved.replace(script[0], tags + script[0], 1), files)


def _compact(text: str) -> str:
    """Return JSON with its letters as they are; what cannot be read as JSON stays as it is.

    What could end a script element stays escaped.
    """
    try:
        plain = json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
    except ValueError:
        return text
    return plain.replace("<", "\\u003c")


def _emptied(tag: str, part: str, text: str, files: dict[str, str]) -> str:
    mark = _digest(text)[:6]
    script = data_file(mark, part, text)
    files[f"{FOLDER}d.{_digest(script)[:8]}.js"] = script
    return f'{tag} {MARK}="{mark}">'


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
