"""Both editions → what long checks find in them: `python scripts/audit.py [NAME…]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from course.make.audit import AUDITS, Audit, both_sites
from course.make.browser import CannotAudit
from course.make.built_site import BuildFailed

ROOT = Path(__file__).resolve().parent.parent
CUT_OFF = 130  # as shells say it


def main(arguments: list[str] | None = None) -> int:
    """Run the audits; return 0 if all hold, 1 for faults, 2 if one could not be run."""
    parser = argparse.ArgumentParser(description="把两版网站从头到尾查一遍，要一个小时以上")
    known = "、".join(AUDITS)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{known}；不写就全查")
    parser.add_argument(
        "--pages", default="", metavar="PART", help="只查地址里有这一段的页，比如 modules/08"
    )
    given = parser.parse_args(arguments)
    wanted = given.names or list(AUDITS)
    unknown = [name for name in wanted if name not in AUDITS]
    if unknown:
        print(f"没有 {'、'.join(unknown)}；有的是：{known}", file=sys.stderr)
        return 2
    _say("先把两版网站各做一遍")
    try:
        with both_sites(ROOT) as sites:
            audit = Audit(sites, ROOT, _say, given.pages)
            return max([_audited(name, audit) for name in wanted])
    except BuildFailed as error:
        print(f"网页没有生成：\n{error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("打断了，上面是查到这里的；用 --pages 可以只查一部分", file=sys.stderr)
        return CUT_OFF


def _audited(name: str, audit: Audit) -> int:
    count = 0
    try:
        for fault in AUDITS[name](audit):
            count += 1
            print(f"{name}：{fault}", flush=True)
    except CannotAudit as error:
        print(f"{name}：查不了，{error}", file=sys.stderr)
        return 2
    print(f"{name}：{f'{count} 处不合格' if count else '合格'}", flush=True)
    return 1 if count else 0


def _say(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
