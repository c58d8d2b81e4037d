"""Questions of a page → the box with which a trainee hands in what was chosen, without any key."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from course.model.question import Question
from course.render.html_template import fill

WORDS = {
    "nickname": "称呼最多 {most} 个字，不带尖括号。改短一点，再按一次。",
    "nothing": "还没有选一道题。先做题，再来交。",
    "open": "一共 {all} 题，选了 {done} 题。",
    "saved": "存好了：{name}。发给讲师就行。",
    "copied": "复制好了，粘贴发给讲师。",
    "select": "浏览器不让自动复制。下面的字已经选中，按 Ctrl + C，或者长按复制。",
    "label": "答题记录的二维码",
    "shown": "让讲师扫这个码，或者截图发过去。",
    "too-long": "题太多，一个二维码放不下。请存成文件，或者复制成文字。",
    "no-code": "二维码画不出来：少了一个脚本文件。请存成文件，或者复制成文字。",
}


def content_hash(question: Question) -> str:
    """Return eight hex digits that change when type, stem or options do.

    The key is left out on purpose: the hash is in what trainees see, and three guesses would be
    enough to find a key that went into it.
    """
    parts = [question.type, question.stem]
    parts += [f"{option.id} {option.text}" for option in question.options]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]


def answer_list(questions: Iterable[Question]) -> str:
    """Return as JSON what the script needs of each question: id, hash, options in page order."""
    rows = [
        {
            "question": one.id,
            "hash": content_hash(one),
            "options": "".join(option.id for option in one.options),
        }
        for one in questions
    ]
    return json.dumps(rows, separators=(",", ":"))


def render_save_answers(questions: Iterable[Question]) -> str:
    """Return the box for the questions of a page, which the script shows."""
    return fill("save_answers.html", ".", words=WORDS, data=answer_list(questions), title="自测")
