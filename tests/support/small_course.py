"""A course of a few pages in a folder of its own, built by MkDocs with the hooks of this one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from course.model.question import Question

ROOT = Path(__file__).parent.parent.parent
HEAD = '---\ntitle: {}\nreviewed: "2026-01-01"\n---\n\n'


def question_data(name: str = "q-one", **changes: Any) -> dict[str, Any]:
    """A sound question as a file holds it, with `changes`."""
    return {
        "id": name,
        "type": "single",
        "objective": "m08-o1",
        "difficulty": 1,
        "stem": "客人等了两个钟头，先说哪一句？",
        "options": [
            option("a", "让您久等了，对不起。", correct=True),
            option("b", "这不归我们管。"),
            option("c", "您别激动。"),
        ],
        "explanation": "先为不便道歉，再去查原因。",
        "items": ["an-item"],
        "source": {"page": "index.md", "anchor": "start", "evidence": ["先为不便道歉再查原因"]},
        "use": ["lesson"],
    } | changes


def option(name: str, text: str, *, correct: bool = False, feedback: str = "") -> dict[str, Any]:
    """An option as a file holds it."""
    feedback = feedback or f"选了{name}，客人会怎么想？"
    return {"id": name, "text": text, "correct": correct, "feedback": feedback}


def question(name: str = "q-one", **changes: Any) -> Question:
    """The question of `question_data`, as it is read."""
    return Question.model_validate_json(json.dumps(question_data(name, **changes)))


def quiz(*names: str) -> str:
    """The fence that puts the questions `names` on a page."""
    return "\n".join(["```quiz", *names, "```", ""])


class SmallCourse:
    """The folder, its pages and questions, and the site built from it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site = root / "site"
        for name in ("mkdocs.yml", "mkdocs.trainer.yml"):
            shutil.copy(ROOT / name, root / name)
        shutil.copytree(ROOT / "docs/theme", root / "docs/theme")
        shutil.copytree(ROOT / "docs/data", root / "docs/data")
        (root / "scripts").symlink_to(ROOT / "scripts", target_is_directory=True)

    def write(self, pages: Mapping[str, str], questions: Iterable[Mapping[str, Any]] = ()) -> None:
        """Make `pages` (path → Markdown, without front matter) and `questions` all there is."""
        for folder in ("docs/zh", "quizzes"):
            shutil.rmtree(self.root / folder, ignore_errors=True)
            (self.root / folder).mkdir()
        for path, text in pages.items():
            file = self.root / "docs/zh" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(HEAD.format(path) + text, "utf-8")
        bank = {"schema": "quiz/1", "lang": "zh-CN", "module": "m08-complaint-recovery"}
        data = bank | {"questions": list(questions)}
        # Of YAML, JSON is the form that needs no thought about quotes.
        text = json.dumps(data, ensure_ascii=False, indent=1)
        (self.root / "quizzes/bank.zh.yml").write_text(text, "utf-8")

    def build(self, config: str = "mkdocs.yml") -> subprocess.CompletedProcess[str]:
        """Build the site, strictly; return how it went."""
        command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
        return subprocess.run(
            [*command, "-f", config, "-d", str(self.site)],
            cwd=self.root,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    def built(self, path: str = "index.html") -> str:
        """Build the site, which must succeed, and return the page at `path`."""
        done = self.build()
        assert done.returncode == 0, done.stdout + done.stderr
        return (self.site / path).read_text("utf-8")
