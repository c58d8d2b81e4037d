"""The mini-course, fresh for each test, and its two editions, built once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mini_course import MINI, MiniCourse
from mini_site import MiniSite

CONFIGS = {"trainee": "mkdocs.yml", "trainer": "mkdocs.trainer.yml"}


@pytest.fixture
def mini(tmp_path: Path) -> MiniCourse:
    return MiniCourse(tmp_path / "mini")


@pytest.fixture(scope="session")
def mini_sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder of each edition of the mini-course."""
    base = tmp_path_factory.mktemp("mini-sites")
    for edition, config in CONFIGS.items():
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(base / edition)]
        environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
        done = subprocess.run(
            [*command, "-f", str(MINI / config)], env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    return {edition: base / edition for edition in CONFIGS}


@pytest.fixture
def built(mini_sites: dict[str, Path]) -> MiniSite:
    """The trainee edition of the mini-course, to be spoilt."""
    return MiniSite(mini_sites["trainee"], "trainee")
