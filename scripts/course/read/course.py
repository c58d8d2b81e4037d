"""A course folder → one immutable Course, with every reading fault as a problem."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import yaml

from course.model.agenda import Agenda
from course.model.blueprint import Blueprint
from course.model.course import LANGUAGE_FOLDER, Course
from course.model.course_map import CourseMap, Module
from course.model.deck import Deck
from course.model.lesson_plan import LessonPlan
from course.model.page import Page
from course.model.question import Question, QuestionFile
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
from course.read.markdown_text import Converter, read_converter
from course.read.pages import read_page, unrenderable
from course.read.records import make, make_list
from course.read.site_config import read_site_config
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
        reviews = self.reviews()
        role_plays = self.whole("docs/data/role-plays", RolePlay)
        lesson_plans = self.whole("docs/data/lesson-plans", LessonPlan)
        agendas = self.whole("docs/data/agendas", Agenda)
        decks = self.whole("docs/data/decks", Deck)
        blueprints = self.whole("docs/data/papers", Blueprint)
        pages = self.pages()
        drawings = self.drawings()
        return Course(
            map=course_map,
            inventory=inventory,
            sources=sources.sources if sources else (),
            claims=claims.claims if claims else (),
            terms=glossary.terms if glossary else (),
            search_words=self.search_words(),
            question_files=question_files,
            reviews=reviews,
            role_plays=role_plays,
            lesson_plans=lesson_plans,
            agendas=agendas,
            decks=decks,
            blueprints=blueprints,
            pages=pages,
            drawings=drawings,
            source_ngrams=self.source_ngrams(),
            files=frozenset(self.tree.files),
            unread=frozenset(self.unread),
            config=read_site_config(self.tree.root, self.tree.files),
        )

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

    def reviews(self) -> ReviewRecord | None:
        """Return the record of readings, which a course need not have."""
        if RECORD_PATH not in self.tree.files:
            return None
        data = self.data(RECORD_PATH)
        record, problems = make(ReviewRecord, data) if data else (None, [])
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

    def search_words(self) -> SearchWords | None:
        """Return the synonyms for search; a course may do without."""
        path = "docs/data/search-words.zh.yml"
        data = self.data(path) if path in self.tree.files else None
        record, problems = make(SearchWords, data) if data else (None, [])
        self.problems += problems
        return record

    def drawings(self) -> dict[str, str]:
        drawings = {}
        for path in self.tree.under(LANGUAGE_FOLDER, ".svg"):
            text, problems = read_text(self.tree.root, path)
            self.problems += problems
            if text is not None:
                drawings[path] = text
        return drawings

    def source_ngrams(self) -> frozenset[int]:
        path = "docs/data/source-ngrams.txt"
        if path not in self.tree.files:
            return frozenset()
        text, problems = read_text(self.tree.root, path)
        self.problems += problems
        lines = [line for line in (text or "").split("\n") if line and not line.startswith("#")]
        try:
            return frozenset(int(line, 16) for line in lines)
        except ValueError as error:
            mend = "用 python scripts/make_source_ngrams.py 重新生成"
            self.problems.append(problem(Place(path), "source-ngrams", f"读不懂：{error}", mend))
            return frozenset()

    def converter(self) -> Converter | None:
        text, problems = read_text(self.tree.root, "mkdocs.yml")
        self.problems += problems
        try:
            return read_converter(text) if text is not None else None
        except (yaml.YAMLError, ValueError, AttributeError, RecursionError) as error:
            mend = "对照仓库里的 mkdocs.yml 改回来"
            self.problems.append(
                problem(Place("mkdocs.yml"), "mkdocs-config", f"读不懂：{error}", mend)
            )
            return None

    def pages(self) -> dict[str, Page]:
        converter = self.converter()
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
