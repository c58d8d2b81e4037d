"""Plain data → records of the model; every misfit becomes a problem in Chinese at its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from course.model.record import Key, Marks, Record, settle
from course.problem import Problem, did_you_mean, problem
from course.read.tree import names_in
from course.read.yaml_text import Unclear, YamlData

R = TypeVar("R", bound=Record)
E = TypeVar("E", bound=Record)

PLAIN = {
    "int_type": "写成 1、2、3 这样的数，不加 0 开头",
    "bool_type": "写 true 或 false，不加引号",
}
PATTERNS = (
    ("^[a-z0-9]+(-[a-z0-9]+)*$", "编号只用小写字母、数字和连字符"),
    ("^[a-z][a-z0-9-]*$", "锚点只用小写字母、数字和连字符"),
    ("^[a-z]$", "写一个小写字母"),
    ("[0-9a-f]{12}", "写 12 个十六进制字符；用 python scripts/record_review.py 来记"),
    ("^[A-Z]$", "写一个大写字母"),
    ("\\d\\d-\\d\\d", '日期写成 "2026-01-31" 的样子'),
    ("^\\d\\d-", "文件夹名写成 08-complaint-recovery 的样子"),
    ("\\S", "写上内容，不能只有空白"),
)


def make(model: type[R], data: YamlData) -> tuple[R | None, list[Problem]]:
    """Return the record that `data` describes, or None and the problems."""
    record, problems = _validated(model, data.value, (), data.marks)
    if record is not None:
        settle(record, data.marks)
    return record, problems


def make_list(
    model: type[R], part: type[E], name: str, data: YamlData
) -> tuple[R | None, list[Problem], set[str]]:
    """Like `make`, but judge each entry of the list `name` alone.

    Returns the record with the entries that are sound, the problems, and the names in the rest,
    so that one bad entry neither hides the others' faults nor makes them look missing.
    """
    value = data.value
    if not (isinstance(value, Mapping) and isinstance(value.get(name), tuple)):
        record, problems = make(model, data)
        return record, problems, set()
    sound: list[tuple[int, E]] = []
    problems = []
    lost: set[str] = set()
    for index, raw in enumerate(value[name]):
        entry, faults = _validated(part, raw, (name, index), data.marks)
        problems += faults
        if entry is not None:
            sound.append((index, entry))
        else:
            lost |= names_in(repr(raw))
    whole = {**value, name: tuple(entry for _, entry in sound)}
    record, faults = _validated(model, whole, (), data.marks)
    if record is not None:
        settle(record, data.marks)
        for index, entry in sound:
            settle(entry, data.marks, (name, index))
    return record, problems + faults, lost


def _validated(
    model: type[R], value: Any, key: Key, marks: Marks
) -> tuple[R | None, list[Problem]]:
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, [_problem(model, fault, key, marks) for fault in error.errors()]


def _problem(model: type[Record], fault: Any, key: Key, marks: Marks) -> Problem:
    loc = tuple(part for part in fault["loc"] if part != "[key]")
    where = _spoken(loc) or "这一段"
    what, mend = _sentence(model, fault, loc, where)
    own = key + loc
    place = marks.at(own[:-1] if fault["type"] == "missing" else own)
    return problem(place, "schema", what, mend)


def _spoken(loc: tuple[Any, ...]) -> str:
    """Return ("options", 0, "text") as `options` 第 1 个的 `text`."""
    words = "".join(f" 第 {p + 1} 个" if isinstance(p, int) else f" 的 `{p}`" for p in loc)
    return words.removeprefix(" 的 ").replace("个 的", "个的").strip()


def _sentence(model: type[Record], fault: Any, loc: tuple[Any, ...], where: str) -> tuple[str, str]:
    kind, value, ctx = fault["type"], fault["input"], fault.get("ctx", {})
    if isinstance(value, Unclear):
        shown = value.text[:30]
        mend = PLAIN.get(kind, f'加上引号：`"{shown}"`')
        return f"{where} 的写法 `{shown}` 各种读法不一样", mend
    if kind == "missing":
        return f"缺少 {where}", f"加上 `{loc[-1]}:`"
    if kind == "extra_forbidden":
        known = _keys_at(model, loc[:-1])
        guess = did_you_mean(str(loc[-1]), known) or f"这里能写的有：{'、'.join(sorted(known))}"
        return f"不认识的键 {where}", guess
    if kind == "literal_error":
        return f"{where} 不能写 `{str(value)[:30]}`", _one_of(str(value), ctx.get("expected", ""))
    if kind == "string_pattern_mismatch":
        return f"{where} 的写法 `{str(value)[:30]}` 不对", _pattern_mend(
            str(ctx.get("pattern", ""))
        )
    return _type_sentence(kind, ctx, where)


def _type_sentence(kind: str, ctx: Mapping[str, Any], where: str) -> tuple[str, str]:
    sentences = {
        "string_type": ("要写文字", "写一段文字；像数字或日期的，加引号"),
        "string_too_short": ("是空的", "写上内容"),
        "string_too_long": (f"最多 {ctx.get('max_length')} 个字", "写短些"),
        "int_type": ("要写整数", "写成 1、2、3 这样的数，不加引号"),
        "bool_type": ("要写 true 或 false", "写 true 或 false，不加引号"),
        "tuple_type": ("要写成列表", "每行一项，前面加“- ”"),
        "dict_type": ("要写成“键: 值”", "每行一个键，后面跟冒号和空格"),
        "model_type": ("要写成“键: 值”", "每行一个键，后面跟冒号和空格"),
        "model_attributes_type": ("要写成“键: 值”", "每行一个键，后面跟冒号和空格"),
        "too_short": (f"至少要有 {ctx.get('min_length')} 项", "补上"),
        "too_long": (f"最多 {ctx.get('max_length')} 项", "删掉多的"),
        "greater_than_equal": (f"太小，不能小于 {ctx.get('ge')}", "改成合理的数"),
        "less_than_equal": (f"太大，不能大于 {ctx.get('le')}", "改成合理的数"),
    }
    what, mend = sentences.get(kind, ("不合要求", "照样例改"))
    return f"{where} {what}", mend


def _one_of(value: str, expected: str) -> str:
    known = [word.strip(" '") for word in expected.replace(" or ", ",").split(",")]
    return did_you_mean(value, known) or f"写其中一个：{'、'.join(word for word in known if word)}"


def _pattern_mend(pattern: str) -> str:
    return next((mend for part, mend in PATTERNS if part in pattern), "照样例改")


def _keys_at(model: type[BaseModel], loc: tuple[Any, ...]) -> set[str]:
    """Return the keys that may stand at `loc` below `model`."""
    for part in loc:
        if isinstance(part, int):
            continue
        field = next((f for n, f in model.model_fields.items() if (f.alias or n) == part), None)
        below = _model_in(field.annotation) if field else None
        if below is None:
            return set()
        model = below
    return {field.alias or name for name, field in model.model_fields.items()}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in get_args(annotation))
    return next((model for model in found if model is not None), None)
