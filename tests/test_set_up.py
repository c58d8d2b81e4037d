"""The set-up does what is left to do, mends what was cut off, and says what is missing."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import os
import shutil
import socket
import sys
from pathlib import Path

import pytest

import set_up
from set_up_faults import SetUpError, explained

LOCK = "six==1.17.0 \\\n    --hash=sha256:00\n"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A project folder with nothing set up; gives the commands that would have been run."""
    commands: list[str] = []
    venv = tmp_path / ".venv"

    def pretend(command: list[str], **_: object) -> None:
        commands.append(" ".join(map(str, command)))
        if "-m venv" in commands[-1]:
            (venv / "bin").mkdir()
            (venv / "bin" / "python").touch()
            version = ".".join(map(str, sys.version_info[:3]))
            (venv / "pyvenv.cfg").write_text(f"version = {version}\n")

    (tmp_path / "requirements.lock").write_text(LOCK)
    for name, path in {
        "ROOT": tmp_path,
        "LOCK": tmp_path / "requirements.lock",
        "VENV": venv,
        "PYTHON": venv / "bin" / "python",
        "DONE": venv / ".set-up",
        "UNFINISHED": venv / ".unfinished",
        "LOG": venv / "set-up.log",
    }.items():
        monkeypatch.setattr(set_up, name, path)
    monkeypatch.setattr(set_up, "run_logged", pretend)
    return commands


def test_the_first_run_makes_a_venv_and_installs_with_hashes(machine: list[str]) -> None:
    assert set_up.main(["packages"]) == 0
    make, install = machine
    assert "-m venv" in make
    assert "-m pip install --require-hashes" in install
    assert set_up.DONE.read_text() == hashlib.sha256(LOCK.encode()).hexdigest()
    assert not set_up.UNFINISHED.exists()


def test_the_second_run_does_and_says_nothing(
    machine: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    set_up.main(["packages"])
    machine.clear()
    capsys.readouterr()
    assert set_up.main(["packages"]) == 0
    assert machine == []
    assert capsys.readouterr().out == ""


def test_a_changed_lock_is_installed_into_the_venv_that_is_there(machine: list[str]) -> None:
    set_up.main(["packages"])
    machine.clear()
    set_up.LOCK.write_text(LOCK.replace("00", "11"))
    assert set_up.main(["packages"]) == 0
    assert len(machine) == 1
    assert "pip install" in machine[0]


def test_a_venv_that_was_cut_off_is_made_afresh(machine: list[str]) -> None:
    set_up.main(["packages"])
    set_up.UNFINISHED.touch()
    half = set_up.VENV / "half-written"
    half.touch()
    machine.clear()
    assert set_up.main(["packages"]) == 0
    assert len(machine) == 2
    assert not half.exists()


def test_a_venv_of_another_python_is_made_afresh(machine: list[str]) -> None:
    set_up.main(["packages"])
    (set_up.VENV / "pyvenv.cfg").write_text("version = 3.9.2\n")
    machine.clear()
    set_up.main(["packages"])
    assert "-m venv" in machine[0]


def test_a_download_that_fails_keeps_the_venv_that_worked(
    machine: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up.main(["packages"])
    set_up.LOCK.write_text(LOCK.replace("00", "11"))

    def fails(*_: object, **__: object) -> None:
        set_up.LOG.write_text("Collecting six\nERROR: Failed to establish a new connection\n")
        raise explained(set_up.LOG.read_text())

    monkeypatch.setattr(set_up, "run_logged", fails)
    assert set_up.main(["packages"]) == 1
    assert set_up.venv_works()


def test_a_python_that_is_too_old_is_named(
    machine: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert set_up.main(["packages"]) == 1
    assert "3.9" in capsys.readouterr().err
    assert machine == []


@pytest.mark.parametrize("name", ["set_up.py", "set_up_faults.py"])
def test_an_old_python_can_read_the_set_up(name: str) -> None:
    source = (Path(set_up.__file__).parent / name).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))


def test_without_ensurepip_the_package_is_installed_first(
    machine: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert set_up.main(["packages"]) == 0
    assert machine[1].endswith(
        "install --reinstall --no-install-recommends python{}.{}-venv".format(*sys.version_info)
    )
    assert "-m venv" in machine[2]


def test_an_installation_that_was_cut_off_is_mended_and_tried_again(
    machine: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks_once(command: list[str], **_: object) -> None:
        machine.append(" ".join(command))
        if machine[-1].endswith("chromium") and len(machine) == 2:
            set_up.LOG.parent.mkdir()
            set_up.LOG.write_text("E: dpkg was interrupted, run 'dpkg --configure -a'\n")
            raise explained(set_up.LOG.read_text())

    monkeypatch.setattr(set_up, "run_logged", breaks_once)
    monkeypatch.setattr(
        shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None
    )
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(set_up, "can_load", lambda library: True)
    assert set_up.main(["browser"]) == 0
    assert [command.split()[-1] for command in machine] == ["update", "chromium", "-a", "chromium"]


def test_without_root_and_sudo_the_command_for_the_administrator_is_told(
    machine: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None
    )
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert set_up.main(["browser"]) == 1
    assert "apt-get install chromium" in capsys.readouterr().err
    assert machine == []


def test_a_browser_that_is_there_is_left_alone(
    machine: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        shutil, "which", lambda name: name if name == "google-chrome-stable" else None
    )
    monkeypatch.setattr(set_up, "can_load", lambda library: True)
    assert set_up.main(["browser"]) == 0
    assert machine == []


def test_the_library_that_playwright_needs_is_installed_when_the_system_lacks_it(
    machine: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(set_up, "can_load", lambda library: False)
    assert set_up.main(["browser"]) == 0
    assert machine[-1].split()[-1] == "libatomic1"


def test_a_library_that_is_not_there_cannot_be_loaded() -> None:
    assert not set_up.can_load("libno-such-thing.so.9")
    assert sys.platform != "linux" or set_up.can_load("libc.so.6")


def test_a_full_disk_is_told_before_anything_is_touched(
    machine: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up, "SPACE_NEEDED_MB", 10**12)
    assert set_up.main(["packages"]) == 1
    assert "磁盘满了" in capsys.readouterr().err
    assert not set_up.VENV.exists()


def test_a_port_that_is_taken_is_told_with_another_one(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        taken = server.getsockname()[1]
        assert set_up.main(["port", str(taken)]) == 1
    said = capsys.readouterr().err
    assert f"端口 {taken}" in said
    assert "make serve PORT=" in said


def test_a_free_port_is_fine() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]
    assert set_up.main(["port", str(free)]) == 0


@pytest.mark.parametrize("number", ["", "0", "65536", "-1", "8000; ls", "٨٠٠٠"])
def test_what_is_no_port_number_is_refused(number: str) -> None:
    assert set_up.main(["port", number]) == 1


@pytest.mark.parametrize("arguments", [[], ["port"], ["packages", "x"], ["all"]])
def test_wrong_usage_prints_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert set_up.main(arguments) == 2
    assert "set_up.py port NUMBER" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("output", "cause"),
    [
        ("W: Temporary failure resolving 'debian.example'", "连不上软件源"),
        ("NewConnectionError: Failed to establish a new connection: [Errno -2]", "连不上软件源"),
        ("OSError: [Errno 28] No space left on device", "磁盘满了"),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "与锁文件不符",
        ),
        ("E: Could not get lock /var/lib/dpkg/lock-frontend.", "占着 apt"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] unable to get local issuer", "证书"),
        ("line 1\nsomething nobody has seen", "something nobody has seen"),
    ],
)
def test_what_a_command_said_is_turned_into_its_cause(output: str, cause: str) -> None:
    fault = explained(output)
    assert isinstance(fault, SetUpError)
    assert cause in str(fault)
    assert "\n" not in str(fault)


def test_a_command_that_fails_leaves_its_words_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_up, "LOG", tmp_path / "new" / "set-up.log")
    with pytest.raises(SetUpError, match="the disk is full"):
        set_up.run_logged(
            [sys.executable, "-c", "print('No space left on device'); raise SystemExit(3)"]
        )
    assert "No space left" in set_up.LOG.read_text()
