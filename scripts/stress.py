"""Hard treatment → whether nothing breaks: `python scripts/stress.py kills|fuzz [--seed N]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import check
import export
from course.make.built_site import build_site
from course.make.fuzzing import Broken, fuzz_check, fuzz_export
from course.make.killed_builds import NotWhole, killed_builds

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "fixtures" / "mini-course"
USUAL = {"kills": 20, "fuzz": 200}


def main(arguments: list[str] | None = None) -> int:
    """Do what the arguments say; return 0 if all held, 1 if something broke, 2 for wrong usage."""
    parser = argparse.ArgumentParser(description="狠狠地试：生成到一半杀掉，或者把文件改坏")
    parser.add_argument("what", choices=USUAL, help="kills：杀掉 export.py site；fuzz：改坏文件")
    parser.add_argument("--count", type=int, help="几次；不写就是 20 次、200 次")
    parser.add_argument("--seed", type=int, default=1, help="种子；同一个种子，同样的事")
    wanted = parser.parse_args(arguments)
    count = USUAL[wanted.what] if wanted.count is None else wanted.count
    if count < 1:
        parser.error("--count 至少 1")
    try:
        for line in (_kills if wanted.what == "kills" else _fuzz)(count, wanted.seed):
            print(line, flush=True)
    except (NotWhole, Broken) as fault:
        print(fault, file=sys.stderr)
        return 1
    print(f"{count} 次都没事")
    return 0


def _kills(count: int, seed: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="course-kills-") as folder:
        out = Path(folder)
        publish = [sys.executable, str(ROOT / "scripts/export.py"), "site", "--out", str(out)]
        yield from killed_builds(publish, out, count, seed, print)


def _fuzz(count: int, seed: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="course-fuzz-") as folder:
        build_site(SMALL, "trainee", Path(folder))
        exports = count // 4
        yield from fuzz_check(SMALL, Path(folder), check.main, count - exports, seed)
    yield from fuzz_export(SMALL, export.main, exports, seed)


if __name__ == "__main__":
    sys.exit(main())
