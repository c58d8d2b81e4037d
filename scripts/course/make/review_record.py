"""A reader, a day and question ids → one more reading in quizzes/reviewed.yml."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from course.make.whole_files import write_whole
from course.model.course import Course
from course.model.review import RECORD_PATH, Reading, ReviewRecord, fingerprint
from course.problem import did_you_mean

HEAD = """\
# 谁在哪天逐条审读过哪道题。题号后面是那道题当时的指纹：题干、选项、反馈、解析、依据一改，指纹就变，
# check.py 会提醒重新审读。审读人写角色，不写真名。
# 用 python scripts/record_review.py 来记，不手写指纹。
schema: reviewed/1
readings:
"""


class NotRecorded(Exception):
    """Raised when a reading cannot be recorded; the message says why and what to do."""


def record_reading(
    root: Path, course: Course, reader: str, day: str, names: Sequence[str]
) -> tuple[Path, int]:
    """Add the reading to the record below `root`; return the file and how many questions it has.

    `names` are question ids, or numbers of modules (`m01`) for all their questions. A reader's
    second reading on the same day is added to the first. Raises NotRecorded for an empty reader,
    a day that is no date, an unknown name, or no name; OSError if the file cannot be written.
    """
    if not reader.strip() or not reader.isprintable():
        raise NotRecorded("审读人是空的；写一个角色，如“编者甲”")
    try:
        date.fromisoformat(day)
    except ValueError:
        raise NotRecorded(f"“{day}”不是日期；写成 2026-01-31 的样子") from None
    read = {name: fingerprint(course.questions[name]) for name in _chosen(course, names)}
    if not read:
        raise NotRecorded("没有写题号；写上读过的题号，或模块的编号")
    count = len(read)
    readings = list(course.reviews.readings if course.reviews else ())
    same = next(
        (n for n, one in enumerate(readings) if (one.reader, one.date) == (reader, day)), None
    )
    if same is None:
        readings.append(Reading(reader=reader, date=day, questions=read))
    else:
        earlier = readings[same]
        readings[same] = Reading(reader=reader, date=day, questions=earlier.questions | read)
    path = root / RECORD_PATH
    write_whole(path, _text(ReviewRecord(schema="reviewed/1", readings=tuple(readings))))
    return path, count


def _chosen(course: Course, names: Sequence[str]) -> list[str]:
    modules = {
        bank.module.split("-")[0]: [question.id for question in bank.questions]
        for bank in course.question_files.values()
    }
    found: list[str] = []
    for name in names:
        if name not in modules and name not in course.questions:
            known = [*course.questions, *modules]
            raise NotRecorded(f"没有题目或模块 `{name}`；{did_you_mean(name, known) or '核对编号'}")
        found += modules.get(name, [name])
    return list(dict.fromkeys(found))


def _text(record: ReviewRecord) -> bytes:
    """Return the record as the YAML that people read: questions in the order of their ids."""
    lines = []
    for reading in record.readings:
        lines += [f'  - reader: "{_escaped(reading.reader)}"', f'    date: "{reading.date}"']
        lines += ["    questions:"]
        lines += [f'      {name}: "{mark}"' for name, mark in sorted(reading.questions.items())]
    return (HEAD + "\n".join(lines) + "\n").encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
