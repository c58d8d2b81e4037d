"""An editor that opens the project completes the YAML files by the right schema."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from course.render.json_schemas import render_schemas

ROOT = Path(__file__).parent.parent
SETTINGS = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
SCHEMAS: dict[str, str] = SETTINGS["yaml.schemas"]
CONTENT = sorted([*ROOT.glob("quizzes/*.yml"), *ROOT.glob("docs/data/**/*.yml")])


def test_every_schema_that_the_editor_is_told_of_is_made_and_committed() -> None:
    names = {Path(schema).name for schema in SCHEMAS}
    assert names <= set(render_schemas())
    assert [schema for schema in SCHEMAS if not (ROOT / schema).is_file()] == []


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_a_content_file_has_the_one_schema_that_it_names_itself(path: Path) -> None:
    named = re.search(r"(?m)^schema: ([a-z-]+)/\d+$", path.read_text(encoding="utf-8"))
    assert named
    told = [
        Path(schema).name
        for schema, pattern in SCHEMAS.items()
        if path.relative_to(ROOT).match(pattern)
    ]
    assert told == [f"{named[1]}.schema.json"]
