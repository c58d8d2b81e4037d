"""A role-play of the course, spoilt in one place at a time, and changed in ways that are sound."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from course.check import RULES
from course.model.course import Course
from course.model.role_play import RolePlay
from course.read.records import make
from course.read.yaml_text import read_yaml
from role_plays import COURSE_ROLE_PLAYS

FILE = next(path for path in COURSE_ROLE_PLAYS if "transfer-pending" in path.name)
TEXT = FILE.read_text(encoding="utf-8")
ABOUT_COURSES = {"missing-pages", "course-map"}
PROMISE = "三点整，到没到我本人都给您打电话，没到就连新的时间一起告诉您；明早十点再打一次"
TO_END = "clear: [], steps: [], next: end_settled"
FEEDBACK = "补救得漂亮：认错认的是自己刚才那一句，紧跟着动作就到了。"
# Rule, what stood there, and what stands there now
FAULTS = [
    ("role-play-references", "next: n09, feedback: 你说中了", "next: n99, feedback: 你说中了"),
    ("role-play-references", "else: end_settled", "else: end_sttled"),
    ("role-play-references", "start: n01", "start: n1"),
    ("role-play-references", "escalate_to: end_escalated", "escalate_to: end_gone"),
    ("role-play-references", "quality: red, rubric: { R: 1 }, red: x1", "quality: red, rubric: {}"),
    ("role-play-graph", "steps: [], next: n04", "steps: [], next: n03"),
    ("role-play-graph", "next: end_breach", "next: end_settled"),
    ("role-play-graph", "when: 情绪不高于 3，且没有碰过红线, else: end_settled", "when: 情绪不高"),
    ("role-play-circles", "rubric: { L: 4, C: 5 }, clear: [C, L], steps: [s2], next: n05",
     "rubric: { L: 4, C: 5 }, clear: [C, L], steps: [s2], next: n02"),
    ("role-play-circles", f"rubric: {{ F: 2 }}, {TO_END}",
     "rubric: { F: 2 }, clear: [], steps: [], next: n14"),
    ("role-play-red-lines", "red_lines: 0 }", "red_lines: 9 }"),
    ("schema", "rubric: { E: 5, L: 5 }", "rubric: { E: 6, L: 5 }"),
    ("schema", f", feedback: {FEEDBACK}", ""),
    ("role-play-secrets", "reveals: [k4]", "reveals: []"),
    ("role-play-minutes", "minutes: 35", "minutes: 40"),
    ("role-play-mood", "card: 2, range: [3, 4]", "card: 2, range: [4, 4]"),
    ("role-play-rubric", "name: 控制\n      weight: 3", "name: 控制\n      weight: 4"),
    ("role-play-rubric", "rubric: { F: 5 }", "rubric: { R: 5 }"),
    ("banned-phrases", PROMISE, "三点前我尽快给您打电话"),
    ("banned-phrases", "是我们说了没做到", "是他们说了没做到"),
    ("promises", PROMISE, "有了结果，我会给您打电话，新的进度一起告诉您；之后再打一次"),
    ("promises", PROMISE, "三点整，会有专人给您打电话，没到就连新的时间一起告诉您；明早十点"),
    ("choice-length", "- { id: a, say: 您说得在理。",
     "- { id: a, say: 您说得在理，而且您这大半天跑来跑去真的是不容易，我们心里都清楚，"),
    ("choice-feedback", FEEDBACK,
     "收回一句错话，比圆一句错话省力多了。“该我们查到底”把责任都接了回来。"),
    ("choice-feedback", FEEDBACK, "很好，继续。"),
    ("role-play-amounts", "我那六万八，到底", "我那八万六，到底"),
    ("role-play-amounts", "a, say: 六万八三个多小时", "a, say: 七万八三个多小时"),
    ("role-play-amounts", "转 68000 元", "转 86000 元"),
    ("role-play-amounts", "10:12 转了 68000 元", "10:12 转了 86000 元"),
    ("role-play-amounts", "opening: 你们这是什么银行！六万八", "opening: 你们这是什么银行！七万八"),
    ("role-play-times", "say: 十点十二转的，是给", "say: 十一点十二转的，是给"),
    ("role-play-times", "人家三点前要。热线那姑娘", "人家两点前要。热线那姑娘"),
    ("role-play-times", "您听对不对：十点十二", "您听对不对：九点十二"),
    ("role-play-times", "11:05 打过热线", "11:25 打过热线"),
    ("role-play-names", "我是服务经理林晓，这事我", "我是服务经理林小，这事我"),
    ("role-play-names", "what: 陈志远用手机银行", "what: 陈志强用手机银行"),
    ("role-play-names", "    name: 陈志远", "    name: 陈致远"),
    ("role-play-names", "say: 先生您先别激动", "say: 王先生您先别激动"),
]  # fmt: skip
SAID_IN_FILE = {"role-play-graph", "role-play-secrets", "role-play-rubric", "choice-feedback"}


def problems(text: str) -> set[tuple[str, int]]:
    """Rule and line of all that is wrong with the role-play in `text`."""
    data, _ = read_yaml(text, FILE.name)
    assert data
    record, faults = make(RolePlay, data)
    if record is None:
        return {(one.rule, one.line) for one in faults}
    course = Course(role_plays=(record,))
    rules = [rule for name, rule in RULES.items() if name not in ABOUT_COURSES]
    return {(one.rule, one.line) for rule in rules for one in rule.check(course)}


def test_the_role_play_as_it_is_has_nothing_wrong() -> None:
    assert problems(TEXT) == set()


@pytest.mark.parametrize(("rule", "old", "new"), FAULTS)
def test_a_fault_is_reported_and_where_one_line_is_to_blame_there(
    rule: str, old: str, new: str
) -> None:
    assert old in TEXT
    found = {line for name, line in problems(TEXT.replace(old, new, 1)) if name == rule}
    assert found
    if rule not in SAID_IN_FILE:
        line = TEXT[: TEXT.index(old)].count("\n") + 1
        assert found <= {line, line + old.count("\n")}


def test_a_dead_end_and_a_single_choice_are_reported_at_their_nodes() -> None:
    start, end = TEXT.index("    - id: n13"), TEXT.index("    - id: n14")
    node = TEXT[start:end].split("choices:")[0]
    empty = problems(f"{TEXT[:start]}{node}choices: []\n{TEXT[end:]}")
    assert ("role-play-graph", TEXT[:start].count("\n") + 1) in empty
    alone = problems(re.sub(r"\n        - \{ id: b, say: 取号是规定.*", "", TEXT))
    assert ("role-play-graph", TEXT[: TEXT.index("- id: n03")].count("\n") + 1) in alone


def test_one_score_for_everything_is_reported() -> None:
    alike = re.sub(r"rubric: \{[^}]*\}(?=, (?:clear|red))",
                   lambda found: re.sub(r": \d", ": 3", found[0]), TEXT)  # fmt: skip
    assert {rule for rule, _ in problems(alike)} == {"role-play-scores"}


def reordered(seed: int) -> str:
    """The choices of each node in another order, with new letters."""
    order = random.Random(seed)

    def turned(found: re.Match[str]) -> str:
        lines = found[0].splitlines()
        order.shuffle(lines)
        named = zip("abcd", lines, strict=False)
        return "".join(
            re.sub("id: [a-z]", f"id: {id_}", line, count=1) + "\n" for id_, line in named
        )

    return re.sub(r"(?m)(?:^ {8}- \{ id: [a-z], say: .*\n)+", turned, TEXT)


def nodes_reversed() -> str:
    start, end = TEXT.index("    - id: n01"), TEXT.index("  endings:")
    nodes = re.split(r"(?m)^(?=    - id: n)", TEXT[start:end])
    return TEXT[:start] + "".join(reversed(nodes)) + TEXT[end:]


SOUND: dict[str, Callable[[], str]] = {
    "other order": lambda: reordered(1),
    "yet another order": lambda: reordered(2),
    "nodes from the last to the first": nodes_reversed,
    "other names": lambda: TEXT.replace("陈志远", "欧阳建国").replace("林晓", "周小丽"),
    "another amount": lambda: TEXT.replace("六万八", "三万二").replace("68000", "32000"),
    "no trade": lambda: TEXT.replace("trade: bank\n", ""),
    "a circle that only costs": lambda: TEXT.replace(
        f"rubric: {{ F: 1 }}, {TO_END}", "rubric: { F: 1 }, clear: [], steps: [], next: n16"
    ),
    "a circle of two that only costs": lambda: TEXT.replace(
        "steps: [], next: n08, feedback: 搬出规定", "steps: [], next: n03, feedback: 搬出规定"
    ),
    "a calmer start": lambda: TEXT.replace("  start: 6", "  start: 5"),
    "a promise in the name of the player": lambda: TEXT.replace(
        PROMISE, "三点整，林晓会给您打电话，到没到都打；明早十点我再打一次"
    ),
}


@pytest.mark.parametrize("change", SOUND)
def test_a_sound_change_is_not_reported(change: str) -> None:
    text = SOUND[change]()
    assert text != TEXT
    assert problems(text) == set()
