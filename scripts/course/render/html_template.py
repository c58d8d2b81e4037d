"""A template of this package and its values → HTML, every value escaped."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent / "templates"


def fill(name: str, base: str, **values: Any) -> str:
    """Return the template `name` filled in.

    `base` is the relative way from the page to the root of the site, such as `../..` or `.`; in
    the template it ends with a slash. An unknown name in a template is an error, never a gap.
    """
    root = (base.rstrip("/") or ".") + "/"
    return _environment().get_template(name).render(base=root, **values).strip()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
