"""Course and built trainee site → a problem for every trainer-only text that is published."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.lesson_plan import LessonPlan
from course.model.phrase_finder import SHORTEST, PhraseFinder
from course.model.question import Question
from course.model.role_play import RolePlay
from course.model.texts import texts
from course.model.wording import HAN, han
from course.problem import Place, Problem, problem

RULE = "trainer-leak"
PUBLIC_OF_PLAY = (
    "title", "summary", "objectives", "setting", "rubric", "models", "dialogue", "fiction_note",
    "license",
)  # fmt: skip
PUBLIC_OF_PLAN = ("title", "objectives", "key_messages", "license")
SHOWN = frozenset({"lesson", "review"})
SENTENCE = re.compile(r"[。！？；：\n“”…]")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
Secret = tuple[str, Place, str]


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each file of the site that holds a text of the trainer's.

    Only Chinese characters are compared, so that neither marks, tags nor escapes hide a text;
    comments, attributes, scripts and the search index are looked through like the pages.
    """
    if site.edition != "trainee":
        return
    secrets = list(_secrets(course))
    finder = PhraseFinder([needle for needle, _, _ in secrets])
    for path in sorted({*site.texts, *site.others}):
        if path.startswith("trainer/") or re.search(r"role-plays/[^/]+\.pdf$|\.ya?ml$", path):
            what = "学员版网站里有讲师的文件"
            yield problem(Place(site.file(path)), RULE, what, "核对 mkdocs.yml 的 exclude_docs")
    for path, text in site.texts.items():
        readable = _readable(text)
        known = han(readable)
        reported: set[Place] = set()
        for number, at in finder.found_in(known):
            _, source, words = secrets[number]
            if source not in reported:
                reported.add(source)
                place = Place(site.file(path), _line(readable, at))
                what = f"学员版里有只给讲师的“{words[:24]}”（{source.path}:{source.line}）"
                yield problem(place, RULE, what, "从学员看得到的地方删掉，再重新生成网站")


def _readable(text: str) -> str:
    if "\\u" in text:
        text = ESCAPE.sub(lambda m: chr(int(m[1], 16)), text)
    text = html.unescape(text)
    return unquote(text, errors="replace") if "%E" in text or "%e" in text else text


def _line(text: str, index: int) -> int:
    """Return the line on which the Chinese character number `index` stands."""
    for count, found in enumerate(HAN.finditer(text)):
        if count == index:
            return text.count("\n", 0, found.start()) + 1
    return 1


def _secrets(course: Course) -> Iterator[Secret]:
    """Yield (Chinese characters, place, words) of each trainer-only text that is nowhere public."""
    found: dict[str, tuple[Place, str]] = {}
    for place, text in _trainer_texts(course):
        for words in (text, *SENTENCE.split(text)):
            needle = han(words)
            if len(needle) >= SHORTEST:
                found.setdefault(needle, (place, words.strip()))
    needles = list(found)
    public = "|".join(han(text) for text in _public(course))
    shown = {number for number, _ in PhraseFinder(needles).found_in(public)}
    for number, needle in enumerate(needles):
        if number not in shown:
            yield needle, *found[needle]


def _trainer_texts(course: Course) -> Iterator[tuple[Place, str]]:
    for page in course.pages.values():
        if page.trainer_only:
            for number, line in enumerate(page.source.split("\n"), page.first_line):
                yield page.place(number), line
        for block in page.trainer_blocks:
            for number, line in enumerate(block.text.split("\n"), block.line + 1):
                yield page.place(number), line
    for play in course.role_plays:
        yield from texts(play, *PUBLIC_OF_PLAY)
    for plan in course.lesson_plans:
        yield from texts(plan, *PUBLIC_OF_PLAN)
    for agenda in course.agendas:
        yield from texts(agenda, "license")
    for deck in course.decks:
        yield from texts(deck)
    for blueprint in course.blueprints:
        yield from texts(blueprint)
    for question in course.bank:
        if not SHOWN & set(question.use):
            yield from texts(question, "source", "waive")


def _public(course: Course) -> Iterator[str]:
    for page in course.pages.values():
        if not page.trainer_only:
            yield page.text
            yield from (text for _, text in texts(page.meta))
            yield from (link.text for link in page.links)
    records: list[RolePlay | LessonPlan | Question] = [*course.role_plays, *course.lesson_plans]
    for record in records:
        keys = PUBLIC_OF_PLAY if isinstance(record, RolePlay) else PUBLIC_OF_PLAN
        hidden = [name for name in type(record).model_fields if name not in keys]
        yield from (text for _, text in texts(record, *hidden))
    for question in course.bank:
        if SHOWN & set(question.use):
            yield from (text for _, text in texts(question))
    for register in (*course.claims, *course.terms, *course.sources, *course.items.values()):
        yield from (text for _, text in texts(register))
    if course.map is not None:
        yield from (text for _, text in texts(course.map))
