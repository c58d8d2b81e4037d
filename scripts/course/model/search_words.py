"""Words that people type for those of the course, in groups, as authors write them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.record import Record, Text
from course.model.reference import Lang

Group = Annotated[tuple[Text, ...], Field(min_length=2)]


class SearchWords(Record):
    """Everyday synonyms for search.

    Words of a group in `same` find one another; those in `questions` say that something is asked,
    not what, so search passes over them.
    """

    schema_: Literal["search-words/1"] = Field(alias="schema")
    lang: Lang
    same: tuple[Group, ...]
    questions: tuple[Text, ...]
