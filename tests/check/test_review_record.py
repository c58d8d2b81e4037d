"""What was read critically and then changed must be read again."""

from __future__ import annotations

from course.model.review import RECORD_PATH, fingerprint
from mini_course import BANK, MiniCourse

NAME = "q-m01-next-unsure"
RECORD = """schema: reviewed/1
readings:
  - reader: 编者甲
    date: "2026-01-31"
    questions:
      {name}: "{mark}"
"""


def read_by_somebody(mini: MiniCourse, name: str = NAME, mark: str = "") -> None:
    mark = mark or fingerprint(mini.course().questions[NAME])
    mini.write(RECORD_PATH, RECORD.format(name=name, mark=mark))


def test_a_course_without_a_record_has_nothing_to_tell(mini: MiniCourse) -> None:
    assert mini.course().reviews is None
    assert mini.found("review-record") == []


def test_a_question_read_as_it_stands_is_fine_and_one_never_read_is_no_problem(
    mini: MiniCourse,
) -> None:
    read_by_somebody(mini)
    assert mini.all_problems() == []
    assert mini.read_faults() == []


def test_a_question_changed_since_is_a_warning_at_the_question(mini: MiniCourse) -> None:
    read_by_somebody(mini)
    mini.edit(BANK, "等到货再说。”他说得对吗？", "等到了货再说。”他说得对吗？")
    assert mini.found("review-record", "warning") == [(BANK, mini.line(BANK, f"id: {NAME}"))]
    assert "编者甲（2026-01-31）" in mini.problems("review-record")[0].what


def test_use_difficulty_and_waivers_are_no_change(mini: MiniCourse) -> None:
    read_by_somebody(mini)
    mini.edit(BANK, "difficulty: 1", "difficulty: 3", nth=4)
    assert mini.found("review-record") == []


def test_every_judged_part_is_a_change(mini: MiniCourse) -> None:
    before = fingerprint(mini.course().questions[NAME])
    for old, new in (
        ("他心里就有底。", "他心里就踏实。"),
        ("等到货再说", "等货到再说"),
        ("就约一个回话的时间。", "约一个回话的时间。"),
        ("- 约不准办成的时间，就约回话的时间", "- 约不准办成的时间，就约回话"),
    ):
        mini.edit(BANK, old, new)
        after = fingerprint(mini.course().questions[NAME])
        assert after != before
        before = after


def test_an_unknown_question_is_an_error_at_its_line(mini: MiniCourse) -> None:
    read_by_somebody(mini, "q-m01-next-unsur")
    assert mini.found("review-record") == [(RECORD_PATH, 6)]
    assert mini.problems("review-record")[0].mend == f"是不是想写 `{NAME}`？"


def test_a_mark_that_is_none_is_refused_with_its_place(mini: MiniCourse) -> None:
    read_by_somebody(mini, mark="read")
    assert mini.read_faults() == [(RECORD_PATH, 6, "schema")]
