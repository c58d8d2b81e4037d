"""Every file of the course is used."""

from __future__ import annotations

import pytest

from mini_course import MiniCourse


@pytest.mark.parametrize(
    "path",
    [
        "docs/data/old-claims.yml",
        "docs/data/role-plays/notes.txt",
        "docs/notes.md",
        "quizzes/m01.yaml",
        "docs/zh/modules/01-callback/draft.docx",
        "docs/zh/modules/01-callback/images/unused.svg",
        "docs/zh/modules/01-callback/images/.DS_Store",
    ],
)
def test_a_file_that_nothing_uses_is_reported(mini: MiniCourse, path: str) -> None:
    mini.write(path, "<svg></svg>")
    assert mini.found("stray-files") == [(path, 1)]


def test_a_page_that_no_page_links_to_is_a_warning(mini: MiniCourse) -> None:
    path = "docs/zh/toolbox/lonely.md"
    mini.write(path, "---\ntitle: 没人来\n---\n")
    assert mini.found("stray-files", "warning") == [(path, 1)]


def test_a_page_with_a_chinese_file_name_is_reported(mini: MiniCourse) -> None:
    path = "docs/zh/reference/卡片.md"
    mini.write(path, "---\ntitle: 卡片\n---\n")
    assert mini.found("stray-files") == [(path, 1)]


def test_the_template_and_the_theme_are_no_strays(mini: MiniCourse) -> None:
    mini.write("quizzes/_template.zh.yml", "schema: quiz/1")
    mini.write("docs/theme/assets/javascripts/x.js", "")
    assert mini.found("stray-files") == []


def test_two_names_in_different_letter_case_are_reported(mini: MiniCourse) -> None:
    path = "docs/zh/modules/01-callback/images/Two-openings.svg"
    mini.write(path, mini.text(path.replace("Two", "two")))
    said = [str(one) for one in mini.problems("stray-files")]
    assert sum("只差大小写" in one for one in said) == 1
