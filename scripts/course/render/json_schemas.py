"""The data model → JSON Schemas, by which editors complete and mark the YAML files."""

from __future__ import annotations

import json
from collections.abc import Mapping

from course.model.agenda import Agenda
from course.model.asked import Asked
from course.model.blueprint import Blueprint
from course.model.calculator import Calculator
from course.model.calculator_checks import CalculatorChecks
from course.model.course_map import CourseMap
from course.model.decision_path import DecisionPath
from course.model.deck import Deck
from course.model.external_link import ExternalLinks
from course.model.fill_form import FillForm
from course.model.lesson_plan import LessonPlan
from course.model.list_tool import ListTool
from course.model.loyalty_scheme import LoyaltyGuide
from course.model.question import QuestionFile
from course.model.questionnaire import QuestionnaireBank
from course.model.record import Record
from course.model.reference import Claims, Glossary, Inventory, PageMeta, Sources
from course.model.review import ReviewRecord
from course.model.role_play import RolePlay
from course.model.search_words import SearchWords

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: Mapping[str, type[Record]] = {
    "agenda": Agenda,
    "asked": Asked,
    "calculator": Calculator,
    "calculator-checks": CalculatorChecks,
    "claims": Claims,
    "course": CourseMap,
    "decision-path": DecisionPath,
    "deck": Deck,
    "form": FillForm,
    "external-links": ExternalLinks,
    "glossary": Glossary,
    "inventory": Inventory,
    "lesson-plan": LessonPlan,
    "loyalty-guide": LoyaltyGuide,
    "list-tool": ListTool,
    "paper": Blueprint,
    "page-meta": PageMeta,
    "questionnaire-bank": QuestionnaireBank,
    "quiz": QuestionFile,
    "reviewed": ReviewRecord,
    "role-play": RolePlay,
    "search-words": SearchWords,
    "sources": Sources,
}


def render_schemas() -> Mapping[str, bytes]:
    """Return file name → JSON Schema as UTF-8 bytes, the same for the same model."""
    return {f"{name}.schema.json": _schema(model) for name, model in MODELS.items()}


def _schema(model: type[Record]) -> bytes:
    schema = {"$schema": DIALECT, **model.model_json_schema(by_alias=True)}
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
