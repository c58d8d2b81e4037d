"""A folder of Typst source → its PDF, set in a process of its own that gives all memory back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import typst

MAIN = "main.typ"
_RESULT = "result.pdf"
_REFUSAL = "refusal.txt"
_HERE = Path(__file__).parents[2]
_CHILD = "from course.render.typst_process import set_folder; set_folder()"
# One heap for all threads of glibc: with several, a twentieth of the memory lies idle in them. What
# is larger than 64 KiB has pages of its own and goes back to the system at once: another fiftieth.
_ENVIRONMENT = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "65536",
    "MALLOC_MMAP_MAX_": "1000000",
    "MALLOC_TRIM_THRESHOLD_": "65536",
    "PYTHONDONTWRITEBYTECODE": "1",
}


@dataclass(frozen=True)
class Setting:
    """What the typesetter is told besides the source in `folder`; `day` is an ISO date."""

    folder: str
    fonts: str
    day: str
    inputs: dict[str, str]


def set_apart(folder: Path, fonts: Path, day: date, inputs: dict[str, str]) -> bytes:
    """Return the tagged PDF of `folder`'s main.typ, in `fonts`, dated `day`, with `inputs`.

    The typesetter keeps what it has worked out for a next time that never comes, so it runs in a
    process of its own. Raises RuntimeError with its words if it refuses, or if it is killed.
    """
    setting = Setting(str(folder), str(fonts), day.isoformat(), inputs)
    done = subprocess.run(
        [sys.executable, "-c", _CHILD],
        cwd=_HERE,
        env=os.environ | _ENVIRONMENT,
        input=json.dumps(asdict(setting)).encode(),
        stderr=subprocess.PIPE,
        check=False,
    )
    refusal = folder / _REFUSAL
    if refusal.exists():
        raise RuntimeError(refusal.read_text("utf-8"))
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise RuntimeError(said[-1] if said else f"排版中断（{done.returncode}），多半是内存不够")
    return (folder / _RESULT).read_bytes()


def set_folder() -> None:
    """Set the folder that standard input names; write the PDF, or why there is none, into it."""
    setting = Setting(**json.load(sys.stdin.buffer))
    folder = Path(setting.folder)
    try:
        # Written by the typesetter, so that the PDF is not held twice.
        typst.compile(
            str(folder / MAIN),
            output=str(folder / _RESULT),
            root=str(folder),
            font_paths=[setting.fonts],
            ignore_system_fonts=True,
            pdf_standards="ua-1",
            timestamp=datetime.combine(date.fromisoformat(setting.day), datetime.min.time(), UTC),
            sys_inputs=setting.inputs,
        )
    except RuntimeError as error:  # of the typesetter; its own class is one of these
        (folder / _REFUSAL).write_text(str(error), "utf-8")
