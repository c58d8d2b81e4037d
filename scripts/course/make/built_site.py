"""The course's pages → a built site folder, made by MkDocs aside, checked, and swapped in."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Literal, get_args

from course.check import check_site
from course.make.swapped_folder import folder_aside, swapped_in
from course.model.course import Course
from course.read.built_site import UnreadableSite, read_built_site
from course.render.web_app import WORKER, is_our_worker

Edition = Literal["trainee", "trainer"]
EDITIONS: tuple[Edition, ...] = get_args(Edition)
CONFIGS = {"trainee": "mkdocs.yml", "trainer": "mkdocs.trainer.yml"}
FOLDERS = {"trainee": "site", "trainer": "site-trainer"}
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux


class BuildFailed(Exception):
    """Raised when a site is refused; the message is what MkDocs printed, or what is wrong in it."""


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
        command, cwd=root, env=env, capture_output=True, text=True, encoding="utf-8", check=False,
        preexec_fn=_die_with_parent,
    )  # fmt: skip
    if done.returncode != 0:
        raise BuildFailed(_last_words(done.stdout + done.stderr))


def publish_site(
    course: Course, root: Path, edition: Edition, out: Path, downloads: Path, kit: Path | None
) -> Path:
    """Build `edition` aside with what it offers, check it, swap it into `out`; return the folder.

    Raises BuildFailed for a site with errors in it, CannotPublish for a place that is taken.
    """
    target = out / FOLDERS[edition]
    with swapped_in(target, _is_site) as fresh:
        build_site(root, edition, fresh, downloads, kit)
        _check(course, fresh, edition)
    return target


@contextmanager
def site_aside(root: Path, edition: Edition, kit: Path | None) -> Iterator[Path]:
    """Yield a freshly built site in a temporary folder, with nothing to download but `kit`."""
    with folder_aside("site") as folder:
        build_site(root, edition, folder, kit=kit)
        yield folder


def _check(course: Course, folder: Path, edition: Edition) -> None:
    """Raise BuildFailed if a rule finds an error in the site in `folder`."""
    try:
        site = replace(read_built_site(folder, edition), name=FOLDERS[edition])
    except UnreadableSite as fault:
        raise BuildFailed(str(fault)) from fault
    errors = [str(one) for one in check_site(course, site) if one.level == "error"]
    if errors:
        raise BuildFailed("\n".join(errors))


def _is_site(folder: Path) -> bool:
    """Return whether `folder` holds a site that was built from a course of this kind."""
    try:
        return is_our_worker((folder / WORKER).read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return False


def _die_with_parent() -> None:
    """Let the system end this child when its parent is killed, so that it writes no further."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(_DIE_WITH_PARENT, signal.SIGKILL)


def _last_words(said: str) -> str:
    """Return what MkDocs printed; of a crash, only what it died of, not the way there."""
    before, crash, trace = said.partition("Traceback (most recent call last):\n")
    if not crash:
        return said.strip()
    return "\n".join(filter(None, [before.strip(), trace.strip().rpartition("\n")[2]]))
