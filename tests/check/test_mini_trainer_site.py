"""The trainer edition of the mini-course is as sound as the one that tests spoil."""

from __future__ import annotations

from pathlib import Path

from course.check import check_site
from mini_site import MiniSite


def test_the_trainers_site_has_no_problem_of_any_rule(mini_sites: dict[str, Path]) -> None:
    built = MiniSite(mini_sites["trainer"], "trainer")
    assert [str(one) for one in check_site(built.course, built.site)] == []
