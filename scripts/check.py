"""Course → problems: `python scripts/check.py [--root DIR] [--site DIR] [--json] [--external]`."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from course.check import check_course, check_site, rule_lines
from course.make.external_links import NotRefreshed, refresh_register
from course.model.course import Course
from course.problem import Place, problem
from course.read.built_site import UnreadableSite, read_built_site
from course.read.course import UnreadableTree, read_course
from course.render.problem_report import render_json, render_lines

CLEAR = "\r\033[K" if sys.stderr.isatty() else ""


class Parser(argparse.ArgumentParser):
    """Leaves it to `main` to say what is wrong with the arguments."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise UnreadableTree(f"用法不对（{message}）；运行 python scripts/check.py --help 看用法")


def main(arguments: list[str]) -> tuple[int, str]:
    """Return 0 without errors, 1 with, 2 if nothing can be checked; and what to print."""
    try:
        return check(arguments)
    except (UnreadableTree, UnreadableSite, NotRefreshed) as fault:
        what, _, mend = str(fault).partition("；")
    except KeyboardInterrupt:
        what, mend = "中断了，没有检查完", "再运行一次；外部链接的登记表没有动"
    except Exception as fault:  # whatever it is, the author gets one line and no green run
        what = f"检查没有做完（{type(fault).__name__}：{fault}）"
        mend = "这是检查程序自己的毛病，请报告；先看看最近改的文件"
    refusal = problem(Place("."), "cannot-check", what, mend)
    return 2, render_json(Course(), [refusal]) if "--json" in arguments else str(refusal)


def check(arguments: list[str]) -> tuple[int, str]:
    """Do what the arguments say; return the exit status and what to print."""
    parser = Parser(description="检查课程内容，也可以检查生成好的网站", allow_abbrev=False)
    parser.add_argument("command", nargs="?", choices=("rules",), help="rules：列出所有规则")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[1], help="课程文件夹")
    parser.add_argument("--site", type=Path, help="生成好的网站文件夹，也检查它")
    parser.add_argument("--edition", choices=("trainee", "trainer"), help="网站是哪一版")
    parser.add_argument("--json", action="store_true", help="打印一个 JSON 对象")
    parser.add_argument("--external", action="store_true", help="联网查外部链接，更新登记表")
    wanted = parser.parse_args(arguments)
    if wanted.edition and not wanted.site:
        parser.error("--edition 要和 --site 一起用")
    if wanted.command:
        return 0, "\n".join(rule_lines())
    course, problems = read_course(wanted.root, show_progress)
    if wanted.external:
        today = datetime.now(UTC).date().isoformat()
        found = refresh_register(wanted.root, course, today, show_bar)
        print(f"{CLEAR}{found}", file=sys.stderr)
        course, problems = read_course(wanted.root, show_progress)
    problems += check_course(course, show_progress)
    if wanted.site:
        site = read_built_site(wanted.site, wanted.edition or "trainee", show_progress)
        problems += check_site(course, site)
    if blind := not any(page.links for page in course.pages.values()):
        mend = "先改好别的错误；没有别的，就检查 --root"
        problems.append(problem(Place("."), "cannot-check", "没有读到一个页面，或一个链接", mend))
    report = render_json if wanted.json else render_lines
    status = 2 if blind else int(any(one.level == "error" for one in problems))
    return status, report(course, sorted(set(problems)))


def show_bar(done: int, every: int, host: str) -> None:
    """Draw on a terminal how many of the external links have been looked at."""
    if sys.stderr.isatty():
        bar = "█" * (20 * done // every)
        print(f"{CLEAR}外部链接 {bar:░<20} {done}/{every} {host[:40]}", end="", file=sys.stderr)


def show_progress(what: str) -> None:
    """Say on a terminal what is looked at, once it has taken more than a second."""
    if sys.stderr.isatty() and time.process_time() > 1:
        print(f"{CLEAR}{what[:70]}\r", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    gc.disable()  # nearly all that it makes it needs to the end: there is no garbage to look for
    exit_status, text = main(sys.argv[1:])
    try:
        sys.stdout.buffer.write(f"{text}\n".encode(errors="backslashreplace"))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(exit_status)
