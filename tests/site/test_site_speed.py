"""What makes builds quick changes nothing in them, and leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import yaml
from markdown import Markdown

import site_speed
from small_course import SmallCourse, question_data, quiz

ROOT = Path(__file__).parent.parent.parent
PAGES = (
    "# 一 {#one}\n\n## 同名\n\n话[^1]，HTML。\n\n[^1]: 脚注。\n\n*[HTML]: 记号\n\n[a]: b.html\n",
    "[a] 没有定义，HTML 也没有。\n\n## 同名\n\n话[^1]。\n\n- [ ] 办\n- [x] 办了\n",
    '=== "甲"\n\n    一\n\n=== "乙"\n\n    二\n\n??? note "开"\n\n    三\n',
    "[^1]: 没有人用。\n\n```python\nx = 1\n```\n\n<div markdown>\n**粗**\n</div>\n\n{#one}\n",
    '=== "丙"\n\n    四\n\n/// admonition | 题\n五\n///\n\n词\n:   解释\n\n|a|b|\n|-|-|\n|1|2|\n',
)
# Two builds in one process, as `mkdocs serve` does them: of a broken page, then of a mended one.
TWICE = """
import gc, pathlib, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
page = pathlib.Path(sys.argv[1], "docs/zh/index.md")
sound = page.read_text("utf-8")
for text in (sound + "\\n```quiz\\nq-gone\\n```\\n", sound):
    page.write_text(text, "utf-8")
    config = load_config(str(pathlib.Path(sys.argv[1], "mkdocs.yml")), site_dir=sys.argv[2])
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
        print("built", gc.isenabled())
    except Exception as fault:
        print("failed", gc.isenabled())
"""


def test_one_parser_makes_of_each_page_what_a_new_one_would() -> None:
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    extensions = yaml.safe_load(config)["markdown_extensions"]
    given = {"extensions": [*extensions], "extension_configs": extensions}
    kept = site_speed.kept_parser()
    for page in (*PAGES, *reversed(PAGES)):
        assert kept(**given).convert(page) == Markdown(**given).convert(page)
        assert kept(**given).toc_tokens == []
    assert kept(**given) is kept(**given)


def test_garbage_is_collected_again_after_a_build_that_failed(tmp_path: Path) -> None:
    course = SmallCourse(tmp_path)
    course.write({"index.md": quiz("q-a")}, [question_data("q-a")])
    command = [sys.executable, "-c", TWICE, str(course.root), str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["failed True", "built True"]
