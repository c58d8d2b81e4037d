"""Course → files: `python scripts/export.py FORMAT [ID…] [--edition …] [--out DIR]`."""

from __future__ import annotations

import argparse
import re
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import NoReturn

from course.make.built_site import BuildFailed
from course.make.formats import FORMATS
from course.make.job import Job, WrongId
from course.make.swapped_folder import CannotPublish
from course.model.book import BookError
from course.model.paper_pools import PaperError
from course.problem import Problem
from course.read.course import UnreadableTree, read_course
from course.render.kit_pdf import KitError
from course.render.slides_problem import DeckError

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Make what the arguments ask for; return 0, or 1 for a faulty course, or 2 for wrong usage."""
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, _stop)
    try:
        return _export(arguments)
    except KeyboardInterrupt:
        print("中断了，没有做完；原来的没有动，再运行一次就行", file=sys.stderr)
        return 130


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    """End as Ctrl+C does, so that what was made aside is cleared away."""
    raise KeyboardInterrupt


def _export(arguments: list[str] | None) -> int:
    wanted = _parser().parse_args(arguments)
    if wanted.format is None:
        print(
            "用法：python scripts/export.py 格式 [编号…] [--edition trainee|trainer] [--out 文件夹]"
        )
        for name, one in FORMATS.items():
            print(f"  {name:12}{one.about}")
        return 0
    if wanted.seed is not None and wanted.format != "paper":
        return _refuse("--seed 只给试卷用：export.py paper [编号…] --seed 数字")
    try:
        course, problems = read_course(ROOT)
    except UnreadableTree as error:
        return _refuse(str(error))
    if any(problem.level == "error" for problem in problems):
        return _faulty(problems)
    job = Job(ROOT, course, wanted.ids, wanted.edition, wanted.out, _say, wanted.seed, print)
    try:
        for path in FORMATS[wanted.format].make(job):
            print(f"写好了 {_short(path)}")
    except (WrongId, CannotPublish) as error:
        return _refuse(str(error))
    except (BookError, PaperError) as error:
        return _faulty(list(error.problems))
    except (KitError, DeckError) as error:
        return _faulty([error.problem])
    except BuildFailed as error:
        print(f"网页没有生成，原来的没有动：\n{error}", file=sys.stderr)
        return 1
    except OSError as error:
        return _refuse(
            f"写不了 {error.filename}：{error.strerror}；换个 --out，或检查权限和磁盘空间"
        )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="把课程做成网站、手册、卡片和数据")
    parser.add_argument("format", nargs="?", choices=FORMATS, help="格式；不写就列出来")
    parser.add_argument("ids", nargs="*", metavar="ID", help="只做这些编号；不写就全做")
    parser.add_argument("--edition", choices=("trainee", "trainer"), default="trainee")
    parser.add_argument("--seed", type=_seed, help="试卷的种子；不写就用蓝图里的")
    parser.add_argument("--out", type=Path, help="放到哪个文件夹")
    return parser


def _seed(text: str) -> int:
    """Return the seed that `text` writes; raises ArgumentTypeError for what is none."""
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise argparse.ArgumentTypeError(f"种子写成 0 到 999999999 的整数，不是 {text!r}")
    return int(text)


def _say(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)


def _short(path: Path) -> Path:
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


def _faulty(problems: list[Problem]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    print("课程里有错，没有生成；先改好上面这些", file=sys.stderr)
    return 1


def _refuse(why: str) -> int:
    print(why, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
