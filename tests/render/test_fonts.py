"""The committed fonts are the ones that were made, and they are free to pass on."""

from __future__ import annotations

import hashlib

from fontTools.ttLib import TTFont

from course.render.characters import FONTS, printable


def test_each_font_has_the_checksum_written_down() -> None:
    sums = (FONTS / "SHA256SUMS").read_text("utf-8").splitlines()
    written = {name: digest for digest, name in (line.split() for line in sums)}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FONTS.glob("*.ttf")
    }
    assert found
    assert found == written


def test_the_fonts_are_static_truetype_of_one_family() -> None:
    for style, weight in (("Regular", 400), ("Bold", 700)):
        with TTFont(FONTS / f"LKYDSansSC-{style}.ttf") as font:
            assert "glyf" in font
            assert not {"fvar", "CFF ", "CFF2"} & set(font.keys())
            assert font["OS/2"].usWeightClass == weight
            names = [font["name"].getDebugName(number) for number in (1, 4, 6)]
            assert names[0] == "LKYD Sans SC"
            assert "Source" not in "".join(names)


def test_the_licence_lies_beside_the_fonts() -> None:
    licence = (FONTS / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Adobe" in licence


def test_every_character_of_gb2312_can_be_printed() -> None:
    rows = (bytes((lead, trail)) for lead in range(0xB0, 0xF8) for trail in range(0xA1, 0xFF))
    characters = {row.decode("gb2312", "ignore") for row in rows} - {""}
    assert len(characters) == 6763
    assert not characters - printable()
