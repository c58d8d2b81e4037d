"""The progress of a dialogue in the browser's storage: damaged, full, denied, foreign, edited."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dialogue_player import Player
from progress_record import KEY, items, kept, put, record
from role_plays import bare_page

PAGE = "practice/role-plays/rp-bank-transfer-pending.html"
BEST = ("a",) * 7
OLD = "keeping-customers/role-play/rp-bank-transfer-pending"
DAMAGED = "上次存下的进度坏了，读不出来，这次从头开始。"
UNSAVED = "浏览器没让存进度"


@pytest.fixture
def player(open_page, site_url: str) -> Player:
    return Player(open_page(site_url + PAGE))


RUN = "run:rp-bank-transfer-pending"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "7",
        '"text"',
        '{"version": 1}',
        '{"version": 0, "items": {}}',
        '{"version": 1, "items": []}',
        record({RUN: [1, {"hash": "x", "path": "aaa", "seed": 5}]}),
        record({RUN: [1, {"hash": "x", "path": [1, 2], "seed": 5}]}),
        record({RUN: [1, {"hash": "x", "path": ["a"], "seed": "x"}]}),
        record({RUN: [-1, {"hash": "x", "path": ["a"], "seed": 5}]}),
        '{"version": 1, "items": {"' + RUN + '": [1e400, {"hash": "", "path": [], "seed": 1}]}}',
        "<script>alert(1)</script>",
    ],
)
def test_a_damaged_record_is_put_aside_and_told_and_the_dialogue_begins(
    player: Player, text: str
) -> None:
    put(player.page, text)
    expect(player.parts("notice")).to_have_text(DAMAGED)
    assert kept(player.page, f"{KEY}/damaged") == text
    player.choose("a")
    assert player.saved()["run"]["path"] == ["a"]


def test_of_a_path_that_cannot_be_the_valid_beginning_is_kept(player: Player) -> None:
    player.play(("a", "a"))
    run = player.saved()["run"]
    for tail in (["z"], ["__proto__"], ["constructor", "a"]):
        player.put(run=run | {"path": ["a", "a", *tail]})
        expect(player.parts("notice")).to_have_text("接着上次的，走到第 3 步了。")
        expect(player.parts("answer")).to_have_count(2)


@pytest.mark.parametrize(
    "best",
    [
        "x",
        7,
        [],
        {"ending": "nowhere", "total": 1, "red": 0},
        {"ending": "end_good", "total": "99", "red": 0},
        {"ending": "end_good", "total": None, "red": -1},
        {"ending": "end_good"},
    ],
)
def test_a_best_result_that_cannot_be_is_dropped_alone(player: Player, best: object) -> None:
    player.play(("a",))
    player.put(run=player.saved()["run"], best=best)
    expect(player.parts("answer")).to_have_count(1)
    player.play(BEST[1:])
    expect(player.parts("result")).to_contain_text("这是你目前最好的一次")


def test_after_the_script_was_edited_the_path_is_dropped_and_the_best_result_kept(
    player: Player,
) -> None:
    player.play(BEST)
    saved = player.saved()
    player.put(run=saved["run"] | {"hash": "older"}, best=saved["best"])
    expect(player.parts("notice")).to_contain_text("脚本改过")
    expect(player.parts("answer")).to_have_count(0)
    player.play(player.way_to("end_breach"))
    expect(player.parts("result")).to_have_text("你最好的一次：转机，89 分。")


def test_what_an_earlier_version_kept_is_brought_over(player: Player) -> None:
    player.play(("a", "a"))
    old = player.saved()["run"] | {"version": 1, "last": 1700000000000}
    old["best"] = {"ending": "end_good", "total": 88, "red": 0}
    player.page.evaluate("localStorage.clear()")
    put(player.page, json.dumps(old), OLD)
    expect(player.parts("notice")).to_have_text("接着上次的，走到第 3 步了。")
    assert (player.saved()["best"]["total"], kept(player.page, OLD)) == (88, None)
    assert items(player.page)["done:rp-bank-transfer-pending"] == [1700000000000, None]


def test_a_full_storage_is_told_and_the_dialogue_can_be_played(player: Player) -> None:
    player.page.evaluate(
        """() => {
          Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); };
        }"""
    )
    player.play(BEST)
    expect(player.parts("ending")).to_have_text("结局：转机")
    expect(player.parts("notice")).to_contain_text(UNSAVED)


def test_a_denied_storage_is_told_and_the_dialogue_can_be_played(open_page, tmp_path: Path) -> None:
    page = open_page("about:blank")
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("", "SecurityError"); } });"""
    )
    page.goto(bare_page(tmp_path))
    player = Player(page)
    expect(player.parts("notice")).to_contain_text("The browser did not keep your progress.")
    player.play(("a", "a"))
    expect(player.parts("ending")).to_have_text("Ending: The party")


def test_from_a_folder_progress_is_kept_too(open_page, file_url: str) -> None:
    player = Player(open_page(file_url + PAGE))
    player.play(("a", "b"))
    player.page.reload()
    expect(player.parts("answer")).to_have_count(2)


def test_a_better_result_from_another_tab_is_not_lost(player: Player) -> None:
    player.play(("a",))
    best = [1, {"ending": "end_good", "total": 95, "red": 0}]
    better = record(items(player.page) | {"best:rp-bank-transfer-pending": best})
    player.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, better])
    player.play(BEST[1:])
    expect(player.parts("result")).to_have_text("你最好的一次：转机，95 分。")
