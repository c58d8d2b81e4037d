"""YAML text → plain data and the place of every value; odd YAML is refused with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from course.model.record import Key, Marks
from course.problem import Place, Problem, problem

MAX_DEPTH = 40
PLAIN_INT = re.compile(r"-?(0|[1-9][0-9]*)")
PLAIN_FLOAT = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")


@dataclass(frozen=True)
class Unclear:
    """A bare scalar that YAML readers take for different things, such as `8:30` or `no`."""

    text: str


@dataclass(frozen=True)
class YamlData:
    """What a YAML text holds. Lists are tuples; `places` knows where each value stands."""

    value: Any
    marks: Marks


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[YamlData | None, list[Problem]]:
    """Return the data of `text`, which begins at `first_line` of `path`, or None, and problems."""
    reader = _Reader(path, first_line, text.removesuffix("\n").count("\n"))
    try:
        reader.look_through(text)
        if reader.problems:
            return None, reader.problems
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        return None, [reader.syntax_problem(error, text)]
    if node is None:
        return None, [
            problem(Place(path, first_line), "yaml", "文件是空的", "照样例写内容，或删掉它")
        ]
    value = reader.build(node, ())
    marks = Marks(path, reader.places)
    return YamlData(value, marks), reader.problems


class _Reader:
    """Walks events and nodes of one text and gathers places and problems."""

    def __init__(self, path: str, first_line: int, last: int) -> None:
        self.path = path
        self.last = last  # the number of the last line from 0: a mark may stand behind it
        self.first_line = first_line
        self.places: dict[Key, Place] = {}
        self.problems: list[Problem] = []

    def place(self, mark: Any) -> Place:
        return Place(self.path, min(mark.line, self.last) + self.first_line, mark.column + 1)

    def report(self, mark: Any, what: str, mend: str, rule: str = "yaml") -> None:
        self.problems.append(problem(self.place(mark), rule, what, mend))

    def look_through(self, text: str) -> None:
        """Refuse deep nesting, anchors, aliases, tags and second documents from the events."""
        depth = documents = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return self.report(
                        event.start_mark, "括号或缩进套得太深", "检查漏掉的右括号", "nesting"
                    )
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    return self.report(event.start_mark, "一个文件里有两份文档", "删掉中间的 `---`")
            self._refuse_tricks(event)

    def _refuse_tricks(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self.report(event.start_mark, "用了别名 `*`", "把内容照写一遍；文字以 * 开头时加引号")
        elif getattr(event, "anchor", None):
            self.report(event.start_mark, "用了锚点 `&`", "删掉它；文字以 & 开头时加引号")
        elif getattr(event, "tag", None):
            self.report(event.start_mark, "用了标签 `!`", "删掉它；文字以 ! 开头时加引号")

    def syntax_problem(self, error: yaml.YAMLError, text: str) -> Problem:
        detail = str(getattr(error, "problem", None) or "格式不对")
        start, end = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
        mark = start if start and "end of stream" in detail else end or start
        place = self.place(mark) if mark else Place(self.path, self.first_line)
        lines = text.split("\n")
        line = lines[mark.line] if mark and mark.line < len(lines) else ""
        before = lines[mark.line - 1] if mark and 0 < mark.line <= len(lines) else ""
        for tabbed, offset in ((line, 0), (before, -1)):
            if "\t" in tabbed[: len(tabbed) - len(tabbed.lstrip())] or "\t" in tabbed.split("#")[0]:
                spot = Place(self.path, place.line + offset, tabbed.index("\t") + 1)
                return problem(spot, "yaml", "这一行有制表符", "换成空格，每层两个")
        mend = "看这一行和上一行：缩进要对齐，冒号后要空格，含“: ”或“ #”的文字加引号"
        return problem(place, "yaml", f"YAML 写法有误（{detail}）", mend)

    def build(self, node: Any, key: Key) -> Any:
        self.places.setdefault(key, self.place(node.start_mark))
        if isinstance(node, yaml.MappingNode):
            return dict(self._entries(node, key))
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.build(part, (*key, i)) for i, part in enumerate(node.value))
        return scalar(node)

    def _entries(self, node: Any, key: Key) -> Iterator[tuple[str, Any]]:
        seen: dict[str, int] = {}
        for name_node, value_node in node.value:
            if not isinstance(name_node, yaml.ScalarNode):
                self.report(name_node.start_mark, "键不是一个词", "键写成一个词，后面跟冒号")
                continue
            name = name_node.value
            if name in seen:
                what = f"键 `{name}` 写了两次（第 {seen[name]} 行已有）"
                self.report(name_node.start_mark, what, "删掉一个，或合成一个", "duplicate-key")
                continue
            seen[name] = self.place(name_node.start_mark).line
            self.places[(*key, name)] = self.place(name_node.start_mark)
            yield name, self.build(value_node, (*key, name))


def scalar(node: Any) -> Any:
    """Return the value of a scalar node: text, or a plain number, true, false or None."""
    text = str(node.value)
    if node.style in ('"', "'", "|", ">") or node.tag == "tag:yaml.org,2002:str":
        return text
    if PLAIN_INT.fullmatch(text) and len(text) < 16:
        return int(text)
    if PLAIN_FLOAT.fullmatch(text):
        return float(text)
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "null", "~"):
        return None
    return Unclear(text)
