"""Every secret can be brought out."""

from __future__ import annotations

from mini_course import PLAY, MiniCourse

RULE = "role-play-secrets"


def test_a_secret_that_no_node_reveals_is_reported_on_the_card(mini: MiniCourse) -> None:
    mini.edit(PLAY, "      reveals: [k1]\n", "")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "id: k1"))]


def test_a_role_play_without_secrets_is_fine(mini: MiniCourse) -> None:
    mini.edit(PLAY, "      reveals: [k1]\n", "")
    line = mini.text(PLAY).split("secret:\n")[1].split("\n")[0]
    mini.edit(PLAY, f"secret:\n{line}\n", "secret: []\n")
    assert mini.found(RULE) == []


def test_a_secret_told_before_anybody_asked_is_reported_where_it_is_told(mini: MiniCourse) -> None:
    mini.edit(PLAY, "      reveals: [k1]\n", "")
    told = "say: 你们昨天换的什么东西，水里全是味！\n      choices"
    mini.edit(PLAY, told, told.replace("      choices", "      reveals: [k1]\n      choices"))
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "reveals: [k1]"))]


def test_a_secret_told_in_anger_is_fine(mini: MiniCourse) -> None:
    mini.edit(PLAY, "      reveals: [k1]\n", "")
    angry = "      say: 正常？你来喝一口？\n"
    mini.edit(PLAY, angry, f"{angry}      reveals: [k1]\n")
    assert mini.found(RULE) == []
