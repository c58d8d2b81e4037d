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

from course.make.larger_course import plain_site, repeated_course


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
        if process.returncode not in (0, 1) or (
            process.returncode and "check.py" not in str(command)
        ):
            said.seek(0)
            raise CannotMeasure(said.read()[-300:].decode(errors="replace"))
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


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


def _rows(costs: Mapping[str, Cost], base: str) -> Iterator[str]:
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
        yield from _rows(medians(commands, root, rounds), "check.py 1×")


def build_ratio(root: Path, rounds: int) -> Iterator[str]:
    """Yield the cost of building the trainee site against plain Material on the same text."""
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        plain = Path(folder) / "plain"
        plain_site(root, plain)
        build = [sys.executable, "-m", "mkdocs", "build"]
        commands = {
            "Material 原样": [*build, "-f", str(plain / "mkdocs.yml"), "-d", f"{folder}/a"],
            "学员版": [*build, "-f", str(root / "mkdocs.yml"), "-d", f"{folder}/b"],
        }
        yield "建站：同样的文字，题目和对话对方写成列表"
        yield from _rows(medians(commands, root, rounds), "Material 原样")


BY_DEFAULT: dict[str, Callable[[Path, int], Iterator[str]]] = {
    "check": check_growth,
    "build": build_ratio,
}
