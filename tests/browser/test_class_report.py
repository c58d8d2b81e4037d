"""The class report in Chromium: a class of known answers gives the known statistics."""

from __future__ import annotations

import random
from math import floor

import pytest
from playwright.sync_api import Page, expect

from class_results import (
    Learner,
    on_objective,
    point_biserial,
    questions_of,
    share_right,
    simulated_class,
    uploads_of,
)
from courses import whole_course

PAGE = "trainer/class-report.html"
MODULE = "m08-complaint-recovery"
MINUS = "\N{MINUS SIGN}"
BAND = {"held": "稳", "half": "差一点", "weak": "要补"}


@pytest.fixture
def page(open_page, trainer_url: str) -> Page:
    return open_page(trainer_url + PAGE)


@pytest.fixture(scope="module")
def learners() -> list[Learner]:
    return simulated_class(whole_course(), MODULE)


def files(learners: list[Learner], *uses: str) -> list[dict[str, object]]:
    return uploads_of(whole_course(), learners, *uses)


def give(page: Page, *uploads: dict[str, object]) -> None:
    listed = page.locator("[data-part=sources] li")
    before = listed.count()
    page.locator("[data-part=files]").set_input_files(list(uploads))  # type: ignore[arg-type]
    expect(listed).to_have_count(before + len(uploads))


def table(page: Page, view: str) -> list[list[str]]:
    return [
        row.locator("th, td").all_inner_texts()
        for row in page.locator(f"div[data-view={view}] tbody tr").all()
    ]


def percent(share: float) -> str:
    return f"{floor(share * 100 + 0.5)}%"


def signed(number: float, plus: str = "") -> str:
    mark = MINUS if number < 0 else plus if number > 0 else ""
    return f"{mark}{abs(number):g}"


@pytest.mark.parametrize("use", ["pre", "post"])
def test_every_question_has_the_known_difficulty_and_discrimination(
    page: Page, learners: list[Learner], use: str
) -> None:
    course = whole_course()
    give(page, *files(learners, use))
    rows = table(page, "items")
    assert [row[0] for row in rows] == [one.id for one in questions_of(course, MODULE, use)]
    for name, stem, right, share, r, choices, _ in rows:
        known = share_right(course, learners, use, name)
        assert stem == course.questions[name].stem
        assert right == f"{round(known * 24)}/24"
        assert share == percent(known)
        number = float(r.replace(MINUS, "-").split()[0])
        assert number == pytest.approx(point_biserial(course, learners, use, name), abs=0.00501)
        counts = {
            one.id: sum(one.id in who.tests[use][name] for who in learners)
            for one in course.questions[name].options
        }
        for option, count in counts.items():
            mark = "✓" if option in {one.id for one in course.questions[name].correct} else ""
            assert f"{option.upper()}{mark} {count}" in choices.split("，")
    expect(page.locator("div[data-view=items]")).to_contain_text("只有 24 个人，不到 30 个")


def test_the_script_computes_the_coefficient_to_the_last_digit(
    page: Page, learners: list[Learner]
) -> None:
    course = whole_course()
    give(page, *files(learners, "post"))
    answers = [[one.name, list(one.tests["post"].items())] for one in learners]
    found = page.evaluate(
        """(answers) => {
          const data = document.querySelector("class-report script").textContent;
          const people = answers.map(
            ([label, own]) => ({ label, nickname: label, answers: new Map(own) }));
          const found = ClassStatistics.items(people, JSON.parse(data), "post");
          return found.map((one) => [one.id, one.r]);
        }""",
        answers,
    )
    assert len(found) == 8
    for name, r in found:
        assert r == pytest.approx(point_biserial(course, learners, "post", name), abs=1e-9)


def test_the_heat_map_says_of_everyone_how_many_are_right(
    page: Page, learners: list[Learner]
) -> None:
    course = whole_course()
    give(page, *files(learners, "post"))
    head = page.locator("div[data-view=heat] thead th").all_inner_texts()
    rows = table(page, "heat")
    assert [row[0] for row in rows] == [*(one.name for one in learners), "全班"]
    for row, learner in zip(rows[:-1], learners, strict=True):
        for objective, cell in zip(head[1:-1], row[1:-1], strict=True):
            right, n = on_objective(course, learner.tests["post"], objective)
            share = right / n
            band = "held" if share >= 0.8 else "half" if share >= 0.6 else "weak"
            assert cell == f"{right}/{n} {BAND[band]}"


def test_the_gain_is_paired_by_nickname_and_called_a_trend(
    page: Page, learners: list[Learner]
) -> None:
    course = whole_course()
    give(page, *files(learners[:20], "pre"), *files(learners[4:], "post"))
    both = learners[4:20]
    rows = table(page, "gains")
    expect(page.locator("div[data-view=gains]")).to_contain_text("配上对的有 16 个人")
    expect(page.locator("div[data-view=gains]")).to_contain_text(
        "只有 16 个人，不到 30 个：只看趋势"
    )
    expect(page.locator("div[data-view=gains]")).to_contain_text("不等于是这堂课的功劳")
    for name, n, before, after, gain in rows[1:]:
        objective = name.split()[0]
        means = []
        for use in ("pre", "post"):
            pairs = [on_objective(course, one.tests[use], objective) for one in both]
            means.append(sum(right / of for right, of in pairs) / len(pairs))
        assert (n, before, after) == ("16", percent(means[0]), percent(means[1]))
        assert gain == f"{signed(floor((means[1] - means[0]) * 100 + 0.5), '+')} 个百分点"


def test_who_is_weak_is_sent_to_the_lesson_of_the_question_missed(
    page: Page, learners: list[Learner], open_page, trainer_url: str
) -> None:
    course = whole_course()
    give(page, *files(learners, "post"))
    weak = {}
    for one in learners:
        cells = {
            objective.id: on_objective(course, one.tests["post"], objective.id)
            for objective in course.modules[MODULE].objectives
        }
        poor = {name: cell for name, cell in cells.items() if cell[1] and cell[0] / cell[1] < 0.6}
        weak[one.name] = "，".join(f"{o} 对 {right}/{n}" for o, (right, n) in poor.items())
    rows = table(page, "coaching")
    assert {row[0]: row[1] for row in rows} == {name: said for name, said in weak.items() if said}
    counts = [row[1].count("对") for row in rows]
    assert counts == sorted(counts, reverse=True)
    link = page.locator("div[data-view=coaching] a").first
    text = link.inner_text()
    link.click()
    expect(page.locator("article h1")).to_contain_text(text)


def test_a_class_in_any_order_gives_the_same_figures(page: Page, learners: list[Learner]) -> None:
    give(page, *files(learners, "post"))
    first = table(page, "items")
    page.get_by_role("button", name="全部清空").click()
    mixed = files(learners, "post")
    random.Random(7).shuffle(mixed)
    give(page, *mixed)
    assert table(page, "items") == first


def test_under_ten_people_no_coefficient_is_given(page: Page, learners: list[Learner]) -> None:
    give(page, *files(learners[:9], "post"))
    assert {row[4] for row in table(page, "items")} == {"人太少，不算"}


def test_two_hundred_files_are_read_and_counted(page: Page) -> None:
    many = simulated_class(whole_course(), MODULE, size=200, seed=5)
    give(page, *files(many, "post"))
    expect(page.locator("[data-part=summary]")).to_contain_text("一共 200 个人")
    expect(page.locator("div[data-view=items]")).not_to_contain_text("只看趋势")
