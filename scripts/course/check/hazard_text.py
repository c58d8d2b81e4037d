"""Questions → a problem for every text that would break the page or be shown differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.texts import texts
from course.problem import Problem, problem

RULE = "hazard-text"
# 粗体 **…** 是题目里唯一能用的标记
HAZARDS = (
    (re.compile(r"-->|<!--"), "HTML 注释的标记", "换成文字或箭头 →"),
    (re.compile(r"\[\["), "两个左方括号，会被当成填空题", "换成书名号或引号"),
    (re.compile(r"</?quiz", re.IGNORECASE), "quiz 标签", "删掉，或换成中文"),
    (re.compile(r"[\r\n\u2028\u2029]"), "换行", "写成一行"),
    (re.compile(r"^\s*[-*+]\s"), "列表的标记", "去掉开头的符号"),
    (re.compile(r"\[[ xX]\]"), "勾选框的标记", "换成 □ 或文字"),
    (re.compile(r"<[A-Za-z/!?]"), "HTML 标签", "换成中文引号或全角尖括号"),
    (re.compile(r"&(#\d+|#x[0-9a-f]+|\w+);", re.IGNORECASE), "HTML 实体", "直接写那个字符"),
    (re.compile(r"[{}]"), "花括号", "换成别的括号"),
    (re.compile(r"\]\(|\]\[|!\[|\[\^"), "链接或脚注的标记", "只写文字；出处写在 source 里"),
    (re.compile(r"[`\\]"), "反引号或反斜杠", "换成中文引号或斜杠 /"),
    (re.compile(r"~~|==[^=]|\^\^|\+\+"), "删除线或高亮的标记", "改用文字说明"),
    (re.compile(r"_\S.*?_|__"), "两个下划线，会变成斜体", "换成全角下划线或删掉"),
    (re.compile(r"[A-Za-z0-9]\*\*(?=[^*]+\*\*[A-Za-z0-9])"), "乘方的星号，会变成粗体", "用文字写"),
    (
        re.compile(r"^\s{0,3}(#|>|\d+[.)]\s|[=~:/!?+]{3}|:\s|-{3})"),
        "标题、引用或编号的标记",
        "改写开头",
    ),
    (
        re.compile(
            r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\uffff\ue000-\uf8ff\x00-\x08\x0b-\x1f\x7f-\x9f]"
        ),
        "看不见的字符",
        "删掉重打",
    ),
    (re.compile(r"(^|\s):[\w-]+:(\s|$)"), "表情代码", "直接写文字"),
    (re.compile(r"https?://|www\."), "网址", "网址写进课文，题里只写名称"),
    (re.compile(r"^[^\w%]+$"), "没有一个字的文字", "写上内容"),
    (re.compile(r"BLANK_PLACEHOLDER|MKDOCS_QUIZ_PLACEHOLDER|CODEBLOCK_\d"), "插件的记号", "删掉"),
    (re.compile(r"^\s|\s$"), "开头或结尾的空白", "删掉空白"),
)
BOLD = re.compile(r"\*\*(?!\s)[^*]+(?<!\s)\*\*")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each text of a question that Markdown or the quiz plugin would change."""
    for question in course.bank:
        for place, text in texts(question, "source", "waive", "id", "items", "use", "objective"):
            for pattern, name, mend in HAZARDS:
                if found := pattern.search(text):
                    what = f"题目文字里有{name}“{found[0].strip()}”"
                    yield problem(place, RULE, what, mend)
            if "*" in BOLD.sub("", text):
                what = "星号会被当成斜体或粗体，显示出来就变了"
                yield problem(place, RULE, what, "粗体写成 **字**，乘号写 ×")
