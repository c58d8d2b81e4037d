"""The course's pages → a built site folder, made by MkDocs aside and swapped in when sound."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, get_args

from course.make.whole_files import swapped_in

Edition = Literal["trainee", "trainer"]
EDITIONS: tuple[Edition, ...] = get_args(Edition)
CONFIGS = {"trainee": "mkdocs.yml", "trainer": "mkdocs.trainer.yml"}
FOLDERS = {"trainee": "site", "trainer": "site-trainer"}


class BuildFailed(Exception):
    """Raised when MkDocs refuses the site; the message is what it printed."""


def build_site(
    root: Path,
    edition: Edition,
    folder: Path,
    downloads: Path | None = None,
    kit: Path | None = None,
) -> None:
    """Build `edition` of the course at `root` into `folder`, strictly.

    `downloads` is the folder whose files the download page offers, `kit` the one whose files only
    the trainer edition carries; without them, there are none.
    Raises BuildFailed with MkDocs' own words.
    """
    command = [
        sys.executable, "-m", "mkdocs", "build", "--strict",
        "--config-file", str(root / CONFIGS[edition]), "--site-dir", str(folder),
    ]  # fmt: skip
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    env["COURSE_DOWNLOADS"] = str(downloads.resolve()) if downloads else ""
    env["COURSE_TRAINER_FILES"] = str(kit.resolve()) if kit else ""
    done = subprocess.run(
        command, cwd=root, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise BuildFailed((done.stdout + done.stderr).strip())


def publish_site(
    root: Path, edition: Edition, out: Path, downloads: Path, kit: Path | None
) -> Path:
    """Build `edition` aside with what it offers, then swap it into `out`; return the folder."""
    target = out / FOLDERS[edition]
    with swapped_in(target) as fresh:
        build_site(root, edition, fresh, downloads, kit)
    return target


@contextmanager
def site_aside(root: Path, edition: Edition, kit: Path | None) -> Iterator[Path]:
    """Yield a freshly built site in a temporary folder, with nothing to download but `kit`."""
    with tempfile.TemporaryDirectory(prefix="course-site-") as folder:
        build_site(root, edition, Path(folder), kit=kit)
        yield Path(folder)
