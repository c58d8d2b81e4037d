"""A course of one module and a few pages, made of records, for the tests of renderers."""

from __future__ import annotations

import json
from typing import Any

from course.model.course import Course
from course.model.course_map import CourseMap
from course.model.page import Page, Rendering
from course.model.question import QuestionFile
from course.model.reference import Claims, Glossary, Inventory, PageMeta, Sources
from small_course import question, question_data

FOLDER = "modules/08-mending"
MODULE: dict[str, Any] = {
    "id": "m08-mending",
    "slug": "08-mending",
    "title": "补救",
    "stage": "skill",
    "minutes": {"read": 13, "practise": 20},
    "objectives": [
        {"id": "m08-o1", "text": "先道歉", "domain": "技能", "evidence": "念得出原话"},
        {"id": "m08-o2", "text": "写 a*b*c", "domain": "知识", "evidence": "写得出"},
    ],
    "lessons": ["first", "second"],
    "module_check": "check",
    "role_plays": ["rp-late"],
    "lesson_plan": "lp-mending",
    "question_file": "m08.zh.yml",
    "job_aid": "toolbox/card.md",
}
PAGES: dict[str, dict[str, Any]] = {
    "index.md": {"title": "首页"},
    f"{FOLDER}/index.md": {"title": "补救", "reviewed": "2026-03-01"},
    f"{FOLDER}/first.md": {
        "title": "第一课 [甲]",
        "minutes": 6,
        "items": {"say-sorry": "rule"},
        "claims": ["cl-one"],
    },
    f"{FOLDER}/second.md": {"title": "第二课", "minutes": 7, "reviewed": "2026-02-01"},
    f"{FOLDER}/check.md": {"title": "自测"},
    "practice/role-plays/rp-late.md": {"title": "迟到"},
    "practice/index.md": {"title": "练习场"},
    "toolbox/card.md": {"title": "小卡", "items": {"say-sorry": "card"}},
    "reference/sources.md": {"title": "来源"},
    "reference/glossary.md": {"title": "术语"},
    "reference/index.md": {"title": "查"},
    "trainer/index.md": {"title": "开课", "items": {"say-sorry": "secret"}},
    "trainer/lesson-plans/lp-mending.md": {"title": "教案"},
    "trainer/run-sheets/lp-mending.md": {"title": "流程表"},
    "trainer/role-plays/rp-late.md": {"title": "全套"},
}
CLAIMS = [
    {
        "id": "cl-one",
        "says": "有 96% 的人不说",
        "value": "96%",
        "source": {"seed": "doc-1", "where": "第 2 节"},
        "label": "conditional",
        "verdict": "丢了条件",
        "correction": {
            "text": "只说小额",
            "reference": {"author": "某人", "year": 2005, "title": "来信"},
        },
        "teach_as": "柜台前那一句就是投诉",
    }
]
TERMS = [
    {
        "id": "sorry",
        "zh": "道歉",
        "en": "apology",
        "definition": "说对不起",
        "taught": f"{FOLDER}/first.md#rule",
        "aliases": ["赔不是"],
    }
]
SOURCES = [
    {"id": "doc-1", "title": "旧文", "nature": "转存", "condition": "断了", "contributes": "六步"}
]
ITEMS = [
    {
        "id": name,
        "kind": "steps",
        "title": {"zh": title, "en": name},
        "summary": {"zh": "道歉", "en": "sorry"},
        "sources": [{"seed": "doc-1", "where": "第 1 节"}],
        "status": "named-only",
        "module": module,
        "teach_as": ["lesson"],
    }
    for name, title, module in (
        ("say-sorry", "先道歉", "m08-mending"),
        ("not-yet", "还没有", "m08-mending"),
        ("later", "以后", "m09-later"),
    )
]
ASKED = question_data("q-one", items=["say-sorry"])
COURSE_QUESTION = question("q-one", items=["say-sorry"])


def page(path: str, meta: dict[str, Any]) -> Page:
    """A page with this front matter and nothing on it."""
    made = PageMeta.model_validate_json(json.dumps(meta))
    return Page(path, f"docs/zh/{path}", made, "", (), (), Rendering)


def made(model: Any, schema: str, **data: Any) -> Any:
    """The record of a file with these entries."""
    text = json.dumps({"schema": schema, "lang": "zh-CN"} | data)
    return model.model_validate_json(text)


def sample_course(**module: Any) -> Course:
    """The course; `module` changes keys of its module."""
    stages = [{"id": "skill", "title": "能力"}]
    modules = [MODULE | module]
    inventory = {
        "schema": "inventory/1",
        "modules": [
            {"id": "m08-mending", "title": {"zh": "补救", "en": "Mending"}},
            {"id": "m09-later", "title": {"zh": "以后", "en": "Later"}},
        ],
        "items": ITEMS,
    }
    return Course(
        map=made(CourseMap, "course/1", title="课", stages=stages, modules=modules),
        inventory=Inventory.model_validate_json(json.dumps(inventory)),
        sources=made(Sources, "sources/1", sources=SOURCES).sources,
        claims=made(Claims, "claims/1", claims=CLAIMS).claims,
        terms=made(Glossary, "glossary/1", terms=TERMS).terms,
        question_files={
            "quizzes/m08.zh.yml": made(
                QuestionFile, "quiz/1", module="m08-mending", questions=[ASKED]
            )
        },
        pages={path: page(path, meta) for path, meta in PAGES.items()},
    )
