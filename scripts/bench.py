"""Our scripts against named peers, in one run → ratios: `python scripts/bench.py [NAME…]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from course.make.handbook_bench import handbook_growth, handbook_ratio
from course.make.measure import MEASURES as SMALL
from course.make.measure import CannotMeasure
from course.make.site_check_bench import site_check_ratio

ROOT = Path(__file__).resolve().parent.parent
BY_DEFAULT = SMALL | {"site-check": site_check_ratio}
MEASURES = BY_DEFAULT | {"handbook": handbook_ratio, "handbook-growth": handbook_growth}


def main(arguments: list[str] | None = None) -> int:
    """Measure what the arguments name; return 0, or 2 if something cannot be measured here."""
    parser = argparse.ArgumentParser(description="在同一轮里和别的工具比，只看比值")
    usual = f"{'、'.join(MEASURES)}；不写就测 {'、'.join(BY_DEFAULT)}"
    slow = "site-check 和 handbook 要联网装对手，handbook 一轮五分钟；handbook-growth 一轮一小时"
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{usual}；{slow}")
    parser.add_argument("--rounds", type=int, default=3, help="每样测几轮，取中位数")
    wanted = parser.parse_args(arguments)
    unknown = sorted(set(wanted.names) - set(MEASURES))
    if unknown or wanted.rounds < 1:
        print(f"没有 {unknown}；有的是：{'、'.join(MEASURES)}；轮数至少 1", file=sys.stderr)
        return 2
    for name in wanted.names or BY_DEFAULT:
        print(f"… {name}", file=sys.stderr, flush=True)
        try:
            for row in MEASURES[name](ROOT, wanted.rounds):
                print(row, flush=True)
        except CannotMeasure as error:
            print(f"{name}：测不了，{error}", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
