"""Every secret can be brought out."""

from __future__ import annotations

from mini_course import PLAY, MiniCourse


def test_a_secret_that_no_node_reveals_is_reported_on_the_card(mini: MiniCourse) -> None:
    mini.edit(PLAY, "      reveals: [k1]\n", "")
    assert mini.found("role-play-secrets") == [(PLAY, mini.line(PLAY, "id: k1"))]


def test_a_role_play_without_secrets_is_fine(mini: MiniCourse) -> None:
    mini.edit(PLAY, "      reveals: [k1]\n", "")
    line = mini.text(PLAY).split("secret:\n")[1].split("\n")[0]
    mini.edit(PLAY, f"secret:\n{line}\n", "secret: []\n")
    assert mini.found("role-play-secrets") == []
