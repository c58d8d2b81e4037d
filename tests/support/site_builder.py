"""Builds the course's site as `make site` does, for the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def build_site(config: str, folder: Path, builder: str = "mkdocs", root: Path = ROOT) -> str:
    """Build a site from `config` below `root` into `folder`, strictly; return what was printed."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"}
    # What `make export` left in dist/ is no part of a test.
    environment["COURSE_DOWNLOADS"] = environment["COURSE_TRAINER_FILES"] = ""
    command = [sys.executable, "-m", builder, "build", "--strict", "-f", config, "-d", str(folder)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    said = done.stdout + done.stderr
    assert done.returncode == 0, f"{builder} build -f {config} failed:\n{said}"
    return said
