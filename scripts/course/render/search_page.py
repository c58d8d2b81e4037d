"""What search is made of in the theme's folders: our parts, in order, and what is not needed."""

from __future__ import annotations

_FOLDER = "assets/javascripts/search/"
# The parts of the engine in the theme, in the order in which they build on one another.
ENGINE_PARTS = tuple(
    f"{_FOLDER}{name}.js"
    for name in ("letters", "lines", "question", "rank", "guess", "asked", "show", "engine")
)
# What only the theme's own search needs.
THEMES_OWN = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
