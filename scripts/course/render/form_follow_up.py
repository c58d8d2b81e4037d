"""A lesson plan → the forms filled in afterwards: results, day 30, indicators, supervisor."""

from __future__ import annotations

import re
from collections.abc import Sequence

from course.model.lesson_plan import LessonPlan
from course.model.role_play import RolePlay
from course.render.kit_sheet import Beside, Facts, Grid, Lines, Part, Points, Prose, Sheet

GAP = "\N{FULLWIDTH LOW LINE}"
BOX = "\N{BALLOT BOX}"
INDICATORS = 3
LEARNERS = 18
CLAUSE_END = re.compile(r"[；。]")
WORDS = (
    ("我们", "越多越好，看他说的是不是自己这边"),
    ("他们、热线那边、系统", "听他是不是在推"),
    ("尽快、马上、应该", "每一次都记下后面有没有跟着几点几分"),
)


def after_class(plan: LessonPlan, plays: Sequence[RolePlay]) -> tuple[Sheet, ...]:
    """Return the forms of levels 2 to 4, the supervisor's page, and the trainer's own."""
    day_30 = (
        [_day_30(plan, play, number) for number, play in enumerate(plays, 1)]
        if plays
        else [_day_30_by_objective(plan)]
    )
    return (
        _level_2(plan),
        _supervisor(plan, plays),
        *day_30,
        _level_4(plan),
        _review(plan),
        _exit_key(plan),
    )


def indicators(plan: LessonPlan) -> tuple[str, ...]:
    """Return the three indicators that the plan names for level 4; none if it lists them else."""
    first = CLAUSE_END.split(plan.evaluation.level_4_results)[0]
    named = tuple(one.strip() for one in first.split("、") if one.strip())
    return named if len(named) == INDICATORS else ()


def _level_2(plan: LessonPlan) -> Sheet:
    aims = tuple((one.text, one.domain, one.evidence, "") for one in plan.objectives)
    head = ("姓名或代号", "前测", "后测", "首轮总分", "末轮总分", "红线")
    parts: tuple[Part, ...] = (
        Prose("看什么", plan.evaluation.level_2_learning),
        Grid("目标到了几个人", ("目标", "类别", "怎么看得出", "人数"), (35, 10, 45, 10), aims),
        Grid("每个人", head, (25, 15, 15, 15, 15, 15), (), blank=LEARNERS),
        Prose("", plan.evaluation.note),
    )
    note = f"二级评估，讲师填，每 {LEARNERS} 人一张"
    return Sheet("level-2", "学习结果登记表", "trainer", "A4", note, parts)


def _supervisor(plan: LessonPlan, plays: Sequence[RolePlay]) -> Sheet:
    follow = tuple((f"第 {one.day} 天", one.who, one.do) for one in plan.follow_up)
    lines = tuple(dict.fromkeys(line.text for play in plays for line in play.rubric.red_lines))
    parts: tuple[Part, ...] = (
        Facts(
            (
                ("课", f"{plan.title}（{plan.duration} 分钟）"),
                ("给谁上的", plan.audience.who),
                ("我们约好", f"第 30 天，{GAP * 2}月{GAP * 2}日，请您旁听一次，大约半小时"),
            )
        ),
        Points("课上练了什么", tuple(one.text for one in plan.objectives)),
        Points("听到这几句，就是学到了", plan.key_messages),
        Grid("课后谁做什么", ("哪天", "谁", "做什么"), (15, 15, 70), follow),
        Points(
            "请您帮三个忙",
            (
                "上课那段时间别叫他回来顶班；真要叫，先打给讲师。",
                "回岗第一天，问他一句“你那张行动计划上写的是哪个时刻”，听完只说“到时候我看看”。",
                "第 30 天旁听，用《第 30 天观察表》，当天只说一句保留、一句改。分数不进绩效。",
            ),
            numbered=True,
        ),
        *((Points("碰了这些，当场叫停", lines),) if lines else ()),
    )
    note = "前 7 天发给学员的主管"
    return Sheet("supervisor", "给主管的一页纸", "everyone", "A4", note, parts)


def _observed() -> Facts:
    gap = GAP * 6
    who = f"{gap}　主管：{gap}　日期：{GAP * 2}月{GAP * 2}日　哪一单、哪通电话：{gap}"
    return Facts((("看的谁", who),))


def _day_30(plan: LessonPlan, play: RolePlay, number: int) -> Sheet:
    rubric = play.rubric
    rows = tuple((f"{one.id} {one.name}", *one.anchors, "", "") for one in rubric.criteria)
    head = ("项目", "1", "2", "3", "4", "5", "分", "当时的原话")
    parts: tuple[Part, ...] = (
        _observed(),
        Grid("", head, (10, 10, 10, 15, 15, 15, 5, 20), rows),
        Beside(_red_lines(play), _promise()),
        _word_count(),
        _one_each(),
        Prose("怎么看", f"和课上用的是同一把尺。{rubric.red_line_effect}"),
    )
    title = f"第 30 天观察表 {number}" if len(plan.role_plays) > 1 else "第 30 天观察表"
    note = f"三级评估，主管填：{play.title}"
    return Sheet(f"day-30-{number}", title, "everyone", "A4-landscape", note, parts, "yellow")


def _red_lines(play: RolePlay) -> Points:
    return Points("红线（碰了打勾）", tuple(one.text for one in play.rubric.red_lines), boxes=True)


def _promise() -> Points:
    return Points(
        "答应客户的事，到点办了没有",
        (
            f"办了，客户几点几分得到答复：{GAP * 5}",
            f"没办，卡在：{GAP * 12}",
        ),
        boxes=True,
    )


def _one_each() -> Facts:
    return Facts((("保留一句", f"原话：{GAP * 24}"), ("改一句", f"换成：{GAP * 24}")))


def _word_count() -> Grid:
    rows = tuple((word, *("" for _ in range(5)), look) for word, look in WORDS)
    head = ("抽听五段，数几次", "一", "二", "三", "四", "五", "怎么看")
    return Grid("", head, (25, 5, 5, 5, 5, 5, 50), rows)


def _day_30_by_objective(plan: LessonPlan) -> Sheet:
    rows = tuple((one.text, one.evidence, "", "") for one in plan.objectives)
    parts: tuple[Part, ...] = (
        _observed(),
        Grid("", ("目标", "课上怎么看", "1–5 分", "看到的事、听到的原话"), (30, 25, 10, 35), rows),
        _promise(),
        _word_count(),
        _one_each(),
    )
    note = "三级评估，主管填"
    return Sheet("day-30-1", "第 30 天观察表", "everyone", "A4-landscape", note, parts, "yellow")


def _level_4(plan: LessonPlan) -> Sheet:
    named = indicators(plan) or ("",) * INDICATORS
    rows = tuple((one, "", "", "", "") for one in named)
    head = (
        "指标（单位里本来就有的）",
        "从哪张报表取",
        "课前三个月",
        "课后三个月",
        "同期还变了什么",
    )
    parts: tuple[Part, ...] = (
        Prose("教案里写的", plan.evaluation.level_4_results),
        Grid("三个指标", head, (25, 20, 15, 15, 25), rows),
        Lines("同一段时间里，还有哪些事也会让数字变（换了系统、促销、旺季、换人）？", 4),
        Lines("没来上课的班组，这三个数怎么变？", 3),
        Lines("所以，这一次能说什么，不能说什么？", 4),
        Prose(
            "怎么读",
            f"{plan.evaluation.note}数字变好，不能全算培训的；没变，也先看有没有人真的在用。",
        ),
    )
    note = "四级评估，讲师和主管一起填"
    return Sheet("level-4", "业务指标对照表", "trainer", "A4", note, parts)


def _review(plan: LessonPlan) -> Sheet:
    rows = tuple(
        (f"{number} {one.title}", str(one.minutes), "", "")
        for number, one in enumerate(plan.agenda, 1)
    )
    head = ("环节", "计划（分）", "实际（分）", "超在哪、省在哪")
    parts: tuple[Part, ...] = (
        Grid("", head, (40, 10, 10, 40), rows),
        Points("下课就写", plan.after_class, boxes=True),
        Lines("没人接的一句问话，下次怎么问：", 2),
        Lines("学员的三句好说法，原样记下来：", 3),
        Lines("下一期只改一处，改哪里：", 2),
    )
    return Sheet("review", "讲师自查表", "trainer", "A4", "讲师当天填，十分钟", parts)


def _exit_key(plan: LessonPlan) -> Sheet:
    rows = tuple((one.q, one.answer) for one in plan.exit_ticket)
    example = tuple((one.label, one.example) for one in plan.action_plan.fields)
    parts: tuple[Part, ...] = (
        Grid("出门票", ("问", "看什么算对"), (45, 55), rows),
        Grid("行动计划写成这样", ("栏目", "例子"), (45, 55), example),
    )
    return Sheet("exit-key", "出门票答案", "trainer", "A4", "只给讲师", parts)
