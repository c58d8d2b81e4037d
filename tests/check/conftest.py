"""The mini-course, fresh for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from mini_course import MiniCourse


@pytest.fixture
def mini(tmp_path: Path) -> MiniCourse:
    return MiniCourse(tmp_path / "mini")
