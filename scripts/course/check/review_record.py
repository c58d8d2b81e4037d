"""Record of readings → a problem where a question changed since, or is not in the bank."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, did_you_mean, problem

RULE = "review-record"


def check(course: Course) -> Iterator[Problem]:
    """Yield an error for each unknown question in the record, a warning for each changed one.

    A question that nobody has read yet is no problem here; the summary counts it.
    """
    record = course.reviews
    if record is None:
        return
    for index, reading in enumerate(record.readings):
        for name in reading.questions:
            if name not in course.questions and not course.lost(name):
                place = record.place("readings", index, "questions", name)
                mend = did_you_mean(name, course.questions) or "题删了，就把这一行也删掉"
                yield problem(place, RULE, f"审读过的题 `{name}` 不在题库里", mend)
    for question in course.questions.values():
        last = record.last_of(question.id)
        if last and not record.covers(question):
            what = f"`{question.id}` 在{last.reader}（{last.date}）审读以后改过"
            mend = f"重新审读，再运行 python scripts/record_review.py 审读人 日期 {question.id}"
            yield problem(question.place("id"), RULE, what, mend, "warning")
