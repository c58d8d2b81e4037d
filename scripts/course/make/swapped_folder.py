"""A folder built aside → the published folder, swapped in whole, by one builder at a time."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_FROM_HERE = -100  # AT_FDCWD of Linux: relative paths begin at the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux: both names change what they stand for, at once


class CannotPublish(Exception):
    """Raised when a folder must not be replaced now; the message says why and how to mend it."""


@contextmanager
def swapped_in(target: Path, ours: Callable[[Path], bool]) -> Iterator[Path]:
    """Yield an empty folder beside `target`; at a clean end it takes `target`'s place.

    After a fault, or a kill at any moment, `target` is whole: the old one, or the new one. What a
    kill left behind is cleared here, the next time. Raises CannotPublish, and touches nothing, if
    `target` is a file, a link, or a folder with something in it that is not `ours`, or if somebody
    else is building the same folder.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with held(target.parent, wait=True):
        _refuse(target, ours)
        _mend(target)
        fresh = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-new-"))
        building = _hold(fresh, wait=True)
    try:
        yield fresh
        fresh.chmod(0o755)
        with held(target.parent, wait=True):
            _refuse_shape(target)
            _swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        os.close(building)


@contextmanager
def folder_aside(name: str) -> Iterator[Path]:
    """Yield an empty folder for passing use; those that killed runs left behind are cleared."""
    place = Path(tempfile.gettempdir())
    for left in _left(place, f"course-{name}-"):
        if any(left.iterdir()):  # an empty one may be somebody's who is about to hold it
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(dir=place, prefix=f"course-{name}-"))
    in_use = _hold(folder, wait=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(in_use)


def _hold(folder: Path, wait: bool) -> int:
    """Lock `folder` for this process and return the handle; its end, even a kill, unlocks it.

    Raises BlockingIOError if somebody else holds it and this one will not `wait`.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BaseException:
        os.close(handle)
        raise
    return handle


@contextmanager
def held(folder: Path, wait: bool) -> Iterator[None]:
    """Lock `folder` for this process while the block runs; the system unlocks it after a kill.

    Raises BlockingIOError if somebody else holds it and this one will not `wait`.
    """
    handle = _hold(folder, wait)
    try:
        yield
    finally:
        os.close(handle)


def _left(place: Path, beginning: str) -> Iterator[Path]:
    """Yield the folders in `place` of that name which nobody holds any more."""
    for folder in sorted(place.glob(f"{beginning}*")):
        with suppress(OSError), held(folder, wait=False):
            yield folder


def _refuse(target: Path, ours: Callable[[Path], bool]) -> None:
    _refuse_shape(target)
    if target.exists() and any(target.iterdir()) and not ours(target):
        raise CannotPublish(
            f"{target} 里有别的东西，不是这里生成的，没有动它；换个 --out，或自己先把它挪走"
        )
    made = set(target.parent.glob(f".{target.name}-new-*"))
    if made - set(_left(target.parent, f".{target.name}-new-")):
        raise CannotPublish(f"另一次生成正在写 {target}；等它做完再来，或换个 --out")


def _refuse_shape(target: Path) -> None:
    if target.is_symlink():
        raise CannotPublish(f"{target} 是符号链接，没有动它；--out 写它真正所在的文件夹")
    if target.exists() and not target.is_dir():
        raise CannotPublish(f"{target} 不是文件夹，没有动它；把它挪走，或换个 --out")


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}-old")


def _swap(fresh: Path, target: Path) -> None:
    """Put `fresh` in the place of `target`; what stood there goes the other way, or away."""
    if not target.exists():
        fresh.rename(target)
    elif not _exchanged(fresh, target):  # a kill between these two is mended the next time
        target.rename(_old(target))
        fresh.rename(target)
        shutil.rmtree(_old(target), ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Swap the names of two folders in one step; return whether this system can."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    paths = (_FROM_HERE, os.fsencode(one), _FROM_HERE, os.fsencode(other))
    return bool(rename(*paths, _EXCHANGE) == 0)


def _mend(target: Path) -> None:
    """Put back what a kill between two renames set aside, and clear leftovers."""
    old = _old(target)
    if old.exists() and not target.exists():
        old.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    for left in _left(target.parent, f".{target.name}-new-"):
        shutil.rmtree(left, ignore_errors=True)
