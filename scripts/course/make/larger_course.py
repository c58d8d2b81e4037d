"""A course → copies of it for measuring: several times as large, or as plain Markdown."""

from __future__ import annotations

import re
import shutil
from itertools import cycle, islice
from pathlib import Path

from course.model.question import Question
from course.read.course import read_course
from course.read.fences import scan, without_trainer

# What these hold is on no lesson, so the plain side has nothing like it.
_OF_THE_CLASSROOM = shutil.ignore_patterns(
    "role-plays", "lesson-plans", "agendas", "decks", "papers"
)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")


def repeated_course(root: Path, target: Path, times: int) -> None:
    """Copy the course at `root` to `target` with every module `times` times, under new ids."""
    for name in ("docs", "quizzes"):
        shutil.copytree(root / name, target / name)
    shutil.copy(root / "mkdocs.yml", target)
    course, _ = read_course(root)
    for copy in range(1, times):
        for module in course.modules.values():
            pages = target / "docs" / "zh"
            shutil.copytree(pages / module.folder, pages / f"{module.folder}-{copy}")
            bank = root / "quizzes" / module.question_file
            text = re.sub(r"\bq-(m\d\d)-", rf"q-\1-{copy}-", bank.read_text(encoding="utf-8"))
            name = module.question_file.replace(".zh.", f"-{copy}.zh.")
            (target / "quizzes" / name).write_text(text, encoding="utf-8")


def plain_site(root: Path, target: Path) -> None:
    """Write the trainee pages of `root` to `target` as plain Markdown with questions as lists."""
    course, _ = read_course(root)
    for page in course.pages.values():
        if page.trainer_only:
            continue
        path = target / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        text = without_trainer(page.source)
        for fence in reversed(scan(text, "").fences):
            lines = text.split("\n")
            listed = [
                _as_list(course.questions[one.id])
                for one in fence.ids
                if one.id in course.questions
            ]
            lines[fence.line - 1 : fence.end] = listed
            text = "\n".join(lines)
        path.write_text(f"# {page.meta.title}\n\n{text}\n", encoding="utf-8")
    for image in (root / "docs" / "zh").rglob("*.svg"):
        copy = target / "docs" / image.relative_to(root / "docs" / "zh")
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(image, copy)
    (target / "mkdocs.yml").write_text(_config(root), encoding="utf-8")


def quiz_site(root: Path, ours: Path, theirs: Path, pages: int, questions: int) -> None:
    """Write `pages` lessons of `root` with `questions` each, as a course and as plain Markdown.

    Lessons come again until there are enough; links and pictures are left as words, since most
    would lead nowhere.
    """
    course, _ = read_course(root)
    bank = cycle(course.bank)
    for name in ("docs/theme", "docs/data", "quizzes"):
        shutil.copytree(root / name, ours / name, ignore=_OF_THE_CLASSROOM)
    shutil.copy(root / "mkdocs.yml", ours)
    (ours / "scripts").symlink_to(root / "scripts", target_is_directory=True)
    for number, page in zip(range(pages), cycle(course.lessons.values()), strict=False):
        text = "\n".join(_without_fences(without_trainer(page.source)))
        text = _LINK.sub(r"\1", text)
        asked = list(islice(bank, questions))
        fence = "\n".join(["```quiz", *(one.id for one in asked), "```"])
        head = f"---\ntitle: {page.meta.title} {number}\n---\n\n"
        _write(ours / f"docs/zh/lesson-{number:03}.md", f"{head}{text}\n\n{fence}\n")
        lists = "\n".join(_as_list(one) for one in asked)
        title = f"# {page.meta.title} {number}"
        _write(theirs / f"docs/lesson-{number:03}.md", f"{title}\n\n{text}\n\n{lists}\n")
    _write(ours / "docs/zh/index.md", "---\ntitle: 首页\n---\n\n首页。\n")
    _write(theirs / "docs/index.md", "# 首页\n\n首页。\n")
    _write(theirs / "mkdocs.yml", _config(root))


def repeated_site(site: Path, target: Path, times: int) -> int:
    """Write the pages of the built `site` to `target`, `times` times over; return their number.

    A copy is a whole site in a folder of its own, so that each of its links leads somewhere.
    """
    shutil.copytree(site, target)
    for copy in range(1, times):
        shutil.copytree(site, target / f"copy-{copy}")
    return sum(1 for _ in target.rglob("*.html"))


def site_of_pages(site: Path, target: Path, pages: int) -> int:
    """Write the built `site` to `target` with pages added until there are `pages`; return how many.

    An added page is a copy beside one that is there, so that each of its links leads somewhere.
    """
    shutil.copytree(site, target)
    there = sorted(target.rglob("*.html"))
    for number, page in zip(range(len(there), pages), cycle(there), strict=False):
        shutil.copy(page, page.with_name(f"{page.stem}-{number}.html"))
    return max(pages, len(there))


def _without_fences(text: str) -> list[str]:
    lines = text.split("\n")
    for fence in reversed(scan(text, "").fences):
        lines[fence.line - 1 : fence.end] = []
    return lines


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _as_list(question: Question) -> str:
    options = "\n".join(f"- {o.text}（{o.feedback}）" for o in question.options)
    return f"\n{question.stem}\n\n{options}\n\n{question.explanation}\n"


def _config(root: Path) -> str:
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    extensions = text[text.index("markdown_extensions:") :].split("\nextra:")[0]
    return (
        "site_name: plain\nuse_directory_urls: false\n"
        "theme: {name: material, language: zh, font: false}\nplugins: [search]\n"
        + extensions
        + "\n"
    )
