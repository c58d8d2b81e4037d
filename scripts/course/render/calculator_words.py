"""What a calculator's page says of itself: names → words; `{…}` is filled in by its script."""

from __future__ import annotations

from collections.abc import Mapping

CALCULATOR_WORDS: Mapping[str, str] = {
    "no-figure": "（没有这个数）",
    "not-given": "（没填）",
    "not-given-yet": "自己填",
    "waiting": "先改好上面标红的格子",
    "said": "{label}：{figure}。",
    "said-fault": "有 {count} 格要改：{first}。",
    "order": "“{label}”和另一格的大小反了，把两格核对一遍",
    "above-lost": "“{label}”比丢掉的总数还大，挽回的不会比丢的多",
    "refused": "“{label}”的数用不上，改一改",
    "fault": "{what}。{mend}。",
    "undone": "撤销了一步。",
    "nothing-to-undo": "没有可以撤销的。",
    "reset": "改回了例子里的数。按“撤销”拿回你填的。",
    "sample": "填上了“{title}”的数。按“撤销”拿回你填的。",
    "step": "第 {step} 步：{caption}",
    "copied": "链接复制好了，打开就是这些数。里面只有数，没有人名。",
    "copy-by-hand": "浏览器不让复制。链接已经选中，按 Ctrl+C，手机上长按复制。",
    "not-copied-yet": "先改好标红的格子，再复制链接。",
    "from-link": "填上了链接里的数。",
    "from-link-partly": "链接里有用不上的：{names}。这几格照例子填了，别的照链接填。",
    "table-value": "数值",
}
# Of `follows`: a word in front, and the class that colours it.
VERDICTS: Mapping[str, tuple[str, str]] = {
    "yes": ("算得出来", "good"),
    "partly": ("有条件才算得出来", "warm"),
    "no": ("算不出来", "bad"),
    "not-claimed": ("原文没有这笔账", "soft"),
}
