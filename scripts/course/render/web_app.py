"""A site → what a phone needs to install it: manifest, icons, and the worker that keeps pages."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import typst

from course.render.characters import FONTS

WORKER = "service-worker.js"
MANIFEST = "manifest.json"
ICON = "assets/images/icon.svg"
THEME_COLOUR = "#0f4c5c"
_TEMPLATE = Path(__file__).parent / "templates" / WORKER
_SQUARE = '<rect class="ground" '
# Name → side in pixels, and whether its corners are rounded: a system that masks icons does it
# itself, and the picture lies within the middle that every mask leaves.
_ICONS = {
    "assets/images/icon-192.png": (192, True),
    "assets/images/icon-512.png": (512, True),
    "assets/images/icon-maskable-512.png": (512, False),
    "assets/images/apple-touch-icon.png": (180, False),
}
_UNREAD = (
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>没有网</title>'
    "<h1>现在没有网，这一页还没有读过</h1><p>读过的页面没有网也能打开。"
    '<a href="index.html">回首页</a></p></html>'
)


def render_icons(svg: str) -> Mapping[str, bytes]:
    """Return path in the site → PNG of the square drawing `svg`, the same bytes each time.

    Its ground must be a `rect` of the class `ground`, 512 wide.
    """
    if _SQUARE not in svg:
        raise ValueError(f"{ICON}：没有 class 为 ground 的 rect，圆角画不出来")
    return {path: _png(svg, side, rounded) for path, (side, rounded) in _ICONS.items()}


def _png(svg: str, side: int, rounded: bool) -> bytes:
    drawn = svg.replace(_SQUARE, f'{_SQUARE}rx="96" ', 1) if rounded else svg
    source = f"#set page(width: {side}pt, height: {side}pt, margin: 0pt, fill: none)\n"
    source += '#image("icon.svg", width: 100%)'
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "icon.svg").write_text(drawn, "utf-8")
        (Path(folder) / "main.typ").write_text(source, "utf-8")
        made = typst.compile(
            f"{folder}/main.typ",
            root=folder,
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            format="png",
            ppi=72,
        )
    return bytes(made)


def render_manifest(name: str, description: str) -> str:
    """Return the manifest; its addresses are relative, so a site in any folder can have it."""
    icons = [
        {
            "src": path,
            "sizes": f"{side}x{side}",
            "type": "image/png",
            "purpose": "any" if rounded else "maskable",
        }
        for path, (side, rounded) in _ICONS.items()
        if "icon-" in path and "apple" not in path
    ]
    said = {
        "name": name,
        "short_name": name.split(" ")[0],
        "description": description,
        "lang": "zh-CN",
        "id": "./",
        "start_url": "./index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": THEME_COLOUR,
        "icons": icons,
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def render_worker(files: Iterable[tuple[str, bytes]]) -> str:
    """Return the worker of a site that has the `files` (path, content): its version is theirs."""
    whole = hashlib.sha256()
    for path, data in sorted(files):
        whole.update(f"{path}\0{len(data)}\0".encode())
        whole.update(data)
    text = _TEMPLATE.read_text("utf-8")
    unread = _UNREAD.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("__VERSION__", whole.hexdigest()[:16]).replace("__UNREAD__", unread)


def is_our_worker(text: str) -> bool:
    """Return whether `text` is the worker of a site that was built here, of whatever version."""
    return text.startswith(_TEMPLATE.read_text("utf-8").partition("\n")[0])
