"""A package to be measured against → an environment of its own that has it, besides our own."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

from course.make.measure import CannotMeasure

# Peers live apart: they bring what the course has no use for, so they are not in the lock.
PEER_FOLDER = ".venv-bench"


def peer_tool(root: Path, package: str, tool: str, proof: list[str], needs: str) -> Path:
    """Return the program `tool` of the peers' environment, once it runs with `proof`.

    Installs `package` if it does not. Raises CannotMeasure, telling what it `needs`.
    """
    folder = root / PEER_FOLDER
    program = folder / "bin" / tool
    if program.exists() and _runs([str(program), *proof]):
        return program
    ours = sysconfig.get_path("purelib")
    if not _runs([sys.executable, "-m", "venv", str(folder)]):
        raise CannotMeasure(f"建不了 {PEER_FOLDER}；看看磁盘和写权限")
    packages = next(folder.glob("lib/python*/site-packages"))
    (packages / "ours.pth").write_text(f"{ours}\n", "utf-8")
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", package]
    if not _runs(pip) or not _runs([str(program), *proof]):
        raise CannotMeasure(f"装不上 {package}：{needs}。装好再来；别的比较不需要它")
    return program


def _runs(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
