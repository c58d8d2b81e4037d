"""What mkdocs.yml names is there, and lets nothing in from outside."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MiniCourse

RULE = "config-files"


@pytest.fixture
def own(mini: MiniCourse) -> MiniCourse:
    """The mini-course by itself: the theme and the hooks of the course are not beside it."""
    text = mini.text("mkdocs.yml")
    kept = text[text.index("markdown_extensions:") :]
    mini.write("mkdocs.yml", f"site_name: 小课程\ndocs_dir: docs/zh\n{kept}")
    mini.write("mkdocs.trainer.yml", "INHERIT: mkdocs.yml\n")
    assert mini.problems(RULE) == []
    return mini


@pytest.mark.parametrize(
    "setting",
    [
        "extra_css: [assets/none.css]",
        "extra_javascript: [assets/none.js]",
        "extra_javascript: [{path: assets/none.js, defer: true}]",
        "hooks: [scripts/none.py]",
        "theme: {name: material, favicon: assets/none.svg}",
        "theme: {name: material, custom_dir: docs/none}",
    ],
)
def test_a_file_that_is_not_there_is_reported_on_its_line(own: MiniCourse, setting: str) -> None:
    own.append("mkdocs.yml", f"\n{setting}\n")
    assert own.found(RULE) == [("mkdocs.yml", own.line("mkdocs.yml", setting))]


def test_a_file_in_another_letter_case_is_not_there(own: MiniCourse) -> None:
    own.write("docs/theme/assets/a.css", "p{}")
    own.append("mkdocs.yml", "\nextra_css: [assets/a.css]\n")
    assert own.problems(RULE) == []
    own.edit("mkdocs.yml", "assets/a.css", "assets/A.css")
    assert len(own.problems(RULE)) == 1


@pytest.mark.parametrize(
    ("settings", "number"),
    [
        ("", 2),
        ("{base_path: [docs/zh/parts], check_paths: true}", 0),
        ("{base_path: [.], check_paths: true}", 1),
        ("{base_path: [docs/zh/../..], check_paths: true}", 1),
        ("{base_path: [docs/zh], check_paths: true, url_download: true}", 1),
        ("{base_path: [docs/zh], check_paths: false}", 1),
    ],
)
def test_snippets_may_come_from_the_course_only(
    own: MiniCourse, settings: str, number: int
) -> None:
    own.append("mkdocs.yml", f"\n  pymdownx.snippets: {settings}\n")
    assert len(own.problems(RULE)) == number


@pytest.mark.parametrize("key", ["exclude_docs", "draft_docs"])
def test_a_link_to_a_page_that_is_not_published_is_reported(own: MiniCourse, key: str) -> None:
    own.append("mkdocs.yml", f"\n{key}: |\n  /reference/registers.md\n")
    own.append(FIRST, "\n\n看[登记页](../../reference/registers.md)。\n")
    assert (FIRST, own.line(FIRST, "看[登记页]")) in own.found("links")
