"""Bytes → files, whole or not at all; folders are swapped in when they are complete."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_whole(path: Path, data: bytes) -> bool:
    """Write `data` to `path` by way of a temporary file beside it; tell whether it changed.

    Raises OSError if the place cannot be written; what stood there before then still stands.
    """
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


@contextmanager
def swapped_in(target: Path) -> Iterator[Path]:
    """Yield an empty folder beside `target`; at a clean end it takes `target`'s place.

    After a fault, or a kill at any moment, `target` is whole: the old one, or the new one.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _mend(target)
    fresh = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-new-"))
    try:
        yield fresh
        fresh.chmod(0o755)
        _swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}-old")


def _swap(fresh: Path, target: Path) -> None:
    old = _old(target)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _mend(target: Path) -> None:
    """Put back what a kill between the two renames set aside, and clear leftovers."""
    old = _old(target)
    if old.exists() and not target.exists():
        old.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    for left in target.parent.glob(f".{target.name}-new-*"):
        shutil.rmtree(left, ignore_errors=True)
