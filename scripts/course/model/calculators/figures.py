"""A figure → how people write it, by the one rule that the pages' script has too.

Of twelve significant digits, half goes away from zero; so a figure is printed alike wherever it
was computed. From a million a figure is told in 万, from a hundred million in 亿.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

SIGNIFICANT = Context(prec=12, rounding=ROUND_HALF_UP)
# Units that follow 万 and 亿 without a space.
_CLOSE = re.compile("[元位个人单次]")


def rounded(value: float, decimals: int) -> str:
    """Return finite `value` to `decimals` places, without marks of thousands."""
    known = SIGNIFICANT.create_decimal_from_float(value)
    wide = Context(prec=60, rounding=ROUND_HALF_UP)
    text = f"{known.quantize(Decimal(1).scaleb(-decimals), context=wide):f}"
    return text if re.search("[1-9]", text) else text.removeprefix("-")


def write(value: float, form: str, decimals: int, unit: str | None, trim: bool = False) -> str:
    """Return `value` as people write it.

    `form` is number, percent (of a share), or points (of a difference of shares); `trim` leaves
    out noughts at the end.
    """
    shown = value * 100 if form in ("percent", "points") else value
    size = abs(shown)
    by, scale = (1e8, " 亿") if size >= 1e8 else (1e4, " 万") if size >= 1e6 else (1.0, "")
    text = rounded(shown / by, 2 if scale else decimals)
    if (trim or scale) and "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, point, rest = text.partition(".")
    text = f"{int(whole):,}" if whole != "-0" else "-0"
    text += point + rest + scale
    after = {"percent": "%", "points": "个百分点"}.get(form, unit or "")
    is_close = not after or after == "%" or (scale and _CLOSE.match(after))
    return f"{text}{'' if is_close else ' '}{after}"
