"""Forms → a problem for a part that cannot be filled in, and a result that cannot be worked out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from course.model.course import Course
from course.model.fill_form import ROLES, Field, FillForm, Picture, Ratings, Result, Section, Table
from course.model.record import Record
from course.problem import Problem, problem

RULE = "form-shape"
NUMBERS = ("number", "numbers")
# Role of a column → the kinds that it may be.
KINDS: Mapping[str, tuple[str, ...]] = {
    "by": ("date",), "done": ("date",), "last": ("date",), "met": ("date",),
    "every": ("number",), "limit": ("number",), "expect": ("number",), "perceive": ("number",),
    "samples": ("numbers",),
}  # fmt: skip
PICTURES: Mapping[str, tuple[Picture | None, ...]] = {
    "rating": ("radar", "bars", "board"),
    "gaps": ("bars",),
    "due": (None,),
    "within": ("bars",),
    "coverage": ("zipper",),
    "counts": ("bars",),
}


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each part of a form that does not hang together."""
    for form in course.forms:
        yield from _twice(form)
        for section in form.sections:
            yield from _section(section)
        for result in form.results:
            yield from _result(form, result)


def _fault(part: Record, what: str, mend: str) -> Problem:
    return problem(part.place("id"), RULE, what, mend)


def _twice(form: FillForm) -> Iterator[Problem]:
    parts = Counter(part.id for part in form.parts())
    anchors = Counter([*(one.id for one in form.sections), *(one.id for one in form.results)])
    for names in (parts, anchors):
        for name, times in names.items():
            if times > 1:
                yield _fault(form, f"编号 `{name}` 用了 {times} 次", "各取各的编号")
    for name in anchors:
        if name.startswith("form-"):
            yield _fault(form, f"`{name}` 和页面自己的编号撞上了", "换一个不以 form- 开头的")


def _section(section: Section) -> Iterator[Problem]:
    if not (section.fields or section.ratings or section.table):
        yield _fault(section, f"{section.id} 里没有要填的", "写 fields、ratings 或 table")
    for field in section.fields:
        yield from _field(field)
    if section.table:
        yield from _table(section.table)
    if section.ratings:
        yield from _rows(section.ratings)


def _field(field: Field) -> Iterator[Problem]:
    if field.kind == "choice" and len(set(field.options)) < 2:
        yield _fault(field, f"{field.id} 没有几样可选", "写两个以上不一样的 options")
    if field.kind != "choice" and field.options:
        yield _fault(field, f"{field.id} 不是选择，却写了 options", "删掉它，或改成 kind: choice")
    bounds = (field.min, field.max)
    if field.kind not in NUMBERS and bounds != (None, None):
        yield _fault(field, f"{field.id} 不是数，却写了上下限", "删掉 min 和 max")
    if field.min is not None and field.max is not None and field.min >= field.max:
        yield _fault(field, f"{field.id} 的下限不比上限小", "改 min 或 max")


def _table(table: Table) -> Iterator[Problem]:
    for column in table.columns:
        yield from _field(column)
    if bool(table.rows) == bool(table.blank):
        yield _fault(table, f"{table.id} 的行说不清", "写好了的行用 rows，空行写 blank，只写一样")
    if max(table.blank, len(table.rows)) > table.most:
        yield _fault(table, f"{table.id} 一开始就超过 most", "把 most 写大")
    columns = [column.id for column in table.columns]
    if len(set(columns)) < len(columns):
        yield _fault(table, f"{table.id} 有两列同一个编号", "各取各的编号")
    yield from _rows(table)


def _rows(part: Table | Ratings) -> Iterator[Problem]:
    names = [row.id for row in part.rows]
    if len(set(names)) < len(names):
        yield _fault(part, f"{part.id} 有两行同一个编号", "各取各的编号")


def _result(form: FillForm, result: Result) -> Iterator[Problem]:
    if result.picture not in PICTURES[result.kind]:
        drawn = "、".join(str(one) for one in PICTURES[result.kind] if one) or "不画图"
        yield _fault(result, f"{result.id} 画不出 {result.picture}", f"picture 写：{drawn}")
    if result.kind == "rating":
        yield from _rating(form, result)
    elif result.of not in form.tables:
        yield _fault(result, f"{result.id} 要算的 `{result.of}` 不是一张表", "of 写 table 的编号")
    else:
        yield from _columns(form.tables[result.of], result)
    field = form.fields.get(result.today or "")
    if result.today and (result.kind != "due" or field is None or field.kind != "date"):
        what = f"{result.id} 的 today 不是日期"
        yield _fault(result, what, "只有 due 写 today，写一个 kind: date 的栏")


def _rating(form: FillForm, result: Result) -> Iterator[Problem]:
    ratings = form.ratings.get(result.of)
    if ratings is None:
        yield _fault(result, f"{result.id} 要算的 `{result.of}` 不是打分", "of 写 ratings 的编号")
        return
    if bool(result.steps) != bool(result.rule):
        yield _fault(
            result, f"{result.id} 的下一步和先挑哪几样没有写全", "steps 和 rule 都写，或都不写"
        )
    wanted = len(ratings.levels) - 1 if result.steps else 0
    for row in ratings.rows:
        if len(row.next) != wanted:
            what = f"{row.id} 有 {len(row.next)} 句下一步，要 {wanted} 句"
            yield problem(row.place("id"), RULE, what, "next 给顶上那一级以外的每一级写一句")
    if strange := sorted(set(result.order) - {row.id for row in ratings.rows}):
        yield _fault(result, f"order 里没有这一行：{'、'.join(strange)}", "写 rows 里的编号")


def _columns(table: Table, result: Result) -> Iterator[Problem]:
    needed, allowed = ROLES[result.kind]
    given = result.columns
    if missing := sorted(needed - given.keys()):
        yield _fault(result, f"{result.id} 没说哪一列是 {'、'.join(missing)}", "写进 columns")
    if strange := sorted(given.keys() - needed - allowed):
        yield _fault(result, f"{result.id} 用不着 {'、'.join(strange)}", "从 columns 里删掉")
    if result.kind == "due" and "by" not in given and not {"last", "every"} <= given.keys():
        yield _fault(result, f"{result.id} 不知道几号前", "columns 里写 by，或者 last 和 every")
    kinds = {column.id: column.kind for column in table.columns}
    for role, name in given.items():
        fitting = ("choice",) if (result.kind, role) == ("counts", "what") else KINDS.get(role)
        if name not in kinds:
            yield _fault(result, f"{result.of} 没有 `{name}` 这一列", "columns 里写有的列")
        elif fitting and kinds[name] not in fitting:
            yield _fault(result, f"`{name}` 当 {role} 用，要是 {fitting[0]}", "改那一列的 kind")
