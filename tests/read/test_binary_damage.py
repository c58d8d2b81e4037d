"""What was lost or spoilt in a picture, a font or a packed file is seen from its bytes."""

from __future__ import annotations

import io
import zipfile

import pytest

from course.read.binary_damage import binary_damage


def packed(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return data.getvalue()


@pytest.mark.parametrize("name", ["/etc/x", "../x", "a/../../x", "C:/x", "..\\x"])
def test_a_member_that_leaves_its_folder_is_damage(name: str) -> None:
    assert [kind for kind, *_ in binary_damage(".zip", packed("a.txt", name))] == ["odd"]


def test_an_empty_or_cut_archive_is_damage() -> None:
    assert [kind for kind, *_ in binary_damage(".zip", packed())] == ["empty"]
    assert [kind for kind, *_ in binary_damage(".docx", packed("a.xml")[:-9])] == ["cut"]


def test_a_font_of_another_length_than_it_says_is_damage() -> None:
    head = b"wOF2\0\1\0\0"
    assert list(binary_damage(".woff2", head + (14).to_bytes(4, "big") + b"xx")) == []
    assert [kind for kind, *_ in binary_damage(".woff2", head + b"\0\0\1\0xx")] == ["cut"]


def test_sound_archives_are_silent() -> None:
    assert list(binary_damage(".zip", packed("a.txt", "目录/b..c.txt"))) == []
