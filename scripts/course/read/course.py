"""A course folder → one immutable Course, with every reading fault as a problem."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from course.model.agenda import Agenda
from course.model.asked import Asked
from course.model.blueprint import Blueprint
from course.model.calculator import Calculator
from course.model.calculator_checks import CHECKS_PATH, CalculatorChecks
from course.model.course import LANGUAGE_FOLDER, Course
from course.model.course_map import CourseMap, Module
from course.model.decision_path import DecisionPath
from course.model.deck import Deck
from course.model.external_link import REGISTER, ExternalLink, ExternalLinks
from course.model.fill_form import FillForm
from course.model.lesson_plan import LessonPlan
from course.model.list_tool import ListTool
from course.model.loyalty_scheme import GUIDE_PATH, LoyaltyGuide
from course.model.page import Page
from course.model.question import Question, QuestionFile
from course.model.questionnaire import BANK_PATH, QuestionnaireBank
from course.model.record import Record
from course.model.reference import (
    Claim,
    Claims,
    Glossary,
    Inventory,
    Item,
    SourceDocument,
    Sources,
    Term,
)  # fmt: skip
from course.model.review import RECORD_PATH, ReviewRecord
from course.model.role_play import RolePlay
from course.model.search_words import SearchWords
from course.problem import Place, Problem, problem
from course.read.assets import read_assets
from course.read.guides import read_dead_links
from course.read.pages import read_page, unrenderable
from course.read.records import make, make_list
from course.read.site_config import read_site_config, read_site_converter
from course.read.source_ngrams import NGRAMS_PATH, read_source_ngrams
from course.read.tree import Tree, names_in_file, read_text, read_tree
from course.read.yaml_text import YamlData, read_yaml

R = TypeVar("R", bound=Record)
E = TypeVar("E", bound=Record)
Progress = Callable[[str], None]


class UnreadableTree(Exception):
    """Raised when a folder holds no course at all; the message says why and how to mend it."""


def read_course(
    root: Path, progress: Progress | None = None, rendered: bool = True
) -> tuple[Course, list[Problem]]:
    """Return the course below `root` and all reading problems, sorted by place.

    `progress` is called with each path before it is read. Pages are rendered at once, so that one
    that cannot be is among the problems; if not `rendered`, when somebody asks for what readers
    see. Raises UnreadableTree if `root` is no folder or has neither docs/ nor quizzes/.
    """
    if not root.is_dir():
        raise UnreadableTree(f"没有这个文件夹：{root}；检查 --root 写对了没有")
    tree = read_tree(root)
    if not tree.files:
        raise UnreadableTree(f"{root} 里没有课程文件；--root 要指向有 docs/ 和 quizzes/ 的文件夹")
    reading = _Reading(tree, progress or (lambda path: None), rendered)
    course = reading.course()
    return course, sorted(set(reading.problems))


class _Reading:
    """One reading of a tree; gathers problems and the names of what was lost."""

    def __init__(self, tree: Tree, progress: Progress, rendered: bool) -> None:
        self.tree = tree
        self.progress = progress
        self.rendered = rendered
        self.problems = list(tree.problems)
        self.unread: set[str] = set()

    def course(self) -> Course:
        course_map = self.listed("docs/data/course.yml", CourseMap, Module, "modules")
        inventory = self.listed("docs/data/inventory.yml", Inventory, Item, "items")
        sources = self.listed("docs/data/sources.yml", Sources, SourceDocument, "sources")
        claims = self.listed("docs/data/claims.yml", Claims, Claim, "claims")
        glossary = self.listed("docs/data/glossary.yml", Glossary, Term, "terms")
        question_files = self.question_files()
        reviews = self.optional(RECORD_PATH, ReviewRecord)
        role_plays = self.whole("docs/data/role-plays", RolePlay)
        lesson_plans = self.whole("docs/data/lesson-plans", LessonPlan)
        agendas = self.whole("docs/data/agendas", Agenda)
        decks = self.whole("docs/data/decks", Deck)
        pages = self.pages()
        drawings = self.drawings()
        return Course(
            map=course_map,
            inventory=inventory,
            sources=sources.sources if sources else (),
            claims=claims.claims if claims else (),
            terms=glossary.terms if glossary else (),
            search_words=self.optional("docs/data/search-words.zh.yml", SearchWords),
            asked=self.whole("docs/data/asked", Asked),
            external_links=self.external_links(),
            question_files=question_files,
            reviews=reviews,
            role_plays=role_plays,
            lesson_plans=lesson_plans,
            agendas=agendas,
            decks=decks,
            blueprints=self.whole("docs/data/papers", Blueprint),
            **self.toolbox(),
            pages=pages,
            drawings=drawings,
            assets=read_assets(self.tree.root, self.tree.files),
            source_ngrams=self.source_ngrams(),
            files=frozenset(self.tree.files),
            unread=frozenset(self.unread),
            config=read_site_config(self.tree.root, self.tree.files),
            dead_links=read_dead_links(self.tree.root),
        )

    def toolbox(self) -> dict[str, Any]:
        """Return what the tools are made of, by the name of its field of Course."""
        return {
            "forms": self.whole("docs/data/forms", FillForm),
            "calculators": self.whole("docs/data/calculators", Calculator),
            "calculator_checks": self.optional(CHECKS_PATH, CalculatorChecks),
            "list_tools": self.whole("docs/data/list-tools", ListTool),
            "decision_paths": self.whole("docs/data/decision-paths", DecisionPath),
            "questionnaire_bank": self.optional(BANK_PATH, QuestionnaireBank),
            "loyalty_guide": self.optional(GUIDE_PATH, LoyaltyGuide),
        }

    def lose(self, path: str) -> None:
        """Remember what the unreadable file at `path` holds, so that nobody calls it missing."""
        self.unread |= {path, path.removeprefix(LANGUAGE_FOLDER + "/")}
        self.unread |= names_in_file(self.tree.root, path)

    def data(self, path: str) -> YamlData | None:
        self.progress(path)
        text, problems = read_text(self.tree.root, path)
        self.problems += problems
        data, problems = read_yaml(text, path) if text is not None else (None, [])
        self.problems += problems
        if data is None:
            self.lose(path)
        return data

    def listed(self, path: str, model: type[R], part: type[E], name: str) -> R | None:
        """Return the record of a file that lists entries, judged one by one."""
        if path not in self.tree.files:
            if not any(fault.path == path for fault in self.problems):
                mend = "建这个文件；格式见 CONTRIBUTING.md"
                self.problems.append(problem(Place(path), "missing-file", "没有这个文件", mend))
            self.unread.add(path)
            return None
        data = self.data(path)
        if data is None:
            return None
        record, problems, lost = make_list(model, part, name, data)
        self.problems += problems
        self.unread |= lost
        if record is None:
            self.lose(path)
        elif problems:
            self.unread.add(path)
        return record

    def question_files(self) -> dict[str, QuestionFile]:
        files = {}
        for path in self.tree.under("quizzes", ".yml"):
            if path == RECORD_PATH:
                continue
            bank = self.listed(path, QuestionFile, Question, "questions")
            if bank is not None:
                files[path] = bank
        return files

    def optional(self, path: str, model: type[R]) -> R | None:
        """Return the record of a file that a course may do without."""
        data = self.data(path) if path in self.tree.files else None
        record, problems = make(model, data) if data else (None, [])
        self.problems += problems
        return record

    def whole(self, folder: str, model: type[R]) -> tuple[R, ...]:
        """Return the records of all files of `folder`, one a file."""
        records = []
        for path in self.tree.under(folder, ".yml"):
            data = self.data(path)
            record, problems = make(model, data) if data else (None, [])
            self.problems += problems
            if record is not None:
                records.append(record)
            else:
                self.lose(path)
                self.unread.add(path.rsplit("/", 1)[-1].split(".")[0])
        return tuple(records)

    def external_links(self) -> tuple[ExternalLink, ...] | None:
        """Return the register of links that lead out, which a course need not have."""
        if REGISTER not in self.tree.files:
            return None
        register = self.listed(REGISTER, ExternalLinks, ExternalLink, "links")
        return register.links if register else None

    def drawings(self) -> dict[str, str]:
        drawings = {}
        for path in self.tree.under(LANGUAGE_FOLDER, ".svg"):
            text, problems = read_text(self.tree.root, path)
            self.problems += problems
            if text is not None:
                drawings[path] = text
        return drawings

    def source_ngrams(self) -> frozenset[int]:
        if NGRAMS_PATH not in self.tree.files:
            return frozenset()
        ngrams, problems = read_source_ngrams(self.tree.root)
        self.problems += problems
        return ngrams

    def pages(self) -> dict[str, Page]:
        converter, problems = read_site_converter(self.tree.root)
        self.problems += problems
        pages = {}
        for file in self.tree.under(LANGUAGE_FOLDER, ".md"):
            self.progress(file)
            path = file.removeprefix(LANGUAGE_FOLDER + "/")
            text, problems = read_text(self.tree.root, file)
            self.problems += problems
            page = None
            if text is not None and converter is not None:
                page, problems = read_page(text, file, path, converter)
                if page and self.rendered and (fault := unrenderable(page)):
                    page, problems = None, [*problems, fault]
                self.problems += problems
            if page is None or any(fault.rule == "fence" for fault in problems):
                self.lose(file)
            if page is not None:
                pages[path] = page
        return pages
