"""The bank of survey questions → the page that builds a questionnaire, or prints a ready one."""

from __future__ import annotations

from typing import Any

from course.model.course import Course
from course.model.questionnaire import QuestionnaireBank, Scale, SurveyDraft, SurveyItem
from course.render.html_template import embed, fill
from course.render.questionnaire_words import FINDINGS, WORDS

LIMITS = {"questions": 30, "text": 300, "options": 12}


def render_questionnaire(course: Course, base: str) -> str:
    """Return the page's HTML; without its script the whole bank is there to tick and to print."""
    bank = course.questionnaire_bank
    if bank is None:
        return ""
    scales = {one.id: one for one in bank.scales}
    return fill(
        "questionnaire.html",
        base,
        data=embed(_data(bank)),
        bank=bank,
        words=WORDS,
        findings=FINDINGS.values(),
        by_purpose=[(one, _items_of(bank, one.id)) for one in bank.purposes],
        answers=lambda item: _answers(item, scales),
    )


def _items_of(bank: QuestionnaireBank, purpose: str) -> list[SurveyItem]:
    return [item for item in bank.items if purpose in item.purposes]


def _answers(item: SurveyItem, scales: dict[str, Scale]) -> list[str]:
    """Return the words to tick under a question, none where one writes."""
    scale = scales.get(item.scale or "")
    marks = list(scale.anchors) if scale else list(item.options or ())
    return [*marks, WORDS["not-met"]] if marks and item.may_not_apply else marks


def _data(bank: QuestionnaireBank) -> dict[str, Any]:
    return {
        "words": dict(WORDS),
        "limits": LIMITS,
        "scales": [one.model_dump(exclude_none=True) for one in bank.scales],
        "items": {item.id: _question(item) for item in (*bank.items, *bank.example.drafts)},
        "starts": {one.id: _start(one.name, one.intro, one.thanks, one.start)
                   for one in bank.purposes}
        | {one.id: _sample(one.name, one.purpose, one.items, bank) for one in bank.samples},
        "example": bank.example.model_dump(include={"start", "steps"}),
    }  # fmt: skip


def _question(item: SurveyDraft) -> dict[str, Any]:
    """Return an item as the builder keeps its questions."""
    made: dict[str, Any] = {"kind": item.kind, "text": item.text, "na": item.may_not_apply}
    if item.scale is not None:
        made["scale"] = item.scale
    if item.options is not None:
        made["options"] = list(item.options)
    if isinstance(item, SurveyItem):
        made["tells"] = item.tells
    return made


def _start(title: str, intro: str, thanks: str, items: tuple[str, ...]) -> dict[str, Any]:
    return {"title": title, "intro": intro, "thanks": thanks, "items": list(items)}


def _sample(
    name: str, purpose: str, items: tuple[str, ...], bank: QuestionnaireBank
) -> dict[str, Any]:
    occasion = next((one for one in bank.purposes if one.id == purpose), bank.purposes[0])
    return _start(name, occasion.intro, occasion.thanks, items)
