"""A role-play → the printable sheets of its kit, each with only what its reader may see."""

from __future__ import annotations

from course.model.role_play import RolePlay, Variation
from course.render.kit_players import Players, players
from course.render.kit_sheet import (
    Beside,
    Facts,
    Grid,
    Kit,
    Labels,
    Part,
    Points,
    Prose,
    Sheet,
    Sign,
    Speech,
)
from course.render.kit_trainer_sheets import trainer_sheets

LOG_SHARES = (10, 10, 50, 15, 15)
LOG_ROWS = 14
_GAP = "\N{FULLWIDTH LOW LINE}"
TO_FILL_IN = f"第{_GAP * 2}轮　　{{own}}：{_GAP * 6}　　观察员：{_GAP * 6}　　总分：{_GAP * 4}"
LABEL_SETS = 6


def make_kit(role_play: RolePlay) -> Kit:
    """Return all sheets of `role_play`: players', observers', trainer's, then other trades."""
    trades = role_play.variations.trades
    sheets = (
        _customer_card(role_play),
        _agent_card(role_play),
        rubric_sheet(role_play),
        _log(role_play),
        *trainer_sheets(role_play),
        _handout(role_play),
        _signs(role_play),
        *(
            card
            for number, trade in enumerate(trades, 1)
            for card in _trade_cards(number, trade, players(role_play))
        ),
    )
    footer = f"{role_play.title} · {role_play.license} · 人物、单位均为虚构"
    return Kit(role_play.id, role_play.title, sheets, footer)


def start_level(role_play: RolePlay) -> int:
    """Return the level on the classroom card at which the customer's mood starts."""
    start = role_play.mood.start
    levels = role_play.mood.levels
    return next((one.card for one in levels if one.range[0] <= start <= one.range[1]), 0)


def _scene(role_play: RolePlay) -> str:
    return f"{role_play.setting.when}，{role_play.setting.where}，{role_play.setting.channel}"


def _customer_card(role_play: RolePlay) -> Sheet:
    card = role_play.roles.customer
    secrets = tuple((one.reveal_when, one.fact) for one in card.secret)
    parts: tuple[Part, ...] = (
        Facts(
            (
                ("你是", f"{card.name}。{card.persona}"),
                ("场景", _scene(role_play)),
                ("你要", card.goal),
                ("记住", card.not_goal),
            )
        ),
        Speech(f"第一句（开场情绪 {start_level(role_play)} 级）", card.opening),
        Points("你知道", card.knows),
        Grid("先藏着，等到时候再说", ("等到", "才说"), (45, 55), secrets),
        Beside(
            Points("听到这些，更火", card.act.mood_up),
            Points("听到这些，软下来", card.act.mood_down),
        ),
        Beside(
            Points("火头上的话", card.act.lines_when_hot),
            Points("软下来的话", card.act.lines_when_cool),
        ),
        Prose("规矩", card.act.fairness),
    )
    other = players(role_play).other
    note = f"只给演{other}的人，每组一张"
    return Sheet("customer", f"{other}卡", "customer", "A5", note, parts, "blue")


def _agent_card(role_play: RolePlay) -> Sheet:
    card = role_play.roles.agent
    parts: tuple[Part, ...] = (
        Facts(
            (
                ("你是", f"{card.name}。{card.persona}"),
                ("场景", _scene(role_play)),
                ("你要", card.goal),
            )
        ),
        Points("你查得到", card.knows),
        Points("你做得了主", card.can),
        Points("你做不了主", card.cannot),
        Prose("什么时候请主管", card.escalate_when),
    )
    own = players(role_play).own
    return Sheet("agent", f"{own}卡", "agent", "A5", f"只给演{own}的人，每组一张", parts, "green")


def rubric_sheet(role_play: RolePlay) -> Sheet:
    """Return the yardstick of `role_play` for one round, to fill in."""
    rubric = role_play.rubric
    rows = tuple((f"{c.id} {c.name}（×{c.weight}）", *c.anchors, "") for c in rubric.criteria)
    parts: tuple[Part, ...] = (
        Facts(
            (
                ("这一轮", TO_FILL_IN.format(own=players(role_play).own)),
                ("怎么打", f"{rubric.scale}{rubric.total}。"),
            )
        ),
        Grid("", ("项目", "1", "2", "3", "4", "5", "得分"), (10, 15, 15, 15, 20, 20, 5), rows),
        Beside(
            Points("红线", tuple(line.text for line in rubric.red_lines), boxes=True),
            Points("总分说明", tuple(f"{band.min} 分起：{band.text}" for band in rubric.bands)),
        ),
        Prose("", f"{rubric.red_line_effect}{rubric.use}"),
    )
    return Sheet("rubric", "观察员评分表", "observer", "A4-landscape", "每组一张", parts, "yellow")


def _log(role_play: RolePlay) -> Sheet:
    card = role_play.roles.observer
    moods = tuple((f"{one.card} 级", one.looks_like) for one in role_play.mood.levels)
    shares = LOG_SHARES if len(card.log_columns) == len(LOG_SHARES) else _even(card.log_columns)
    parts: tuple[Part, ...] = (
        Prose("", card.goal),
        Beside(Points("要做", card.do), Points("不做", card.dont)),
        Grid("情绪级别怎么看", ("级别", "看起来"), (15, 85), moods),
        Grid("记录", card.log_columns, shares, (), blank=LOG_ROWS),
        Points("反馈顺序", role_play.run.feedback_order, numbered=True),
    )
    return Sheet("log", "观察员记录纸", "observer", "A4", "每组一张，每轮一面", parts, "yellow")


def _even(columns: tuple[str, ...]) -> tuple[int, ...]:
    """Return equal widths in steps of five percent; the last column takes the rest."""
    each = 100 // len(columns) // 5 * 5
    return (*(each for _ in columns[1:]), 100 - each * (len(columns) - 1))


def _handout(role_play: RolePlay) -> Sheet:
    models = role_play.models
    parts = tuple(
        Grid(
            f"{label}：{model.title}",
            ("谁", "说", "我的记号"),
            (10, 70, 20),
            tuple((line.who, line.say, "") for line in model.lines),
        )
        for label, model in (("反例", models.negative), ("正例", models.positive))
    )
    return Sheet("models", "反例与正例对照稿", "everyone", "A4", "每人一张，示范时发", parts)


def _signs(role_play: RolePlay) -> Sheet:
    roles = role_play.roles
    other, own = players(role_play)
    names = ((other, roles.customer.name), (own, roles.agent.name), ("观察员", "只记原话"))
    parts: tuple[Part, ...] = (
        Sign("T", role_play.run.stop_signal),
        Labels(names * LABEL_SETS),
        Prose("演完", role_play.run.de_role),
    )
    note = f"全班一张；名牌沿线剪开，一张够 {LABEL_SETS} 组"
    return Sheet("signs", "暂停手势与名牌", "everyone", "A4", note, parts)


def _trade_cards(number: int, trade: Variation, words: Players) -> tuple[Sheet, Sheet]:
    customer: tuple[Part, ...] = (
        Facts((("你是", trade.customer), ("场景", trade.setting))),
        Speech("第一句", trade.opening),
        Points(f"先藏着，{words.own}问到了、让你安心了再说", trade.secret),
        Prose("你还能找谁", trade.third_party),
    )
    agent: tuple[Part, ...] = (
        Facts((("场景", trade.setting), ("查到的", trade.cause))),
        Points("你拿得出的办法", trade.options),
        Points("别碰", trade.red_lines),
    )
    id_, label = f"trade-{number}", trade.label
    note = "第三轮备用，每组一张"
    return (
        Sheet(
            f"{id_}-customer",
            f"{words.other}卡 · {label}",
            "customer",
            "A5",
            note,
            customer,
            "blue",
        ),
        Sheet(f"{id_}-agent", f"{words.own}卡 · {label}", "agent", "A5", note, agent, "green"),
    )
