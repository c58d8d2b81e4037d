"""Names of the planner's faults and notes → what it says; `{…}` is filled in later."""

from __future__ import annotations

from collections.abc import Mapping

FIELD_FAULTS: Mapping[str, str] = {
    "people-empty": "人数空着。写 1 到 {largest} 的整数；下面仍按 {kept} 人算。",
    "people-number": "人数“{typed}”不是整数。写 18 这样的数字；下面仍按 {kept} 人算。",
    "people-range": "人数“{typed}”不在 1 到 {largest} 之间；下面仍按 {kept} 人算。"
    "人再多，分两班上。",
    "start-clock": "开始时间“{typed}”不是时刻。写 9:00 这样，从 0:00 到 23:59；"
    "下面仍从 {kept} 算起。",
    "end-clock": "结束时间“{typed}”不是时刻。写 17:00 这样，从 0:00 到 23:59；"
    "下面仍按 {kept} 结束算。",
    "lunch-clock": "午饭时间“{typed}”不是时刻。写 12:00 这样，不吃午饭就空着；下面仍按 {kept} 算。",
    "lunchMinutes-number": "午饭分钟“{typed}”不是整数。写 90 这样的数字；下面仍按 {kept} 分钟算。",
    "lunchMinutes-range": "午饭分钟“{typed}”不在 1 到 {largest} 之间；下面仍按 {kept} 分钟算。"
    "不吃午饭，就把午饭时间空着。",
    "dayCount-number": "天数“{typed}”不是整数。写 1 到 {largest}；下面仍按 {kept} 天排。",
    "dayCount-range": "天数“{typed}”不在 1 到 {largest} 之间；下面仍按 {kept} 天排。",
    "minutes-number": "分钟“{typed}”不是整数。写 10 这样的数字；仍按 {kept} 分钟算。",
    "minutes-range": "分钟“{typed}”不在 1 到 {largest} 之间。不要这一块就删掉它；"
    "仍按 {kept} 分钟算。",
    "own-number": "几分钟“{typed}”不是整数。写 15 这样的数字。",
    "own-range": "几分钟“{typed}”不在 1 到 {largest} 之间。",
    "title-empty": "这一块还没有名字。先写名字，再加。",
    "title-long": "名字超过 {largest} 个字，写短一点。",
    "too-many": "一天最多 {largest} 块。先删掉几块，再加。",
    "now-clock": "现在几点“{typed}”不是时刻。写 10:20 这样。",
    "late-number": "晚了几分钟“{typed}”不是整数。写 20 这样的数字。",
    "late-range": "晚了几分钟“{typed}”不在 1 到 {largest} 之间。",
    "not-late": "按现在的表，《{title}》{planned} 才开始，还没晚，不用重排。",
    "nothing-left": "表上还没有课。先排课，再重排。",
}

NOTES: Mapping[str, str] = {
    "end-before-start": "结束 {end} 不晚于开始 {start}，先不管几点结束。"
    "把“结束”改到 {start} 以后。",
    "lunch-outside": "午饭 {lunch} 不在上课时间里（{start} 到 {end}），没有排。"
    "改“午饭”的时间；不吃午饭就空着。",
    "empty-plan": "还没有课。选一份现成日程，或者从下面加一个模块。",
    "empty-day": "第 {day} 天还没有课。给它加几块，或者把“天数”改少。",
    "fits": "第 {day} 天正好排满，{end} 下课。",
    "slack": "第 {day} 天 {end} 就讲完了，还空 {minutes} 分钟。",
    "ends": "第 {day} 天 {end} 下课。",
    "over": "第 {day} 天排到 {end}，超出 {minutes} 分钟。",
    "cut": "《{title}》压到 {to} 分钟，省 {saves} 分钟：{how}",
    "drop": "《{title}》整段删去，省 {saves} 分钟：{how}",
    "short": "能压的都压了，还差 {minutes} 分钟。",
    "short-drop": "能压的都压了，还差 {minutes} 分钟：再拿掉《{title}》（{saves} 分钟），"
    "或者把“结束”改到 {end}。",
    "short-end": "能压的都压了，还差 {minutes} 分钟，拿掉哪一块都不够：拿掉两块，"
    "或者把“结束”改到 {end}。",
    "lunch-moved": "第 {day} 天午饭排在 {actual}，不是 {planned}：课不从中间断开。",
    "lunch-nowhere": "第 {day} 天午饭 {planned} 没有地方放：前后只有一块。把它拆成两块。",
    "no-break": "第 {day} 天 {start} 到 {end} 连上 {minutes} 分钟没有休息，中间加一个茶歇。",
    "midnight": "第 {day} 天排过了半夜，“次日”开头的钟点是第二天凌晨。",
    "size": "《{title}》是按 {min} 到 {max} 人写的，{people} 人怎么改，看教案里的“意外情况”。",
    "tiny": "{people} 人不够一组（一组 {group} 人），角色扮演请同事来凑数，或者改成示范加讨论。",
}

SAID: Mapping[str, str] = {
    "next-day": "次日 {clock}",
    "no-lunch": "不排午饭",
    "lunch": "午饭",
    "late": "晚了",
    "break": "茶歇",
    "day": "第 {day} 天",
    "minutes": "{minutes} 分钟",
    "full": "原 {minutes} 分钟",
    "shortened": "压缩：{how}",
    "added": "加上了《{title}》，第 {day} 天第 {at} 块。",
    "moved": "《{title}》挪到第 {day} 天第 {at} 块。",
    "removed": "删掉了《{title}》。按“撤销”拿回来。",
    "emptied": "清空了。按“撤销”拿回来。",
    "undone": "撤销了一步。",
    "nothing-to-undo": "没有可以撤销的。",
    "opened": "打开了《{title}》。原来排的可以按“撤销”拿回来。",
    "cuts-applied": "压好了，一共省 {minutes} 分钟。",
    "uncut": "《{title}》恢复到原来的分钟。",
    "replanned": "从《{title}》起重排：晚了 {late} 分钟，压掉 {saves} 分钟，{end} 下课。",
    "kept": "一分不动：{titles}。",
    "copied": "复制好了，可以贴到群里。",
    "copy-by-hand": "浏览器不让复制。文字已经选中，按 Ctrl+C。",
    "saved": "存成了文件“{name}”。",
    "loaded": "打开了文件“{name}”。原来排的可以按“撤销”拿回来。",
    "refused": "文件“{name}”没有打开，现在排的一点没动。",
    "unsaved": "这台电脑的浏览器不让记住，走之前请“存成文件”。",
    "resumed": "接着上次排的。",
    "damaged": "上次记在浏览器里的读不出来，没有用它；原样留着，没有删。"
    "有存下的文件，请打开那一份。",
    "partly": "接着上次排的，可是有 {count} 块读不出来或者课程里没有了，去掉了，请对一遍；"
    "原来那份原样留着，没有删。",
    "days-joined": "减少了天数，多出来的课都接在最后一天后面。",
    "each": "各课：{list}",
    "one": "1",
    "untitled": "我的日程",
    "text-people": "{people} 人",
    "text-head": "{title}（{people} 人）",
    "up": "上移", "down": "下移", "remove": "删掉", "restore": "恢复原长",
    "up-name": "上移《{title}》", "down-name": "下移《{title}》",
    "remove-name": "删掉《{title}》", "restore-name": "把《{title}》恢复到原来的分钟",
    "minutes-name": "《{title}》几分钟",
    "apply": "照这样压",
    "apply-name": "照这样压第 {day} 天",
    "column-clock": "时刻", "column-minutes": "分钟", "column-what": "内容",
    "column-phase": "阶段", "column-does": "关键动作", "column-item": "物料",
    "column-per": "给谁", "column-count": "要几份", "column-plans": "各课",
    "column-sheet": "印什么", "column-paper": "纸", "column-copies": "印几份",
    "end-of-class": "下课",
    "no-materials": "排上有教案的模块，这里就列出要带的东西。",
    "no-prints": "排上模块或角色扮演，这里就列出要印的纸。",
    "fault-json": "读不懂：这不是“存成文件”存下的文件，或者存到一半断了。",
    "fault-schema": "开头写的是“{found}”，要“{wanted}”：不是排课的文件，或者是更新的版本存的。",
    "fault-size": "文件太大（{size} 字），排课的文件不会这么大。",
    "fault-field": "“{name}”写的是“{found}”，要{wanted}。",
    "fault-block": "第 {day} 天第 {at} 块：{what}。",
    "fault-kind": "不认识的种类“{found}”",
    "fault-plan": "没有教案“{found}”，可能这份文件是别的版本存的",
    "fault-play": "没有角色扮演“{found}”，可能这份文件是别的版本存的",
    "fault-cut": "没有环节“{found}”",
    "fault-minutes": "分钟写的是“{found}”，要 1 到 {largest} 的整数",
    "fault-title": "名字写的是“{found}”，要 1 到 {largest} 个字",
    "fault-delay": "晚了几分钟写的是“{found}”",
    "wants-people": "1 到 {largest} 的整数", "wants-clock": "一天里的分钟数，0 到 1439",
    "wants-lunch": "1 到 {largest} 的整数", "wants-days": "1 到 {largest} 天，每天最多 {blocks} 块",
    "wants-title": "不超过 {largest} 个字的名字",
}  # fmt: skip

PLANNER_WORDS: Mapping[str, str] = {**FIELD_FAULTS, **NOTES, **SAID}
