"""Drawings → a problem for SVG that runs code, loads things, or has no title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.problem import Place, Problem, problem

RULE = "svg-safety"
UNSAFE = (
    (r"<\s*script\b", "有 script", "删掉它"),
    (r"<\s*foreignObject\b", "有 foreignObject，PDF 里画不出来", "文字改用 <text>"),
    (r"<\s*(image|iframe|embed|audio|video)\b", "嵌了别的图片或网页", "直接画出来"),
    (r"\son\w+\s*=", "有事件代码", "删掉这个属性"),
    (r"(?:href|src)\s*=\s*[\"'](?!#)[^\"']*", "引用了外面的东西", "只引用图里的 #id"),
    (r"url\(\s*[\"']?(?!#)[^)]*\)", "引用了外面的东西", "只引用图里的 #id"),
    (r"<!DOCTYPE|<!ENTITY|<\?xml-stylesheet", "有 DOCTYPE、实体或外部样式", "删掉这一行"),
    (r"<\s*style\b|\sstyle\s*=", "有样式表或行内样式", "颜色写成 fill、stroke 属性"),
)
PATTERNS = tuple((re.compile(pattern, re.I), what, mend) for pattern, what, mend in UNSAFE)


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each unsafe line of an SVG file, and for missing titles."""
    for path, text in course.drawings.items():
        for number, line in enumerate(text.split("\n"), 1):
            for pattern, what, mend in PATTERNS:
                if pattern.search(line):
                    yield problem(Place(path, number), RULE, f"图里{what}", mend)
        if not re.search(r"<svg\b", text):
            yield problem(Place(path), RULE, "文件里没有 <svg>，不是图", "重新导出成 SVG")
        elif not re.search(r"<svg\b[^>]*>\s*<title>[^<]*\S[^<]*</title>", text):
            what, mend = "图没有标题", "在 <svg …> 后面第一个写 <title>图的意思</title>"
            yield problem(Place(path), RULE, what, mend)
        elif not re.search(r"<svg\b[^>]*\sviewBox=", text):
            yield problem(Place(path), RULE, "图没有 viewBox，缩放会裁掉", "在 <svg> 上写 viewBox")
