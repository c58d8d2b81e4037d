"""The committed JSON Schemas are those of the model."""

from __future__ import annotations

import json
from pathlib import Path

from course.render.json_schemas import render_schemas

FOLDER = Path(__file__).parent.parent.parent / "schemas"


def test_the_committed_schemas_are_current() -> None:
    committed = {path.name: path.read_bytes() for path in sorted(FOLDER.iterdir())}
    assert committed == dict(render_schemas()), "运行 python scripts/export.py schemas"


def test_a_schema_knows_the_keys_and_values_that_authors_write() -> None:
    quiz = json.loads(render_schemas()["quiz.schema.json"])
    question = quiz["$defs"]["Question"]
    assert set(question["required"]) >= {"id", "type", "stem", "options", "source", "use"}
    assert question["additionalProperties"] is False
    assert question["properties"]["type"]["enum"] == ["single", "multiple", "judge"]
    assert "schema" in quiz["required"]
    play = json.loads(render_schemas()["role-play.schema.json"])
    assert "else" in play["$defs"]["Ending"]["properties"]
