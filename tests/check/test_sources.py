"""Every claim and every item says where it comes from."""

from __future__ import annotations

from mini_course import CLAIMS, INVENTORY, MiniCourse


def test_an_unknown_source_is_reported_with_the_nearest(mini: MiniCourse) -> None:
    mini.edit(CLAIMS, "seed: src-notes", "seed: src-note")
    mini.edit(INVENTORY, "seed: src-notes", "seed: src-nodes", nth=2)
    assert mini.found("sources") == [
        (CLAIMS, mini.line(CLAIMS, "src-note")),
        (INVENTORY, mini.line(INVENTORY, "src-nodes")),
    ]
    assert {one.mend for one in mini.problems("sources")} == {"是不是想写 `src-notes`？"}


def test_a_claim_without_any_source_is_reported(mini: MiniCourse) -> None:
    reference = (
        "      reference:\n        author: 张三\n        year: 2020\n        title: 电话服务观察\n"
    )
    mini.edit(CLAIMS, f"    source:\n{reference}", "    source: {}\n")
    assert mini.found("sources") == [(CLAIMS, mini.line(CLAIMS, "source: {}"))]


def test_a_source_without_a_passage_is_reported(mini: MiniCourse) -> None:
    mini.edit(CLAIMS, "      where: 第 2 页\n", "")
    assert mini.found("sources") == [(CLAIMS, mini.line(CLAIMS, "source:"))]


def test_a_disputed_claim_without_a_correction_is_reported(mini: MiniCourse) -> None:
    mini.edit(CLAIMS, "    correction:\n      text: 同一家店第二个月再数，只有 25%。\n", "")
    assert mini.found("sources") == [(CLAIMS, mini.line(CLAIMS, "label: disputed"))]
