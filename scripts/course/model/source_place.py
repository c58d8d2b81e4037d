"""Words on a built page → where they are written: in the page's Markdown, or in a data file."""

from __future__ import annotations

from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.texts import texts
from course.problem import Place

SHORTEST = 2


class SourcePlaces:
    """Finds the source of what a built site shows; without one, the place is in the site."""

    def __init__(self, course: Course, site: BuiltSite) -> None:
        self._course, self._site = course, site
        self._pages = {page.html_path: page for page in course.pages.values()}
        self._data: list[tuple[Place, str]] | None = None

    def place(self, path: str, line: int, *words: str) -> Place:
        """Return the place of the first of `words` that the source of the page at `path` holds.

        Words of a question are looked for in its file. If the source has none of them, the fault
        is the built file's own, and so is the place.
        """
        for word in words:
            if len(word.strip()) >= SHORTEST and (found := self._find(path, word.strip())):
                return found
        return self._site.place(path, line)

    def about(self, path: str, line: int, *words: str) -> tuple[Place, str]:
        """Return the place as `place` does, and words that name the built page if it is another."""
        place = self.place(path, line, *words)
        same = place.path == self._site.file(path)
        return place, "" if same else f"（网页 {path}:{line}）"

    def _find(self, path: str, word: str) -> Place | None:
        page = self._pages.get(path)
        if page is None:
            return None
        for number, text in enumerate(page.source.split("\n"), page.first_line):
            if word in text:
                return page.place(number)
        if page.fences and len(word) > 2 * SHORTEST:
            return next((place for place, text in self._texts() if word in text), None)
        return None

    def _texts(self) -> list[tuple[Place, str]]:
        if self._data is None:
            course = self._course
            records = (
                *course.bank, *course.role_plays, *course.lesson_plans, *course.agendas,
                *course.claims, *course.terms, *course.sources, *course.decks, *course.blueprints,
            )  # fmt: skip
            self._data = [found for record in records for found in texts(record)]
        return self._data
