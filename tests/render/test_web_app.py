"""What a phone needs to install the site: manifest, icons in their sizes, a worker a build."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from course.render.web_app import ICON, render_icons, render_manifest, render_worker
from site_builder import ROOT

SVG = (ROOT / "docs/theme" / ICON).read_text("utf-8")


def size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    wide, high = struct.unpack(">II", png[16:24])
    return wide, high


def test_every_icon_of_the_manifest_is_made_in_its_size() -> None:
    manifest = json.loads(render_manifest("留客有道 · 讲师版", "一句话"))
    icons = render_icons(SVG)
    for icon in manifest["icons"]:
        wide, high = size(icons[icon["src"]])
        assert icon["sizes"] == f"{wide}x{high}"
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}
    assert manifest["short_name"] == "留客有道"


def test_the_manifest_works_in_any_folder_of_a_server() -> None:
    manifest = json.loads(render_manifest("留客有道", ""))
    addresses = [manifest[key] for key in ("id", "start_url", "scope")]
    addresses += [icon["src"] for icon in manifest["icons"]]
    assert not [one for one in addresses if one.startswith("/") or ":" in one]


def test_icons_are_the_same_bytes_each_time() -> None:
    assert render_icons(SVG) == render_icons(SVG)


def test_a_drawing_without_a_ground_is_refused() -> None:
    with pytest.raises(ValueError, match="ground"):
        render_icons("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ([("a.html", b"1"), ("b.html", b"2")], True),
        ([("b.html", b"2"), ("a.html", b"1")], True),
        ([("a.html", b"1"), ("b.html", b"3")], False),
        ([("a.html", b"1"), ("c.html", b"2")], False),
        ([("a.html", b"1b"), (".html", b"2")], False),
    ],
)
def test_the_worker_is_another_one_if_and_only_if_a_file_is(
    other: list[tuple[str, bytes]], same: bool
) -> None:
    first = render_worker([("a.html", b"1"), ("b.html", b"2")])
    assert (render_worker(other) == first) == same
    assert "__" not in first


def test_a_built_site_has_manifest_worker_and_icons(site: Path) -> None:
    assert json.loads((site / "manifest.json").read_text("utf-8"))["name"] == "留客有道"
    assert "const VERSION" in (site / "service-worker.js").read_text("utf-8")
    for icon in json.loads((site / "manifest.json").read_text("utf-8"))["icons"]:
        assert (site / icon["src"]).is_file()
