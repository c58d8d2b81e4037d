"""Turns a fresh machine into one that can build and test the course: packages, browser, free port.

    set_up.py packages        the packages of requirements.lock, into .venv
    set_up.py browser         Chromium and what drives it, from the system's own packages
    set_up.py port NUMBER     is this port free?

Runs before any package is there, so it uses the standard library only, and it starts on an old
Python too, to be able to say so. A step that finds its work done says nothing. It can be cut off
at any point: the next run mends what was left.
"""

from __future__ import annotations

import ctypes
import fcntl
import hashlib
import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from set_up_faults import SetUpError, explained

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
DONE = VENV / ".set-up"  # holds the fingerprint of what is installed
UNFINISHED = VENV / ".unfinished"  # there while .venv is being changed
LOG = VENV / "set-up.log"
OLDEST_PYTHON = (3, 11)
SPACE_NEEDED_MB = 1000
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main(arguments: Sequence[str]) -> int:
    """Runs the step that is named; returns 0 if it stands, 1 if it cannot, 2 for wrong usage."""
    try:
        if arguments[:1] == ["port"] and len(arguments) == 2:
            require_free_port(arguments[1])
        elif arguments == ["packages"]:
            install_packages()
        elif arguments == ["browser"]:
            install_browser()
        else:
            print(__doc__, file=sys.stderr)
            return 2
    except SetUpError as fault:
        print(fault, file=sys.stderr)
        return 1
    except OSError as fault:
        print(explained(str(fault)), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n✗ 已中断 / stopped → 再来一次就接着做 / run it again to go on", file=sys.stderr)
        return 130
    return 0


def install_packages() -> None:
    """Brings .venv to what requirements.lock says, if it is not there yet."""
    if sys.version_info < OLDEST_PYTHON:
        what = "需要 Python 3.11 或更新 / needs Python 3.11 or newer, this is {}.{}"
        mend = "make PYTHON=python3.11 …；Debian: apt-get install python3 python3-venv"
        raise SetUpError(what.format(*sys.version_info), mend)
    with LOCK.open("rb") as lock:
        wait_for_turn(lock)
        fingerprint = hashlib.sha256(lock.read()).hexdigest()
        if DONE.exists() and DONE.read_text() == fingerprint and venv_works():
            return
        require_room()
        make_venv()
        install_locked(lock)
    DONE.write_text(fingerprint)
    UNFINISHED.unlink()


def wait_for_turn(lock: IO[bytes]) -> None:
    """Lets one set-up work at a time: two would break each other's .venv."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("等另一个安装结束 / waiting for another set-up to end")
        fcntl.flock(lock, fcntl.LOCK_EX)


def venv_works() -> bool:
    """Tells whether .venv is whole and of this Python's version."""
    settings = VENV / "pyvenv.cfg"
    if UNFINISHED.exists() or not PYTHON.exists() or not settings.exists():
        return False
    major, minor = sys.version_info[:2]
    return re.search(rf"(?m)^version *= *{major}\.{minor}\b", settings.read_text()) is not None


def require_room() -> None:
    """Stops before anything is touched when the folder or the disk cannot take the packages."""
    if not os.access(ROOT, os.W_OK):
        raise explained(f"Permission denied: {ROOT}")
    if shutil.disk_usage(ROOT).free < SPACE_NEEDED_MB * 1_000_000:
        raise explained("No space left on device")


def make_venv() -> None:
    """Leaves a .venv with pip in it, marked as unfinished; takes over one that works."""
    if not venv_works():
        if (VENV / "pyvenv.cfg").exists() or UNFINISHED.exists():
            shutil.rmtree(VENV)
        VENV.mkdir(exist_ok=True)
        UNFINISHED.touch()
        if importlib.util.find_spec("ensurepip") is None:
            install_system_package("python{}.{}-venv".format(*sys.version_info))
        say("新建 .venv / making .venv")
        # Not sys.executable: that is in the .venv just deleted when the user has activated it.
        python = getattr(sys, "_base_executable", sys.executable)
        run_logged([python, "-m", "venv", str(VENV)])
    UNFINISHED.touch()


def install_locked(lock: IO[bytes]) -> None:
    """Installs requirements.lock into .venv, each file checked against its hash."""
    count = len(re.findall(r"(?m)^[\w.-]+==", LOCK.read_text()))
    say(f"安装 {count} 个包，要一两分钟 / installing {count} packages, takes a minute or two")
    options = "--require-hashes --only-binary=:all: --no-input --retries=2 --progress-bar=off"
    command = [str(PYTHON), "-m", "pip", "install", *options.split(), "-r", str(LOCK)]
    # pip holds the lock too: should only this process be killed, the next one waits for pip.
    try:
        run_logged(command, keep_open=(lock.fileno(),), count=count)
    except SetUpError:
        if "Installing collected packages" not in LOG.read_text(encoding="utf-8"):
            UNFINISHED.unlink()  # it stopped at the downloads: what was there is whole
        raise


def install_browser() -> None:
    """Makes sure that a Chromium is there, and the library that Playwright's driver needs."""
    if not any(map(shutil.which, BROWSERS)):
        install_system_package("chromium")
    if sys.platform == "linux" and not can_load("libatomic.so.1"):
        install_system_package("libatomic1")


def can_load(library: str) -> bool:
    """Tells whether the system has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_package(name: str) -> None:
    """Installs a Debian package with apt, as root or through sudo."""
    by_hand = f"apt-get install {name}"
    if not shutil.which("apt-get"):
        mend = "用系统的包管理器装上它 / install it with your system's package manager"
        raise SetUpError(f"缺少 {name} / {name} is missing", mend)
    as_root = [] if os.geteuid() == 0 else sudo()
    if as_root is None:
        mend = f"请管理员运行 / ask an administrator to run: {by_hand}"
        raise SetUpError(f"没有权限安装 {name} / no right to install {name}", mend)
    say(f"安装 {name} / installing {name}: {by_hand}")
    as_root += ["env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8"]
    apt = [*as_root, "apt-get", "--yes", "-o", "DPkg::Lock::Timeout=120"]
    # --reinstall: a package whose installation was killed counts as there, and is not.
    install = [*apt, "install", "--reinstall", "--no-install-recommends", name]
    run_logged([*apt, "update"])
    try:
        run_logged(install)
    except SetUpError:
        if "dpkg --configure -a" not in LOG.read_text(encoding="utf-8"):
            raise
        run_logged([*as_root, "dpkg", "--configure", "-a"])  # an installation was cut off
        run_logged(install)


def sudo() -> list[str] | None:
    """Returns the command that makes one root, or None; it may ask for a password at a terminal."""
    if not shutil.which("sudo"):
        return None
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    if silent.returncode == 0:
        return ["sudo", "-n"]
    return ["sudo"] if sys.stdin.isatty() else None


def run_logged(command: Sequence[str], keep_open: Sequence[int] = (), count: int = 0) -> None:
    """Runs a command with its output in the log; raises SetUpError with the cause if it fails.

    With a count, a terminal is shown how many of that many packages have been found.
    """
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=keep_open,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            encoding="utf-8",
            errors="replace",
        )
        found = 0
        with process:
            for line in process.stdout or ():
                log.write(line)
                found += line.startswith("Collecting ")
                if count and sys.stdout.isatty():
                    print(f"\r  {found}/{count}", end="", flush=True)
    if count and sys.stdout.isatty():
        print()
    if process.returncode:
        raise explained(LOG.read_text(encoding="utf-8"), LOG)


def require_free_port(number: str) -> None:
    """Stops unless a server could listen on this port of the machine itself."""
    if not number.isascii() or not number.isdigit() or not 1 <= int(number) <= 65535:
        raise SetUpError(f"{number} 不是端口号 / {number} is no port", "make serve PORT=8001")
    try:
        with socket.socket() as server:
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            server.bind(("127.0.0.1", int(number)))
    except OSError as fault:
        other = int(number) + 1 if 1024 <= int(number) < 65535 else 8001
        what = f"端口 {number} 用不了 / port {number} cannot be used: {fault.strerror}"
        raise SetUpError(what, f"make serve PORT={other}") from fault


def say(text: str) -> None:
    """Prints one step."""
    print(f"→ {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
