"""Turns what pip, apt and the system say when they fail into one line with the cause and a mend."""

from __future__ import annotations

import re
from pathlib import Path

# What pip and apt say, what it means, and what to do about it; the first that fits is told.
CAUSES = (
    (
        r"No space left on device",
        "磁盘满了 / the disk is full",
        "腾出 1 GB 再来一次 / free 1 GB and run it again",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "下载的文件与锁文件不符 / a downloaded file is not the one that was locked",
        "换一个软件源，不要跳过校验 / try another mirror, do not skip the check",
    ),
    (
        r"(?i)certificate verify failed|certificate_verify_failed",
        "软件源的证书不被信任 / the registry's certificate is not trusted",
        "检查系统时间，或设置 PIP_CERT / check the clock, or set PIP_CERT",
    ),
    (
        r"(?i)could not get lock|lock was locked|unable to acquire the dpkg",
        "另一个程序正占着 apt / another program is using apt",
        "等它结束再来一次 / wait for it, then run it again",
    ),
    (
        r"(?i)name resolution|failure resolving|could not resolve|failed to establish|"
        r"connection broken|connection refused|unreachable|timed out|proxyerror|unable to fetch",
        "连不上软件源 / no package registry can be reached",
        "检查网络、代理和软件源设置，再来一次 / check network, proxy and mirror, then run it again",
    ),
    (
        r"(?i)permission denied|read-only file system",
        "没有写权限 / not allowed to write",
        "换一个可写的文件夹 / use a folder that you may write to",
    ),
)


class SetUpError(Exception):
    """What is missing and how to mend it, shown as one line."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(f"✗ {what} → {mend}")


def explained(output: str, log: Path | None = None) -> SetUpError:
    """Takes a failed command's output; returns its cause, or its last lines if none is known."""
    where = f"（记录 / log: {log}）" if log else ""
    for pattern, what, mend in CAUSES:
        if re.search(pattern, output):
            return SetUpError(what, mend + where)
    last = " | ".join(output.strip().splitlines()[-3:]) or "没有输出 / no output"
    return SetUpError(f"没有成功 / it failed: {last}", "改好再来一次 / mend it, try again" + where)
