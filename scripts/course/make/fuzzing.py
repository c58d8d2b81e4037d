"""Spoilt courses and sites → whether the scripts still answer with problems, and nothing else."""

from __future__ import annotations

import io
import random
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from course.make.fuzzed_files import spoil_data, spoil_one
from course.make.killed_builds import digest

LINE = re.compile(r"[^:\n]+:[1-9]\d*: .+；.+ \[[a-z0-9]+(-[a-z0-9]+)*\]")
REFUSAL = re.compile(r"\.:1: .+；.+ \[cannot-check\]")
OWN_FAULT = "没有做完"
Entry = Callable[[list[str]], tuple[int, str]]
Export = Callable[[list[str], Path], int]
FORMATS = (
    "data", "slides", "paper", "forms", "role-plays", "rehearsal", "twee", "dialogues",
    "review-sheet", "modules", "docx", "epub", "site",
)  # fmt: skip
ODD_ARGUMENTS = (
    ("m01",), ("m99",), ("",), ("../m01",), ("\ud800",), ("m01", "m01"),
    ("--edition", "trainer"), ("--edition", "guest"), ("--seed", "7"), ("--seed", "-1"), ("--",),
    ("x" * 5000,), ("rp-filter-callback",), ("m01\n",), ("--no-such",),
)  # fmt: skip


class Broken(Exception):
    """Raised when a script did what it must not; the message says to which input."""


def fuzz_check(course: Path, site: Path, check: Entry, count: int, seed: int) -> Iterator[str]:
    """Check `count` spoilt copies of `course`, every fourth one sound with a spoilt `site`.

    `check` takes the arguments of check.py and returns its status and what it prints. Yields a
    line a copy. Raises Broken for a crash, a line that is no `path:line: what；mend [rule]`, a
    line that the file does not have, a status other than 0, 1, 2, or a changed folder.
    """
    for number in range(count):
        draw = random.Random(f"{seed}/{number}")
        of_site = number % 4 == 3
        with _copy(site if of_site else course) as spoilt:
            done = spoil_one(spoilt, draw)
            before = digest(spoilt)
            roots = [str(course), "--site", str(spoilt)] if of_site else [str(spoilt)]
            status, said = check(["--root", *roots])
            name = f"{seed}/{number} {'网站' if of_site else '课程'} {done}"
            if fault := _fault(status, said, spoilt, of_site) or _changed(before, spoilt):
                raise Broken(f"{name}：{fault}")
            yield f"{name}：退出 {status}，{len(said.splitlines()) - 1} 条"


def fuzz_export(course: Path, export: Export, count: int, seed: int) -> Iterator[str]:
    """Export from spoilt copies of `course`, with arguments that are odd now and then.

    `export` takes the arguments of export.py and a course folder, and returns its status. Yields a
    line a copy. Raises Broken for a crash, a status other than 0, 1, 2, a fault that is not told,
    a changed course, or a file that was left half written.
    """
    for number in range(count):
        draw = random.Random(f"{seed}/export/{number}")
        with _copy(course) as spoilt:
            # What reads no more is refused at once: nine times of ten only data is changed.
            done = (spoil_one if draw.random() < 0.1 else spoil_data)(spoilt, draw)
            before = digest(spoilt)
            odd = draw.choice(ODD_ARGUMENTS) if draw.random() < 0.2 else ()
            arguments = [draw.choice(FORMATS), *odd]
            out = spoilt.parents[2] / "out"
            status, said = _told(
                export, [*arguments[:1], "--out", str(out), *arguments[1:]], spoilt
            )
            name = f"{seed}/{number} 导出 {arguments!r:.60} {done}"
            if fault := _export_fault(status, said, out) or _changed(before, spoilt):
                raise Broken(f"{name}：{fault}")
            yield f"{name}：退出 {status}"


def _told(export: Export, arguments: Sequence[str], root: Path) -> tuple[int | str, str]:
    """Return the status of an export, or the name of what it raised, and what it said of it."""
    said = io.StringIO()
    with redirect_stdout(io.StringIO()), redirect_stderr(said):
        try:
            return export(list(arguments), root), said.getvalue()
        except SystemExit as end:  # the parser refuses arguments so
            return int(end.code or 0), said.getvalue()
        except Exception as fault:
            return type(fault).__name__, str(fault)


def _export_fault(status: int | str, said: str, out: Path) -> str:
    if status not in (0, 1, 2) or OWN_FAULT in said or "Traceback" in said:
        return f"退出 {status}：{said[-300:]}"
    if status != 0 and not said.strip():
        return f"退出 {status}，没有说为什么"
    left = [one.name for one in out.rglob(".*")] if out.is_dir() else []
    return f"留下了写了一半的 {left}" if left else ""


@contextmanager
def _copy(folder: Path) -> Iterator[Path]:
    """Yield a copy of `folder`, three folders below what its configuration takes over."""
    with tempfile.TemporaryDirectory(prefix="course-fuzz-") as aside:
        copy = Path(aside) / "tests" / "fixtures" / "copy"
        shutil.copytree(folder, copy)
        for name in ("mkdocs.yml", "mkdocs.trainer.yml", "docs", "scripts"):
            (Path(aside) / name).symlink_to(folder.parents[2] / name)
        yield copy


def _changed(before: str, folder: Path) -> str:
    return "" if digest(folder) == before else "检查动了文件"


def _fault(status: int, said: str, root: Path, of_site: bool) -> str:
    """Return what is wrong with the answer of check.py, or nothing."""
    if status not in (0, 1, 2) or OWN_FAULT in said or "Traceback" in said:
        return f"退出 {status}：{said[-300:]}"
    lines = said.splitlines()
    if len(lines) == 1 and status == 2:
        return "" if REFUSAL.fullmatch(lines[0]) else f"这不是一条拒绝：{lines[0]}"
    for line in lines[:-1]:
        if not LINE.fullmatch(line):
            return f"这不是一条问题：{line[:200]}"
        path, number = line.split(":")[:2]
        if not of_site and not _has_line(root / path, int(number)):
            return f"文件没有这么多行：{line[:200]}"
    return ""


def _has_line(path: Path, number: int) -> bool:
    if not path.is_file():
        return number == 1
    data = path.read_bytes()
    return number <= max(data.count(b"\n"), data.count(b"\r")) + 1
