"""Chinese texts → a problem for slips of punctuation, width and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.page_lines import prose
from course.model.record import Record
from course.model.texts import texts
from course.problem import Level, Place, Problem, problem

RULE = "copy"
H = r"[\u3400-\u9fff]"
HALF, QUOTES = "中文里用了半角标点", "中文用了直引号"
SLIPS: tuple[tuple[str, str, str, Level], ...] = (
    (rf"{H}[,;:?!](?={H}|[“”（\s]|$)", HALF, "换成全角标点", "error"),
    (rf"(?<=[”）》\d])[,;?!](?={H})", HALF, "换成全角标点", "error"),
    (rf"\"[^\"]*{H}[^\"]*\"|(?<!\w)'[^']*{H}[^']*'", QUOTES, "换成“ ”", "error"),
    (r"[。，、；：]{2,}|？{4,}|！{3,}|。\s。", "标点叠在一起", "只留一个", "error"),
    (rf"(?<={H})\.{{2,}}|\.{{3,}}(?={H})", "省略号写成了点", "写成 ……", "error"),
    (r"(?<!…)…(?!…)", "省略号只写了半个", "写成 ……", "error"),
    (r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05]", "有全角数字或字母", "换成半角", "error"),
    (rf"(?<={H})\.(?=\s|$|{H})", "句号用了英文点", "换成 。", "error"),
    (rf"\([^()]*{H}[^()]*\)", "中文用了半角括号", "换成（ ）", "warning"),
    (rf"(?<={H})(?<![一二三四五六七八九十]) +(?={H})", "两个汉字之间有空格", "删掉空格", "warning"),
    (rf"(?<={H})\s?--\s?(?={H})", "破折号写成了连字符", "写成 ——", "warning"),
    (r"[「」『』]", "用了直角引号", "换成“ ”", "warning"),
    (r"(的的|了了|是是|在在|和和)(?!不)", "字写重了", "删掉一个", "warning"),
)
# Wrong or rival spellings → the one the course uses. Everyday spellings may be aliases.
WORDS = (
    ("登陆(?!地)", "登录"), ("帐(?=[号户单目款])", "账"), ("好象", "好像"), ("既使", "即使"),
    ("即然", "既然"), ("关健", "关键"), ("按装", "安装"), ("截止目前", "截至目前"),
    ("反溃", "反馈"), ("粘性", "黏性"), ("终生价值", "终身价值"), ("客户流逝", "客户流失"),
    ("服务恢复", "服务补救"), ("五种服务理念", "五项服务理念"),
)  # fmt: skip
SPELLINGS = tuple((re.compile(wrong), right) for wrong, right in WORDS)
PATTERNS = tuple((re.compile(slip), what, mend, level) for slip, what, mend, level in SLIPS)
MARKDOWN = re.compile(
    r"!\[|\]\([^)]*\)|\{[^}]*\}|<[^>]*>|^ *(?:!!!|\?\?\?\+?) +[\w-]+|^ *===[!+]? |^ *#+ |\*\*"
    r"|^ *[-*+] (?:\[[ xX]\] )?|^ *\d+\. |https?://\S+|\| *:?-+:? *(?=\|)"
)
TITLE = re.compile(r'^( *(?:!!!|\?\?\?\+?|===[!+]?) +[\w -]*)"(.*)"\s*$')
# What a source says, names, and reasons stay as they are.
UNTOUCHED = ("says", "evidence", "cite", "title_en", "waive")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each kind of slip in each line of prose and each text of the data."""
    for page in course.pages.values():
        for line in prose(page):
            text = MARKDOWN.sub("", TITLE.sub(r"\2", line.text))
            yield from _slips(text.strip(" |"), page.place(line.number))
            yield from _spellings(text, page.place(line.number))
        for place, text in texts(page.meta, "items"):
            yield from _slips(text, place)
    for record in _records(course):
        for place, text in texts(record, *UNTOUCHED):
            yield from _slips(text.replace("**", ""), place)
        for place, text in texts(record, *UNTOUCHED, "aliases"):
            yield from _spellings(text, place)


def _records(course: Course) -> Iterator[Record]:
    if course.map is not None:
        yield course.map
    yield from course.bank
    yield from (*course.role_plays, *course.lesson_plans, *course.agendas)
    yield from (*course.claims, *course.terms, *course.forms)


def _slips(text: str, place: Place) -> Iterator[Problem]:
    for pattern, what, mend, level in PATTERNS:
        if found := pattern.search(text):
            start = max(0, found.start() - 6)
            around = text[start : found.end() + 6].strip()
            yield problem(place, RULE, f"{what}：{around}", mend, level)


def _spellings(text: str, place: Place) -> Iterator[Problem]:
    for wrong, right in SPELLINGS:
        if found := wrong.search(text):
            yield problem(place, RULE, f"用词不统一：{found[0]}", f"写成 {right}")
