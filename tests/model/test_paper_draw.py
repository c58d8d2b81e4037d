"""Two papers are drawn alike: as many of each part, few in common, equally difficult, keys even."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from course.model.blueprint import Blueprint
from course.model.option_values import is_ordered
from course.model.paper import Paper, PaperPair
from course.model.paper_draw import draw
from course.model.paper_order import make_papers
from course.model.paper_pools import PaperError
from course.read.course import read_course
from site_builder import ROOT

COURSE, _ = read_course(ROOT, rendered=False)
BLUEPRINTS = COURSE.blueprints_by_id
M08 = "m08-complaint-recovery"
DAY = date(2026, 11, 22)
EXAM = BLUEPRINTS["exam-course"]


def changed(**values: Any) -> Blueprint:
    """The whole course's exam with other values."""
    data = EXAM.model_dump(mode="json", by_alias=True) | values
    return Blueprint.model_validate_json(json.dumps(data))


def letters(paper: Paper, options: int) -> list[int]:
    """How often each letter is the key of the single questions with so many options."""
    keys = [a.key for a in paper.asked if a.question.type == "single" and len(a.options) == options]
    return [keys.count(letter) for letter in "ABCD"[:options]]


def assert_sound(pair: PaperPair) -> None:
    blueprint = pair.blueprint
    for paper in pair.papers:
        ids = [one.question.id for one in paper.asked]
        assert len(ids) == len(set(ids)) == blueprint.count
        assert [one.number for one in paper.asked] == list(range(1, blueprint.count + 1))
        for one in paper.asked:
            assert sorted(o.id for o in one.options) == [o.id for o in one.question.options]
            assert {o for letter, o in one.lettered if letter in one.key} == {*one.question.correct}
            if one.question.type == "judge" or is_ordered(one.question):
                assert one.options == one.question.options
        for part in blueprint.parts:
            fitting = [
                one
                for one in paper.asked
                if one.question.objective.startswith(part.module.split("-")[0])
                and part.objective in (None, one.question.objective)
            ]
            assert len(fitting) == part.count
    one, other = pair.papers
    assert abs(one.difficulty - other.difficulty) <= blueprint.tolerance
    assert len(pair.shared) <= blueprint.most_shared
    assert [a.question.id for a in one.asked] != [a.question.id for a in other.asked]


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_every_blueprint_of_the_course_gives_two_sound_papers(name: str) -> None:
    assert_sound(make_papers(COURSE, BLUEPRINTS[name], BLUEPRINTS[name].seed, DAY))


def test_thirty_seeds_give_thirty_sound_pairs_whose_keys_are_even() -> None:
    orders = set()
    for seed in range(30):
        pair = make_papers(COURSE, EXAM, seed, DAY)
        assert_sound(pair)
        for paper in pair.papers:
            assert {use for a in paper.asked for use in a.question.use} == {"exam"}
            keys = [a.key for a in paper.asked if a.question.type == "single"]
            counts = [keys.count(letter) for letter in "ABC"]
            assert max(counts) - min(counts) <= 1, (seed, counts)
        kept = [
            a.question.id
            for a, b in zip(pair.papers[0].asked, pair.papers[1].asked, strict=True)
            if a.question.id == b.question.id
        ]
        assert len(kept) <= 2, (seed, kept)
        orders.add(tuple(one.question.id for one in pair.papers[0].asked))
    assert len(orders) == 30


def test_a_part_by_objective_gives_both_papers_as_many_of_it() -> None:
    pair = make_papers(COURSE, BLUEPRINTS["exam-objectives"], 3, DAY)
    one, other = (Counter(a.question.objective for a in paper.asked) for paper in pair.papers)
    assert one == other
    assert not pair.shared


def test_a_post_test_asks_the_partner_of_each_pre_test_question() -> None:
    before, after = draw(COURSE, BLUEPRINTS["pre-post-course"], 5)
    assert [one.parallel_of for one in after] == [one.id for one in before]
    assert {use for one in before for use in one.use} == {"pre"}
    assert {use for one in after for use in one.use} == {"post"}


def test_the_same_seed_gives_the_same_papers_and_another_one_others() -> None:
    first, again, other = (make_papers(COURSE, EXAM, seed, DAY) for seed in (7, 7, 8))
    assert first.papers == again.papers
    assert first.papers != other.papers


def test_a_later_pool_is_drawn_from_only_when_the_earlier_ones_run_out() -> None:
    parts = [{"module": "m01-service-mindset", "count": 4}]
    mixed = changed(parts=parts, pools=["exam", "review"], graded=False, tolerance=3)
    for seed in range(10):
        used = {q.id: q for paper in draw(COURSE, mixed, seed) for q in paper}
        assert sum("exam" in one.use for one in used.values()) == 5


def test_no_question_stands_twice_where_parts_overlap() -> None:
    parts = [
        {"module": M08, "count": 2},
        {"module": M08, "difficulty": 3, "count": 1},
    ]
    blueprint = changed(parts=parts, overlap=0, tolerance=3)
    for seed in range(30):
        one, other = draw(COURSE, blueprint, seed)
        assert len({q.id for q in (*one, *other)}) == 6
        assert all(any(q.difficulty == 3 for q in paper) for paper in (one, other))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"parts": [{"module": "m14-team-loyalty", "count": 9}]}, "题库里 exam 的只有 3 题"),
        ({"overlap": 10}, "至少要共用 6 题；上限 10% 只许 4 题"),
        (
            {"parts": [{"module": "m14-team-loyalty", "count": 1, "objective": "m14-o2"}]},
            "m14-team-loyalty、m14-o2 要 1 题",
        ),
        (
            {"parts": [{"module": M08, "objective": "m08-o3", "count": 1}]},
            "两卷难度合计最近也是 (3 和 1|1 和 3)",
        ),
    ],
)
def test_what_the_bank_cannot_give_is_refused_with_figures(
    values: dict[str, Any], said: str
) -> None:
    with pytest.raises(PaperError, match=said):
        draw(COURSE, changed(**values), 1)


@pytest.mark.parametrize(
    ("texts", "ordered"),
    [
        (("等 10 分钟", "等 20 分钟", "等 30 分钟"), True),
        (("等 30 分钟", "等 20 分钟", "等 10 分钟"), True),
        (("等 20 分钟", "等 10 分钟", "等 30 分钟"), False),
        (("等 10 分钟", "让他等 20 分钟", "等 30 分钟"), False),
    ],
)
def test_rising_or_falling_numbers_keep_their_places(texts: tuple[str, ...], ordered: bool) -> None:
    path, bank = next(
        (path, bank) for path, bank in COURSE.question_files.items() if bank.module == M08
    )
    at = next(n for n, q in enumerate(bank.questions) if q.type == "single" and "exam" in q.use)
    question = bank.questions[at]
    options = tuple(
        option.model_copy(update={"text": text})
        for option, text in zip(question.options, texts, strict=True)
    )
    asked = question.model_copy(update={"options": options})
    questions = (*bank.questions[:at], asked, *bank.questions[at + 1 :])
    files = {**COURSE.question_files, path: bank.model_copy(update={"questions": questions})}
    course = replace(COURSE, question_files=files)
    printed = {
        one.options
        for seed in range(12)
        for paper in make_papers(course, EXAM, seed, DAY).papers
        for one in paper.asked
        if one.question.id == asked.id
    }
    assert is_ordered(asked) == ordered
    assert (printed == {options}) == ordered
