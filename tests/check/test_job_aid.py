"""Every module has a job aid that fits one A5 page."""

from __future__ import annotations

from mini_course import CARD, MAP, MiniCourse


def test_a_missing_one_is_reported_in_the_map(mini: MiniCourse) -> None:
    mini.remove(CARD)
    assert mini.found("job-aid") == [(MAP, mini.line(MAP, "job_aid:"))]


def test_one_too_long_is_reported(mini: MiniCourse) -> None:
    mini.append(CARD, "\n" + "字" * 421 + "\n")
    assert mini.found("job-aid") == [(CARD, 1)]


def test_one_that_could_not_be_read_is_not_called_missing(mini: MiniCourse) -> None:
    mini.write(CARD, "没有页首")
    assert mini.found("job-aid") == []
