"""Punctuation, width and quotation marks are the same everywhere."""

from __future__ import annotations

import pytest

from mini_course import BANK, CLAIMS, FIRST, PLAY, MiniCourse

WIDE = "".join(chr(ord(char) + 0xFEE0) for char in "12")
SURE = [
    "先报姓名,再说来意。", "你是谁?我不认识。", '他说"你好"就挂了。', "挂了。。再打。",
    "先等等...再说。",
    f"等了{WIDE}天。", "等一下…再说。", "说完了.再打。", "好的!", "请先登陆再说。",
]  # fmt: skip
DOUBTFUL = ["先报姓名(全名)再说。", "先报 姓名再说。", "他说「你好」。", "他说了了一遍。"]
PLACES = {
    "paragraph": "{}",
    "heading": "## {} {{#extra}}",
    "list": "- {}",
    "table": "| 甲 | 乙 |\n| --- | --- |\n| {} | 乙 |",
    "quote": "> {}",
    "box": "!!! note \"提示\"\n\n    {}",
    "box title": "!!! note \"{}\"\n\n    内容",
    "details": "??? note \"看一看\"\n\n    {}",
    "tab": "=== \"一\"\n\n    {}",
    "nested list": "- 上\n    - {}",
    "link text": "[{}](leave-a-time.md)",
    "html": "<p>{}</p>",
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("slip", SURE)
def test_a_slip_is_reported_at_its_line_wherever_it_stands(
    mini: MiniCourse, slip: str, place: str
) -> None:
    if place == "box title" and '"' in slip:
        return  # the title ends at the quotation mark
    text = PLACES[place].format(slip)
    mini.edit(FIRST, "## 现在轮到你", f"{text}\n\n## 现在轮到你")
    assert set(mini.found("copy")) == {(FIRST, mini.line(FIRST, slip))}


@pytest.mark.parametrize("slip", DOUBTFUL)
def test_a_doubtful_slip_is_a_warning(mini: MiniCourse, slip: str) -> None:
    mini.edit(FIRST, "## 现在轮到你", f"{slip}\n\n## 现在轮到你")
    assert mini.found("copy", "warning") == [(FIRST, mini.line(FIRST, slip))]


@pytest.mark.parametrize(
    ("path", "old"),
    [
        (BANK, "没有日期，客户天天等。"),
        (PLAY, "孩子喝了一口就吐了，我一晚上没敢合眼。"),
        (CLAIMS, "只在一家店数过一个月，换一家就未必。"),
        (FIRST, "title: 开口先说来意"),
    ],
)
def test_the_data_and_front_matter_are_read_as_well(mini: MiniCourse, path: str, old: str) -> None:
    new = old.replace("，", ",") if "，" in old else f"{old},再说"
    line = mini.line(path, old)
    mini.edit(path, old, new)
    assert mini.found("copy") == [(path, line)]


@pytest.mark.parametrize(
    "text",
    [
        "约在 10:30，地址 9 栋 502。", "看 `a,b` 和 https://example.com/?a=1,2 。",
        "他说：“好！”就走了……",
        "用 CLEAR, 不用别的。", "| 甲 | 乙 |\n| :-- | --: |\n| 丙 | 丁 |", "**客户**：好。",
        "1. 先说\n2. 再问", "- [ ] 打过了", "```\n中文,半角\n```", "三（四）五",
        "Journal of Service Research 10(1)",
    ],
)  # fmt: skip
def test_sound_copy_is_fine(mini: MiniCourse, text: str) -> None:
    mini.edit(FIRST, "## 现在轮到你", f"{text}\n\n## 现在轮到你")
    assert mini.found("copy") == []


def test_people_may_search_for_a_spelling_that_the_course_does_not_use(mini: MiniCourse) -> None:
    mini.edit(FIRST, "aliases:\n", "aliases:\n  - 客户粘性\n")
    assert mini.found("copy") == []
