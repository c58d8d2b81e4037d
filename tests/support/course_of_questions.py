"""A course that holds nothing but questions, for rules that look at a whole bank."""

from __future__ import annotations

from collections.abc import Sequence

from course.model.course import Course
from course.model.question import QuestionFile
from course.read.records import make
from course.read.yaml_text import read_yaml

HEAD = "schema: quiz/1\nlang: zh-CN\nmodule: m01-callback\nquestions:\n"
QUESTION = """  - id: q-m01-n{number}
    type: single
    objective: m01-o1
    difficulty: 1
    stem: 第{number}题的情境，先说哪一句？
    options:
{options}
    explanation: 因为这一句先说了来意，客户不用猜。
    items: [state-the-reason]
    source: {{ page: a.md, anchor: rule, evidence: [先报姓名再说来意] }}
    use: [review]
"""
OPTION = """      - id: {id}
        text: "{text}"
        correct: {correct}
        feedback: 选这一句的反馈写在这里{id}。"""


def single(number: int, texts: Sequence[str], key: int) -> str:
    """Return the YAML of a single question with these options, of which number `key` is right."""
    options = [
        OPTION.format(id="abcdef"[n], text=text, correct=str(n == key).lower())
        for n, text in enumerate(texts)
    ]
    return QUESTION.format(number=number, options="\n".join(options))


def course_of(questions: Sequence[str]) -> Course:
    """Return the course whose only file, b.yml, holds these questions."""
    data, problems = read_yaml(HEAD + "".join(questions), "b.yml")
    assert data is not None, problems
    bank, faults = make(QuestionFile, data)
    assert bank is not None, [str(fault) for fault in faults]
    return Course(question_files={"b.yml": bank})
