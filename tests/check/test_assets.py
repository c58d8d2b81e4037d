"""Pictures, style sheets, scripts and templates are whole and lead somewhere."""

from __future__ import annotations

import zlib

import pytest

from mini_course import DRAWING, FIRST, MiniCourse

RULE = "assets"
THEME = "docs/theme/"
PNG = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")


WHOLE = PNG + chunk(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("assets/a.css", "p{background:url(none.png)}"),
        ("assets/a.css", "p{background:url(images/none.png)}"),
        ("assets/a.css", '@import "none.css";'),
        ("assets/a.css", "@font-face{src:url(https://fonts.example.com/x.woff2)}"),
        ("assets/a.css", "p{color:red"),
        ("assets/a.css", ""),
        ("assets/a.css", "<<<<<<< HEAD\np{}"),
        ("assets/a.js", "function ( {"),
        ("assets/a.js", 'fetch("https://t.example.com/x");'),
        ("assets/a.js", 'import x from "./none.js";'),
        ("assets/a.js", 'eval("1");'),
        ("assets/a.svg", "<svg>"),
        ("main.html", "{% block a %}"),
        ("main.html", "<script>x()</script>"),
        ("main.html", '<p onclick="x()">甲</p>'),
        ("main.html", '<p style="color:red">甲</p>'),
        ("main.html", '<script src="https://cdn.example.com/x.js"></script>'),
        ("main.html", '<link href="https://cdn.example.com/x.css">'),
        ("main.html", "<script src=\"{{ 'assets/none.js' | url }}\"></script>"),
        ("main.html", "<a href=\"{{ 'none.html' | url }}\">甲</a>"),
    ],
)
def test_a_spoilt_file_of_the_theme_is_reported(mini: MiniCourse, path: str, text: str) -> None:
    mini.write(THEME + path, text)
    assert {place for place, _ in mini.found(RULE)} == {THEME + path}


@pytest.mark.parametrize(
    "data", [b"", b"<!doctype html>", PNG + b"x", WHOLE.replace(b"\x08", b"\x09")]
)
def test_a_spoilt_picture_is_reported(mini: MiniCourse, data: bytes) -> None:
    path = "docs/zh/modules/01-callback/images/shot.png"
    (mini.root / path).write_bytes(data)
    mini.append(FIRST, "\n\n![柜台前的一张纸](images/shot.png)\n")
    assert mini.found(RULE) == [(path, 1)]


def test_a_drawing_that_is_cut_off_is_reported(mini: MiniCourse) -> None:
    mini.edit(DRAWING, "</svg>", "")
    assert [path for path, _ in mini.found(RULE)] == [DRAWING]


def test_a_picture_too_large_for_a_phone_is_reported(mini: MiniCourse) -> None:
    (mini.root / DRAWING).with_name("big.png").write_bytes(
        WHOLE.replace(chunk(b"IEND", b""), chunk(b"tEXt", b"x" * 600_000) + chunk(b"IEND", b""))
    )
    assert "KB" in "".join(str(one) for one in mini.problems(RULE))


def test_changed_code_of_others_and_a_lost_licence_are_reported(mini: MiniCourse) -> None:
    folder = f"{THEME}assets/vendor/kit"
    mini.write(f"{folder}/kit.js", "x()")
    mini.write(f"{folder}/SHA256SUMS", f"{'0' * 64}  kit.js\n{'0' * 64}  gone.js\n")
    assert mini.found(RULE) == [
        (folder, 1),
        (f"{folder}/SHA256SUMS", 1),
        (f"{folder}/SHA256SUMS", 2),
    ]


def test_sound_files_are_silent(mini: MiniCourse) -> None:
    mini.write(f"{THEME}assets/b.css", "p{}")
    mini.write(
        f"{THEME}assets/a.css",
        '/* url(none.png) */ @import "b.css"; p{background:url("data:image/gif;base64,R0=")}',
    )
    mini.write(
        f"{THEME}assets/a.js", "// fetch('https://x')\nconst here = 'https://example.com/';\n"
    )
    mini.write(
        f"{THEME}main.html",
        "{# <p onclick='x'> #}<script src=\"{{ 'assets/a.js' | url }}\"></script>"
        '<script type="application/json">{}</script><a href="https://example.com/">甲</a>',
    )
    (mini.root / DRAWING).with_name("whole.png").write_bytes(WHOLE)
    assert mini.found(RULE) == []
