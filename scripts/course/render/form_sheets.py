"""A lesson plan → the forms of its class, each filled with the plan's own objectives."""

from __future__ import annotations

from collections.abc import Iterable

from course.model.course import Course
from course.model.lesson_plan import LessonPlan
from course.model.role_play import RolePlay
from course.render.form_follow_up import after_class
from course.render.kit_cards import rubric_sheet
from course.render.kit_sheet import (
    Award,
    Facts,
    Grid,
    Kit,
    Lines,
    Part,
    Points,
    Prose,
    Sheet,
    Slips,
    Tear,
)

SIGNATURES = 24
GAP = "\N{FULLWIDTH LOW LINE}"
BOX = "\N{BALLOT BOX}"
SIGNS = ("讲师签字", "主办单位（盖章）", "日期")


def plan_forms(plan: LessonPlan, course: Course) -> Kit:
    """Return all forms of `plan`, in the order in which a class needs them."""
    plays = [course.role_plays_by_id[one] for one in plan.role_plays]
    sheets = (
        _sign_in(plan),
        *(_numbered(rubric_sheet(play), number) for number, play in enumerate(plays, 1)),
        _minute_card(plan),
        _exit_ticket(plan),
        _level_1(plan),
        *after_class(plan, plays),
        blank_certificate(module_line(plan, course), bands=bands(plays)),
    )
    return Kit(plan.id, f"表单：{plan.title}", sheets, f"{plan.title} · {plan.license}")


def module_line(plan: LessonPlan, course: Course) -> str:
    """Return what a certificate says of `plan`: the module and its minutes."""
    module = course.modules.get(plan.module)
    return f"《{module.title if module else plan.title}》　{plan.duration} 分钟"


def bands(plays: Iterable[RolePlay]) -> tuple[int, ...]:
    """Return the totals from which a band of the plays' rubrics begins, highest first."""
    return tuple(sorted({one.min for play in plays for one in play.rubric.bands} - {0})[::-1])


def blank_certificate(*modules: str, bands: tuple[int, ...] = ()) -> Sheet:
    """Return a certificate for `modules` to be filled in by hand; a band is ticked, never a rank.

    Without modules or bands there is a gap to write them in.
    """
    scores = "　".join(f"{BOX} {one} 分起" for one in bands) or f"{GAP * 3}分起"
    lines = (
        f"于{GAP * 3}年{GAP * 2}月{GAP * 2}日参加“留客有道”课程学习，完成：",
        *(modules or (f"{GAP * 24}　共{GAP * 3}分钟",)),
        f"演练总分：{scores}　{BOX} 已参加",
    )
    award = Award("", "结业证书", lines, SIGNS)
    note = "横放；要印名字用证书页"
    return Sheet("certificate", "空白结业证书", "everyone", "A4-landscape", note, (award,))


def _numbered(sheet: Sheet, number: int) -> Sheet:
    """Return the observers' `sheet` with an id of its own: a plan may have several role-plays."""
    note = "每组一张；演完收回，填进“学习结果登记表”"
    return Sheet(
        f"rubric-{number}", sheet.title, sheet.reader, sheet.paper, note, sheet.parts, sheet.color
    )


def _aims(plan: LessonPlan) -> Points:
    return Points("今天练的是", tuple(one.text for one in plan.objectives))


def _sign_in(plan: LessonPlan) -> Sheet:
    rows = tuple((str(number), "", "", "", "") for number in range(1, SIGNATURES + 1))
    parts: tuple[Part, ...] = (
        Facts(
            (
                ("课", f"{plan.title}（{plan.duration} 分钟）"),
                ("哪天", f"{GAP * 4}年{GAP * 2}月{GAP * 2}日　讲师：{GAP * 8}　地点：{GAP * 8}"),
            )
        ),
        _aims(plan),
        Grid(
            "", ("序号", "姓名", "单位、岗位", "到课签名", "离课签名"), (10, 20, 30, 20, 20), rows
        ),
        Prose("", "签名只用来核对课时，由主办单位收存，不拍照发群。"),
    )
    note = f"每 {SIGNATURES} 人一张，放在门口"
    return Sheet("sign-in", "签到表", "everyone", "A4", note, parts)


def _minute_card(plan: LessonPlan) -> Sheet:
    slip = Slips(
        "一分钟纸条",
        (
            Prose("", plan.title),
            Lines("今天最用得上的一句或一招：", 4),
            Lines("还没弄明白、想接着问的：", 4),
            Prose("", "不写名字。课间交给讲师，下一节开头答。"),
        ),
    )
    note = "每人一张，一张 A4 剪成四张 A6"
    return Sheet("minute-card", "一分钟纸条", "everyone", "A4", note, (slip,))


def _exit_ticket(plan: LessonPlan) -> Sheet:
    parts: tuple[Part, ...] = (
        *(Lines(f"{number}. {one.q}", 2) for number, one in enumerate(plan.exit_ticket, 1)),
        Prose("", f"姓名或代号：{GAP * 8}"),
        Tear("沿线撕开：上半张交给讲师，下半张自己留着"),
        Prose("行动计划", plan.title),
        *(Lines(one.label, 1) for one in plan.action_plan.fields),
    )
    note = "每人一张，A5"
    return Sheet("exit-ticket", "出门票与行动计划", "everyone", "A5", note, parts)


def _level_1(plan: LessonPlan) -> Sheet:
    segments = "　".join(f"{number} {one.title}" for number, one in enumerate(plan.agenda, 1))
    scale = "　".join(f"{BOX}{number}" for number in range(11))
    parts: tuple[Part, ...] = (
        Prose("环节", segments),
        Lines("1. 哪一个环节一定要留着？写环节号和为什么。", 2),
        Lines("2. 哪五分钟可以砍掉？写环节号，或写那五分钟在干什么。", 2),
        Lines("3. 回去以后，我有一句话会换个说法。原来怎么说，以后怎么说？", 3),
        Prose("", f"4. 快慢：{BOX} 太慢　{BOX} 正好　{BOX} 太快。太快或太慢的是第{GAP * 3}环节。"),
        Prose("", f"5. 会不会叫同班组的人来上？{scale}　为什么？"),
        Lines("", 2),
        Prose("", "不写名字。您满不满意，说明不了会不会用；会不会用，第 30 天去现场看。"),
    )
    note = "一级评估，每人一张 A5，散课前填"
    return Sheet("level-1", "课后意见表", "everyone", "A5", note, parts)
