"""Commands run in turn → how much CPU time and memory each took, as ratios of medians."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from course.make.larger_course import plain_site, quiz_site, repeated_course

_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")


class CannotMeasure(Exception):
    """Raised when a measured command fails; the message holds its last words."""


@dataclass(frozen=True)
class Cost:
    """What one command took: CPU seconds (user and system) and peak memory in MiB."""

    cpu: float
    memory: float


def cost_of(command: list[str], folder: Path) -> Cost:
    """Run `command` in `folder` and return its cost. Raises CannotMeasure if it fails."""
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=folder, env=env, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in _fine(command):
            said.seek(0)
            raise CannotMeasure(said.read()[-300:].decode(errors="replace"))
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _fine(command: Sequence[str]) -> Sequence[int]:
    """Return the statuses with which `command` ends when it has done its work."""
    said = " ".join(command)
    return (0, 1) if "check.py" in said else (0, 2) if "lychee" in said else (0,)


def medians(commands: Mapping[str, list[str]], folder: Path, rounds: int) -> dict[str, Cost]:
    """Run all commands in turn, `rounds` times over, and return each one's median cost."""
    runs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(cost_of(command, folder))
    return {name: median_of(costs) for name, costs in runs.items()}


def median_of(costs: Sequence[Cost]) -> Cost:
    """Return the median CPU time and the median memory of several runs."""
    return Cost(
        statistics.median(run.cpu for run in costs),
        statistics.median(run.memory for run in costs),
    )


def ratio_rows(costs: Mapping[str, Cost], base: str) -> Iterator[str]:
    """Yield a line for each command: CPU time and memory as multiples of those of `base`."""
    for name, cost in costs.items():
        cpu, memory = cost.cpu / costs[base].cpu, cost.memory / costs[base].memory
        yield (
            f"  {name}: CPU {cpu:.2f}×，内存 {memory:.2f}×"
            f"（{cost.cpu:.2f} 秒，{cost.memory:.0f} MiB；以“{base}”为 1）"
        )


def check_growth(root: Path, rounds: int) -> Iterator[str]:
    """Yield the cost of check.py for 1, 4 and 16 times the modules."""
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        commands = {}
        for times in (1, 4, 16):
            copy = Path(folder) / str(times)
            repeated_course(root, copy, times)
            script = str(root / "scripts" / "check.py")
            commands[f"check.py {times}×"] = [sys.executable, script, "--root", str(copy)]
        yield "检查：课程放大 1、4、16 倍"
        yield from ratio_rows(medians(commands, root, rounds), "check.py 1×")


def build_ratio(root: Path, rounds: int) -> Iterator[str]:
    """Yield the cost of building sites against plain Material on the same text.

    One site is the trainee edition; the other 120 lessons with three questions each.
    """
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        plain, ours, theirs = (Path(folder) / name for name in ("plain", "ours", "theirs"))
        plain_site(root, plain)
        quiz_site(root, ours, theirs, pages=120, questions=3)
        yield "建站：同样的文字，题目和对话对方写成列表"
        for name, one, other in (("学员版", root, plain), ("120 页，每页三题", ours, theirs)):
            commands = {
                "Material 原样": _build(other, Path(folder) / "a"),
                name: _build(one, Path(folder) / "b"),
            }
            yield from ratio_rows(medians(commands, one, rounds), "Material 原样")


def _build(root: Path, site: Path) -> list[str]:
    return [*_MKDOCS, "-f", str(root / "mkdocs.yml"), "-d", str(site)]


MEASURES: dict[str, Callable[[Path, int], Iterator[str]]] = {
    "check": check_growth,
    "build": build_ratio,
}
