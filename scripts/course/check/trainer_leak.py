"""Course and built trainee site → a problem for every trainer-only text that is published."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from urllib.parse import unquote

from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.phrase_finder import SHORTEST, PhraseFinder
from course.model.record import Record
from course.model.texts import texts, words
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
BETWEEN = "\0"  # stands in no text of a course: YAML and Markdown refuse it
NO_HAN = re.compile(f"[^\u3400-\u4dbf\u4e00-\u9fff{BETWEEN}]+")
NEITHER = re.compile(f"[^\u3400-\u4dbf\u4e00-\u9fff。！？；：\n“”…{BETWEEN}]+")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
# Numbers of Chinese characters and of %; no name stands for a Chinese character.
REFERENCE = re.compile(r"&#(?:[xX]|0|37|\d{5})|&percnt;")
QUOTED = re.compile("%[eE]")


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each file of the site that holds a text of the trainer's.

    Only Chinese characters are compared, so that neither marks, tags nor escapes hide a text;
    comments, attributes, scripts and the search index are looked through like the pages.
    """
    if site.edition != "trainee":
        return
    for path in sorted({*site.texts, *site.others}):
        if path.startswith("trainer/") or re.search(r"role-plays/[^/]+\.pdf$|\.ya?ml$", path):
            what = "学员版网站里有讲师的文件"
            yield problem(Place(site.file(path)), RULE, what, "核对 mkdocs.yml 的 exclude_docs")
    secrets = list(_trainer_texts(course))
    needles = _needles([text for _, text in secrets])
    phrases = list(needles)
    finder = PhraseFinder(phrases)
    held = {path: finder.held_by(han(_readable(text))) for path, text in site.texts.items()}
    public = _public_among(course, phrases, set().union(*held.values()))
    for path, numbers in held.items():
        found = {phrases[one]: secrets[needles[phrases[one]]] for one in sorted(numbers - public)}
        if found:
            yield from _leaks(site, path, found)


def _leaks(site: BuiltSite, path: str, found: Mapping[str, tuple[Place, str]]) -> Iterator[Problem]:
    """Yield a problem for each place whose text is `found` in the file at `path`."""
    readable = _readable(site.texts[path])
    known, starts = han(readable), [one.start() for one in HAN.finditer(readable)]
    reported: set[Place] = set()
    for needle, (source, text) in found.items():
        if source not in reported:
            reported.add(source)
            line = readable.count("\n", 0, starts[known.find(needle)]) + 1
            said = next(one for one in (text, *SENTENCE.split(text)) if han(one) == needle)
            what = f"学员版里有只给讲师的“{said.strip()[:24]}”（{source.path}:{source.line}）"
            mend = "从学员看得到的地方删掉，再重新生成网站"
            yield problem(Place(site.file(path), line), RULE, what, mend)


def _readable(text: str) -> str:
    """Return `text` with all Chinese characters that are written as escapes as such."""
    if "\\u" in text:
        text = ESCAPE.sub(lambda m: chr(int(m[1], 16)), text)
    if REFERENCE.search(text):
        text = html.unescape(text)
    return unquote(text, errors="replace") if QUOTED.search(text) else text


def _needles(secrets: Sequence[str]) -> dict[str, int]:
    """Return the Chinese characters of each of `secrets` and of its sentences, with its number.

    All are cleaned in one go, the marks that end a sentence left in.
    """
    found: dict[str, int] = {}
    for number, text in enumerate(NEITHER.sub("", BETWEEN.join(secrets)).split(BETWEEN)):
        if len(text) >= SHORTEST:
            sentences = SENTENCE.split(text)
            for needle in ("".join(sentences), *sentences):
                if len(needle) >= SHORTEST:
                    found.setdefault(needle, number)
    return found


def _public_among(course: Course, phrases: Sequence[str], numbers: Collection[int]) -> set[int]:
    """Return those of `numbers` whose phrases are also in what trainees may read.

    Few phrases of the trainer's are on the site at all, and most of them are public by a lesson.
    """
    left = sorted(numbers)
    for some in _public(course):
        if not left:
            break
        text = NO_HAN.sub("", BETWEEN.join(some))
        held = PhraseFinder([phrases[one] for one in left]).held_by(text)
        left = [one for index, one in enumerate(left) if index not in held]
    return set(numbers).difference(left)


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


def _public(course: Course) -> Iterator[list[str]]:
    """Yield the texts that trainees may read, those first that hold most of the trainer's."""
    pages = [page for page in course.pages.values() if not page.trainer_only]
    yield [page.text for page in pages]
    yield _words_of(course.role_plays, PUBLIC_OF_PLAY)
    yield _words_of(course.lesson_plans, PUBLIC_OF_PLAN)
    shown = [question for question in course.bank if SHOWN & set(question.use)]
    registers = [*course.claims, *course.terms, *course.sources, *course.items.values()]
    for records in (shown, [course.map] if course.map else [], [page.meta for page in pages]):
        yield _words_of(records)
    yield _words_of(registers)
    yield [link.text for page in pages for link in page.links]


def _words_of(records: Iterable[Record], keys: Collection[str] = ()) -> list[str]:
    """Return the words of `records`: all, or those below `keys` if any are given."""
    found: list[str] = []
    for record in records:
        hidden = [name for name in type(record).model_fields if keys and name not in keys]
        found += words(record, *hidden)
    return found
