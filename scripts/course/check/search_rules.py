"""The rules that let people find a page: rule id → rule."""

from __future__ import annotations

from collections.abc import Mapping

from course.check import aliases, asked
from course.check.rule import Rule

SEARCH_RULES: Mapping[str, Rule] = {
    "aliases": Rule("每课每样工具有平常的叫法，各指各的页", aliases.check),
    "asked": Rule("搜得到一页的那些问法，一句只归一页", asked.check),
}
