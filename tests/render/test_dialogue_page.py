"""The dialogue page: readable without scripts, nothing on it but what is public."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from course.model.role_play import RolePlay
from course.render.dialogue_data import dialogue_data, mixed
from course.render.dialogue_page import render_dialogue
from course.render.dialogue_words import MOOD_WORDS, PAGE_WORDS, PLAY_WORDS, QUALITY_WORDS
from role_plays import COURSE_ROLE_PLAYS, ROOT, TINY, role_play
from trainer_texts import leaves

EVERY = [*COURSE_ROLE_PLAYS, TINY]
PRIVATE = ("frameworks", "truth", "roles", "run", "debrief", "variations", "trainer_notes")
TOO_SHORT_TO_TELL = 6


@pytest.fixture(params=EVERY, ids=lambda path: path.stem)
def play(request: pytest.FixtureRequest) -> RolePlay:
    return role_play(request.param)


def soup_of(play: RolePlay) -> BeautifulSoup:
    return BeautifulSoup(render_dialogue(play, "../.."), "lxml")


def data_of(soup: BeautifulSoup) -> dict[str, Any]:
    script = soup.select_one("role-play-dialogue > script[type='application/json']")
    assert script
    return json.loads(script.text)  # type: ignore[no-any-return]


def text_of(element: Tag | BeautifulSoup) -> str:
    return re.sub(r"\s+", "", element.get_text())


def test_there_is_a_role_play_in_the_course() -> None:
    assert COURSE_ROLE_PLAYS


def public_and_private(play: RolePlay) -> tuple[str, set[str]]:
    """All text that may be shown, and each text that may not, unless a public one says the same."""
    whole = play.model_dump(by_alias=True)
    note = whole["dialogue"].pop("note")
    props = whole["setting"].pop("props")
    mood = whole.pop("mood")
    private = [*leaves([whole.pop(name) for name in PRIVATE]), note, *props, *leaves(mood)]
    public = "\n".join(leaves(whole))
    long_enough = {text for text in private if len(text) >= TOO_SHORT_TO_TELL}
    return public, {text for text in long_enough if text not in public}


def test_nothing_of_cards_truth_plans_and_notes_is_anywhere_in_the_html(play: RolePlay) -> None:
    _, private = public_and_private(play)
    assert len(private) > 20
    html = render_dialogue(play, "..")
    plain = BeautifulSoup(html, "lxml").get_text()
    data = "\n".join(leaves(data_of(soup_of(play))))
    assert not [text for text in private if text in html or text in plain or text in data]


def test_the_secrets_of_the_course_are_among_what_is_looked_for() -> None:
    for path in COURSE_ROLE_PLAYS:
        play = role_play(path)
        public, private = public_and_private(play)
        told = [secret.fact for secret in play.roles.customer.secret]
        assert told
        assert all(fact in private or fact in public for fact in told)
        assert play.truth.cause in private


def test_the_data_has_only_the_keys_that_playing_needs(play: RolePlay) -> None:
    data = data_of(soup_of(play))
    assert sorted(data) == [
        "endings", "hash", "id", "mood", "nodes", "rubric", "start", "turnaround", "words",
    ]  # fmt: skip
    assert {k for node in data["nodes"] for k in node} == {"id", "who", "stage", "say", "choices"}
    assert sorted(data["mood"]) == ["escalateAt", "escalateTo", "levels", "start"]


def test_every_line_choice_feedback_and_ending_can_be_read_in_order(play: RolePlay) -> None:
    soup = soup_of(play)
    parts = soup.select("ol.rp-parts > li")
    assert len(parts) == len(play.dialogue.nodes)
    for node, part in zip(play.dialogue.nodes, parts, strict=True):
        assert node.say in part.get_text()
        boxes = part.select("details")
        assert sorted(box.summary.get_text() for box in boxes if box.summary) == sorted(
            choice.say for choice in node.choices
        )
        for choice in node.choices:
            box = next(b for b in boxes if b.summary and b.summary.get_text() == choice.say)
            assert choice.feedback in box.get_text()
    endings = soup.select("ul.rp-parts > li")
    for ending, shown in zip(play.dialogue.endings, endings, strict=True):
        assert ending.story in shown.get_text()


def test_each_choice_links_to_its_next_part_by_number(play: RolePlay) -> None:
    soup = soup_of(play)
    for node in play.dialogue.nodes:
        part = soup.find(id=f"{play.id}-{node.id}")
        assert isinstance(part, Tag)
        for choice, box in zip(mixed(play, node), part.select("details"), strict=True):
            link = box.select_one("a")
            assert link
            assert link["href"] == f"#{play.id}-{choice.next}"
            target = soup.find(id=f"{play.id}-{choice.next}")
            assert isinstance(target, Tag)
            heading = target.find(["h3", "h4"])
            assert heading
            assert text_of(heading) in text_of(link)


def test_ids_are_unique_and_links_within_the_page_lead_somewhere(play: RolePlay) -> None:
    soup = soup_of(play)
    ids = [str(element["id"]) for element in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    assert all(str(link["href"])[1:] in ids for link in soup.select("a[href^='#']"))


def test_text_with_markup_and_braces_stays_text() -> None:
    soup = soup_of(role_play(TINY))
    assert not soup.select("b, img")
    assert len(soup.select("script")) == 7
    assert '</script><script>alert(1)</script> {{ 7 * 7 }} & "quoted"' in soup.get_text()
    call = data_of(soup)["nodes"][0]
    assert call["say"].startswith("Where is my cake? </script>")


def test_there_is_no_inline_script_style_or_handler(play: RolePlay) -> None:
    soup = soup_of(play)
    for script in soup.select("script"):
        assert script.get("type") == "application/json" or (script.get("src") and not script.text)
    assert not soup.select("style, [style]")
    assert not [a for tag in soup.find_all(True) for a in tag.attrs if a.startswith("on")]


def test_styles_and_scripts_are_named_from_the_root_of_the_site_and_exist(play: RolePlay) -> None:
    soup = soup_of(play)
    named = [str(tag["src"]) for tag in soup.select("script[src]")]
    named += [str(tag["href"]) for tag in soup.select("link")]
    assert len(named) == 7
    for address in named:
        assert address.startswith("../../assets/")
        assert (ROOT / "docs/theme" / Path(address.removeprefix("../../"))).is_file()


def test_the_order_of_choices_on_the_page_does_not_give_the_best_away() -> None:
    plays = [role_play(path) for path in COURSE_ROLE_PLAYS]
    nodes = [(play, node) for play in plays for node in play.dialogue.nodes]
    first = [mixed(play, node)[0].quality == "best" for play, node in nodes]
    assert 0.15 < sum(first) / len(first) < 0.6


def test_the_fingerprint_changes_with_the_dialogue_and_only_with_it() -> None:
    play = role_play(TINY)
    ending = play.dialogue.endings[1].model_copy(update={"story": "The cake never came."})
    endings = (play.dialogue.endings[0], ending, *play.dialogue.endings[2:])
    dialogue = play.dialogue.model_copy(update={"endings": endings})
    edited = play.model_copy(update={"dialogue": dialogue})
    renamed = play.model_copy(update={"summary": "Another summary."})
    assert dialogue_data(edited)["hash"] != dialogue_data(play)["hash"]
    assert dialogue_data(renamed)["hash"] == dialogue_data(play)["hash"]


def test_the_same_role_play_gives_the_same_html_twice(play: RolePlay) -> None:
    assert render_dialogue(play, "..") == render_dialogue(play, "..")


def test_a_language_has_every_word_that_the_others_have() -> None:
    for table in (PAGE_WORDS, PLAY_WORDS, QUALITY_WORDS):
        fields = {
            lang: {name: sorted(re.findall(r"\{\w+\}", text)) for name, text in words.items()}
            for lang, words in table.items()
        }
        assert fields["zh-CN"] == fields["en"]
    assert {len(words) for words in MOOD_WORDS.values()} == {5}


def test_a_role_play_in_english_has_no_chinese_on_its_page() -> None:
    html = render_dialogue(role_play(TINY), "..")
    assert not re.search("[\u3000-\u9fff\uff00-\uffef]", html)


def test_an_ending_that_must_be_won_tells_what_it_asks_for_and_what_comes_instead() -> None:
    shown = soup_of(role_play(TINY)).find(id="rp-lost-cake-party")
    assert isinstance(shown, Tag)
    assert "Only with mood at most 3 and no red line; otherwise see Ending 2" in shown.get_text()
    assert shown.select_one("a[href='#rp-lost-cake-late']")
