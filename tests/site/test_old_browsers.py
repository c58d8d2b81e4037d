"""Our scripts use nothing that the browser inside 微信 on a phone some years old does not know.

The floor is Chromium 86 (its own web view on Android) and Safari 15 (iOS). What is newer than that
may be used only where its absence costs nothing, and never to read a page or answer a question.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_builder import ROOT

# What is too new, or does not work from files → what finds it.
TOO_NEW = {
    "structuredClone (Chromium 98)": r"\bstructuredClone\b",
    "Array.prototype.at (Chromium 92)": r"\.at\(",
    "Array.prototype.findLast (Chromium 97)": r"\.findLast(?:Index)?\(",
    "Array.prototype.toSorted and its kin (Chromium 110)": r"\.to(?:Sorted|Reversed|Spliced)\(",
    "Object.hasOwn (Chromium 93)": r"\bObject\.hasOwn\(",
    "Object.groupBy (Chromium 117)": r"\b(?:Object|Map)\.groupBy\(",
    "Array.fromAsync (Chromium 121)": r"\bArray\.fromAsync\b",
    "static blocks (Chromium 94)": r"\bstatic\s*\{",
    "regular expressions that look behind (Safari 16.4)": r"\(\?<[=!]",
    "regular expressions with the flags d or v": r"/[a-z]*[dv][a-z]*\.(?:test|exec)\(",
    ":is, :where and :has in a selector (Chromium 88, 105)": r"[\"'`][^\"'`\n]*:(?:is|where|has)\(",
    "Intl.Segmenter (Chromium 87)": r"\bIntl\.Segmenter\b",
    "crypto.randomUUID (Chromium 92, and not from files)": r"\brandomUUID\b",
    "showModal (Safari 15.4)": r"\bshowModal\b",
    "popover (Chromium 114)": r"\b(?:showPopover|togglePopover)\b",
    "checkVisibility (Chromium 105)": r"\bcheckVisibility\b",
    "AbortSignal.timeout (Chromium 103)": r"\bAbortSignal\.(?:timeout|any)\b",
    "modules, which do not load from files": r"^\s*(?:import|export)\s|\bimport\(",
    "fetch, which does not work from files": r"\bfetch\(",
    "WebAssembly, which cannot be loaded from files": r"\bWebAssembly\b",
}
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
FOLDER = ROOT / "docs/theme/assets/javascripts"
SCRIPTS = sorted([*FOLDER.glob("*.js"), *FOLDER.glob("tools/*.js")])


def too_new(script: str) -> list[str]:
    plain = COMMENT.sub("", script)
    return [name for name, pattern in TOO_NEW.items() if re.search(pattern, plain, re.MULTILINE)]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_of_ours_uses_nothing_too_new(script: Path) -> None:
    assert too_new(script.read_text("utf-8")) == []


def test_the_worker_uses_nothing_too_new_but_fetch_which_it_is_for() -> None:
    worker = ROOT / "scripts/course/render/templates/service-worker.js"
    assert [one[:5] for one in too_new(worker.read_text("utf-8"))] == ["fetch"]


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("const copy = structuredClone(data);", "structuredClone"),
        ("const last = list.at(-1);", "Array.prototype.at"),
        ("const found = list.findLast((one) => one);", "Array.prototype.findLast"),
        ("list.toSorted();", "Array.prototype.toSorted"),
        ("if (Object.hasOwn(data, 'a')) go();", "Object.hasOwn"),
        ("Object.groupBy(list, one);", "Object.groupBy"),
        ("class A {\n  static {\n    go();\n  }\n}", "static blocks"),
        ("text.replace(/(?<=a)b/, '');", "regular expressions that look behind"),
        ("page.querySelector('li:has(a)');", ":is, :where and :has"),
        ("new Intl.Segmenter('zh');", "Intl.Segmenter"),
        ("const id = crypto.randomUUID();", "crypto.randomUUID"),
        ("dialog.showModal();", "showModal"),
        ("import x from './x.js';", "modules"),
        ("const x = await import('./x.js');", "modules"),
        ("fetch('data.json');", "fetch"),
    ],
)
def test_what_is_too_new_is_found(script: str, found: str) -> None:
    assert [one for one in too_new(script) if one.startswith(found)]


@pytest.mark.parametrize(
    "script",
    [
        "const last = list[list.length - 1];",
        "/* fetch( does not work from files; nor does import( */",
        "const value = data?.name ?? '';",
        "text.replace(/a(?=b)/, '');",
        "page.querySelectorAll('h1, h2');",
    ],
)
def test_what_is_old_enough_is_left_alone(script: str) -> None:
    assert too_new(script) == []
