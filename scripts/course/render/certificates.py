"""The lesson plans → the page that prints certificates: names typed in the browser, never kept."""

from __future__ import annotations

import json

from course.model.course import Course
from course.render.form_sheets import SIGNS, bands, blank_certificate
from course.render.html_template import fill

MOST = 500
LONGEST = 40
WORDS = {
    "none": "还没有名字。一行写一个，或选一份名单文件。",
    "ready": "{count} 张，一张一页 A4 横放。",
    "twice": "“{name}”有 {count} 个，都印；是重复的，从名单里删掉多的。",
    "long": f"第 {{line}} 行有 {{count}} 个字，超过 {LONGEST} 个，没有印：“{{name}}…”。",
    "many": f"名单有 {{count}} 个名字，一次最多 {MOST} 个；分成几份，一份一份印。",
    "read": "读了《{file}》，{count} 个名字，在名单里核对一遍再印。",
    "replaced": "名单里原来的名字换掉了，按“撤销”拿回来。",
    "cleared": "清空了，按“撤销”拿回来。",
    "undone": "撤销了，和刚才一样。",
    "empty": "《{file}》里没有名字，名单没有动。",
    "unreadable": "《{file}》读不出字，名单没有动；在表格软件里另存为 CSV（UTF-8）再选。",
    "column": "没有“姓名”这一列，取的是第一列。",
    "intro": "{date}参加“留客有道”课程学习，完成：",
    "module": "《{title}》{minutes} 分钟",
    "total": "共 {minutes} 分钟（{hours}）",
    "hours": "{hours} 小时",
    "rest": "{minutes} 分",
    "score": "演练总分：{band}",
    "host": "主办：{host}",
}


def render_certificates(course: Course, base: str) -> str:
    """Return the page's HTML; without its script there is a blank certificate to fill in by hand.

    Modules and minutes are those of the lesson plans, bands those of their role-plays' rubrics.
    """
    order = {name: number for number, name in enumerate(course.modules)}
    plans = sorted(course.lesson_plans, key=lambda one: (order.get(one.module, 0), one.id))
    modules = [
        (plan.id, known.title if (known := course.modules.get(plan.module)) else plan.title,
         plan.duration)
        for plan in plans
    ]  # fmt: skip
    return fill(
        "certificates.html",
        base,
        modules=modules,
        bands=bands(course.role_plays),
        blank=blank_certificate().parts[0],
        signs=SIGNS,
        words=json.dumps(WORDS, ensure_ascii=False, sort_keys=True),
        most=MOST,
        longest=LONGEST,
    )
