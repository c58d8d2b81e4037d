"""What the search of a built site loads, read back from its files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class SearchData:
    """`files` as the index lists them, `words` as the data file gives it, `texts` a line each."""

    files: tuple[str, ...]
    words: dict[str, Any]
    texts: tuple[str, ...]

    @property
    def everything(self) -> str:
        """All that can be read in the data."""
        return "\n".join([*self.texts, json.dumps(self.words, ensure_ascii=False)])


def search_data(site: Path) -> SearchData:
    """Return the search data of the built `site`."""
    folder = site / "search"
    index = json.loads((folder / "search_index.json").read_text("utf-8"))
    files = tuple(index["config"]["files"])
    return from_scripts({name: (folder / name).read_text("utf-8") for name in files})


def from_scripts(scripts: dict[str, str]) -> SearchData:
    """Return the data that `scripts` give, file name → text."""
    given = {
        kind: [argument(text) for name, text in scripts.items() if name.startswith(kind)]
        for kind in ("words", "text")
    }
    (words,) = given["words"]
    return SearchData(tuple(scripts), words, tuple("\n".join(given["text"]).split("\n")))


def argument(script: str) -> Any:
    """What the one call in `script` is given."""
    return json.loads(script[script.index("(") + 1 : script.rindex(")")])
