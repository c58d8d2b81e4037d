"""Names of what the progress page says → its words; `{…}` is filled in by its script."""

from __future__ import annotations

from collections.abc import Mapping

_SHOWN: Mapping[str, str] = {
    "empty": "这里还没有记录。打开一课看一看，或者做一道题，再回来就有了。",
    "first": "从第一课开始：《{title}》",
    "go-on": "接着看《{title}》",
    "play-on": "接着走《{title}》",
    "next": "接下来：《{title}》",
    "all-read": "课文都读完了。挑一个角色扮演再走一遍，或者把答错的题重做一遍。",
    "sum": "课文读完 {read}/{pages} 课；题做过 {answered}/{questions} 道，"
    "第一次就答对 {first} 道；角色扮演走完 {played}/{plays} 个。",
    "module": "课文 {read}/{pages} 课，题 {answered}/{questions} 道",
    "module-first": "（第一次就对 {first} 道）",
    "module-best": "，角色扮演最好 {total} 分",
    "module-played": "，角色扮演走完 {played} 个",
    "module-done": "这个模块学完了。",
    "bar": "《{title}》学了多少",
    "state-read": "读完了",
    "state-open": "读到一半",
    "state-none": "还没读",
    "check-none": "还没做",
    "state-quiz": "题 {answered}/{questions}，第一次就对 {first}",
    "state-wrong": "还错着 {wrong} 道",
    "state-revised": "改过，请再看一遍",
    "play-best": "最好一次：“{ending}”，{total} 分",
    "play-ending": "最好一次：“{ending}”，没有总分",
    "play-red": "（碰过红线）",
    "play-started": "走到一半",
    "play-none": "还没走过",
    "play-revised": "脚本改过，请再走一遍",
    "revised-page": "《{title}》：你读完以后课文改过，请再读一遍。",
    "revised-quiz": "《{title}》：有 {count} 道题改过，原来的答案不算了，请再做一遍。",
    "revised-play": "角色扮演《{title}》：脚本改过，请再走一遍。最好成绩还留着。",
}

_TOLD: Mapping[str, str] = {
    "denied": "这个浏览器不让网页存东西。关掉这一页，记录就没了；走之前点“存成文件”，"
    "下次再读回来。",
    "full": "浏览器给的地方满了，新的记录存不进去，只在这一页开着的时候有。"
    "先点“存成文件”，再清掉些别的网站的数据。",
    "newer": "浏览器里有一份更新的版本存的记录，这一版读不懂，原样留着没有动。"
    "从现在起，这一版另记一份；打开新版本的课程，原来的记录还在。",
    "damaged": "存着的记录坏了一部分。读得出来的都在下面；读不出来的原样留了一份，没有扔。",
    "rescued": "从坏掉的那份里又救回 {count} 条。",
    "saved": "存成了文件“{name}”。换了机器或者浏览器，在那边的这一页点“读文件”。",
    "copied": "复制好了。发给自己，在另一台机器上贴进“贴一段记录”。",
    "copy-by-hand": "浏览器不让复制。文字已经选中，按 Ctrl+C，手机上长按再点复制。",
    "nothing-to-save": "还没有记录，没有什么可存。",
    "fault-empty": "还没有贴上文字。",
    "fault-size": "这份有 {size} 字，学习记录不会这么大，没有读。",
    "fault-json": "读不懂：这不是“存成文件”或者“复制成文字”出来的。现在的记录一点没动。",
    "fault-format": "这不是这门课的学习记录。现在的记录一点没动。",
    "fault-newer": "这份是更新的版本存的（版本 {found}），这一版读不懂。"
    "换成新版本的课程再读；现在的记录一点没动。",
    "fault-read": "文件没有读出来，再选一次。现在的记录一点没动。",
    "broken": "这份不完整，只读得出下面这些。",
    "foreign": "有 {count} 条不是这门课的，或者读不懂，不收。",
    "same": "这份里的，这里都有了，没有什么要改。",
    "adds": "会多出：{list}。",
    "changes": "会换成那一份的：{list}。",
    "keeps": "其余的一条不动，也不会少。",
    "count-quiz": "{count} 道题的结果",
    "count-page": "{count} 课的阅读记录",
    "count-play": "{count} 个角色扮演的记录",
    "change-quiz": "《{title}》的一道题：现在记的是{before}，并进来是{after}",
    "right": "答对",
    "wrong": "答错",
    "cleared": "没做",
    "more": "还有 {count} 道。",
    "merged": "并进来了。不想要，点“撤销”。",
    "merged-unsaved": "并进来了，可是浏览器没让存，只在这一页开着的时候有。",
    "dropped": "没有并，现在的记录一点没动。",
    "restarted": "全部清掉了，从头开始。后悔了，点“撤销”拿回来。",
    "undone": "撤销了，记录跟那一步之前一样。",
    "file": "学习记录.json",
    "aside-file": "坏掉的学习记录.txt",
}

PROGRESS_WORDS: Mapping[str, str] = {**_SHOWN, **_TOLD}
