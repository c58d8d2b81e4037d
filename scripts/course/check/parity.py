"""Course and built site → a problem where a page shows its questions otherwise than written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.built_site import BuiltOption, BuiltQuestion, BuiltSite
from course.model.course import Course
from course.model.page import Page
from course.model.question import Option, Question
from course.model.wording import plain
from course.problem import Place, Problem, problem

RULE = "parity"
MEND = "重新生成网站；还不对就是渲染的毛病，请报告"
LEFTOVERS = re.compile(
    r"&lt;/?quiz|</?quiz\b|<!--quiz:|```\s*quiz|__CODEBLOCK_\d|- \[[ xX]\] |///\s*trainer"
    r"|class=\"language-(?:quiz|module|role-play|lesson-plan|run-sheet|key-sheet)"
)
# What each of them begins with; a page with none of these, as most are, need not be searched.
SIGNS = (
    "__CODEBLOCK_", 'class="language-', "`", "<quiz", "</quiz", "&lt;quiz", "&lt;/quiz",
    "<!--quiz:", "///", "- [",
)  # fmt: skip
UNREAD = re.compile(r"(<(script|style|code|pre)\b[^>]*>)(.*?</\2>)", re.DOTALL | re.IGNORECASE)


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each page not built, and each question not shown as it is written."""
    for page in course.pages.values():
        if page.trainer_only and site.edition == "trainee":
            continue
        if page.html_path not in site.texts:
            what = f"网站里没有 {page.html_path}"
            yield problem(page.place(), RULE, what, "重新生成网站")
            continue
        yield from _page(course, page, site)
    for path, text in site.texts.items():
        if not path.endswith(".html") or not any(sign in text for sign in SIGNS):
            continue
        shown = UNREAD.sub(_blank, text)
        if found := LEFTOVERS.search(shown):
            line = shown.count("\n", 0, found.start()) + 1
            yield problem(
                Place(site.file(path), line), RULE, f"页面上露出“{found[0].strip()}”", MEND
            )


def _blank(match: re.Match[str]) -> str:
    return match[1] + "\n" * match[3].count("\n")


def _page(course: Course, page: Page, site: BuiltSite) -> Iterator[Problem]:
    due = [one for one in page.ids_in("quiz") if one.id in course.questions]
    shown = site.questions.get(page.html_path, ())
    if [one.id for one in due] != [one.id for one in shown]:
        place = page.place(due[0].line if due else 1)
        names = "、".join(one.id for one in shown) or "没有题"
        what = f"该有 {len(due)} 道题，网页上有 {len(shown)} 道（{names}）"
        yield problem(place, RULE, what, MEND)
        return
    for one, built in zip(due, shown, strict=True):
        yield from _question(course.questions[one.id], built, page)


def _question(question: Question, built: BuiltQuestion, page: Page) -> Iterator[Problem]:
    where = f"{page.html_path} 上 `{question.id}` 的"
    if built.multiple != (question.type == "multiple"):
        yield problem(question.place("type"), RULE, f"{where}题型变了", MEND)
    for key, name, shown in (
        ("stem", "题干", built.stem),
        ("explanation", "解析", built.explanation),
    ):
        if shown != _shown(getattr(question, key)):
            yield problem(question.place(key), RULE, f"{where}{name}显示成“{shown}”", MEND)
    if len(built.options) != len(question.options):
        what = f"{where}选项该有 {len(question.options)} 个，显示 {len(built.options)} 个"
        yield problem(question.place("options"), RULE, what, MEND)
        return
    for index, (option, other) in enumerate(zip(question.options, built.options, strict=True)):
        place = question.place("options", index)
        for what in _option(option, other):
            yield problem(place, RULE, f"{where}选项 {option.id} {what}", MEND)
    yield from _unscripted(question, built, where)


def _option(option: Option, built: BuiltOption) -> Iterator[str]:
    if built.text != _shown(option.text):
        yield f"显示成“{built.text}”"
    if built.correct != option.correct:
        yield "标成了" + ("对的" if built.correct else "错的")
    if built.verdict != ("正确" if option.correct else "错误"):
        yield f"的反馈前写着“{built.verdict}”"
    if built.feedback != _shown(option.feedback):
        yield f"的反馈显示成“{built.feedback}”"


def _unscripted(question: Question, built: BuiltQuestion, where: str) -> Iterator[Problem]:
    """Without JavaScript everything can be read as well."""
    parts = [question.explanation]
    parts += [text for option in question.options for text in (option.text, option.feedback)]
    if any(_shown(part) not in built.unscripted for part in parts):
        what = f"{where}答案在关掉 JavaScript 时读不全"
        yield problem(question.place("explanation"), RULE, what, MEND)


def _shown(text: str) -> str:
    return " ".join(plain(text).split())
