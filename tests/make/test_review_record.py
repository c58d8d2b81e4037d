"""A reading is written down with the fingerprint of what was read."""

from __future__ import annotations

from pathlib import Path

import pytest

import record_review
from course.make.review_record import NotRecorded, record_reading
from course.model.review import RECORD_PATH, fingerprint
from course.read.course import read_course
from mini_course import BANK, MiniCourse


@pytest.fixture
def mini(tmp_path: Path) -> MiniCourse:
    return MiniCourse(tmp_path / "课程 一")


def record(mini: MiniCourse, reader: str, day: str, *names: str) -> int:
    return record_reading(mini.root, mini.course(), reader, day, names)[1]


def test_a_reading_is_kept_with_reader_day_and_fingerprint(mini: MiniCourse) -> None:
    assert record(mini, '编者"甲"', "2026-01-31", "q-m01-next-unsure") == 1
    course, problems = read_course(mini.root)
    assert problems == []
    assert course.reviews is not None
    (reading,) = course.reviews.readings
    assert (reading.reader, reading.date) == ('编者"甲"', "2026-01-31")
    known = course.questions["q-m01-next-unsure"]
    assert reading.questions == {known.id: fingerprint(known)}


def test_a_module_stands_for_its_questions_and_earlier_readings_stay(mini: MiniCourse) -> None:
    record(mini, "编者甲", "2026-01-31", "q-m01-next-unsure")
    assert record(mini, "编者乙", "2026-02-01", "m01") == 6
    record(mini, "编者甲", "2026-01-31", "q-m01-next-worst")
    reviews = mini.course().reviews
    assert reviews is not None
    kept = [(one.reader, len(one.questions)) for one in reviews.readings]
    assert kept == [("编者甲", 2), ("编者乙", 6)]


def test_a_second_reading_settles_a_change(mini: MiniCourse) -> None:
    record(mini, "编者甲", "2026-01-31", "m01")
    mini.edit(BANK, "等到货再说。”", "等到了货再说。”")
    assert len(mini.found("review-record", "warning")) == 1
    record(mini, "编者甲", "2026-02-01", "q-m01-next-unsure")
    assert mini.found("review-record") == []


@pytest.mark.parametrize(
    ("reader", "day", "name", "said"),
    [
        (" ", "2026-01-31", "m01", "审读人是空的"),
        ("甲\n乙", "2026-01-31", "m01", "审读人是空的"),
        ("编者甲", "2026-02-30", "m01", "不是日期"),
        ("编者甲", "今天", "m01", "不是日期"),
        ("编者甲", "2026-01-31", "q-m01-next-unsur", "是不是想写 `q-m01-next-unsure`"),
    ],
)
def test_what_cannot_be_recorded_is_refused_and_writes_nothing(
    mini: MiniCourse, reader: str, day: str, name: str, said: str
) -> None:
    with pytest.raises(NotRecorded, match=said):
        record(mini, reader, day, name)
    assert not (mini.root / RECORD_PATH).exists()


def test_the_script_records_and_says_so(
    mini: MiniCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    root = ["--root", str(mini.root)]
    assert record_review.main(["编者甲", "2026-01-31", "m01", *root]) == 0
    assert "记下了 6 道题" in capsys.readouterr().out
    assert record_review.main(["编者甲", "2026-01-31", "m99", *root]) == 2
    assert "没有题目或模块 `m99`" in capsys.readouterr().err


def test_a_bank_that_cannot_be_read_whole_is_not_recorded(
    mini: MiniCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    mini.edit(BANK, "difficulty: 1", "difficulty: 9")
    assert record_review.main(["编者甲", "2026-01-31", "m01", "--root", str(mini.root)]) == 1
    assert BANK in capsys.readouterr().err
    assert not (mini.root / RECORD_PATH).exists()
