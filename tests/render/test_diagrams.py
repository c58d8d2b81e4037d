"""Pictures of ours are drawn in the page; others stay pictures."""

from __future__ import annotations

from course.render.diagrams import draw_diagrams

SVG = """<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" width="360" viewBox="0 0 360 420" role="img" class="x">
  <title>台阶</title><rect class="paper"/></svg>
"""


def drawn(html: str) -> str:
    return draw_diagrams(html, {"images/a.svg": SVG}.get)


def test_a_picture_alone_in_a_paragraph_is_drawn_and_named_by_its_text() -> None:
    html = drawn('<p><img alt="先问“伤到人没有” &amp; 再…" src="images/a.svg" /></p>')
    assert html == (
        '<p><svg role="img" aria-label="先问“伤到人没有” &amp; 再…" class="diagram" '
        'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 420">'
        '<rect class="paper"/></svg></p>'
    )


def test_other_pictures_stay() -> None:
    for html in (
        '<p><img alt="图" src="images/b.svg" /></p>',
        '<p><img alt="图" src="images/a.png" /></p>',
        '<p><img alt="图" src="https://example.com/images/a.svg" /></p>',
        '<p>字<img alt="图" src="images/a.svg" /></p>',
    ):
        assert drawn(html) == html
