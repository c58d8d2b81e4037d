"""The course map: stages, modules, objectives, and the order of teaching."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.record import Id, Ids, Minutes, Record, Text

Domain = Literal["知识", "技能", "态度"]


class Stage(Record):
    """A stage of the learning path."""

    id: Id
    title: Text


class ModuleMinutes(Record):
    """Minutes of a module: reading alone, and practising (without class)."""

    read: Minutes
    practise: Minutes


class Objective(Record):
    """What a trainee can do afterwards, and the evidence that shows it."""

    id: Id
    text: Text
    domain: Domain
    evidence: Text


class Module(Record):
    """A module: its folder, objectives, lessons in order, and what belongs to it."""

    id: Id
    slug: Annotated[str, Field(pattern=r"^\d\d-[a-z0-9]+(-[a-z0-9]+)*$")]
    title: Text
    stage: Id
    minutes: ModuleMinutes
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]
    lessons: Annotated[tuple[Text, ...], Field(min_length=1)]
    module_check: Text | None = None
    role_plays: Ids = ()
    lesson_plan: Id | None = None
    question_file: Text
    job_aid: Text

    @property
    def number(self) -> str:
        """`m08` for module `m08-complaint-recovery`."""
        return self.id.split("-")[0]

    @property
    def folder(self) -> str:
        """The module's folder below the language folder."""
        return f"modules/{self.slug}"

    @property
    def index_page(self) -> str:
        """The path of the module's first page."""
        return f"{self.folder}/index.md"

    @property
    def lesson_pages(self) -> tuple[str, ...]:
        """The paths of the lessons, in teaching order."""
        return tuple(f"{self.folder}/{lesson}.md" for lesson in self.lessons)

    @property
    def pages(self) -> tuple[str, ...]:
        """All pages of the module in reading order: index, lessons, module check."""
        last = (f"{self.folder}/{self.module_check}.md",) if self.module_check else ()
        return (self.index_page, *self.lesson_pages, *last)


class CourseMap(Record):
    """The whole course in teaching order."""

    schema_: Literal["course/1"] = Field(alias="schema")
    lang: Literal["zh-CN", "en"]
    title: Text
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    modules: Annotated[tuple[Module, ...], Field(min_length=1)]
