"""A role-play → the HTML of its dialogue: readable as it is, played alone with JavaScript."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from course.model.dialogue import Choice, Ending, Node
from course.model.role_play import RolePlay
from course.render.dialogue_data import dialogue_data, mixed
from course.render.dialogue_words import PAGE_WORDS, QUALITY_WORDS
from course.render.html_template import embed, fill

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True)
class Target:
    """Where a choice leads: the id of an element on the page, and what to call it."""

    anchor: str
    label: str


@dataclass(frozen=True)
class ScriptChoice:
    """A choice as it stands in the script."""

    say: str
    quality: str
    verdict: str
    feedback: str
    effects: tuple[str, ...]
    red: str | None
    target: Target


@dataclass(frozen=True)
class ScriptPart:
    """A moment of the script: its number is the part's place in the file."""

    target: Target
    node: Node
    choices: tuple[ScriptChoice, ...]


@dataclass(frozen=True)
class ScriptEnding:
    """An ending of the script, with what it asks for and where to start again."""

    target: Target
    story: str
    debrief: str
    condition: str | None
    other: Target | None
    replay: str | None
    replay_target: Target | None


def render_dialogue(role_play: RolePlay, base: str) -> str:
    """Return the dialogue of `role_play` as HTML for a page; it names its styles and scripts.

    `base` is the relative way from the page to the root of the site, such as `../..`. Only the
    public parts of the role-play are passed on to the template and to the data in the page.
    """
    words = PAGE_WORDS[role_play.lang]
    targets = _targets(role_play, words)
    dialogue = role_play.dialogue
    return fill(
        "dialogue.html",
        base,
        id=role_play.id,
        words=words,
        summary=role_play.summary,
        fiction_note=role_play.fiction_note if role_play.fictional else None,
        scene=_scene(role_play, words),
        goals=_goals(role_play, words),
        objectives=role_play.objectives,
        rubric=role_play.rubric,
        models=(
            (words["negative"], role_play.models.negative),
            (words["positive"], role_play.models.positive),
        ),
        mood_rule=_mood_rule(role_play, words, targets),
        parts=[_part(role_play, node, words, targets) for node in dialogue.nodes],
        endings=[_ending(ending, words, targets) for ending in dialogue.endings],
        data=embed(dialogue_data(role_play)),
    )


def _scene(role_play: RolePlay, words: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    setting = role_play.setting
    return (
        (words["where"], setting.where),
        (words["when"], setting.when),
        (words["channel"], setting.channel),
    )


def _goals(role_play: RolePlay, words: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the player is after: the endings that must be won, or just to see it through."""
    won = tuple(
        words["goal_is"].format(title=ending.title, when=ending.when)
        for ending in role_play.dialogue.endings
        if ending.when
    )
    return won or (words["goal_open"],)


def _mood_rule(role_play: RolePlay, words: Mapping[str, str], targets: Mapping[str, Target]) -> str:
    mood, dialogue = role_play.mood, role_play.dialogue
    first = next((node for node in dialogue.nodes if node.id == dialogue.start), dialogue.nodes[0])
    return words["mood_rule"].format(
        who=first.who,
        start=mood.start,
        limit=mood.escalate_at,
        ending=targets[mood.escalate_to].label,
    )


def _targets(role_play: RolePlay, words: Mapping[str, str]) -> dict[str, Target]:
    found: dict[str, Target] = {}
    for number, node in enumerate(role_play.dialogue.nodes, 1):
        label = words["part"].format(number=number)
        found[node.id] = Target(f"{role_play.id}-{node.id}", label)
    for number, ending in enumerate(role_play.dialogue.endings, 1):
        label = words["ending"].format(number=number, title=ending.title)
        found[ending.id] = Target(f"{role_play.id}-{ending.id}", label)
    return found


def _part(
    role_play: RolePlay, node: Node, words: Mapping[str, str], targets: Mapping[str, Target]
) -> ScriptPart:
    choices = tuple(_choice(role_play, choice, words, targets) for choice in mixed(role_play, node))
    return ScriptPart(targets[node.id], node, choices)


def _choice(
    role_play: RolePlay, choice: Choice, words: Mapping[str, str], targets: Mapping[str, Target]
) -> ScriptChoice:
    red = next((line.text for line in role_play.rubric.red_lines if line.id == choice.red), None)
    return ScriptChoice(
        say=choice.say,
        quality=choice.quality,
        verdict=QUALITY_WORDS[role_play.lang][choice.quality],
        feedback=choice.feedback,
        effects=tuple(_effects(role_play, choice, words)),
        red=words["red"].format(text=red) if red else None,
        target=targets[choice.next],
    )


def _effects(role_play: RolePlay, choice: Choice, words: Mapping[str, str]) -> Iterator[str]:
    if choice.mood:
        sign = "+" if choice.mood > 0 else MINUS
        yield words["mood"].format(change=f"{sign}{abs(choice.mood)}")
    else:
        yield words["same"]
    for criterion in role_play.rubric.criteria:
        if criterion.id in choice.rubric:
            score = choice.rubric[criterion.id]
            yield words["evidence"].format(name=criterion.name, score=score)


def _ending(
    ending: Ending, words: Mapping[str, str], targets: Mapping[str, Target]
) -> ScriptEnding:
    other = targets[ending.else_] if ending.else_ else None
    condition = None
    if other and ending.when:
        condition = words["condition"].format(when=ending.when, ending=other.label)
    replay_target = targets.get(ending.replay_from or "")
    replay = None
    if replay_target:
        replay = words["replay"].format(target=replay_target.label)
    elif ending.replay_from:
        replay = words["replay_fork"]
    return ScriptEnding(
        target=targets[ending.id],
        story=ending.story,
        debrief=words["debrief"].format(text=ending.debrief),
        condition=condition,
        other=other,
        replay=replay,
        replay_target=replay_target,
    )
