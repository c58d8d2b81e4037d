"""The files of a site are read: scripts to their end, PDFs for their links, junk without a fall."""

from __future__ import annotations

import os
import random
import zipfile
import zlib
from pathlib import Path

import pytest

from course.read.built_site import UnreadableSite, read_built_site
from course.read.pdf_addresses import pdf_addresses
from course.read.script_end import script_cut_off

PAGE = '<!doctype html><html lang="zh"><body><a href="{}">看</a></body></html>'


@pytest.mark.parametrize(
    "script",
    [
        'f("{", \'(\', `[${x ? "{" : "("}`);',
        "a = /[/{(]/.test(b); // {",
        "/* ( */ g()",
        "x = a / b;",
    ],
)
def test_a_script_that_is_whole(script: str) -> None:
    assert not script_cut_off(script)


@pytest.mark.parametrize("script", ["f(1, 2", "if (a) { b()", "a = [1", "/* no end"])
def test_a_script_that_is_cut_off(script: str) -> None:
    assert script_cut_off(script)


def test_links_of_a_pdf_are_found_packed_or_not() -> None:
    packed = zlib.compress(b"<</URI(https://b.example/)>>")
    data = b"<</URI (a\\(1\\).html)>> <</Type/ObjStm>>stream\n" + packed + b"\nendstream"
    assert pdf_addresses(data) == ["a(1).html", "https://b.example/"]
    assert pdf_addresses(b"/ObjStm stream\nnothing\nendstream") == []


def test_links_out_of_the_folder_and_in_circles_are_reported_and_not_followed(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.html").write_text(PAGE.format("a.html"), "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    site = read_built_site(tmp_path, "trainee")
    assert set(site.damage) == {"loop", "gone", "pipe"}
    assert site.files == {"a.html"}


def test_a_site_in_a_zip_is_read_and_a_broken_zip_reported(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format("a.html"), "utf-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("s/b.html", PAGE.format("none.html"))
    (tmp_path / "b.zip").write_bytes(b"PK\3\4 nothing")
    site = read_built_site(tmp_path, "trainee")
    assert set(site.archives["a.zip"].pages) == {"s/b.html"}
    assert set(site.damage) == {"b.zip"}


def test_whatever_the_files_hold_reading_ends(tmp_path: Path) -> None:
    rng = random.Random(11)
    whole = PAGE.format("a.html").encode()
    (tmp_path / "a.html").write_bytes(whole)
    names = ["html", "css", "js", "json", "svg", "xml", "pdf", "zip", "png", "xml.gz", "txt"]
    starts = [b"", whole, b"<svg>", b"{", b"PK\3\4", b"\x1f\x8b", b"%PDF-", b"<p>" * 3000]
    for number in range(120):
        data = rng.choice(starts) + rng.randbytes(rng.randint(0, 300))
        (tmp_path / f"{number}.{rng.choice(names)}").write_bytes(data)
    (tmp_path / "sitemap.xml.gz").write_bytes(b"\x1f\x8b\x08junk")
    site = read_built_site(tmp_path, "trainee")
    assert "sitemap.xml.gz" in site.damage


def test_a_folder_of_empty_pages_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"")
    with pytest.raises(UnreadableSite):
        read_built_site(tmp_path, "trainee")
