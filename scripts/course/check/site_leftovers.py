"""Built site → a problem for marks, templates and spoilt characters that readers would see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.source_place import SourcePlaces
from course.model.spoilt_text import MERGE, SPOILT, UNFINISHED, misread
from course.problem import Problem, problem

RULE = "site-leftovers"
MARKS = (
    (
        r"!?\[[^\]\n]*\]\([^)\n]*\)|\][\[(][^\])\n]*[\])]|^\[[^\]\n]+\]:[ \t]*\S",
        "链接或图片的标记",
    ),
    (r"\[\^[^\]\n]+\]", "脚注的标记"),
    (
        r"(?<!\*)\*\*(?!\*)(?=\S)|(?<=[^\s*])\*\*(?!\*)"  # not 138****1234
        r"|(?<![\w*])\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*(?![\w*])|(?<!\w)__(?=\S)"
        r"|~~\S|==\S+==",
        "强调的标记",
    ),
    (r"^(!!!|\?\?\?\+?|！！！|===)[ \t]+[\w\"“]|^:::|^\.\. [a-z]+::", "提示框或选项卡的标记"),
    (r"\{:?[ \t]*[#.][\w-][^}\n]*\}|\{:?[ \t]*[\w-]+=[^}\n]*\}", "花括号属性"),
    (
        r"^#{1,6}[ \t]+\S|^#{2,6}\S|^>[ \t]?\S|^(-{3,}|\*{3,})$|^[-*+][ \t]+\S",
        "标题、引用或列表的标记",
    ),
    (r"-{2,}8<-{2,}|^/{3,}([ \t]|$)|<!--|-->", "代码片段、块或注释的标记"),
    (r"`{1,3}[^`\n]*`{0,3}|^~{3,}", "代码的标记"),
    (r"\{\{|\}\}|\{%|%\}|\{#[ \t]|<%|%>|\$\{\w+\}", "模板的标记"),
    (
        r"</?quiz|\[\[|\]\]|\[[ xX]\][ \t]|BLANK_PLACEHOLDER|QUIZ_PLACEHOLDER|__CODEBLOCK_",
        "测验的标记",
    ),
    (r"</?[a-zA-Z][\w-]*([ \t][^<>\n]*)?/?>", "HTML 标签"),
    (
        r"&(#\d{2,6}|#x[0-9a-fA-F]{2,5}|nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|mdash|hellip);",
        "HTML 实体",
    ),
    (
        r":(material|fontawesome|octicons|simple|twemoji)-[\w-]+:|(?<!\w):[a-z]+_[a-z_]+:",
        "图标的标记",
    ),
    (r"\\[nrt](?![a-z])|\\u[0-9a-fA-F]{4}|\\[*_\[\]`#]", "转义的标记"),
    (r"^\|[^|\n]*\||^\|?[ \t]*:?-{3,}:?[ \t]*\|", "表格的标记"),
    (UNFINISHED, "没写完的记号"),
    (MERGE, "合并没做完的记号"),
    (r"(?<![\w.:/])(?:/(?:home|Users|root)/\w+/|[A-Za-z]:\\\w+\\)[\w.\\/-]*", "某台电脑上的路径"),
    (r"\b(undefined|NaN|None|null)\b|\[object Object|Traceback \(most", "程序的痕迹"),
    (SPOILT, "乱码"),
)
# No mark begins with these, which is most of what a page says: so most places need no closer look.
STARTERS = "待此占锟烫屯锘"
PLAIN = f"(?-i:(?![0-9，。、；：？“”‘’（）《》…—·×]|(?![{STARTERS}])[\u4e00-\u9fff]))"
ANY = re.compile(
    f"{PLAIN}(?:{'|'.join(f'(?:{pattern})' for pattern, _ in MARKS)})",
    re.MULTILINE | re.IGNORECASE,
)
EACH = tuple((re.compile(pattern, re.MULTILINE | re.IGNORECASE), name) for pattern, name in MARKS)
LONGEST_SHOWN = 40
MEND = "改好源文件里的写法，重新生成网站"


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each kind of leftover in the words of each page."""
    places = SourcePlaces(course, site)
    clean: set[str] = set()
    for path, page in site.pages.items():
        seen: set[str] = set()
        lines = set(page.words.split("\n")) - clean
        for name, words, around in _found_in(lines, clean):
            if name not in seen:
                seen.add(name)
                line = _line(site.texts.get(path, ""), around, words)
                place, where = places.about(path, line, around)
                yield problem(place, RULE, f"页面上露出{name}“{words}”{where}", MEND)
        for title in (*page.head.titles, *page.head.descriptions):
            for name, words, _ in _found(title):
                place, where = places.about(path, _line(site.texts[path], words, words), words)
                yield problem(place, RULE, f"页首的标题或简介里有{name}“{words}”{where}", MEND)


def _found_in(lines: set[str], clean: set[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the leftovers in `lines`; those without any are `clean` from then on."""
    suspects = {line for line in lines if ANY.search(line) or misread(line)}
    clean |= lines - suspects
    for line in sorted(suspects):
        yield from _found(line)
    for line in sorted(suspects):
        if words := misread(line)[:LONGEST_SHOWN]:
            yield "乱码", words, words


def _found(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield what kind each leftover is, the leftover, and the words around it."""
    for found in ANY.finditer(text):
        name = next((name for pattern, name in EACH if pattern.match(text, found.start())), "标记")
        start = text.rfind("\n", 0, found.start()) + 1
        around = text[max(start, found.start() - 8) : found.end() + 8].partition("\n")[0]
        yield name, found[0].strip()[:LONGEST_SHOWN], around.strip()


def _line(text: str, *words: str) -> int:
    """Return the last line of the HTML with the first of `words` that it has as such."""
    for word in words:
        for written in (word, escape(word, quote=False)):
            if word and (at := text.rfind(written)) >= 0:
                return text.count("\n", 0, at) + 1
    return 1
