"""Builds killed at random moments → whether the published site stayed whole each time."""

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
    """Raised when a kill spoilt the site, or left something behind; the message says what."""


def killed_builds(
    publish: Sequence[str], out: Path, count: int, seed: int, say: Callable[[str], None]
) -> Iterator[str]:
    """Run the command `publish` into the empty folder `out`, then kill it `count` times at it.

    The moments are drawn with `seed` from the time that a whole run takes. Yields a line a kill.
    Raises NotWhole if the site in `out` then differs from what the first run made, or if the run
    after the last kill fails or leaves more than the site.
    """
    started = time.monotonic()
    _run_to_the_end(publish)
    took = time.monotonic() - started
    (site,) = out.iterdir()
    whole = digest(site)
    draw = random.Random(seed)
    say(f"一次生成 {took:.1f} 秒；种子 {seed}，杀 {count} 次")
    for number in range(1, count + 1):
        moment, ending = draw.uniform(0, took), draw.choice(SIGNALS)
        status = _killed(publish, moment, ending)
        if digest(site) != whole:
            raise NotWhole(f"第 {number} 次（{moment:.2f} 秒，{ending.name}）以后，网站变了")
        yield f"{number:3}  {moment:6.2f} 秒  {ending.name:8} 退出 {status:4}  网站完好"
    _run_to_the_end(publish)
    if [one.name for one in out.iterdir()] != [site.name] or digest(site) != whole:
        raise NotWhole(f"最后再生成一次，{out} 里不止一个完好的网站")


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
