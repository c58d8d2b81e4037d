"""A file is named for what is in it."""

from __future__ import annotations

from mini_course import BANK, DECK, MAP, PLAN, PLAY, MiniCourse


def test_a_role_play_and_a_plan_whose_file_has_another_name_are_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "id: rp-filter-callback", "id: rp-filter-call")
    mini.edit(PLAN, "id: lp-m01-callback-30", "id: lp-m01-callback-45")
    assert mini.found("file-names") == [
        (PLAN, mini.line(PLAN, "lp-m01-callback-45")),
        (PLAY, mini.line(PLAY, "rp-filter-call")),
    ]


def test_a_deck_whose_file_has_another_name_is_reported(mini: MiniCourse) -> None:
    mini.edit(DECK, "id: deck-m01", "id: deck-m02")
    assert mini.found("file-names") == [(DECK, mini.line(DECK, "id: deck-m02"))]


def test_a_bank_of_another_module_is_reported_with_each_question(mini: MiniCourse) -> None:
    mini.edit(BANK, "module: m01-callback", "module: m02-later")
    found = mini.found("file-names")
    assert found[0] == (BANK, mini.line(BANK, "module: m02-later"))
    assert len(found) == 7


def test_an_objective_without_its_module_number_is_reported(mini: MiniCourse) -> None:
    mini.edit(MAP, "id: m01-o2", "id: m02-o2")
    assert mini.found("file-names") == [(MAP, mini.line(MAP, "m02-o2"))]


def test_a_file_without_its_language_is_reported(mini: MiniCourse) -> None:
    mini.write("quizzes/m01-callback.yml", mini.text(BANK))
    mini.remove(BANK)
    assert mini.found("file-names") == [("quizzes/m01-callback.yml", 3)]
