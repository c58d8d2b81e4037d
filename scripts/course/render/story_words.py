"""The words of a dialogue that leaves the site: as a text to rehearse, as a story for Twine."""

from __future__ import annotations

from collections.abc import Mapping

# 排练稿
REHEARSAL_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh-CN": {
        "script_best": "一条好走的路，两个人对着念",
        "you": "你",
        "ending_is": "结局“{title}”：",
        "comma": "，",
        "arrow": "→ ",
    },
    "en": {
        "script_best": "One good way through it, to be read by two",
        "you": "You",
        "ending_is": "Ending “{title}”: ",
        "comma": ", ",
        "arrow": "→ ",
    },
}

# Twine 里的故事；段落的名字里不用竖线和方括号，链接要靠它们
TWEE_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh-CN": {
        "opening": "开场",
        "begin": "开始",
        "answer": "{part} 接法 {letter}",
        "you": "你",
        "mood_now": "情绪：<<print $mood>>/10",
        "go_on": "往下走",
        "again": "从头再来",
        "report": "评分",
        "none": "这一遍没碰到",
        "total": "总分 {total}（满分 100）",
    },
    "en": {
        "opening": "Opening",
        "begin": "Begin",
        "answer": "{part} answer {letter}",
        "you": "You",
        "mood_now": "Mood: <<print $mood>>/10",
        "go_on": "Go on",
        "again": "Start over",
        "report": "Report",
        "none": "no evidence in this run",
        "total": "{total} of 100 points",
    },
}
