"""Names of what the questionnaire builder finds and does → what it says; `{…}` is filled in."""

from __future__ import annotations

from collections.abc import Mapping

from course.render.builder_words import BUILDER_WORDS
from course.render.file_words import FILE_WORDS

# Rule → what is wrong with a question, and how to mend it.
FINDINGS: Mapping[str, tuple[str, str]] = {
    "leading": ("“{found}”把答案塞到他嘴里了", "问“您觉得怎么样”，好话坏话都给他留地方"),
    "double": ("“{found}”一题问了两样，他只能给一个答案", "拆成两题，一题一样"),
    "vague": ("“{found}”各人有各人的数", "写出日子或次数：“最近三个月”“一周两回以上”"),
    "absolute": ("“{found}”太满，一回没有就只能答不是", "改成“这一回”，或者问几回"),
    "jargon": ("“{found}”是店里的话，客户不这么说", "换成他看得见的那件东西、那件事"),
    "personal": (
        "“{found}”不问也能改，问了他就不肯写实话",
        "删掉；真要回他话，末尾让他自愿留，写明谁看、留几天",
    ),
    "no-way-out": ("“{found}”不是人人都碰上过", "勾上“给一格没遇到”，不然他只能瞎填"),
    "long": ("一共 {found} 个字，读到后面忘了前面", "四十个字以内；前情写进开头语"),
    "unbalanced": ("好的和不好的不一样多：{found}", "两边一样多，中间放一格“说不上”"),
}

WORDS: Mapping[str, str] = {
    **BUILDER_WORDS,
    **FILE_WORDS,
    **{f"what-{rule}": what for rule, (what, _) in FINDINGS.items()},
    **{f"mend-{rule}": mend for rule, (_, mend) in FINDINGS.items()},
    "kind-scale": "打分",
    "kind-choice": "挑一个",
    "kind-open": "写一句",
    "not-met": "没遇到",
    "number": "第 {n} 题",
    "text": "第 {n} 题怎么问",
    "kind": "怎么答",
    "scale": "用哪把尺",
    "options": "选项，一行一个",
    "na": "给一格“没遇到”",
    "up": "上移",
    "down": "下移",
    "remove": "删掉",
    "tells": "看什么：{tells}",
    "sum": "{count} 道题，大约 {minutes}。按一分钟读 300 个字、打一分 5 秒、写一句 30 秒估的。",
    "minutes": "{minutes} 分 {seconds} 秒",
    "seconds": "{seconds} 秒",
    "none": "还没有题。从题库里挑，或者自己写一道。",
    "many": "有 {count} 道题。店里当场问，五道封顶；一年一回的，十道以内。",
    "slow": "要 {minutes}，过了三分钟，多半填到一半就关了。删掉答案出来也不会去改的题。",
    "no-open": "没有一道能写字的题。没问到的那一样，多少分都量不出来，加一道“只改一样，改哪样”。",
    "only-open": "全是要写字的题，站着的人写不了几句。挑两道改成打分或者挑一个。",
    "twins": "第 {one} 题和第 {two} 题问的一样，留一道。",
    "empty-text": "第 {n} 题还没写怎么问。",
    "few-options": "第 {n} 题至少要两个选项，一行一个。",
    "sound": "问法没查出毛病。自己先填一遍，再请两位客户念给你听，看他念的和你想的是不是一回事。",
    "findings": "第 {n} 题：{what}。{mend}。",
    "added": "加在最后，是第 {n} 题。",
    "own-empty": "先写怎么问，再按“加上”。",
    "full": "最多 {most} 道题。先删掉几道，再加。",
    "removed": "删了第 {n} 题。按“撤销”拿回来。",
    "moved": "挪到了第 {n} 题。",
    "paper-date": "\uff3f\uff3f\uff3f\uff3f年\uff3f\uff3f月\uff3f\uff3f日",
    "from-to": "{first} 分是“{worst}”，{last} 分是“{best}”",
    "file": "问卷",
    "csv-head": "这一行是什么\t写的字\t选项或量表\t没遇到一格",
    "csv-title": "名字",
    "csv-intro": "开头语",
    "csv-thanks": "结束语",
    "yes": "有",
    "file-large": "“{name}”超过 {most} MB。一份问卷只有几 KB，看看是不是选错了文件。",
    "fault-letters": "这份表的字读不出来。在 Excel 里“另存为”选“CSV UTF-8（逗号分隔）”，"
    "再打开一次。",
    "fault-head": "第 1 行要是这四格：{head}。",
    "fault-line": "第 {line} 行的“{found}”认不得，要写“打分”“挑一个”“写一句”"
    "“名字”“开头语”或“结束语”。",
    "fault-scale": "第 {n} 题的量表“{found}”没有，能用的有：{known}。",
    "fault-shape": "第 {n} 题缺了问法、答法或选项。",
    "fault-many": "题目有 {count} 道，最多 {most} 道。",
    "fault-text": "名字、开头语或结束语不是文字，或者超过了 {most} 个字。",
}
