"""Pages of a served site → Lighthouse's marks for them, medians of several runs."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from course.make.browser import FLAGS, CannotAudit, browser_path

GATES = ("accessibility", "best-practices", "seo")
CATEGORIES = ("performance", *GATES)
_HERE = Path(__file__).parent
_TIMEOUT = 300  # seconds, of one run


@dataclass(frozen=True)
class Marks:
    """What Lighthouse gave a page: marks of 0 to 100 by category, and what cost it marks."""

    page: str
    marks: Mapping[str, int]
    lost: tuple[str, ...]

    def __str__(self) -> str:
        """Say the marks in one line."""
        return f"{self.page}：" + " · ".join(f"{name} {n}" for name, n in self.marks.items())

    def faults(self) -> list[str]:
        """Return a line for each gated category below 100."""
        low = [name for name in GATES if self.marks[name] < 100]
        return [f"{self.page}：{name} {self.marks[name]}，扣在 {self.lost}" for name in low]


def installed(folder: Path) -> Path:
    """Return Lighthouse's program in `folder`, installed from our lock if it is not there yet.

    Raises CannotAudit if there is no Node, or the packages cannot be fetched.
    """
    program = folder / "node_modules/.bin/lighthouse"
    if not shutil.which("npm"):
        raise CannotAudit("没有 Node（20 或更新）；Debian：apt-get install nodejs npm")
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(_HERE / name, folder / name)
        command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise CannotAudit(f"装不上 Lighthouse：{done.stderr.strip()[-300:]}")
    return program


def judged(program: Path, base: str, pages: list[str], rounds: int) -> Iterator[Marks]:
    """Yield the marks of each of `pages` below the address `base`, medians of `rounds` runs."""
    for page in pages:
        runs = [_run(program, base + page) for _ in range(rounds)]
        marks = {
            name: round(statistics.median(_mark(run, name) for run in runs)) for name in CATEGORIES
        }
        yield Marks(page, marks, tuple(_lost(runs[0])))


def _run(program: Path, address: str) -> dict[str, dict[str, dict[str, object]]]:
    command = [
        str(program), address, "--quiet", "--output=json", f"--chrome-flags={' '.join(FLAGS)}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]  # fmt: skip
    env = {**os.environ, "CHROME_PATH": browser_path()}
    try:
        done = subprocess.run(
            command, env=env, capture_output=True, text=True, check=False, timeout=_TIMEOUT
        )
        report: dict[str, dict[str, dict[str, object]]] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, json.JSONDecodeError) as fault:
        raise CannotAudit(
            f"Lighthouse 没有给出结果：{address}（{type(fault).__name__}）"
        ) from fault
    return report


def _mark(report: Mapping[str, Mapping[str, Mapping[str, object]]], name: str) -> float:
    score = report["categories"][name]["score"]
    return 100 * score if isinstance(score, int | float) else 0.0


def _lost(report: Mapping[str, Mapping[str, Mapping[str, object]]]) -> list[str]:
    """Return the ids of the audits that cost marks in the gated categories."""
    found = []
    for name in GATES:
        references = report["categories"][name]["auditRefs"]
        assert isinstance(references, list)
        for one in references:
            score = report["audits"][one["id"]]["score"]
            if one["weight"] and isinstance(score, int | float) and score < 1:
                found.append(str(one["id"]))
    return found
