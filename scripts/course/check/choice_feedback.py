"""Role-plays → a problem for choices whose feedback says nothing or repeats itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from course.check.feedback_generic import SHORTEST, VERDICT
from course.model.course import Course
from course.model.wording import character_masks, fold, likeness
from course.problem import Problem, problem

RULE = "choice-feedback"
ALIKE = 85.0  # of 100


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each short, generic or repeated feedback, and each repeated choice."""
    for play in course.role_plays:
        seen: dict[str, str] = {}
        for node in play.dialogue.nodes:
            said: set[str] = set()
            for choice in node.choices:
                name = f"{node.id} 的选择 {choice.id}"
                place, text = choice.place("feedback"), fold(choice.feedback)
                if VERDICT.match(choice.feedback) or len(text) < SHORTEST:
                    what = f"{name} 的反馈“{choice.feedback[:12]}”没说出原因"
                    yield problem(place, RULE, what, "说清客户听了会怎样")
                elif text in seen:
                    what = f"{name} 的反馈和 {seen[text]} 一样"
                    yield problem(place, RULE, what, "各说各的原因")
                elif near := _near(text, seen):
                    what = f"{name} 的反馈和 {seen[near]} 差不多"
                    yield problem(place, RULE, what, "各说各的原因")
                seen.setdefault(text, name)
                if fold(choice.say) in said:
                    yield problem(choice.place("say"), RULE, f"{name} 和前面的一样", "改写一个")
                said.add(fold(choice.say))


def _near(text: str, seen: Mapping[str, str]) -> str | None:
    """Return the feedback already seen that says nearly the same as `text`."""
    masks = character_masks(text)
    return next((other for other in seen if likeness(text, masks, other) >= ALIKE), None)
