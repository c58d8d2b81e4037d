"""The whole course as read from its files: what checks judge and renderers print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from course.model.agenda import Agenda
from course.model.asked import Asked
from course.model.asset import Asset
from course.model.blueprint import Blueprint
from course.model.calculator import Calculator
from course.model.calculator_checks import CalculatorChecks
from course.model.course_map import CourseMap, Module, Objective
from course.model.decision_path import DecisionPath
from course.model.deck import Deck
from course.model.external_link import ExternalLink
from course.model.fill_form import FillForm
from course.model.guide import DeadLink
from course.model.lesson_plan import LessonPlan
from course.model.list_tool import ListTool
from course.model.loyalty_scheme import LoyaltyGuide
from course.model.page import Page
from course.model.question import Question, QuestionFile
from course.model.questionnaire import QuestionnaireBank
from course.model.reference import Claim, Inventory, Item, SourceDocument, Term
from course.model.review import ReviewRecord
from course.model.role_play import RolePlay
from course.model.search_words import SearchWords
from course.model.site_config import SiteConfig

LANGUAGE_FOLDER = "docs/zh"


@dataclass(frozen=True)
class Course:
    """Everything that was read. What could not be read is named in `unread` (paths and ids).

    `drawings` are the texts of the SVG files, by path from the course root; `assets` all files
    that the site takes as they are, likewise.
    """

    map: CourseMap | None = None
    inventory: Inventory | None = None
    sources: tuple[SourceDocument, ...] = ()
    claims: tuple[Claim, ...] = ()
    terms: tuple[Term, ...] = ()
    search_words: SearchWords | None = None
    asked: tuple[Asked, ...] = ()
    questionnaire_bank: QuestionnaireBank | None = None
    loyalty_guide: LoyaltyGuide | None = None
    external_links: tuple[ExternalLink, ...] | None = None
    question_files: Mapping[str, QuestionFile] = field(default_factory=dict)
    reviews: ReviewRecord | None = None
    role_plays: tuple[RolePlay, ...] = ()
    lesson_plans: tuple[LessonPlan, ...] = ()
    agendas: tuple[Agenda, ...] = ()
    decks: tuple[Deck, ...] = ()
    blueprints: tuple[Blueprint, ...] = ()
    forms: tuple[FillForm, ...] = ()
    calculators: tuple[Calculator, ...] = ()
    list_tools: tuple[ListTool, ...] = ()
    decision_paths: tuple[DecisionPath, ...] = ()
    calculator_checks: CalculatorChecks | None = None
    pages: Mapping[str, Page] = field(default_factory=dict)
    drawings: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, Asset] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    source_ngrams: frozenset[int] = frozenset()
    config: SiteConfig = field(default_factory=SiteConfig)
    dead_links: tuple[DeadLink, ...] = ()

    @cached_property
    def modules(self) -> Mapping[str, Module]:
        """Modules by id, in teaching order."""
        return {m.id: m for m in self.map.modules} if self.map else {}

    @cached_property
    def objectives(self) -> Mapping[str, Objective]:
        """All modules' objectives by id."""
        return {o.id: o for m in self.modules.values() for o in m.objectives}

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """All questions by id, the first one where an id stands twice."""
        found: dict[str, Question] = {}
        for bank in self.question_files.values():
            for question in bank.questions:
                found.setdefault(question.id, question)
        return found

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """All inventory items by id."""
        return {i.id: i for i in self.inventory.items} if self.inventory else {}

    @cached_property
    def claims_by_id(self) -> Mapping[str, Claim]:
        """Claims by id."""
        return {c.id: c for c in self.claims}

    @cached_property
    def terms_by_id(self) -> Mapping[str, Term]:
        """Glossary terms by id."""
        return {t.id: t for t in self.terms}

    @cached_property
    def role_plays_by_id(self) -> Mapping[str, RolePlay]:
        """Role-plays by id."""
        return {r.id: r for r in self.role_plays}

    @cached_property
    def lesson_plans_by_id(self) -> Mapping[str, LessonPlan]:
        """Lesson plans by id."""
        return {p.id: p for p in self.lesson_plans}

    @cached_property
    def blueprints_by_id(self) -> Mapping[str, Blueprint]:
        """Blueprints of test papers by id."""
        return {b.id: b for b in self.blueprints}

    @cached_property
    def calculators_by_id(self) -> Mapping[str, Calculator]:
        """Calculators by id."""
        return {c.id: c for c in self.calculators}

    @cached_property
    def list_tools_by_id(self) -> Mapping[str, ListTool]:
        """Tools for a list of customers by id."""
        return {t.id: t for t in self.list_tools}

    @cached_property
    def decision_paths_by_id(self) -> Mapping[str, DecisionPath]:
        """Decision paths by id."""
        return {p.id: p for p in self.decision_paths}

    @cached_property
    def plans_by_module(self) -> Mapping[str, LessonPlan]:
        """The lesson plan of each module that has one, by the module's id."""
        return {p.module: p for p in reversed(self.lesson_plans)}

    @cached_property
    def agendas_by_id(self) -> Mapping[str, Agenda]:
        """Ready agendas by id."""
        return {a.id: a for a in self.agendas}

    @cached_property
    def forms_by_id(self) -> Mapping[str, FillForm]:
        """Forms to fill in by id."""
        return {f.id: f for f in self.forms}

    @cached_property
    def decks_by_module(self) -> Mapping[str, Deck]:
        """The deck of each module by the module's number, such as `m08`, in teaching order."""
        plans = self.lesson_plans_by_id
        decks = {plans[deck.plan].module: deck for deck in self.decks if deck.plan in plans}
        return {m.number: decks[m.id] for m in self.modules.values() if m.id in decks}

    @cached_property
    def lessons(self) -> Mapping[str, Page]:
        """The pages that modules list as lessons, by path, in teaching order."""
        paths = (path for module in self.modules.values() for path in module.lesson_pages)
        return {path: self.pages[path] for path in paths if path in self.pages}

    @cached_property
    def bank(self) -> tuple[Question, ...]:
        """All questions in file order, those whose id stands twice too."""
        return tuple(q for bank in self.question_files.values() for q in bank.questions)

    @cached_property
    def module_pages(self) -> Mapping[str, Module]:
        """The module of each page that a module lists, by the page's path."""
        return {path: module for module in self.modules.values() for path in module.pages}

    @cached_property
    def published(self) -> tuple[Page, ...]:
        """The pages of the trainee edition: lessons in teaching order, then the rest by path."""
        rest = (
            page
            for path, page in sorted(self.pages.items())
            if path not in self.lessons and not page.trainer_only
        )
        return (*self.lessons.values(), *rest)

    @cached_property
    def _banks(self) -> Mapping[int, str]:
        """The module id of each question's file, by identity: an id may stand in two files."""
        return {id(q): bank.module for bank in self.question_files.values() for q in bank.questions}

    def module_of(self, question: Question) -> Module | None:
        """Return the module in whose file `question` stands."""
        return self.modules.get(self._banks.get(id(question), ""))

    def lost(self, *names: str) -> bool:
        """Return whether something of these names (paths or ids) was there but unreadable."""
        return any(name in self.unread for name in names)
