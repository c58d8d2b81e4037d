"""Course → the order in which it teaches the pages of its toolbox, which lists and menus share."""

from __future__ import annotations

from collections.abc import Callable

from course.model.calculator import calculator_page
from course.model.course import Course
from course.model.decision_path import DecisionPath
from course.model.list_tool import ListTool

_FOLDER = "toolbox/"
# These have numbers of their own in their names.
_NUMBERED = "toolbox/twelve-systems/"


def toolbox_order(course: Course) -> Callable[[str], tuple[int, str]]:
    """Return a key to sort paths of toolbox pages by: where each is taught, then its path.

    A tool is taught in the lesson that it names first, a card or sheet in its module; what names
    neither, in the first lesson that links to it.
    """
    places = {path: place for place, path in enumerate(course.lessons)}
    taught = _lessons_of_tools(course) | _lessons_of_modules(course)

    def key(path: str) -> tuple[int, str]:
        if not path.startswith(_FOLDER) or path.startswith(_NUMBERED):
            return (0, path)
        lesson = taught.get(path) or _linking(course, path)
        return (places.get(lesson, len(places)), path)

    return key


def _lessons_of_tools(course: Course) -> dict[str, str]:
    """Return the path of each tool's page → the path of the lesson that it names first."""
    every: list[ListTool | DecisionPath] = [*course.list_tools, *course.decision_paths]
    tools = {one.id: one for one in every}
    targets = {
        **{calculator_page(one.id): one.lessons[0] for one in course.calculators},
        **{form.page: form.lessons[0] for form in course.forms},
        **{
            page.path: tools[one.id].lessons[0]
            for page in course.pages.values()
            for kind in ("list-tool", "decision-path")
            for one in page.ids_in(kind)
            if one.id in tools
        },
    }
    return {path: target.partition("#")[0] for path, target in targets.items()}


def _lessons_of_modules(course: Course) -> dict[str, str]:
    """Return the path of each page of paper that belongs to a module → its first lesson."""
    first = {one.id: one.lesson_pages[0] for one in course.modules.values() if one.lesson_pages}
    return {
        path: first[page.meta.module]
        for path, page in course.pages.items()
        if path.startswith(("toolbox/job-aids/", "toolbox/worksheets/"))
        and page.meta.module in first
    }


def _linking(course: Course, path: str) -> str:
    return next((one.path for one in course.lessons.values() if path in one.linked_paths), "")
