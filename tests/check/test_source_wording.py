"""No sentence is taken over from a source document."""

from __future__ import annotations

from course.model.ngrams import run_hashes
from mini_course import BANK, FIRST, MiniCourse

SOURCE = "顾客打来电话的时候店员应当首先报出自己的姓名然后说明来电的缘由以免顾客产生误会"


def know(mini: MiniCourse) -> None:
    lines = "".join(f"{value:012x}\n" for _, value in run_hashes(SOURCE))
    mini.write("docs/data/source-ngrams.txt", f"# 散列\n{lines}")


def test_a_run_of_25_characters_is_reported_whatever_its_punctuation(mini: MiniCourse) -> None:
    know(mini)
    text = f"有人写：{SOURCE[:12]}，{SOURCE[12:30]}。"
    mini.edit(FIRST, "## 现在轮到你", f"{text}\n\n## 现在轮到你")
    assert mini.found("source-wording") == [(FIRST, mini.line(FIRST, "有人写："))]


def test_a_run_over_two_lines_is_found_in_the_first(mini: MiniCourse) -> None:
    know(mini)
    mini.edit(FIRST, "## 现在轮到你", f"{SOURCE[:14]}\n{SOURCE[14:28]}\n\n## 现在轮到你")
    assert mini.found("source-wording") == [(FIRST, mini.line(FIRST, SOURCE[:14]))]


def test_questions_are_looked_at_as_well(mini: MiniCourse) -> None:
    know(mini)
    mini.edit(BANK, "接通后先报姓名，再说为哪件事打来，客户不用猜。", SOURCE)
    assert mini.found("source-wording") == [(BANK, mini.line(BANK, SOURCE))]


def test_24_characters_are_fine(mini: MiniCourse) -> None:
    know(mini)
    mini.edit(FIRST, "## 现在轮到你", f"他说{SOURCE[5:29]}吧\n\n## 现在轮到你")
    assert mini.found("source-wording") == []


def test_a_damaged_list_is_a_fault_of_reading(mini: MiniCourse) -> None:
    mini.write("docs/data/source-ngrams.txt", "不是散列\n")
    assert mini.read_faults() == [("docs/data/source-ngrams.txt", 1, "source-ngrams")]
