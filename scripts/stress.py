"""Hard treatment → whether nothing breaks: `python scripts/stress.py kills|fuzz [KIND…]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import check
import export
from course.make.audit import both_sites
from course.make.browser import CannotAudit
from course.make.built_site import BuildFailed, build_site
from course.make.fuzz_pages import FUZZES, fuzz_sites
from course.make.fuzzing import Broken, fuzz_check, fuzz_export
from course.make.killed_builds import NotWhole, killed_builds
from course.make.swapped_folder import folder_aside

ROOT = Path(__file__).resolve().parent.parent
WHOLE, SMALL = ROOT, ROOT / "tests" / "fixtures" / "mini-course"
USUAL = {"kills": 20, "fuzz": 200}
KINDS = {
    "kills": ("site", "handbook", "zip", "epub", "docx", "slides"),
    "fuzz": ("checks", "exports", *FUZZES),
}
EXPORT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import export
sys.exit(export.main(sys.argv[3:], Path(sys.argv[2])))
"""


def main(arguments: list[str] | None = None) -> int:
    """Do what the arguments say; return 0 if all held, 1 if something broke, 2 for wrong usage."""
    parser = _parser()
    wanted = parser.parse_args(arguments)
    known = KINDS[wanted.what]
    count = USUAL[wanted.what] if wanted.count is None else wanted.count
    if count < 1:
        parser.error("--count 至少 1")
    if unknown := [one for one in wanted.kinds if one not in known]:
        parser.error(f"没有 {'、'.join(unknown)}；有的是：{'、'.join(known)}")
    print(f"种子 {wanted.seed}，{count} 次", flush=True)
    shares = _shares(wanted.kinds or known, count)
    try:
        for line in (_kills if wanted.what == "kills" else _fuzz)(shares, wanted.seed):
            print(line, flush=True)
    except (NotWhole, Broken) as fault:
        print(fault, file=sys.stderr)
        return 1
    except (BuildFailed, CannotAudit) as fault:
        print(f"没有试成：{fault}", file=sys.stderr)
        return 2
    print(f"{count} 次都没事")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="狠狠地试：做到一半杀掉，或者把给它的东西改坏")
    parser.add_argument("what", choices=USUAL, help="kills：杀掉 export.py；fuzz：改坏了再给它")
    known = "；".join(f"{what} 有 {'、'.join(kinds)}" for what, kinds in KINDS.items())
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"只试这些，不写就全试；{known}")
    parser.add_argument("--count", type=int, help="一共几次；不写就是 20 次、200 次")
    parser.add_argument("--seed", type=int, default=1, help="种子；同一个种子，同样的事")
    return parser


def _shares(kinds: Sequence[str], count: int) -> dict[str, int]:
    """Share `count` out among `kinds`, those left off that get nothing."""
    shares = {one: len(range(at, count, len(kinds))) for at, one in enumerate(kinds)}
    return {one: share for one, share in shares.items() if share}


def _kills(shares: dict[str, int], seed: int) -> Iterator[str]:
    """The site is made of the whole course, the other formats of the small one."""
    for kind, share in shares.items():
        with folder_aside("kills") as folder:
            out = folder / "out"  # `folder` is held by us: who builds there waits for ever
            out.mkdir()
            root = WHOLE if kind == "site" else SMALL
            command = [sys.executable, "-c", EXPORT, str(ROOT / "scripts"), str(root), kind]
            yield kind
            yield from killed_builds([*command, "--out", str(out)], out, share, seed, print)


def _fuzz(shares: dict[str, int], seed: int) -> Iterator[str]:
    if share := shares.get("checks"):
        with folder_aside("fuzz") as folder:
            build_site(SMALL, "trainee", folder)
            yield from fuzz_check(SMALL, folder, check.main, share, seed)
    if share := shares.get("exports"):
        yield from fuzz_export(SMALL, export.main, share, seed)
    if pages := {one: share for one, share in shares.items() if one in FUZZES}:
        with both_sites(ROOT) as sites:
            yield from fuzz_sites(sites, pages, seed)


if __name__ == "__main__":
    sys.exit(main())
