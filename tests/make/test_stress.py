"""The script that kills exports does so, for the site as for one file."""

from __future__ import annotations

import pytest

import stress


@pytest.mark.parametrize("kind", ["site", "docx"])
def test_an_export_is_killed_and_what_was_there_stays(
    kind: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(stress, "WHOLE", stress.SMALL)
    assert stress.main(["kills", kind, "--count", "1", "--seed", "3"]) == 0
    assert "原来的完好" in capsys.readouterr().out
