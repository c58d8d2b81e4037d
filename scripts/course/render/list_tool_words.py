"""What every tool for a list of customers may have to say; `{…}` is filled in by its script."""

from __future__ import annotations

from collections.abc import Mapping

from course.render.file_words import FILE_WORDS
from course.render.keep_words import EXAMPLE_STEP, KEEP_WORDS

_READING: Mapping[str, str] = {
    **FILE_WORDS,
    "reading": "正在读“{name}”……",
    "file-in": "“{name}”读进来了。原来的按“撤销”拿回来。",
    "file-large": "“{name}”超过 {most} MB，没有读。五万位客户的表只有两三 MB：只留要用的几列，"
    "或者分成几份，再存一次 CSV。",
    "file-xlsx": "“{name}”是 Excel 文件，不是 CSV。在 Excel 里“另存为”，"
    "类型选“CSV（逗号分隔）”，再放进来；或者选中单元格复制，粘到框里。",
    "file-shape": "里面没有客户表。",
    "sample-in": "放进了样例《{title}》，都是虚构的。原来的按“撤销”拿回来。",
    "row-added": "加了一行。",
    "row-empty": "先在格子里写上，再加。",
    "too-long-to-keep": "名单太长，浏览器里不记。走之前存成表格。",
    "counted": "算了 {n} 位，没算 {faults} 行。",
    "fault": "第 {line} 行：{what}",
    "faults-more": "还有 {n} 行没算，改好上面这些再看。",
    "kept": "下面仍按 {kept} 算。",
}
_TABLE: Mapping[str, str] = {
    "head-none": "没认出列名，读到的是“{found}”；第一行写上列名：{wanted}",
    "head-missing": "少了“{label}”这一列；加上，叫“{also}”也行",
    "head-twice": "“{first}”和“{second}”都像是“{label}”；留一列，另一列改个名字",
    "cell-empty": "“{label}”空着",
    "cell-long": "“{label}”太长了，像是几格连在了一起",
    "cell-sum": "“{typed}”像是合计，不是一位客户",
    "cell-choice": "“{label}”写的是“{typed}”，不在几样里面",
    "mend-text": "写上客户的编号",
    "mend-long": "写短一点，最多 {most} 个字；看看引号是不是少了一个",
    "mend-sum": "表里只留客户，合计那一行删掉",
    "mend-choice": "写成：{choices}",
    "row-open": "有一个英文引号没有收尾，从这一行起读不准；把引号补上或者删掉",
    "row-wide": "格子比列名多（列名只有 {head} 个）；数里有千位逗号的，去掉逗号或者整格加英文引号",
    "row-twice": "“{name}”在第 {first} 行已经有了，这一行没算；合成一行，或者改编号",
    "rows-most": "最多算 {most} 行，从这一行起没有算；分成几份",
}
_LIST: Mapping[str, str] = {
    "all": "全部",
    "list-caption": "名单（{n} 位）",
    "list-none": "没有这样的客户。",
    "more": "再看一截（已经有 {shown} 位，一共 {all} 位）",
    "step": EXAMPLE_STEP,
}
LIST_TOOL_WORDS: Mapping[str, str] = {**KEEP_WORDS, **_READING, **_TABLE, **_LIST}
