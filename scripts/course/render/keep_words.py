"""What keeping, saving and opening what people filled in may come to → what the tools say."""

from __future__ import annotations

from collections.abc import Mapping

# `{…}` is filled in by the script.
KEEP_WORDS: Mapping[str, str] = {
    "keep-denied": "这个浏览器不让记住。填完请“存成文件”，或者复制成文字，关了页面就没有了。",
    "keep-full": "浏览器里记不下了，刚才这一步没有记住。请“存成文件”，再删掉几份旧的。",
    "keep-damaged": "上次记下的读不出来，没有用它：{fault}原样留着，没有删；"
    "手上有存下的文件，请打开那一份。",
    "keep-resumed": "接着上次填的。",
    "keep-empty": "里面是空的。请选“存成文件”存下的那份，或者把文字整段贴进来。",
    "keep-large": "太大了，超过 {most} 百万字，不像是这里存下的。",
    "keep-json": "读不懂，可能没传完或者只复制了一半。请重新存一次、传一次。",
    "keep-foreign": "不是这里存下的文件。请选用“存成文件”存下的那份。",
    "keep-other": "这份是另一样工具（{tool}）存下的。请到那一页去打开。",
    "keep-version": "是另一个版本的课程存下的，格式对不上。请用同一版课程打开。",
    "keep-faults": "里面有对不上的地方：{faults}",
    "keep-refused": "“{name}”没有打开，现在填的一点没动。{fault}",
    "keep-opened": "打开了“{name}”。原来填的按“撤销”拿回来。",
    "keep-saved": "存成了文件“{name}”。",
    "keep-copied": "复制好了，可以贴到群里或记事本里。",
    "keep-copy-by-hand": "浏览器不让复制。文字已经选中，按 Ctrl+C，手机上长按复制。",
    "keep-cleared": "清空了。按“撤销”拿回来。",
    "keep-text": "框里的文字",
    "keep-undone": "撤销了一步。",
    "keep-nothing-to-undo": "没有可以撤销的。",
}
# What a tool says when a step of its example is put in.
EXAMPLE_STEP = "第 {step} 步，一共 {all} 步：{caption}"
