"""What a reader may hand to a page → the same spoilt: files, tables, kept texts, addresses."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

from course.make.fuzzed_files import ODD_TEXTS, anywhere

# Each would set window.ran, or put an element with data-evil into the page, if it were not text.
EVIL = (
    "<script>window.ran=1</script>", '<img data-evil src=x onerror="window.ran=1">',
    '"><svg data-evil onload=window.ran=1>', "javascript:window.ran=1",
    "data:text/html,<script>window.ran=1</script>", "</script><script>window.ran=1</script>",
    "'-(window.ran=1)-'", "${window.ran=1}", "{{constructor.constructor('window.ran=1')()}}",
    "<a data-evil href='javascript:window.ran=1'>点</a>", "<iframe data-evil srcdoc='x'></iframe>",
    "</textarea><i data-evil>", "=HYPERLINK(\"javascript:window.ran=1\")", "]]><!--<i data-evil>",
    "</title></style><i data-evil>", "&lt;i data-evil&gt;", "<template><i data-evil></template>",
)  # fmt: skip
NAMES = (
    "__proto__", "constructor", "toString", "hasOwnProperty", "length", "then", "", "0", "-1",
    "answer:__proto__", "run:../../x", "\ud800", "a" * 5000, EVIL[1],
)  # fmt: skip
VALUES: Sequence[Any] = (
    None, True, False, 0, -1, -0.0, 0.1, 1e308, 10**400, 2**53 + 1, 2**31, 86_400_001,
    8_640_000_000_000_001, "", " ", "0", "1e9", "NaN", "2026-02-31", "\ud800", "\udfff", "\0",
    "\ufeff", "\u202e倒", "e\u0301" * 40, "𠮷" * 30, "{n}{name}{0}", "$&$1$`", "长" * 30_000,
    [], {}, [[]], [None], [[[[[[]]]]]], {"": ""}, {"length": 10**9}, {"toString": None},
    {"__proto__": {"polluted": 1}}, {"then": 1}, ["a"] * 2000, {"valueOf": "x"}, *EVIL,
)  # fmt: skip
ENCODINGS = ("gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "big5", "latin-1")
BYTES = (
    b"", b" ", b"\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff\xd8\x00", b"\0" * 64, b"\x80" * 9,
    b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0", b"null", b"0", b'""', b"[]", b"{}", b"[[]]",
    b"NaN", b"1e999", b'{"__proto__":{"polluted":1}}', b"[" * 100_000, b'{"a":' * 50_000,
    b'"' * 9999, b"," * 100_000, b",\n" * 20_000, b"<!doctype html><i data-evil>", b"x" * 2_200_000,
)  # fmt: skip


def spoil_value(draw: random.Random, value: Any) -> Any:
    """Return a copy of `value`, which JSON could hold, changed in one to four places."""
    whole = deepcopy(value)
    for _ in range(draw.randint(1, 4)):
        if not isinstance(whole, dict | list) or not whole:
            break
        holder, key = anywhere(draw, whole)
        draw.choice(_CHANGES)(draw, holder, key)
    return whole


def _another(draw: random.Random, holder: Any, key: Any) -> None:
    holder[key] = deepcopy(draw.choice(VALUES))


def _gone(draw: random.Random, holder: Any, key: Any) -> None:
    del holder[key]


def _wrapped(draw: random.Random, holder: Any, key: Any) -> None:
    for _ in range(draw.choice((1, 2, 60, 150))):  # Python writes no deeper than 1,000
        holder[key] = [holder[key]] if draw.random() < 0.5 else {"value": holder[key]}


def _added(draw: random.Random, holder: Any, key: Any) -> None:
    extra = deepcopy(draw.choice(VALUES))
    if isinstance(holder, list):
        holder.insert(key, extra)
    else:
        holder[draw.choice(NAMES)] = extra


def _evil_text(draw: random.Random, holder: Any, key: Any) -> None:
    found, evil = holder[key], draw.choice(EVIL)
    holder[key] = found[: draw.randint(0, len(found))] + evil if isinstance(found, str) else evil


def _many(draw: random.Random, holder: Any, key: Any) -> None:
    if isinstance(holder, list):
        holder[key:key] = [holder[key]] * draw.choice((1, 50, 3000))
    else:
        holder.update({f"{key}{number}": holder[key] for number in range(draw.choice((1, 40)))})


_CHANGES: Sequence[Callable[[random.Random, Any, Any], None]] = (
    _another, _another, _another, _gone, _wrapped, _added, _added, _evil_text, _many,
)  # fmt: skip


def spoilt_json(draw: random.Random, text: str) -> bytes:
    """Return the JSON `text` as a file: mostly changed within its data, else in its bytes."""
    if draw.random() < 0.08:
        return draw.choice(BYTES)
    whole = spoil_value(draw, json.loads(text)) if draw.random() < 0.8 else json.loads(text)
    # Escaped, half a letter is sound JSON; written out, it is no sound UTF-8.
    made = json.dumps(whole, ensure_ascii=draw.random() < 0.5)
    return _spoilt_bytes(draw, made) if draw.random() < 0.4 else _encoded(made, "utf-8")


def spoilt_table(draw: random.Random, text: str) -> bytes:
    """Return the table `text`, of commas, as a file: cells, rows or bytes of it changed."""
    if draw.random() < 0.08:
        return draw.choice(BYTES)
    rows = [row for row in csv.reader(io.StringIO(text)) if row]
    for _ in range(draw.randint(1, 4)):
        at = draw.randrange(len(rows))
        _CELLS[draw.randrange(len(_CELLS))](draw, rows, at)
    made = io.StringIO()
    marks = draw.choice((",", ",", "\t", ";", "，"))
    csv.writer(made, delimiter=marks, lineterminator=draw.choice(("\n", "\r\n", "\r"))).writerows(
        rows
    )
    return (
        _spoilt_bytes(draw, made.getvalue())
        if draw.random() < 0.5
        else _encoded(made.getvalue(), "utf-8")
    )


def _cell(draw: random.Random, rows: list[list[str]], at: int) -> None:
    odd = str(draw.choice((*VALUES, *EVIL, *ODD_TEXTS)))
    rows[at][draw.randrange(len(rows[at]))] = odd


def _row(draw: random.Random, rows: list[list[str]], at: int) -> None:
    times = draw.choice((1, 3, 600)) if len(rows[at]) < 100 else 1
    rows[at:at] = [list(rows[at]) for _ in range(times)]


def _wide(draw: random.Random, rows: list[list[str]], at: int) -> None:
    rows[at] += [draw.choice(("", "1", "甲"))] * draw.choice((1, 30, 100_000))


def _short(draw: random.Random, rows: list[list[str]], at: int) -> None:
    rows[at] = rows[at][: max(1, draw.randrange(len(rows[at])))]


def _column(draw: random.Random, rows: list[list[str]], at: int) -> None:
    here = draw.randrange(len(rows[at]))
    for row in rows:
        row[here:here] = row[here : here + 1]


_CELLS: Sequence[Callable[[random.Random, list[list[str]], int], None]] = (
    _cell, _cell, _cell, _cell, _row, _wide, _short, _column,
)  # fmt: skip


def _encoded(text: str, encoding: str) -> bytes:
    if encoding == "utf-8":
        return text.encode(encoding, "surrogatepass")
    return text.encode("utf-8", "replace").decode("utf-8").encode(encoding, "replace")


def _spoilt_bytes(draw: random.Random, text: str) -> bytes:
    data = _encoded(text, draw.choice(("utf-8", "utf-8", *ENCODINGS)))
    one, other = sorted(draw.randint(0, len(data)) for _ in range(2))
    odd = draw.choice((*ODD_TEXTS, *EVIL)).encode("utf-8", "surrogatepass")
    kind = draw.randrange(7)
    if kind == 0:
        return data[:one] + data[other:]
    if kind == 1:
        return data[:one]
    if kind == 2:
        return data[:one] + odd + data[one:]
    if kind == 3:
        return data + data
    if kind == 4:
        return data[:one] + bytes(draw.randrange(256) for _ in range(9)) + data[other:]
    return data[:one] + b'"' + data[one:] if kind == 5 else data


def spoilt_address(draw: random.Random, path: str, anchors: Sequence[str]) -> str:
    """Return an address below the site's: `path` with odd queries and an odd fragment.

    `anchors` are the ids that the page has, some of which are then spoilt.
    """
    names = ("q", "h", "id", "print", "__proto__", "utm_source", "redirect", "lang", "seed")
    odd = (*EVIL, *(str(one) for one in VALUES), *anchors, *NAMES)
    asked = [f"{draw.choice(names)}={_quoted(draw, draw.choice(odd))}" for _ in range(2)]
    fragment = draw.choice(odd)
    if draw.random() < 0.4:
        fragment = "&".join(f"{draw.choice(names)}={draw.choice(odd)}" for _ in range(9))
    if draw.random() < 0.2:
        fragment = draw.choice(("%", "%E0%A4%A", "%00", ":~:text=x", "[", "..", "%ff%fe", "\\"))
        return f"{path}?{'&'.join(asked)}#{fragment}"
    return f"{path}?{'&'.join(asked)}#{_quoted(draw, fragment[:3000])}"


def _quoted(draw: random.Random, text: str) -> str:
    """Return `text` as an address has it: every byte quoted, or only what would end it."""
    data = text[:3000].encode("utf-8", "surrogatepass")
    if draw.random() < 0.5:
        return "".join(f"%{byte:02X}" for byte in data)
    return "".join(
        f"%{byte:02X}" if byte > 126 or byte < 33 or byte in b"#%" else chr(byte) for byte in data
    )
