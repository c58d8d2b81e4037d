"""The theme's page settings → the same, with our search worker in the place of the theme's."""

from __future__ import annotations

import re

_WORKER = re.compile(r'("search": ")[^"]+(")')
_FOLDER = "assets/javascripts/search/"
# The parts of the engine in the theme, in the order in which they build on one another.
ENGINE_PARTS = tuple(
    f"{_FOLDER}{name}.js"
    for name in ("letters", "lines", "question", "rank", "guess", "show", "engine")
)
# What only the theme's own search needs.
THEMES_OWN = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


class NoWorker(Exception):
    """Raised when the theme does not name its worker as the locked version does."""


def with_worker(settings: str, worker: str) -> str:
    """Return the script with the theme's settings, its search worker at the address `worker`."""
    changed, times = _WORKER.subn(rf"\g<1>{worker}\g<2>", settings)
    if times != 1:
        raise NoWorker("主题的页面设置里没有搜索脚本的地址；装回锁定的 mkdocs-material")
    return changed
