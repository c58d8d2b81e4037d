"""A reading → quizzes/reviewed.yml: `python scripts/record_review.py READER DATE ID…`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from course.make.review_record import NotRecorded, record_reading
from course.read.course import UnreadableTree, read_course

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Record what was read; return 0, or 1 for a faulty bank, or 2 for wrong usage."""
    parser = argparse.ArgumentParser(description="记下谁在哪天审读了哪些题", allow_abbrev=False)
    parser.add_argument("reader", metavar="审读人", help="一个角色，如“编者甲”")
    parser.add_argument("date", metavar="日期", help="哪天读的，如 2026-01-31")
    parser.add_argument("ids", nargs="+", metavar="题号", help="读过的题号，或模块编号如 m01")
    parser.add_argument("--root", type=Path, default=ROOT, help="课程文件夹")
    wanted = parser.parse_args(arguments)
    try:
        course, problems = read_course(wanted.root)
        faulty = [one for one in problems if one.path.startswith("quizzes/")]
        for one in faulty:
            print(one, file=sys.stderr)
        if faulty:
            print("题库里有读不了的地方，没有记；先改好上面这些", file=sys.stderr)
            return 1
        path, count = record_reading(wanted.root, course, wanted.reader, wanted.date, wanted.ids)
    except (NotRecorded, UnreadableTree) as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"写不了 {error.filename}：{error.strerror}；检查权限和磁盘空间", file=sys.stderr)
        return 2
    print(f"记下了 {count} 道题：{path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
