"""A role-play → the sheets that only its trainer sees: truth, running order, debrief, trades."""

from __future__ import annotations

from course.model.class_run import Fishbowl, Round
from course.model.role_play import RolePlay
from course.render.dialogue_map import describe_map, render_map
from course.render.kit_players import players
from course.render.kit_sheet import (
    Beside,
    Facts,
    Grid,
    Part,
    Picture,
    Points,
    Prose,
    Sheet,
    Speech,
)

CLOCK = len("10:12")  # a longer time is a day and a time


def trainer_sheets(role_play: RolePlay) -> tuple[Sheet, ...]:
    """Return the trainer's sheets in the order in which a class needs them."""
    return (
        _truth(role_play),
        _map(role_play),
        _running_order(role_play),
        _debrief(role_play),
        _marked_models(role_play),
        _trades(role_play),
    )


def _truth(role_play: RolePlay) -> Sheet:
    truth, mood = role_play.truth, role_play.mood
    events = tuple((one.at, one.what) for one in truth.timeline)
    shares = (20, 80) if any(len(one.at) > CLOCK for one in truth.timeline) else (10, 90)
    secrets = tuple((one.fact, one.reveal_when) for one in role_play.roles.customer.secret)
    levels = tuple(
        (f"{one.card} 级", f"{one.range[0]}–{one.range[1]}", one.looks_like) for one in mood.levels
    )
    rules = tuple((one.name, one.rule) for one in role_play.frameworks.rules)
    complaint = tuple(
        (f"{one.level} 级", one.name, one.here) for one in role_play.frameworks.complaint_levels
    )
    parts: tuple[Part, ...] = (
        Grid("真正发生了什么", ("时刻", "事情"), shares, events),
        Facts(
            (
                ("错在哪", truth.cause),
                ("归我们", truth.our_part),
                ("不归我们", truth.not_our_part),
            )
        ),
        Grid(f"{players(role_play).other}藏着的话", ("藏着", "什么时候说"), (55, 45), secrets),
        Grid(f"情绪（{mood.scale}）", ("卡片", "记分", "看起来"), (10, 10, 80), levels),
        Grid("投诉到了哪一级", ("级别", "定义", "在这件事里"), (10, 30, 60), complaint),
        Grid("这一场照着做的几条", ("哪一条", "怎么做"), (20, 80), rules),
        Prose("方法怎么用", role_play.frameworks.note or ""),
    )
    return Sheet("truth", "讲师真相表", "trainer", "A4", "只给讲师，演完前不公布", _told(parts))


def _map(role_play: RolePlay) -> Sheet:
    words = describe_map(role_play)
    parts = (Prose("", words), Picture(render_map(role_play), words))
    note = "只给讲师，A3；缩到 A4 也能看"
    return Sheet("map", "对话地图", "trainer", "A3", note, parts)


def _running_order(role_play: RolePlay) -> Sheet:
    run, notes = role_play.run, role_play.trainer_notes
    errors = tuple((one.see, one.do) for one in notes.common_errors)
    parts: tuple[Part, ...] = (
        Facts(
            (
                ("时长", _length(role_play)),
                ("要备", "、".join(role_play.setting.props)),
                ("叫停", run.stop_signal),
                ("脱角色", run.de_role),
            )
        ),
        Speech(f"开演前说（{run.brief.minutes} 分钟）", run.brief.say),
        Prose("开演前查", run.brief.check),
        _rounds(run.rounds),
        Points("反馈顺序", run.feedback_order, numbered=True),
        *_special_forms(role_play),
        Grid("看到这些，这样办", ("看到", "怎么办"), (40, 60), errors),
        Beside(
            Points("用之前换成本单位的", notes.adjust_before_use, boxes=True),
            Points("课后", notes.after_class, boxes=True),
        ),
    )
    return Sheet("running-order", "带练流程", "trainer", "A4", "只给讲师", parts)


def _length(role_play: RolePlay) -> str:
    form = role_play.format
    return f"{form.minutes} 分钟，每组 {form.group_size} 人，{form.rounds} 轮，不含全班复盘"


def _rounds(rounds: tuple[Round, ...]) -> Grid:
    head = ("轮次", "换角色", "读卡", "演", "反馈", "合计", "这一轮的难处")
    rows = tuple(
        (
            f"第 {number} 轮",
            _minutes(one.swap),
            _minutes(one.read),
            _minutes(one.act),
            _minutes(one.feedback),
            _minutes(one.minutes),
            one.twist or "照卡上写的演",
        )
        for number, one in enumerate(rounds, 1)
    )
    return Grid("每一轮怎么走（分钟）", head, (10, 10, 10, 10, 10, 10, 40), rows)


def _minutes(count: int) -> str:
    return str(count) if count else "—"


def _special_forms(role_play: RolePlay) -> tuple[Part, ...]:
    fishbowl, understudy = role_play.run.fishbowl, role_play.roles.understudy
    spare = (
        (Prose(f"替补{players(role_play).own}（{understudy.when}）", understudy.goal),)
        if understudy
        else ()
    )
    return (*(_fishbowl(fishbowl) if fishbowl else ()), *spare)


def _fishbowl(fishbowl: Fishbowl) -> tuple[Part, ...]:
    return (
        Prose(f"鱼缸（{fishbowl.minutes} 分钟）", f"{fishbowl.when}。{fishbowl.setup}。"),
        Points("", fishbowl.how, numbered=True),
    )


def _debrief(role_play: RolePlay) -> Sheet:
    phases = tuple(
        Points(f"{one.name}（{one.minutes} 分钟）", one.ask) for one in role_play.debrief.phases
    )
    aims = Points("这一场练的是", tuple(aim.text for aim in role_play.objectives))
    expect = Points("多半会听到", role_play.debrief.expect)
    return Sheet(
        "debrief", "复盘卡", "trainer", "A5", "只给讲师，一分钟一问", (*phases, expect, aims)
    )


def _marked_models(role_play: RolePlay) -> Sheet:
    models = role_play.models
    parts = tuple(
        Grid(
            f"{label}：{model.title}",
            ("谁", "说", "看什么"),
            (10, 60, 30),
            tuple((line.who, line.say, line.mark or "") for line in model.lines),
        )
        for label, model in (("反例", models.negative), ("正例", models.positive))
    )
    return Sheet(
        "marked-models", "对照稿批注", "trainer", "A4", "只给讲师，学员的一份没有批注", parts
    )


def _trades(role_play: RolePlay) -> Sheet:
    grids = tuple(
        Grid(
            f"{trade.label}：{trade.customer}",
            ("看什么", "这一行"),
            (20, 80),
            (
                ("场景", trade.setting),
                ("藏着的话", "；".join(trade.secret)),
                ("卡在哪", trade.cause),
                ("可给的方案", "；".join(trade.options)),
                ("补得对的补偿", trade.fitting_compensation),
                ("会找谁", trade.third_party),
                ("红线", "；".join(trade.red_lines)),
            ),
        )
        for trade in role_play.variations.trades
    )
    guide = Prose("怎么换", role_play.variations.adapt_guide)
    return Sheet("trades", "换个行业再演", "trainer", "A4", "只给讲师", (guide, *grids))


def _told(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Leave out parts that this role-play has nothing to say in."""
    return tuple(
        part
        for part in parts
        if not (isinstance(part, Grid) and not part.rows)
        and not (isinstance(part, Prose) and not part.text)
    )
