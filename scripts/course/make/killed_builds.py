"""Exports killed at random moments → whether what they had made stayed whole each time."""

from __future__ import annotations

import hashlib
import random
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)


class NotWhole(Exception):
    """Raised when a kill spoilt a file, or left something behind; the message says what."""


def killed_builds(
    publish: Sequence[str], out: Path, count: int, seed: int, say: Callable[[str], None]
) -> Iterator[str]:
    """Run the command `publish` into the empty folder `out`, then kill it `count` times at it.

    The moments are drawn with `seed` from the time that a whole run takes. Yields a line a kill.
    Raises NotWhole if what is to be seen in `out` then differs from what the first run made, or if
    the run after the last kill fails or leaves more than that.
    """
    started = time.monotonic()
    _run_to_the_end(publish)
    took = time.monotonic() - started
    names, whole = sorted(out.rglob("*")), _seen(out)
    draw = random.Random(seed)
    say(f"一次生成 {took:.1f} 秒；种子 {seed}，杀 {count} 次")
    for number in range(1, count + 1):
        moment, ending = draw.uniform(0, took), draw.choice(SIGNALS)
        status = _killed(publish, moment, ending)
        if _seen(out) != whole:
            raise NotWhole(f"第 {number} 次（{moment:.2f} 秒，{ending.name}）以后，做好的变了")
        yield f"{number:3}  {moment:6.2f} 秒  {ending.name:8} 退出 {status:4}  原来的完好"
    _run_to_the_end(publish)
    if left := set(out.rglob("*")) ^ set(names):
        raise NotWhole(f"最后再生成一次，{out} 里多了或少了 {sorted(map(str, left))[:5]}")
    if _seen(out) != whole:
        raise NotWhole(f"最后再生成一次，{out} 里的变了")


def _seen(out: Path) -> dict[Path, bytes]:
    """Return the content of each file in `out`; what is in the making is hidden, and left out."""
    paths = [one for one in out.rglob("*") if one.is_file()]
    seen = (one for one in paths if not any(part[0] == "." for part in one.relative_to(out).parts))
    return {one: hashlib.sha256(one.read_bytes()).digest() for one in seen}


def digest(folder: Path) -> str:
    """Return a hash of the names and contents of all files below `folder`, and of its folders."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        whole.update(f"{path.relative_to(folder)}\0{len(data)}\0".encode())
        whole.update(data)
    return whole.hexdigest()


def _run_to_the_end(command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise NotWhole(f"没有杀它，它自己也没做完：{done.stderr.strip()[-300:]}")


def _killed(command: Sequence[str], moment: float, ending: signal.Signals) -> int:
    """Start `command`, send it `ending` after `moment` seconds; return its exit status."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as process:
        try:
            return process.wait(moment)
        except subprocess.TimeoutExpired:
            process.send_signal(ending)
            return process.wait()
