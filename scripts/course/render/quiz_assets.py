"""mkdocs-quiz's script and style sheet, and ours → one cached file of each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

# It keeps its answers by page and position; ours keeps them by question, in the learner's record.
_STORAGE = "localStorage."
_OUR_STORAGE = "window.courseQuizStorage."
_UNTRANSLATED = "warningEl.textContent = message;"
# What our style sheet and our script build on, as the pinned version writes it.
_RELIED_ON = (
    "localStorage.setItem(pageKey, data)",
    "localStorage.getItem(pageKey)",
    "const quizId = quiz.id;",
    'new CustomEvent("quizProgressUpdate"',
    _UNTRANSLATED,
    '".quiz-feedback"',
    "typeof document$",
)
_SETTINGS = {"confetti": False, "showProgress": True, "progressSidebarPosition": "bottom"}


# Where our own parts stand in the theme; the site gets them within the files made here.
OUR_SCRIPT = "assets/javascripts/quiz.js"
OUR_STYLE = "assets/stylesheets/quiz.css"


class MarkupChanged(Exception):
    """Raised when mkdocs-quiz writes something else than the pinned version does."""


@dataclass(frozen=True)
class QuizAssets:
    """The paths of the two files in the site, and the text of both."""

    script: str
    style: str
    files: Mapping[str, str]


def quiz_assets(
    words: Mapping[str, str], script: str, style: str, our_script: str, our_style: str
) -> QuizAssets:
    """Return the files for pages with quizzes, named by their content; ours goes before the script.

    `words` are the script's words by their English. Raises MarkupChanged if the script is not the
    one that ours was written for.
    """
    for needed in _RELIED_ON:
        if needed not in script:
            raise MarkupChanged(f"mkdocs-quiz 的脚本里没有 {needed!r}；装回锁定的版本")
    script = script.replace(_UNTRANSLATED, _UNTRANSLATED.replace("message", "t(message)"))
    script = script.replace(_STORAGE, _OUR_STORAGE)
    whole = [
        f"window.mkdocsQuizTranslations = {_json(words)};",
        f"window.mkdocsQuizConfig = {_json(_SETTINGS)};",
        our_script,
        # It would start a second time with the theme's own page event; here it cannot see that.
        f"(function (document$) {{\n{script}\n}})();\n",
    ]
    made = {
        "javascripts/quiz.{}.js": "\n".join(whole),
        "stylesheets/quiz.{}.css": f"{style}\n{our_style}",
    }
    files = {f"assets/{path.format(_hash(text))}": text for path, text in made.items()}
    script_path, style_path = files
    return QuizAssets(script_path, style_path, files)


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
