"""Course → files: `python scripts/export.py FORMAT [ID…] [--edition …] [--out DIR]`."""

from __future__ import annotations

import argparse
import re
import signal
import sys
from pathlib import Path

from course.make.built_site import BuildFailed
from course.make.formats import FORMATS
from course.make.job import Job, WrongId, source_around
from course.make.swapped_folder import CannotPublish
from course.model.book import BookError
from course.model.paper_pools import PaperError
from course.problem import Problem
from course.read.course import UnreadableTree, read_course
from course.render.kit_pdf import KitError
from course.render.slides_problem import DeckError

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Make what the arguments ask for; return 0, or 1 for a faulty course, or 2 for wrong usage."""
    wanted = _parser().parse_args(arguments)
    for ending in (signal.SIGTERM, signal.SIGHUP):  # what was made aside is cleared away, too
        signal.signal(ending, signal.default_int_handler)
    try:
        return _export(wanted, root)
    except KeyboardInterrupt:
        print("中断了，没有做完；原来的没有动，再运行一次就行", file=sys.stderr)
        return 130
    except Exception as fault:  # whatever it is, nobody is shown the way there
        why = f"{type(fault).__name__}：{fault}"
        print(f"没有做完（{why}）；先运行 check.py 看课程有没有错，没有就请报告", file=sys.stderr)
        return 1


def _export(wanted: argparse.Namespace, root: Path) -> int:
    if wanted.format is None:
        print(
            "用法：python scripts/export.py 格式 [编号…] [--edition trainee|trainer] [--out 文件夹]"
        )
        for name, one in FORMATS.items():
            print(f"  {name:12}{one.about}")
        return 0
    if wanted.seed is not None and wanted.format != "paper":
        return _refuse("--seed 只给试卷用：export.py paper [编号…] --seed 数字")
    if wanted.out and (taken := source_around(wanted.out, root)):
        return _refuse(
            f"{wanted.out}：在课程的源文件里（{taken}/），做出来的会混进去；--out 换个文件夹"
        )
    try:
        course, problems = read_course(root)
    except UnreadableTree as error:
        return _refuse(str(error))
    if any(problem.level == "error" for problem in problems):
        return _faulty(problems)
    job = Job(root, course, wanted.ids, wanted.edition, wanted.out, _say, wanted.seed, print)
    try:
        for path in FORMATS[wanted.format].make(job):
            print(f"写好了 {path.relative_to(root) if path.is_relative_to(root) else path}")
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
