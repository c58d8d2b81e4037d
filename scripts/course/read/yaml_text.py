"""YAML text → plain data and the place of every value; odd YAML is refused with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

import yaml

from course.model.record import Key, Marks, Position
from course.problem import Place, Problem, problem

MAX_DEPTH = 40
PLAIN_INT = re.compile(r"-?(0|[1-9][0-9]*)")
PLAIN_FLOAT = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_RESOLVERS = yaml.CSafeLoader.yaml_implicit_resolvers  # by the first letter of what they take


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
    reader = _Reader(text, path, first_line)
    try:
        value = reader.document()
    except _TooOdd:
        return None, reader.refused
    except yaml.YAMLError as error:
        return None, [reader.syntax_problem(error, text)]
    if reader.refused:
        return None, reader.refused
    if not reader.documents:
        return None, [
            problem(Place(path, first_line), "yaml", "文件是空的", "照样例写内容，或删掉它")
        ]
    return YamlData(value, Marks(path, reader.positions)), reader.problems


class _TooOdd(Exception):
    """Raised where reading on makes no sense."""


class _Reader:
    """Walks the events of one text, once, and gathers values, their positions, and problems.

    A text with something `refused` has no data; other problems leave it some.
    """

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.path = path
        self.last = text.removesuffix("\n").count("\n")  # a mark may stand behind the last line
        self.first_line = first_line
        self.positions: dict[Key, Position] = {}
        self.problems: list[Problem] = []
        self.refused: list[Problem] = []
        self.documents = self.depth = 0
        self.events = yaml.parse(text, Loader=yaml.CSafeLoader)

    def position(self, mark: Any) -> Position:
        return min(mark.line, self.last) + self.first_line, mark.column + 1

    def fault(self, event: Any, what: str, mend: str, rule: str = "yaml") -> Problem:
        return problem(Place(self.path, *self.position(event.start_mark)), rule, what, mend)

    def document(self) -> Any:
        """Return the value of the one document, None if there is none."""
        value = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self.refuse(event, "一个文件里有两份文档", "删掉中间的 `---`")
                    raise _TooOdd
            elif isinstance(event, yaml.NodeEvent):
                value = self.placed(self.allowed(event), ())
        return value

    def refuse(self, event: Any, what: str, mend: str, rule: str = "yaml") -> None:
        self.refused.append(self.fault(event, what, mend, rule))

    def next(self) -> Any:
        event = next(self.events)
        is_plain = isinstance(event, yaml.ScalarEvent) and not event.tag and not event.anchor
        return event if is_plain else self.allowed(event)

    def allowed(self, event: Any) -> Any:
        """Return `event`; refuse deep nesting, anchors, aliases and tags."""
        if isinstance(event, yaml.CollectionEndEvent):
            self.depth -= 1
            return event
        if isinstance(event, yaml.CollectionStartEvent):
            self.depth += 1
            if self.depth > MAX_DEPTH:
                self.refuse(event, "括号或缩进套得太深", "检查漏掉的右括号", "nesting")
                raise _TooOdd
        if isinstance(event, yaml.AliasEvent):
            self.refuse(event, "用了别名 `*`", "把内容照写一遍；文字以 * 开头时加引号")
        elif event.anchor:
            self.refuse(event, "用了锚点 `&`", "删掉它；文字以 & 开头时加引号")
        elif event.tag:
            self.refuse(event, "用了标签 `!`", "删掉它；文字以 ! 开头时加引号")
        return event

    def syntax_problem(self, error: yaml.YAMLError, text: str) -> Problem:
        detail = str(getattr(error, "problem", None) or "格式不对")
        start, end = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
        mark = start if start and "end of stream" in detail else end or start
        position = self.position(mark) if mark else (self.first_line, 1)
        place = Place(self.path, *position)
        lines = text.split("\n")
        line = lines[mark.line] if mark and mark.line < len(lines) else ""
        before = lines[mark.line - 1] if mark and 0 < mark.line <= len(lines) else ""
        for tabbed, offset in ((line, 0), (before, -1)):
            if "\t" in tabbed[: len(tabbed) - len(tabbed.lstrip())] or "\t" in tabbed.split("#")[0]:
                spot = Place(self.path, place.line + offset, tabbed.index("\t") + 1)
                return problem(spot, "yaml", "这一行有制表符", "换成空格，每层两个")
        mend = "看这一行和上一行：缩进要对齐，冒号后要空格，含“: ”或“ #”的文字加引号"
        return problem(place, "yaml", f"YAML 写法有误（{detail}）", mend)

    def placed(self, event: Any, key: Key) -> Any:
        """Return the value that begins with `event`, and remember where."""
        self.positions[key] = self.position(event.start_mark)
        return self.value(event, key)

    def value(self, event: Any, key: Key) -> Any:
        if isinstance(event, yaml.ScalarEvent):
            return scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return dict(self.entries(key))
        return tuple(self.parts(key)) if isinstance(event, yaml.SequenceStartEvent) else None

    def parts(self, key: Key) -> Iterator[Any]:
        for index in count():
            event = self.next()
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.placed(event, (*key, index))

    def entries(self, key: Key) -> Iterator[tuple[str, Any]]:
        seen: dict[str, int] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.problems.append(self.fault(event, "键不是一个词", "键写成一个词，后面跟冒号"))
                self.skip(event)
                self.skip(self.next())
                continue
            name = event.value
            if name in seen:
                what = f"键 `{name}` 写了两次（第 {seen[name]} 行已有）"
                mend = "删掉一个，或合成一个"
                self.problems.append(self.fault(event, what, mend, "duplicate-key"))
                self.skip(self.next())
                continue
            own = (*key, name)
            self.positions[own] = position = self.position(event.start_mark)
            seen[name] = position[0]
            yield name, self.value(self.next(), own)

    def skip(self, event: Any) -> None:
        """Read on to the end of the value that begins with `event`."""
        if isinstance(event, yaml.CollectionStartEvent):
            outside = self.depth - 1
            while self.depth > outside:
                self.next()


def scalar(event: Any) -> Any:
    """Return the value of a scalar: text, or a plain number, true, false or None."""
    text = str(event.value)
    if not event.implicit[0] or _is_text(text):
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


def _is_text(bare: str) -> bool:
    """Tell whether YAML readers take the bare scalar for nothing but text."""
    return not any(form.match(bare) for _, form in _RESOLVERS.get(bare[:1], ()))
