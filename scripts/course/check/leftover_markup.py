"""Pages → a problem for marks that Markdown did not understand and readers would see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.page import Page
from course.model.page_lines import prose
from course.model.wording import fold
from course.problem import Problem, problem

RULE = "leftover-markup"
BOLD = r"(?<!\*)\*\*(?!\*)(?=\S)|(?<=[^\s*])\*\*(?!\*)"  # not 138****1234
MARKS = (
    (
        re.compile(r"\]\[[^\]]*\]|(?<!\[)\[[^\]\n]+\]\([^)\n]*\)"),
        "链接的标记",
        "核对方括号和圆括号",
    ),
    (re.compile(r"\[\^[^\]]+\]"), "脚注的标记", "在页末写上这条脚注"),
    (re.compile(BOLD), "粗体的标记", "星号要成对，里侧不留空格"),
    (
        re.compile(r"^\s*(?:!!!|\?\?\?|！！！\s*[a-z]|？？？\s*[a-z])"),
        "提示框的标记",
        "前面空一行，后面写种类和标题",
    ),
    (re.compile(r"\{[#:.][^}\n]*\}"), "花括号属性", "写在标题末尾，前面留一个空格"),
    (re.compile(r"^#{1,6}\s?\S"), "标题的标记", "# 后面留一个空格，前面空一行"),
    (re.compile(r"^\s*-{2,}8<-{2,}|^\s*/{3,}"), "代码片段或讲师块的标记", "顶格写，成对"),
    (re.compile(r"^\s*[-*+]\s+\S"), "列表的标记", "列表前面空一行"),
    (re.compile(r"\{\{|\}\}|\{%|%\}"), "模板的标记", "删掉"),
    (re.compile(r"</?quiz|\[\[|\]\]"), "测验的标记", "题目写进 quizzes/，页面上用 quiz 围栏"),
    (re.compile("[\ufffd\u200b\u2060]|锟斤拷|烫烫烫"), "乱码或看不见的字符", "删掉重打"),
    (re.compile(r"^\s*\|[^|\n]*\|"), "表格的标记", "表格前空一行，第二行写 | --- |"),
)


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each kind of mark left in the visible text of a page."""
    for page in course.pages.values():
        for pattern, name, mend in MARKS:
            for line in page.text.split("\n"):
                if found := pattern.search(line):
                    what = f"页面上会露出{name}“{found[0].strip()}”"
                    yield problem(page.place(_line(page, found[0], line)), RULE, what, mend)
                    break


def _line(page: Page, mark: str, shown: str) -> int:
    """Return the source line with `mark` that is most likely the one `shown`."""
    lines = [line for line in prose(page) if mark.strip() in line.text and not line.trainer]
    words = fold(shown)[:20]
    alike = [line for line in lines if words in fold(line.text)]
    return next((line.number for line in (*alike, *lines)), page.first_line)
