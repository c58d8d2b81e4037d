"""What both builders say of examples and of links that carry what is filled in."""

from __future__ import annotations

from collections.abc import Mapping

from course.render.keep_words import EXAMPLE_STEP, KEEP_WORDS

# `{…}` is filled in by the script.
BUILDER_WORDS: Mapping[str, str] = {
    **KEEP_WORDS,
    "started": "换成了“{title}”。原来的按“撤销”拿回来。",
    "step": EXAMPLE_STEP,
    "link-copied": "链接复制好了，谁打开都是上面填的。填的都写在链接里，别发给不该看的人。",
    "link-long": "填的太长，链接装不下。请“存成文件”，把文件发给他。",
    "link-opened": "填上了链接里带来的，你自己的没有动：按“撤销”回到它；"
    "在这上面改一个字，记下的就换成这一份。",
    "link-refused": "链接里的用不上，现在填的一点没动。{fault}",
}
