"""A role-play's dialogue → a story in Twee 3, which Twine opens, played in SugarCube.

Twee 3: https://github.com/iftechfoundation/twine-specs. The story keeps the mood and the evidence
as variables, boils over, gives good endings only to who won them, and reports as the page does.
"""

from __future__ import annotations

import json
import string
import uuid
from collections.abc import Iterator, Mapping

from course.model.dialogue import Choice, Ending, Node
from course.model.dialogue_play import HIGHEST_MOOD, LOWEST_MOOD
from course.model.role_play import RolePlay
from course.render.dialogue_words import PAGE_WORDS, QUALITY_WORDS
from course.render.story_words import TWEE_WORDS

FORMAT, FORMAT_VERSION = "SugarCube", "2.36.1"
# One name space for all stories of this course: the same role-play keeps its id for ever.
STORIES = uuid.uuid5(uuid.NAMESPACE_URL, "keeping-customers/role-play")
COLUMN, ROW, WIDTH = 150, 125, 6
# What SugarCube would take for markup. Entities are shown as the characters they stand for.
_MARKUP = frozenset(string.punctuation) - frozenset(",.;:()%+?")
_WIDE = {ord(char): chr(ord(char) + 0xFEE0) for char in "[]{}|<>$\\"}
Passage = tuple[str, str]


def render_twee(role_play: RolePlay) -> bytes:
    """Return the story as UTF-8, always the same for the same role-play.

    It says what play reveals, and nothing more: no card, no truth, no secret.
    """
    words = {**PAGE_WORDS[role_play.lang], **TWEE_WORDS[role_play.lang]}
    return _Story(role_play, words).text().encode()


def ifid(role_play: RolePlay) -> str:
    """Return the story's Interactive Fiction ID: a UUID in capitals, made from the id."""
    return str(uuid.uuid5(STORIES, role_play.id)).upper()


def widened(text: str) -> str:
    """Return `text` on one line, with wide forms of what means something in heads and links.

    Twee would want brackets escaped in heads and not in links; SugarCube cannot link to names with
    bars at all, and shows the text of a link as it stands, entities too.
    """
    return " ".join(text.split()).translate(_WIDE)


def escaped_text(text: str) -> str:
    """Return `text` so that it is shown as written, on one line."""
    return "".join(
        f"&#{ord(char)};" if char in _MARKUP else char for char in " ".join(text.split())
    )


def link(text: str, passage: str, setter: str = "") -> str:
    """Return a link to `passage`; `setter` runs when it is followed."""
    done = f"[{setter}]" if setter else ""
    return f"[[{widened(text)}|{passage}]{done}]"


class _Story:
    """The passages of one story."""

    def __init__(self, role_play: RolePlay, words: Mapping[str, str]) -> None:
        self.play = role_play
        self.words = words
        self.endings = {ending.id: ending for ending in role_play.dialogue.endings}
        self.names = dict(self._names())

    def _names(self) -> Iterator[tuple[str, str]]:
        for number, node in enumerate(self.play.dialogue.nodes, 1):
            yield node.id, self.words["part"].format(number=number)
        for number, ending in enumerate(self.play.dialogue.endings, 1):
            name = self.words["ending"].format(number=number, title=ending.title)
            yield ending.id, widened(name)

    def text(self) -> str:
        data = {
            "ifid": ifid(self.play),
            "format": FORMAT,
            "format-version": FORMAT_VERSION,
            "start": self.words["opening"],
        }
        story = json.dumps(data, ensure_ascii=False, indent=1)
        title = " ".join(self.play.title.split())
        head = [f":: StoryTitle\n{title}", f":: StoryData\n{story}"]
        shown = [
            f":: {name} {json.dumps({'position': place})}\n{text}"
            for (name, text), place in zip(self._passages(), _places(), strict=False)
        ]
        return "\n\n\n".join([*head, f":: StoryInit\n{self._start_values()}", *shown]) + "\n"

    def _start_values(self) -> str:
        zeros = "{" + ", ".join(f"{c.id}: 0" for c in self.play.rubric.criteria) + "}"
        return "\n".join(
            (
                f"<<set $mood to {self.play.mood.start}>>",
                "<<set $red to 0>>",
                f"<<set $points to {zeros}>>",
                f"<<set $count to {zeros}>>",
            )
        )

    def _passages(self) -> Iterator[Passage]:
        yield self.words["opening"], self._opening()
        for node in self.play.dialogue.nodes:
            yield self.names[node.id], self._node(node)
            for choice in node.choices:
                yield self._said(node, choice), self._choice(choice)
        for ending in self.play.dialogue.endings:
            yield self.names[ending.id], self._ending(ending)
        yield self.words["report"], self._report()

    def _opening(self) -> str:
        setting = self.play.setting
        lines = [self.play.summary, f"{setting.when} · {setting.where} · {setting.channel}"]
        if self.play.fictional:
            lines.append(self.play.fiction_note)
        start = self._link(self.words["begin"], self.play.dialogue.start)
        return "\n\n".join((*map(escaped_text, (*lines, self.play.license)), start))

    def _node(self, node: Node) -> str:
        stage = f"//{escaped_text(node.stage)}//\n" if node.stage else ""
        said = f"''{escaped_text(node.who)}''{self.words['colon']}{escaped_text(node.say)}"
        links = "\n".join(
            f"* {link(choice.say, self._said(node, choice))}" for choice in node.choices
        )
        return f"{stage}{said}\n\n{links}"

    def _said(self, node: Node, choice: Choice) -> str:
        """Return the name of the passage that follows on a choice."""
        return self.words["answer"].format(part=self.names[node.id], letter=choice.id)

    def _choice(self, choice: Choice) -> str:
        change = f"Math.clamp($mood + ({choice.mood}), {LOWEST_MOOD}, {HIGHEST_MOOD})"
        sets = [f"<<set $mood to {change}>>"]
        sets += [
            f"<<set $points.{name} += {score}, $count.{name} += 1>>"
            for name, score in sorted(choice.rubric.items())
        ]
        if choice.red is not None:
            sets.append("<<set $red += 1>>")
        verdict = QUALITY_WORDS[self.play.lang][choice.quality]
        red = next((one.text for one in self.play.rubric.red_lines if one.id == choice.red), None)
        told = [
            f"{self.words['you']}{self.words['colon']}{escaped_text(choice.say)}",
            f"''{verdict}''{self.words['colon']}{escaped_text(choice.feedback)}",
            *([] if red is None else [escaped_text(self.words["red"].format(text=red))]),
            self.words["mood_now"],
        ]
        return "".join(sets) + "\n\n".join(told) + "\n\n" + self._onward(choice)

    def _onward(self, choice: Choice) -> str:
        mood = self.play.mood
        boiled = self._link(self.words["go_on"], mood.escalate_to)
        ending = self.endings.get(choice.next)
        onward = self._link(self.words["go_on"], choice.next)
        cases = f"<<if $mood gte {mood.escalate_at}>>{boiled}"
        if ending and ending.else_:
            won = self.play.dialogue.turnaround_if
            lost = f"$mood gt {won.mood_max} or $red gt {won.red_lines}"
            cases += f"<<elseif {lost}>>{self._link(self.words['go_on'], ending.else_)}"
        return f"{cases}<<else>>{onward}<</if>>"

    def _ending(self, ending: Ending) -> str:
        debrief = self.words["debrief"].format(text=ending.debrief)
        title = escaped_text(self.names[ending.id])
        sets = self._start_values().split("\n")
        reset = "; ".join(one.removeprefix("<<set ").removesuffix(">>") for one in sets)
        again = link(self.words["again"], self.words["opening"], reset)
        return "\n\n".join(
            (
                f"!{title}",
                escaped_text(ending.story),
                escaped_text(debrief),
                f'<<include "{self.words["report"]}">>',
                again,
            )
        )

    def _report(self) -> str:
        lines = []
        for one in self.play.rubric.criteria:
            mean = f"<<print ($points.{one.id} / $count.{one.id}).toFixed(1)>>"
            told = f"<<if $count.{one.id}>>{mean}<<else>>{self.words['none']}<</if>>"
            lines.append(f"* {escaped_text(one.name)}{self.words['colon']}{told}")
        every = " and ".join(f"$count.{one.id}" for one in self.play.rubric.criteria)
        weighed = " + ".join(
            f"{one.weight} * $points.{one.id} / $count.{one.id}"
            for one in self.play.rubric.criteria
        )
        total = f"<<print Math.floor({weighed} + 1e-9)>>"
        lines.append(f"<<if {every}>>{self.words['total'].format(total=total)}<</if>>")
        effect = escaped_text(self.play.rubric.red_line_effect)
        return "\n".join((*lines, f"<<if $red>>{effect}<</if>>"))

    def _link(self, text: str, name: str) -> str:
        return link(text, self.names.get(name, name))


def _places() -> Iterator[str]:
    """Where the passages lie on Twine's map, row by row."""
    number = 0
    while True:
        yield f"{COLUMN * (number % WIDTH) + 100},{ROW * (number // WIDTH) + 100}"
        number += 1
