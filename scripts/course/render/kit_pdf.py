"""Kits of sheets → one PDF: a page per sheet, on the paper each sheet is made for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import typst

from course.model.role_play import RolePlay
from course.problem import Place, Problem, problem
from course.render.characters import printable
from course.render.kit_cards import make_kit
from course.render.kit_sheet import Kit, Part, Sheet, Slips
from course.render.template_pdf import template_pdf

ONE_PAGE = frozenset({"A5", "A4-landscape", "A3"})
TOO_LONG = "too-long:"


class KitError(Exception):
    """The kit cannot be printed; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class PrintedKit:
    """A kit, the place of what it is made from, and what its cover says of it."""

    kit: Kit
    place: Place
    summary: str = ""


def render_kit_pdf(role_play: RolePlay) -> bytes:
    """Return the PDF of the kit, the same bytes for the same role-play.

    Raises KitError if a character has no glyph in the font, or a card does not fit on its paper.
    """
    return compile_kits((_printed(role_play),), f"角色扮演：{role_play.title}")


def render_all_kits_pdf(role_plays: Sequence[RolePlay]) -> bytes:
    """Return one PDF of all kits, each behind a cover that says how its sheets are printed.

    Raises KitError as `render_kit_pdf` does.
    """
    return compile_kits([_printed(one) for one in role_plays], "角色扮演合订本", covers=True)


def compile_kits(
    printed: Sequence[PrintedKit], title: str, *, covers: bool = False, day: date | None = None
) -> bytes:
    """Return one PDF of all kits, dated `day`, each behind a cover if there are to be `covers`.

    Raises KitError as `render_kit_pdf` does.
    """
    for one in printed:
        _refuse_unprintable(one)
    data = {
        "title": title,
        "covers": covers,
        "dated": day is not None,
        "kits": [_data(one.kit) | {"summary": one.summary} for one in printed],
    }
    try:
        return template_pdf("kit.typ", day, kits=data)
    except typst.TypstError as error:
        raise KitError(_refusal(printed[0].place, error.message)) from None


def _printed(role_play: RolePlay) -> PrintedKit:
    return PrintedKit(make_kit(role_play), role_play.place(), role_play.summary)


def _refuse_unprintable(printed: PrintedKit) -> None:
    known = printable()
    for sheet in printed.kit.sheets:
        for text in sheet.texts:
            if missing := [char for char in text if char not in known]:
                sign = f"“{missing[0]}”（U+{ord(missing[0]):04X}）"
                what = f"《{sheet.title}》的“{text[:20]}”里，字体没有{sign}"
                raise KitError(problem(printed.place, "kit-character", what, "换一个字"))


def _refusal(place: Place, message: str) -> Problem:
    if TOO_LONG in message:
        title = message.split(TOO_LONG, 1)[1].split('"')[0]
        what = f"《{title}》一页放不下，最小的字号也不行"
        return problem(place, "kit-too-long", what, "把这张上的文字删短")
    mend = "照这句话改这里的文字；改不了就报告给维护者"
    return problem(place, "kit-typesetting", f"排版引擎说：{message}", mend)


def _data(kit: Kit) -> dict[str, Any]:
    return {
        "title": kit.title,
        "footer": kit.footer,
        "sheets": [_sheet(sheet) for sheet in kit.sheets],
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "title": sheet.title,
        "note": sheet.note,
        "paper": sheet.paper,
        "color": sheet.color,
        "one_page": sheet.paper in ONE_PAGE,
        "parts": [_part(part) for part in sheet.parts],
    }


def _part(part: Part) -> dict[str, Any]:
    values = {field.name: getattr(part, field.name) for field in fields(part)}
    lists: dict[str, Any] = {
        name: _part(one) for name, one in values.items() if name in ("left", "right")
    }
    if isinstance(part, Slips):
        lists["parts"] = [_part(one) for one in part.parts]
    return {"kind": type(part).__name__.lower(), **values, **lists}
