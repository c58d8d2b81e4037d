"""What the course refers to: inventory items, sources, claims and glossary terms."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.record import Id, Ids, Record, Text

Lang = Literal["zh-CN", "en"]
Label = Literal["holds", "conditional", "disputed", "saying"]
Status = Literal["complete", "truncated", "named-only"]
Kind = Literal[
    "technique", "principle", "framework", "case", "statistic", "checklist", "system",
    "person-or-org", "steps", "tool",
]  # fmt: skip
TeachAs = Literal[
    "lesson", "quiz", "worksheet", "role-play", "glossary", "case-discussion", "calculator",
    "trainer-activity",
]  # fmt: skip


class Bilingual(Record):
    """A text in Chinese and English."""

    zh: Text
    en: Text


class Figure(Record):
    """A number as the source gives it, errors included."""

    value: Text
    meaning_zh: Text


class Where(Record):
    """A passage of a source document."""

    seed: Text
    where: Text


class Expansion(Record):
    """Our reading of what a source only names, and how far it can be trusted."""

    zh: Text
    en: Text
    basis: Text
    confidence: Text


class Item(Record):
    """One thing the sources teach: the course teaches it, tests it and can trace it."""

    id: Id
    kind: Kind
    title: Bilingual
    summary: Bilingual
    parts: tuple[Bilingual, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: Annotated[tuple[Where, ...], Field(min_length=1)]
    status: Status
    expansion: Expansion | None = None
    cautions: tuple[Bilingual, ...] = ()
    requested_by: Text | None = None
    module: Id
    teach_as: Annotated[tuple[TeachAs, ...], Field(min_length=1)]


class InventoryModule(Record):
    """A module of the coverage contract, planned or written."""

    id: Id
    title: Bilingual


class Inventory(Record):
    """The coverage contract: every item, and the module that owns it."""

    schema_: Literal["inventory/1"] = Field(alias="schema")
    modules: tuple[InventoryModule, ...]
    items: tuple[Item, ...]


class SourceDocument(Record):
    """A document that the course grew from: what it is, and what is damaged or missing in it."""

    id: Text
    title: Text
    nature: Text
    condition: Text
    contributes: Text


class Sources(Record):
    """All source documents."""

    schema_: Literal["sources/1"] = Field(alias="schema")
    lang: Lang
    sources: tuple[SourceDocument, ...]


class Literature(Record):
    """A publication: author, year and title."""

    author: Text
    year: Annotated[int, Field(ge=1800, le=2100)]
    title: Text


class ClaimSource(Record):
    """Where a claim comes from: a passage of a source document, or a publication."""

    seed: Text | None = None
    where: Text | None = None
    reference: Literature | None = None


class Correction(Record):
    """What corrects a claim, and where that was found."""

    text: Text
    reference: Literature | None = None


class Claim(Record):
    """A number or saying that pages cite, with its source and whether it holds."""

    id: Id
    says: Text
    value: Text
    source: ClaimSource
    label: Label
    verdict: Text
    correction: Correction | None = None
    teach_as: Text


class Claims(Record):
    """The register of claims."""

    schema_: Literal["claims/1"] = Field(alias="schema")
    lang: Lang
    claims: tuple[Claim, ...]


class Term(Record):
    """A term of the field, as the course uses it everywhere."""

    id: Id
    zh: Text
    en: Text
    definition: Text
    taught: Text
    aliases: tuple[Text, ...] = ()


class Glossary(Record):
    """The glossary."""

    schema_: Literal["glossary/1"] = Field(alias="schema")
    lang: Lang
    terms: tuple[Term, ...]


class PageMeta(Record):
    """The front matter of a page. A lesson (a page that a module lists) must have `minutes`."""

    title: Text
    description: Text | None = None
    module: Id | None = None
    minutes: Annotated[int, Field(ge=1, le=60)] | None = None
    objectives: Ids = ()
    items: dict[Id, Text] = Field(default_factory=dict)
    terms: Ids = ()
    aliases: tuple[Text, ...] = ()
    claims: Ids = ()
    reviewed: Annotated[str, Field(pattern=r"^20\d\d-\d\d-\d\d$")] | None = None
    template: Text | None = None
    hide: tuple[Literal["navigation", "toc", "path", "footer"], ...] = ()
