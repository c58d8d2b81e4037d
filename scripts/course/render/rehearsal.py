"""A role-play's dialogue → plain text to rehearse from: a best way, then every fork."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from course.model.dialogue import Choice, Node
from course.model.dialogue_paths import Paths
from course.model.dialogue_play import Rules
from course.model.role_play import RolePlay
from course.render.dialogue_words import PAGE_WORDS, QUALITY_WORDS
from course.render.story_words import REHEARSAL_WORDS

RULE = "=" * 40
MINUS = "\N{MINUS SIGN}"


def render_rehearsal(role_play: RolePlay) -> bytes:
    """Return UTF-8 text with what play reveals, and nothing more: no card, no truth, no secret."""
    words = {**PAGE_WORDS[role_play.lang], **REHEARSAL_WORDS[role_play.lang]}
    parts = [
        _head(role_play, words),
        _script(role_play, words),
        *(_fork(role_play, node, words) for node in role_play.dialogue.nodes),
        _endings(role_play, words),
    ]
    return ("\n\n".join("\n".join(part) for part in parts) + "\n").encode()


def describe_paths(role_play: RolePlay, paths: Paths | None) -> str:
    """Return in a line how many ways lead through the dialogue, and what they score."""
    if paths is None:
        return f"{role_play.id}：对话里有圈，路的条数数不完"
    endings = {ending.id: ending.title for ending in role_play.dialogue.endings}
    ways = "，".join(
        f"{endings.get(name, name)} {number}" for name, number in sorted(paths.endings.items())
    )
    scored = sum(paths.totals.values())
    points = f"{min(paths.totals)}–{max(paths.totals)} 分" if scored else "没有总分"
    return (
        f"{role_play.id}：{paths.number} 条路，{paths.shortest}–{paths.longest} 步；"
        f"{scored} 条有总分，{points}；结局：{ways}"
    )


def _head(role_play: RolePlay, words: Mapping[str, str]) -> Iterator[str]:
    setting = role_play.setting
    yield role_play.title
    yield RULE
    yield role_play.summary
    yield f"{words['where']}{words['colon']}{setting.where}"
    yield f"{words['when']}{words['colon']}{setting.when}"
    yield f"{words['channel']}{words['colon']}{setting.channel}"
    if role_play.fictional:
        yield role_play.fiction_note
    yield role_play.license


def _script(role_play: RolePlay, words: Mapping[str, str]) -> Iterator[str]:
    yield words["script_best"]
    yield RULE
    rules = Rules(role_play)
    path = rules.best_path()
    for move in path:
        stage = f"（{move.node.stage}）" if move.node.stage else ""
        yield f"{move.node.who}{words['colon']}{stage}{move.node.say}"
        yield f"{words['you']}{words['colon']}{move.choice.say}"
    ending = rules.endings.get(path[-1].after.at) if path else None
    if ending:
        yield f"{words['ending_is'].format(title=ending.title)}{ending.story}"


def _fork(role_play: RolePlay, node: Node, words: Mapping[str, str]) -> Iterator[str]:
    yield _name(role_play, node.id, words) + (f"（{node.stage}）" if node.stage else "")
    yield "-" * 20
    yield f"{node.who}{words['colon']}{node.say}"
    for choice in node.choices:
        yield ""
        yield f"{choice.id}. {choice.say}"
        yield f"   {words['arrow']}{_comes_of_it(role_play, choice, words)}"
        yield f"   {choice.feedback}"


def _comes_of_it(role_play: RolePlay, choice: Choice, words: Mapping[str, str]) -> str:
    change = f"{'+' if choice.mood > 0 else MINUS}{abs(choice.mood)}"
    mood = words["mood"].format(change=change) if choice.mood else words["same"]
    red = next((line.text for line in role_play.rubric.red_lines if line.id == choice.red), None)
    told = (
        QUALITY_WORDS[role_play.lang][choice.quality],
        mood,
        *(() if red is None else (words["red"].format(text=red),)),
        words["go"].format(target=_name(role_play, choice.next, words)),
    )
    return words["comma"].join(told)


def _endings(role_play: RolePlay, words: Mapping[str, str]) -> Iterator[str]:
    yield words["endings"]
    yield RULE
    for ending in role_play.dialogue.endings:
        yield _name(role_play, ending.id, words)
        if ending.when and ending.else_:
            other = _name(role_play, ending.else_, words)
            yield words["condition"].format(when=ending.when, ending=other)
        yield ending.story
        yield words["debrief"].format(text=ending.debrief)
        yield ""


def _name(role_play: RolePlay, name: str, words: Mapping[str, str]) -> str:
    """Return what a node or an ending is called; its id where the file names one that is not."""
    for number, node in enumerate(role_play.dialogue.nodes, 1):
        if node.id == name:
            return words["part"].format(number=number)
    for number, ending in enumerate(role_play.dialogue.endings, 1):
        if ending.id == name:
            return words["ending"].format(number=number, title=ending.title)
    return name
