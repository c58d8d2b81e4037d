"""Both editions → what long checks find in them: `python scripts/audit.py [NAME…]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from course.make.audit import AUDITS, Sites, both_sites
from course.make.browser import CannotAudit
from course.make.built_site import BuildFailed

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run the audits; return 0 if all hold, 1 for faults, 2 if one could not be run."""
    parser = argparse.ArgumentParser(description="把两版网站从头到尾查一遍，要半个小时以上")
    known = "、".join(AUDITS)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{known}；不写就全查")
    wanted = parser.parse_args(arguments).names or list(AUDITS)
    unknown = [name for name in wanted if name not in AUDITS]
    if unknown:
        print(f"没有 {'、'.join(unknown)}；有的是：{known}", file=sys.stderr)
        return 2
    _say("先把两版网站各做一遍")
    try:
        with both_sites(ROOT) as sites:
            return max([_audited(name, sites) for name in wanted])
    except BuildFailed as error:
        print(f"网页没有生成：\n{error}", file=sys.stderr)
        return 2


def _audited(name: str, sites: Sites) -> int:
    try:
        faults = AUDITS[name](sites, ROOT, _say)
    except CannotAudit as error:
        print(f"{name}：查不了，{error}", file=sys.stderr)
        return 2
    for fault in faults:
        print(f"{name}：{fault}")
    print(f"{name}：{f'{len(faults)} 处不合格' if faults else '合格'}", flush=True)
    return 1 if faults else 0


def _say(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
