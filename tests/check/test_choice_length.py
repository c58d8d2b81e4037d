"""The best choice is not known by its length."""

from __future__ import annotations

from fractions import Fraction

from course.model.chance import at_least
from mini_course import PLAY, MiniCourse

RULE = "choice-length"
HEAD = """    - id: x{n}
      who: 客户
      say: 然后呢？
      choices:
"""
CHOICE = "{{ id: {id}, say: {say}, {effect}, next: {to}, feedback: 这一句的反馈写在这里{id}{n}。 }}"
BEST = "mood: 0, quality: best, rubric: {{ C: 3 }}"
POOR = "mood: 1, quality: poor, rubric: {{ C: 1 }}"


def chain(mini: MiniCourse, best: str, poor: str, count: int = 9) -> None:
    """Put `count` nodes of two choices between the first node and the good ending."""
    nodes = []
    for n in range(count):
        to = f"x{n + 1}" if n + 1 < count else "end_good"
        nodes.append(HEAD.format(n=n))
        for name, say, effect in (("a", best, BEST), ("b", poor, POOR)):
            choice = CHOICE.format(id=name, say=say, effect=effect, to=to, n=n)
            nodes.append(f"        - {choice.replace('{{', '{').replace('}}', '}')}\n")
    mini.edit(PLAY, "  endings:\n", "".join(nodes) + "  endings:\n")
    mini.edit(PLAY, "next: end_good", "next: x0")


def test_a_best_choice_over_a_fifth_longer_is_a_warning(mini: MiniCourse) -> None:
    old = "那今晚先别用。七点前我带师傅到，先送两桶水上来。"
    mini.edit(PLAY, old, old + "师傅姓魏，到了先给您打电话。")
    assert mini.found(RULE, "warning") == [(PLAY, mini.line(PLAY, "师傅姓魏"))]


def test_best_choices_that_are_mostly_the_longest_are_a_warning_once(mini: MiniCourse) -> None:
    chain(mini, "我七点前到您家门口敲门", "您先等等看再说吧好吧", 12)
    assert mini.found(RULE, "warning") == [(PLAY, mini.line(PLAY, "  nodes:"))]


def test_best_choices_that_are_mostly_the_shorter_are_fine(mini: MiniCourse) -> None:
    chain(mini, "我七点前到您家门口", "您先等等看再说吧好吧")
    assert mini.found(RULE, "warning") == []


def test_the_chance_of_hits_is_the_binomial_one() -> None:
    half = [Fraction(1, 2)] * 3
    assert [at_least(hits, half) for hits in range(5)] == [1.0, 0.875, 0.5, 0.125, 0.0]
