"""What the course offers to download: the names of the files, and what is known of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from course.model.course import Course

HANDBOOK = "handbook-trainee.pdf"
EPUB = "handbook-trainee.epub"
HANDBOOK_BLACK = "handbook-trainee-bw.pdf"
JOB_AIDS = "job-aids.pdf"
JOB_AIDS_A4 = "job-aids-a4.pdf"
SITE_ZIP = "site-trainee.zip"
DIALOGUES = "dialogues.zip"
# Where the site has them.
FOLDER = "downloads"
PAPER_FORMS = ("pdf", "docx")
# Folder of the trainer's files → the fence that lists them.
KIT_FOLDERS = {"slides": "decks", "papers": "papers", "forms": "form-list"}


@dataclass(frozen=True)
class Download:
    """A file that is there: its size in bytes, and the day its content is from."""

    size: int
    day: date


def module_handbook(number: str) -> str:
    """Return the name of the handbook of the module `number`, such as `m08`."""
    return f"modules/{number}.pdf"


def slides_pptx(number: str) -> str:
    """Return the name of the presentation of the module `number`, such as `m08`."""
    return f"slides/{number}.pptx"


def slides_html(number: str) -> str:
    """Return the name of the HTML deck of the module `number`, such as `m08`."""
    return f"slides/{number}.html"


def form_file(name: str) -> str:
    """Return the name of the forms of the lesson plan `name`, or of those `common` to all."""
    return f"forms/{name}.pdf"


def trainer_files(course: Course) -> tuple[str, ...]:
    """Return the names of the files that the trainer edition carries, and no other."""
    decks = course.decks_by_module
    slides = (name for one in decks for name in (slides_pptx(one), slides_html(one)))
    papers = (name for one in course.blueprints_by_id for name in paper_files(course, one))
    forms = (form_file(name) for name in ("common", *course.lesson_plans_by_id))
    return (*slides, *papers, *forms)


def module_document(number: str) -> str:
    """Return the name of the Word document of the module `number`, such as `m08`."""
    return f"modules/{number}.docx"


def paper_files(course: Course, blueprint: str) -> tuple[str, ...]:
    """Return the names of the files of a blueprint's papers: to print, to edit, to mark by."""
    a_b = course.blueprints_by_id[blueprint].kind == "a-b"
    sheets = (*(("a", "b") if a_b else ("pre", "post")), "answer-sheet", "key", "marking")
    names = tuple(paper_file(blueprint, f"{one}.{form}") for one in sheets for form in PAPER_FORMS)
    return (*names, paper_file(blueprint, "key.json"))


def paper_file(blueprint: str, rest: str) -> str:
    """Return the name of a file of the blueprint's papers, `rest` such as `a.pdf`."""
    return f"papers/{blueprint}-{rest}"


def public_files(course: Course) -> tuple[str, ...]:
    """Return the names of all files that anybody may have; nothing else is ever published."""
    numbers = [module.number for module in course.modules.values()]
    modules = [name(number) for number in numbers for name in (module_handbook, module_document)]
    books = (HANDBOOK, HANDBOOK_BLACK, EPUB, JOB_AIDS, JOB_AIDS_A4)
    return (*books, SITE_ZIP, DIALOGUES, *modules)
