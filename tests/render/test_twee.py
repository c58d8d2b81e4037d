"""The story for Twine: whole, linked, identified for ever, and saying no more than play does."""

from __future__ import annotations

import html
import json
import re
import uuid

import pytest

from course.model.role_play import RolePlay
from course.render.twee import escaped_text, ifid, link, render_twee, widened
from role_plays import COURSE_ROLE_PLAYS, TINY, role_play

EVERY = [*COURSE_ROLE_PLAYS, TINY]
LINK = re.compile(r"\[\[([^\]|]+)\|([^\]|]+)\](?:\[[^\]]+\])?\]")


@pytest.fixture(scope="module", params=EVERY, ids=lambda path: path.stem)
def play(request: pytest.FixtureRequest) -> RolePlay:
    return role_play(request.param)


@pytest.fixture(scope="module")
def passages(play: RolePlay) -> dict[str, str]:
    """The passages by name, as a reader of Twee 3 finds them."""
    parts = re.split(r"(?m)^::", render_twee(play).decode())
    assert parts[0] == ""
    heads = [part.partition("\n") for part in parts[1:]]
    found = {re.sub(r" \{.*\}$", "", head).strip(): text for head, _, text in heads}
    assert len(found) == len(heads), "two passages have one name"
    return found


def test_it_names_itself_its_format_and_where_it_starts(
    play: RolePlay, passages: dict[str, str]
) -> None:
    assert passages["StoryTitle"].strip() == play.title
    data = json.loads(passages["StoryData"])
    assert data["format"] == "SugarCube"
    assert data["start"] in passages
    assert data["ifid"] == ifid(play) == data["ifid"].upper()
    assert uuid.UUID(data["ifid"]).version == 5


def test_the_id_stays_and_no_two_stories_share_one() -> None:
    ids = [ifid(role_play(path)) for path in EVERY]
    assert len(set(ids)) == len(ids)
    assert ifid(role_play(TINY)) == "F222BBE1-363D-509D-A347-B4D2A1655433"


def test_every_link_leads_to_a_passage_and_every_passage_is_linked(
    passages: dict[str, str],
) -> None:
    targets = {target for text in passages.values() for _, target in LINK.findall(text)}
    included = set(re.findall(r'<<include "(.+?)">>', "".join(passages.values())))
    assert targets <= set(passages)
    special = {"StoryTitle", "StoryData", "StoryInit"}
    assert set(passages) - special == targets | included


def test_every_line_choice_feedback_and_ending_is_in_it_as_written(
    play: RolePlay, passages: dict[str, str]
) -> None:
    shown = html.unescape("".join(passages.values()))
    for node in play.dialogue.nodes:
        assert node.say in shown
        for choice in node.choices:
            assert choice.say in shown
            assert choice.feedback in shown
    assert all(ending.story in shown for ending in play.dialogue.endings)


def test_mood_evidence_and_red_lines_are_counted_as_in_the_file(
    play: RolePlay, passages: dict[str, str]
) -> None:
    text = "".join(passages.values())
    choices = [choice for node in play.dialogue.nodes for choice in node.choices]
    assert text.count("<<set $mood to Math.clamp(") == len(choices)
    assert text.count("<<set $red += 1>>") == sum(choice.red is not None for choice in choices)
    evidence = sum(len(choice.rubric) for choice in choices)
    assert len(re.findall(r"<<set \$points\.[A-Z] \+= [1-5], \$count", text)) == evidence
    assert text.count("<<if") == text.count("<</if>>")
    assert text.count("[[") == len(LINK.findall(text))


def test_nothing_of_cards_truth_or_plans_is_in_it(play: RolePlay) -> None:
    text = html.unescape(render_twee(play).decode())
    assert "HIDDEN" not in text
    hidden = [*play.roles.agent.can, *play.roles.agent.cannot, play.truth.cause]
    hidden += [one.fact for one in play.roles.customer.secret]
    public = "".join(line.text for line in play.rubric.red_lines)
    assert [one for one in hidden if one in text and one not in public] == []


def test_the_same_role_play_gives_the_same_bytes(play: RolePlay) -> None:
    assert render_twee(play) == render_twee(play)


@pytest.mark.parametrize(
    "text",
    ["[[a|b]]", "<<set $x to 1>>", "$mood", "''b''", "//i//", '"""', ":: x", "{{{", "a\n:: b"],
)
def test_marks_of_the_story_format_in_a_text_are_shown_as_they_stand(text: str) -> None:
    made = escaped_text(text)
    assert html.unescape(made) == " ".join(text.split())
    assert not re.search(r"\[\[|<<|\$|''|//|\"|\{\{|\n", made)


def test_a_link_shows_its_text_as_it_stands_with_marks_made_wide() -> None:
    made = link('[好] $a "b" <c>|d->e', "第 1 段", "$mood to 4")
    assert LINK.fullmatch(made)
    assert "&" not in made
    assert made.endswith("|第 1 段][$mood to 4]]")


def test_a_name_has_nothing_that_a_link_or_a_head_could_trip_on() -> None:
    assert not set(widened("a [b] {c} | $d <e>\\")) & set("[]{}|<>$\\")
    assert widened("结局 1：转机") == "结局 1：转机"
