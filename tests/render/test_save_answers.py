"""The box under a page's questions knows their options, and nothing that tells the key."""

from __future__ import annotations

import html
import json
import re

from course.render.save_answers import answer_list, content_hash, render_save_answers
from small_course import option, question


def test_the_hash_changes_with_what_is_asked_and_not_with_the_key() -> None:
    one = question()
    other_key = [
        option("a", "让您久等了，对不起。"),
        option("b", "这不归我们管。", correct=True),
        option("c", "您别激动。"),
    ]
    assert content_hash(question(options=other_key)) == content_hash(one)
    assert content_hash(question(explanation="别的")) == content_hash(one)
    changed = [
        question(stem="先说什么？"),
        question(type="multiple"),
        question(options=other_key[:2]),
        question(options=[other_key[1], other_key[0], other_key[2]]),
    ]
    hashes = {content_hash(each) for each in (one, *changed)}
    assert len(hashes) == 5
    assert all(re.fullmatch("[0-9a-f]{8}", each) for each in hashes)


def test_the_list_holds_id_hash_and_options_in_page_order() -> None:
    mixed = question(options=[option("c", "丙"), option("a", "甲", correct=True)])
    assert json.loads(answer_list([mixed])) == [
        {"question": "q-one", "hash": content_hash(mixed), "options": "ca"}
    ]


def test_the_box_is_hidden_until_a_script_shows_it_and_holds_no_text_of_the_question() -> None:
    one = question()
    box = render_save_answers([one])
    assert re.search(r"<save-answers [^>]*\bhidden\b", box)
    assert html.unescape(re.findall('data-questions="([^"]*)"', box)[0]) == answer_list([one])
    texts = [one.explanation, *(each.text for each in one.options)]
    assert not [text for text in texts if text in box]
    assert "correct" not in box
