"""A folder of Typst source → its PDF, set in processes of their own that give all memory back."""

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
# What the round before has found: source that asks for labels' places reads it from here.
PLACES = "places.json"
_RESULT = "result.pdf"
_REFUSAL = "refusal.txt"
_HERE = Path(__file__).parents[2]
_CHILD = "from course.render.typst_process import set_folder; set_folder()"
# In the third round at the latest all stands still, unless a number's width pushes its own page to
# and fro; from this one on the numbers are equally wide, and it does.
_STEADY = 4
_LAST = 6
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
    process of its own. What depends on where things stand is read from the places that the round
    before has told as metadata `<places>`; when they stay the same, that is the book. Raises
    RuntimeError with the typesetter's words if it refuses, or if it is killed.
    """
    setting = Setting(str(folder), str(fonts), day.isoformat(), inputs)
    places: object = None
    for number in range(1, _LAST + 1):
        known = json.dumps({"places": places, "steady": number >= _STEADY})
        (folder / PLACES).write_text(known, "utf-8")
        _run(setting)
        if (folder / _RESULT).exists():
            return (folder / _RESULT).read_bytes()
        places = json.loads((folder / PLACES).read_bytes())
    raise RuntimeError(f"排了 {_LAST} 遍，页码还是定不下来")


def _run(setting: Setting) -> None:
    """Set the folder once, in a process of its own. Raises RuntimeError if that goes wrong."""
    done = subprocess.run(
        [sys.executable, "-c", _CHILD],
        cwd=_HERE,
        env=os.environ | _ENVIRONMENT,
        input=json.dumps(asdict(setting)).encode(),
        stderr=subprocess.PIPE,
        check=False,
    )
    refusal = Path(setting.folder) / _REFUSAL
    if refusal.exists():
        raise RuntimeError(refusal.read_text("utf-8"))
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise RuntimeError(said[-1] if said else f"排版中断（{done.returncode}），多半是内存不够")


def set_folder() -> None:
    """Set the folder that standard input names; write the PDF, or why there is none, into it.

    If labels do not stand where the source takes them to be, write their places instead.
    """
    setting = Setting(**json.load(sys.stdin.buffer))
    folder = Path(setting.folder)
    try:
        known = json.loads((folder / PLACES).read_bytes())["places"]
        typesetter = _typesetter(setting)
        # In this order the second goes by what the first has worked out, and takes no memory.
        if known is not None:
            _write(typesetter, setting)
        places = _places(typesetter)
        if places != known:
            (folder / _RESULT).unlink(missing_ok=True)
            (folder / PLACES).write_text(json.dumps(places), "utf-8")
    except RuntimeError as error:  # of the typesetter; its own class is one of these
        (folder / _REFUSAL).write_text(str(error), "utf-8")


def _typesetter(setting: Setting) -> typst.Compiler:
    return typst.Compiler(
        str(Path(setting.folder) / MAIN),
        root=setting.folder,
        font_paths=[setting.fonts],
        ignore_system_fonts=True,
        sys_inputs=setting.inputs,
    )


def _write(typesetter: typst.Compiler, setting: Setting) -> None:
    """Write the PDF: the typesetter does, so that it is not held twice."""
    typesetter.compile(
        output=str(Path(setting.folder) / _RESULT),
        pdf_standards="ua-1",
        timestamp=datetime.combine(date.fromisoformat(setting.day), datetime.min.time(), UTC),
    )


def _places(typesetter: typst.Compiler) -> dict[str, object]:
    """What the source tells as `<places>`: nothing, if nothing in it hangs on them."""
    told = json.loads(typesetter.query("<places>", field="value"))
    return dict(told[0]) if told else {}
