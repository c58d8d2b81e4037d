"""What the READMEs and the contributors' guide name is really there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parent.parent
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PAGES = ["README.md", "README.zh.md", "CONTRIBUTING.md", "CONTRIBUTING.zh.md"]
BUILT = ("site/", "site-trainer/", "dist/", ".venv")  # there after the command that makes it


def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def targets() -> set[str]:
    return set(re.findall(r"(?m)^([a-z]+):", MAKEFILE))


def code(page: str) -> str:
    """The page's code: what is in fences and between backticks."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text(page), flags=re.DOTALL))


@pytest.mark.parametrize("page", PAGES)
def test_every_make_command_in_it_is_a_target(page: str) -> None:
    named = set(re.findall(r"\bmake ([a-z]+)", code(page)))
    assert named, "the page names no command at all"
    assert named <= targets()


@pytest.mark.parametrize("page", PAGES)
def test_every_script_in_it_is_there(page: str) -> None:
    named = set(re.findall(r"scripts/[\w/]+\.py", code(page)))
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_folder_and_file_in_it_is_there(page: str) -> None:
    paths = re.findall(r"`((?:docs|quizzes|scripts|tests|requirements)[\w./-]*)`", text(page))
    missing = [path for path in paths if not path.startswith(BUILT) and not (ROOT / path).exists()]
    assert missing == []


@pytest.mark.parametrize("page", [*PAGES, "CHANGELOG.md"])
def test_its_links_and_pictures_lead_to_files(page: str) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", text(page))
    local = [link for link in links if not urlsplit(link).scheme]
    assert [link for link in local if not (ROOT / urlsplit(link).path).is_file()] == []


@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_a_readme_opens_with_the_two_commands_and_then_shows_two_pictures(page: str) -> None:
    heading, fence, *_ = text(page).split("\n\n")
    assert heading.startswith("# ")
    assert re.findall(r"(?m)^make (\w+)", fence) == ["serve", "test"]
    pictures = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", text(page))
    assert [Path(path).name for _, path in pictures] == ["lesson.png", "data-flow.svg"]


def test_the_two_readmes_name_the_same_commands() -> None:
    english, chinese = (
        re.findall(r"(?m)^\| `(make \w+)`", text(page)) for page in ("README.md", "README.zh.md")
    )
    assert english == chinese


def test_help_lists_every_target_with_what_it_does() -> None:
    done = subprocess.run(
        ["make", "--silent", "PYTHON=python3"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(re.findall(r"(?m)^ +make (\w+) +\S", done.stdout)) == targets()


def test_every_target_is_phony_so_that_no_file_can_hide_it() -> None:
    assert set(re.findall(r"(?m)^\.PHONY: (\w+)$", MAKEFILE)) == targets()


def test_integration_runs_make_test() -> None:
    assert "exec make test" in text(".ci/run")


def test_no_committed_file_at_the_root_names_a_registry_or_a_machine() -> None:
    kinds = ["*.md", "*.toml", "*.in", "*.lock", "*.yml", "Makefile", ".ci/run", ".vscode/*.json"]
    files = [path for kind in kinds for path in ROOT.glob(kind)]
    assert len(files) > len(kinds)
    odd = re.compile(r"pypi\.org|pythonhosted|registry\.npmjs|deb\.debian\.org|/root/|/tmp/")
    found = [path.name for path in files if odd.search(path.read_text(encoding="utf-8"))]
    assert found == []
