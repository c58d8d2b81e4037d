"""The bank of this course: its figures, and how many planted faults the rules see in it."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator

from course.check.evidence import check as evidence
from course.check.key_numbers import check as key_numbers
from course.check.stems import negative
from course.model.course import Course
from course.model.numbers import Number, numbers
from course.model.question import Question, QuestionFile
from courses import whole_course

SEED = 20261123
TRIALS = 100
NUMERALS = "二三四五六七八九十"
# A stem that tells of somebody: quoted speech, a trade or place with people in it, or a case.
SITUATION = re.compile(
    r"“|：|客户|客人|顾客|会员|用户|乘客|家长|老人|店|馆|公司|厂|站|所|院|行|厅|校|铺|同事|经理|主管"
)


def with_question(path: str, bank: QuestionFile, question: Question) -> Course:
    """Return a course with the pages of this one and `question` alone."""
    alone = bank.model_copy(update={"questions": (question,)})
    course = whole_course()
    return Course(map=course.map, question_files={path: alone}, pages=course.pages)


def questions() -> Iterator[tuple[str, QuestionFile, Question]]:
    for path, bank in whole_course().question_files.items():
        for question in bank.questions:
            yield path, bank, question


def numbers_of_keys() -> list[tuple[str, QuestionFile, Question, int, Number]]:
    """Every number of a key that stands in the quoted evidence, counting the same unit."""
    found = []
    for path, bank, question in questions():
        if question.type == "judge" or negative(question.stem):
            continue
        quoted = {(n.value, n.unit) for text in question.source.evidence for n in numbers(text)}
        for index, option in enumerate(question.options):
            own = numbers(option.text) if option.correct else ()
            found += [(path, bank, question, index, n) for n in own if (n.value, n.unit) in quoted]
    return found


def changed(chance: random.Random, number: Number) -> str:
    """Return `number` as written, but for one digit, or with another Chinese numeral."""
    if not number.arabic:
        numeral = re.search(r"[零〇一二两三四五六七八九十百千万]+", number.text)
        assert numeral
        alike = {"二": "两", "两": "二"}.get(numeral[0], "")
        others = [one for one in NUMERALS if one not in (numeral[0], alike)]
        return number.text.replace(numeral[0], chance.choice(others), 1)
    while True:
        spot = chance.choice([n for n, char in enumerate(number.text) if char.isdigit()])
        other = number.text[:spot] + chance.choice("123456789") + number.text[spot + 1 :]
        if other != number.text:
            return other


def with_text(question: Question, index: int, old: str, new: str) -> Question:
    option = question.options[index]
    other = option.model_copy(update={"text": option.text.replace(old, new, 1)})
    options = (*question.options[:index], other, *question.options[index + 1 :])
    return question.model_copy(update={"options": options})


def test_a_changed_number_in_a_key_is_nearly_always_reported() -> None:
    chance, known = random.Random(SEED), numbers_of_keys()
    assert len(known) >= 20
    missed = []
    for _ in range(TRIALS):
        path, bank, question, index, number = chance.choice(known)
        other = changed(chance, number)
        spoilt = with_text(question, index, number.text, other)
        place = spoilt.place("options", index, "text")
        found = [one.line for one in key_numbers(with_question(path, bank, spoilt))]
        if place.line not in found:
            missed.append(f"{question.id}: {number.text} → {other}")
    print(f"seed {SEED}: {TRIALS - len(missed)} of {TRIALS} changed numbers reported")
    assert len(missed) <= 0.05 * TRIALS, missed


def test_a_wrong_anchor_is_nearly_always_reported() -> None:
    chance = random.Random(SEED)
    chosen = chance.sample(list(questions()), TRIALS)
    missed = []
    for path, bank, question in chosen:
        page = whole_course().pages[question.source.page]
        own = page.sections[question.source.anchor].text
        others = [name for name, part in page.sections.items() if own not in part.text]
        source = question.source.model_copy(update={"anchor": chance.choice(sorted(others))})
        course = with_question(path, bank, question.model_copy(update={"source": source}))
        if not list(evidence(course)):
            missed.append(question.id)
    print(f"seed {SEED}: {TRIALS - len(missed)} of {TRIALS} wrong anchors reported")
    assert len(missed) <= 0.03 * TRIALS, missed


def test_every_module_has_twenty_questions_and_all_have_three_hundred() -> None:
    counts = [len(bank.questions) for bank in whole_course().question_files.values()]
    assert min(counts) >= 20
    assert sum(counts) >= 300


def test_every_module_check_has_eight_to_ten_questions_and_every_lesson_three_at_most() -> None:
    course = whole_course()
    for module in course.modules.values():
        check = course.pages[f"{module.folder}/{module.module_check}.md"]
        assert 8 <= len(check.ids_in("quiz")) <= 10, module.id
    assert all(len(page.ids_in("quiz")) <= 3 for page in course.lessons.values())


def test_every_objective_has_three_questions() -> None:
    course = whole_course()
    asked = Counter(question.objective for question in course.bank)
    assert [name for name in course.objectives if asked[name] < 3] == []


def test_at_least_three_in_five_questions_are_situations() -> None:
    bank = whole_course().bank
    placed = [one for one in bank if SITUATION.search(one.stem) and len(one.stem) >= 25]
    assert len(placed) >= 0.6 * len(bank)


def test_few_questions_waive_a_rule() -> None:
    bank = whole_course().bank
    assert sum(bool(question.waive) for question in bank) <= 0.03 * len(bank)
