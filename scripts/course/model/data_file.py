"""What a page's scripts read ↔ the script file that puts it into the emptied element."""

from __future__ import annotations

import re

FOLDER = "assets/data/"
# The attribute by which an emptied element and its file find each other.
MARK = "data-from"
_SCRIPT = "document.querySelectorAll('[" + MARK + "=\"{}\"]').forEach(function(e){{e.{}='{}'}});\n"
_HELD = re.compile(
    rf"""document\.querySelectorAll\('\[{MARK}="(\w+)"\]'\)[^=]*\{{e\.\w+='(.*)'\}}\);\n""", re.S
)
_ESCAPED = {
    "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\u2028": "\\u2028", "\u2029": "\\u2029",
}  # fmt: skip
_MEANT = {escaped: letter for letter, escaped in _ESCAPED.items()}
_ESCAPE = re.compile(r"\\(?:u202[89]|.)")


def data_file(mark: str, part: str, text: str) -> str:
    """Return the script that sets `part` of each element marked `mark` to `text`.

    `part` is `textContent` for data, `innerHTML` for a box of elements.
    """
    return _SCRIPT.format(mark, part, "".join(_ESCAPED.get(one, one) for one in text))


def held_data(script: str) -> tuple[str, str] | None:
    """Return mark and text of a file that `data_file` made, None for any other script."""
    found = _HELD.fullmatch(script)
    if not found:
        return None
    return found[1], _ESCAPE.sub(lambda one: _MEANT.get(one[0], one[0]), found[2])
