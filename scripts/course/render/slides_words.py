"""What the HTML deck says besides its slides: labels, keys, messages."""

from __future__ import annotations

from collections.abc import Mapping

KEYS: tuple[tuple[str, str], ...] = (
    ("→ 空格 PageDown", "下一页"),
    ("← PageUp", "上一页"),
    ("T", "开始计时；再按一次暂停"),
    ("0", "这一页重新计时"),
    ("C", "把倒计时放大到全屏，再按缩回"),
    ("1 2 3 4", "投票页：给 A、B、C、D 各加一票"),
    ("Shift + 1 2 3 4", "投票页：减一票"),
    ("R", "投票页：换到另一轮"),
    ("A", "答案页：揭开答案，再按盖上"),
    ("S", "打开讲师窗口：备注、下一页、时间"),
    ("B", "黑屏，再按恢复"),
    ("F", "全屏，按 Esc 退出"),
    ("H", "打开或关上这张按键表"),
)
WORDS: Mapping[str, str] = {
    "page": "本页",
    "segment": "环节",
    "over": "超 {time}",
    "paused": "按 T 开始计时",
    "round1": "第一轮",
    "round2": "第二轮",
    "now": "正在记{round}",
    "total": "{count} 票，全班 {people} 人",
    "full": "{round}已经有 {count} 票，全班 {people} 人，这一票没有记。",
    "none": "{round}的 {letter} 还没有票，减不了。",
    "people": "全班人数写 1 到 200 的整数；现在仍按 {people} 人算。",
    "fewer": "已经记了 {count} 票，人数不能改得更少；现在仍按 {people} 人算。",
    "blocked": "浏览器拦住了讲师窗口。在地址栏旁边允许弹出窗口，再按一次 S。",
    "presenter": "讲师窗口",
    "notes": "备注",
    "next": "下一页",
    "last": "后面没有了，下课。",
    "clock": "现在",
    "lesson": "已上课",
    "back": "上一页",
    "forward": "下一页",
    "start": "开始或暂停计时",
    "reveal": "揭开或盖上答案",
    "right": "{round}答对 {percent}%：{advice}",
    "low": "不到四成，先把规则重讲一遍，再投。",
    "middle": "四成到八成，和选得不同的人讨论一分钟，再投一次。",
    "high": "过了八成，不必再投，直接看答案。",
    "lost": "放映的窗口关了，这里不再更新。",
}
