"""A template of this package and its values → HTML, every value escaped."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"
# The letters that could end the script element, or start another one, inside its JSON.
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def fill(name: str, base: str, **values: Any) -> str:
    """Return the template `name` filled in.

    `base` is the relative way from the page to the root of the site, such as `../..` or `.`; in
    the template it ends with a slash. An unknown name in a template is an error, never a gap.
    """
    root = (base.rstrip("/") or ".") + "/"
    return _environment().get_template(name).render(base=root, **values).strip()


def embed(data: Any) -> Markup:
    """Return `data` as JSON that may stand inside a script element, the same for the same data."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.translate(ESCAPES))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
