"""What people type who look for a page, as authors collect it: page → questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from course.model.record import Record
from course.model.reference import Lang
from course.problem import Place

# 一句问法：平常人会打进搜索框的话
Typed = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"\S")]


class Asked(Record):
    """Questions of one group of pages, by path without `.md`.

    Search learns from them which words lead to a page; nobody sees them.
    """

    schema_: Literal["asked/1"] = Field(alias="schema")
    lang: Lang
    pages: dict[str, tuple[Typed, ...]]

    @property
    def entries(self) -> Iterator[tuple[str, str, Place]]:
        """The path in docs/<language>/ of the page, the question, and where that is written."""
        for page, questions in self.pages.items():
            for index, question in enumerate(questions):
                yield f"{page}.md", question, self.place("pages", page, index)
