"""Bytes → files, whole or not at all."""

from __future__ import annotations

import fcntl
import os
import tempfile
from contextlib import suppress
from glob import escape
from pathlib import Path

from course.make.swapped_folder import held


def write_whole(path: Path, data: bytes) -> bool:
    """Write `data` to `path` by way of a temporary file beside it; tell whether it changed.

    What runs that were killed at it left behind is cleared. Raises OSError if the place cannot be
    written; what stood there before then still stands.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beginning = f".{path.name}."
    with held(path.parent, wait=True):
        for left in path.parent.glob(f"{escape(beginning)}????????"):
            _clear(left)
        if path.is_file() and path.read_bytes() == data:
            return False
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=beginning)
        fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException as fault:
        Path(name).unlink(missing_ok=True)
        if isinstance(fault, OSError) and not fault.filename:
            fault.filename = str(path)  # a full disk does not say which file it had no room for
        raise
    return True


def _clear(left: Path) -> None:
    """Remove the temporary file `left`, unless somebody is still writing it."""
    with suppress(OSError), left.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        left.unlink()
