"""Every role-play, lesson plan and agenda has its pages."""

from __future__ import annotations

import pytest

from mini_course import AGENDA, PLAN, PLAY, MiniCourse

PAGES = {
    "docs/zh/practice/role-plays/rp-filter-callback.md": PLAY,
    "docs/zh/trainer/role-plays/rp-filter-callback.md": PLAY,
    "docs/zh/trainer/lesson-plans/lp-m01-callback-30.md": PLAN,
    "docs/zh/trainer/run-sheets/lp-m01-callback-30.md": PLAN,
    "docs/zh/trainer/agendas/ag-half-day.md": AGENDA,
    "docs/zh/trainer/forms/lp-m01-callback-30.md": PLAN,
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_is_missing_is_reported_at_the_id(mini: MiniCourse, page: str) -> None:
    mini.remove(page)
    assert mini.found("missing-pages") == [(PAGES[page], mini.line(PAGES[page], "id:"))]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_shows_something_else_is_reported(mini: MiniCourse, page: str) -> None:
    mini.write(page, "---\ntitle: 空的\n---\n")
    assert mini.found("missing-pages") == [(page, 1)]


def test_a_page_that_could_not_be_read_is_not_called_missing(mini: MiniCourse) -> None:
    mini.write(next(iter(PAGES)), "没有页首")
    assert mini.found("missing-pages") == []
