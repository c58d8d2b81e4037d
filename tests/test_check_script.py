"""check.py keeps its contract: what it prints, and with which status it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from course.check import RULES, SITE_RULES
from mini_course import BANK, FIRST, MINI, MiniCourse

SCRIPT = Path(__file__).parent.parent / "scripts" / "check.py"
COUNTS = {
    "errors", "warnings", "files", "pages", "links", "questions", "role_plays", "lesson_plans",
    "claims", "terms", "items", "reviewed",
}  # fmt: skip
KEYS = {"path", "line", "level", "rule", "what", "mend"}


def run(*arguments: str | Path) -> tuple[int, str]:
    """Return exit status and output; nothing may ever be said on stderr, which is no terminal."""
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.stderr == ""
    return done.returncode, done.stdout


def report(*arguments: str | Path) -> tuple[int, dict[str, Any]]:
    status, said = run(*arguments, "--json")
    found = json.loads(said)
    assert set(found) == {"problems", "counts"}
    assert set(found["counts"]) == COUNTS
    assert all(set(problem) == KEYS for problem in found["problems"])
    return status, found


@pytest.fixture
def mini(tmp_path: Path) -> MiniCourse:
    return MiniCourse(tmp_path / "mini")


def test_a_sound_course_ends_with_0_and_one_line() -> None:
    status, said = run("--root", MINI)
    assert (status, said) == (0, "17 页、6 道题、1 个角色扮演、1 份教案：没有问题\n")


def test_errors_end_with_1_each_on_a_line_sorted_and_then_the_summary(mini: MiniCourse) -> None:
    mini.edit(BANK, "anchor: rule", "anchor: rules")
    mini.edit(FIRST, "## 先看反例 {#bad-model}", "## 先看反例")
    status, said = run("--root", mini.root)
    *lines, last = said.splitlines()
    assert status == 1
    assert last == "2 个错误，在 2 个文件里"
    assert lines[0].startswith(f"{FIRST}:{mini.line(FIRST, '先看反例')}: ")
    assert lines[0].endswith("[heading-anchors]")
    assert lines[1].startswith(f"{BANK}:{mini.line(BANK, 'rules')}: ")
    assert all("；" in line for line in lines)


def test_warnings_alone_end_with_0_and_are_marked(mini: MiniCourse) -> None:
    mini.edit(FIRST, "- 先报姓名。", "- 先报 姓名。")
    status, said = run("--root", mini.root)
    assert status == 0
    assert ": 警告：" in said
    assert said.splitlines()[-1] == "1 个警告，在 1 个文件里"


def test_lines_are_sorted_by_number_not_by_text(mini: MiniCourse) -> None:
    mini.edit(FIRST, "## 傍晚", "坏,句。\n\n## 傍晚")
    mini.append(FIRST, "\n坏,句。\n")
    _, found = report("--root", mini.root)
    lines = [problem["line"] for problem in found["problems"]]
    assert lines == sorted(lines)
    assert len(str(lines[0])) == len(str(lines[1]))


def test_the_json_object_has_the_same_shape_at_every_status(
    mini: MiniCourse, tmp_path: Path
) -> None:
    assert report("--root", mini.root)[0] == 0
    mini.edit(BANK, "anchor: rule", "anchor: rules")
    status, found = report("--root", mini.root)
    assert status == 1
    assert found["counts"]["errors"] == 1
    assert found["counts"]["questions"] == 6
    (one,) = found["problems"]
    assert (one["path"], one["line"], one["level"], one["rule"]) == (
        BANK, mini.line(BANK, "rules"), "error", "evidence",
    )  # fmt: skip
    for wrong in (["--root", tmp_path / "gone"], ["--no-such"], ["--edition", "trainee"]):
        status, found = report(*wrong)
        assert status == 2
        assert found["problems"][0]["rule"] == "cannot-check"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--root", "/no/such/folder"], ["--root", str(SCRIPT)], ["--site", "/no/such/site"],
        ["--roo", "x"], ["--edition", "trainer"], ["--site", ".", "--edition", "guest"],
        ["rulez"], ["--root"],
    ],
)  # fmt: skip
def test_wrong_usage_ends_with_2_and_one_line(arguments: list[str]) -> None:
    status, said = run(*arguments)
    assert status == 2
    assert len(said.splitlines()) == 1
    assert "；" in said
    assert "Traceback" not in said


def test_a_tree_without_pages_ends_with_2(mini: MiniCourse) -> None:
    for page in sorted((mini.root / "docs/zh").rglob("*.md")):
        page.unlink()
    assert run("--root", mini.root)[0] == 2


def test_a_tree_without_links_ends_with_2(mini: MiniCourse) -> None:
    for page in sorted((mini.root / "docs/zh").rglob("*.md")):
        page.write_text("---\ntitle: 空页\n---\n\n没有链接。\n", encoding="utf-8")
    status, found = report("--root", mini.root)
    assert status == 2
    assert found["counts"]["links"] == 0


def test_a_site_without_pages_ends_with_2(tmp_path: Path) -> None:
    assert run("--root", MINI, "--site", tmp_path)[0] == 2


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\t- a: 1",
        b"\xef\xbb\xbf",
        "题".encode("utf-16"),
        b"[" * 50_000,
        b"x" * 10_000_000,
    ],
    ids=["empty", "brace", "tab", "bom", "utf-16", "brackets", "10 MB"],
)
@pytest.mark.parametrize("path", [BANK, FIRST, "mkdocs.yml", "docs/data/course.yml"])
def test_no_file_makes_it_crash(mini: MiniCourse, path: str, data: bytes) -> None:
    (mini.root / path).write_bytes(data)
    status, found = report("--root", mini.root)
    assert status in (1, 2)
    assert path in {problem["path"] for problem in found["problems"]}
    assert "没有做完" not in str(found)


def test_a_file_name_that_is_no_text_makes_no_crash(mini: MiniCourse) -> None:
    name = b"\xd6\xd0.md".decode("utf-8", "surrogateescape")
    (mini.root / "docs/zh" / name).write_text("x", encoding="utf-8")
    assert run("--root", mini.root)[0] == 1
    assert report("--root", mini.root)[0] == 1


def test_rules_are_listed_one_a_line() -> None:
    status, said = run("rules")
    assert status == 0
    assert [line.split()[0] for line in said.splitlines()] == [*RULES, *SITE_RULES]


def test_a_reader_that_has_had_enough_is_no_fault() -> None:
    command = f'"{sys.executable}" "{SCRIPT}" rules | head -1'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout.startswith("ids")


def test_a_rule_that_breaks_ends_with_2_and_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = "import course.check as c, runpy, sys\nfrom dataclasses import replace\n"
    broken += "def bad(course): raise KeyError('x')\n"
    broken += "c.RULES['ids'] = replace(c.RULES['ids'], check=bad)\n"
    broken += f"sys.argv = ['check.py', '--root', {str(MINI)!r}]\n"
    broken += f"runpy.run_path({str(SCRIPT)!r}, run_name='__main__')\n"
    done = subprocess.run(
        [sys.executable, "-c", broken], cwd=SCRIPT.parent, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1
    assert "KeyError" in done.stdout


def test_two_runs_say_the_same(mini: MiniCourse) -> None:
    mini.edit(BANK, "anchor: rule", "anchor: rules")
    mini.edit(FIRST, "- cl-3-rings", "- cl-3-ring")
    assert run("--root", mini.root, "--json") == run("--root", mini.root, "--json")
