"""The dialogue in a browser: every way through it, back, reload, keyboard, paper, no JavaScript."""

from __future__ import annotations

import io
import unicodedata
from collections import Counter

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from dialogue_player import Player, walks

PAGE = "practice/role-plays/rp-bank-transfer-pending.html"
ENDINGS = ("end_good", "end_settled", "end_escalated", "end_breach")
BEST = ("a",) * 7


@pytest.fixture
def page(open_page, site_url: str) -> Page:
    return open_page(site_url + PAGE)


@pytest.fixture
def player(page: Page) -> Player:
    return Player(page)


def on_paper(page: Page) -> tuple[str, int]:
    """What `page` reads as in print, without white space, and its number of sheets."""
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    # The PDF maps some characters to look-alike radicals.
    text = unicodedata.normalize("NFKC", "".join(sheet.extract_text() for sheet in sheets))
    return "".join(text.split()), len(sheets)


def test_the_browser_and_the_written_rules_agree_on_every_way_through(player: Player) -> None:
    known = list(walks(player.data))
    assert len(known) > 1000
    assert {walk.ending for walk in known} == set(ENDINGS)
    told = player.page.evaluate(
        """([data, paths]) => paths.map((path) => {
          const game = RolePlayEngine.play(data, path);
          const report = RolePlayEngine.report(data, game);
          const scores = report.criteria.filter((one) => one.evidence.length).map((one) =>
            [one.criterion.id, one.evidence.map(({ score }) => score)]);
          return [game.path, game.ending && game.ending.id, game.mood,
            Object.fromEntries(scores), report.red.length];
        })""",
        [player.data, [walk.path for walk in known]],
    )
    for walk, (path, ending, mood, evidence, red) in zip(known, told, strict=True):
        assert (tuple(path), ending, mood) == (walk.path, walk.ending, walk.mood)
        assert (evidence, red) == (walk.evidence, walk.red)


def test_the_number_of_ways_to_each_ending_is_what_the_authors_counted(player: Player) -> None:
    ways = Counter(walk.ending for walk in walks(player.data))
    counted = {"end_good": 287, "end_settled": 1324, "end_escalated": 390, "end_breach": 135}
    assert ways == counted


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_ending_can_be_reached_and_tells_its_story(player: Player, ending: str) -> None:
    player.play(player.way_to(ending))
    wanted = next(e for e in player.data["endings"] if e["id"] == ending)
    expect(player.parts("ending")).to_have_text(f"结局：{wanted['title']}")
    expect(player.parts("ending")).to_be_focused()
    report = player.parts("report").inner_text()
    assert wanted["story"] in report
    assert wanted["debrief"] in report


def test_the_report_of_the_best_way_gives_averages_anchors_quotes_and_a_band(
    player: Player,
) -> None:
    player.play(BEST)
    expect(player.parts("total")).to_have_text("总分 89（满分 100）。可以独立接待二级投诉")
    listening = player.parts("criteria").locator("li", has=player.page.get_by_text("倾听")).first
    expect(listening).to_contain_text("平均 4.7，算 4 级")
    expect(listening).to_contain_text("复述出金额、时间和截止点，并至少问了一个开放式问题")
    expect(listening).to_contain_text("再上一级：做到 4 级")
    listening.locator("summary").click()
    assert "到不了，您会遇上什么麻烦？”（4 分）" in listening.inner_text()
    expect(player.parts("lowest")).to_contain_text("致歉")
    expect(player.parts("replay")).to_have_count(0)


def test_without_evidence_for_every_criterion_there_is_no_total(player: Player) -> None:
    player.play(player.way_to("end_escalated"))
    total = player.parts("total").inner_text()
    assert "不算总分" in total
    assert "解决" in total
    assert "兑现与跟进" in total


def test_a_red_line_is_named_quoted_and_leaves_no_band(player: Player) -> None:
    player.play((*BEST[:5], "c", "a", "a"))
    reds = player.parts("reds").inner_text()
    assert "拿补偿换客户删帖、好评或撤诉" in reds
    assert "我给您申请两百块钱的礼品" in reds
    assert "须重练" in reds
    assert player.parts("total").inner_text().strip().endswith("（满分 100）。")
    assert "离“转机”差一点" in player.parts("reason").inner_text()


def test_replay_goes_back_to_the_fork_that_matters(player: Player) -> None:
    player.play(player.way_to("end_breach"))
    player.parts("replay").click()
    assert player.parts("say").last.inner_text().startswith("……号码换了")
    player.choose("a")
    expect(player.parts("feedback").last).to_contain_text("接住了")


def test_replay_goes_to_the_last_wrong_turn_where_the_named_node_was_met_well(
    player: Player,
) -> None:
    player.play((*BEST[:5], "c", "a", "a"))
    player.parts("replay").click()
    assert player.parts("say").last.inner_text().startswith("行，先核实放行")


def test_feedback_follows_each_choice_in_words_and_the_mood_moves(player: Player) -> None:
    expect(player.parts("mood")).to_contain_text("客户的情绪：着急（6/10）")
    player.choose("c")
    expect(player.parts("feedback")).to_contain_text("没接住")
    expect(player.parts("feedback")).to_contain_text("情绪升了 2")
    expect(player.parts("mood")).to_contain_text("发火（8/10）")
    expect(player.parts("choice")).to_have_count(0)
    player.go_on()
    expect(player.parts("line")).to_have_count(2)


def test_before_choosing_nothing_tells_the_best_choice_from_the_others(player: Player) -> None:
    shown = player.parts("choice").evaluate_all(
        """(all) => all.map((one) =>
          [...one.attributes].map(({ name }) => name).join() + one.className)"""
    )
    assert len(shown) == 3
    assert len(set(shown)) == 1


def test_choices_keep_their_order_over_a_reload_and_change_with_the_seed(player: Player) -> None:
    first = player.data["nodes"][0]
    orders = player.page.evaluate(
        """(node) => Array.from({ length: 300 }, (_, seed) =>
          RolePlayEngine.order(node, seed + 1).map((choice) => choice.id).join(""))""",
        first,
    )
    counts = Counter(orders)
    assert len(counts) == 6
    assert min(counts.values()) > 25
    player.play(("c",))
    before = player.texts("choice")
    player.page.reload()
    assert player.texts("choice") == before


def test_undo_takes_back_one_choice_with_its_mood_and_its_evidence(player: Player) -> None:
    player.play(("a", "c"))
    player.parts("undo").click()
    expect(player.parts("answer")).to_have_count(1)
    expect(player.parts("mood")).to_contain_text("（5/10）")
    expect(player.parts("choice").first).to_be_focused()
    assert player.saved()["run"]["path"] == ["a"]
    player.choose("b")
    player.parts("undo").click()
    expect(player.parts("feedback")).to_have_count(1)


def test_an_ending_can_be_undone(player: Player) -> None:
    player.play(BEST)
    player.parts("undo").click()
    expect(player.parts("ending")).to_have_count(0)
    expect(player.parts("choice")).to_have_count(3)


def test_a_reload_goes_on_where_the_reader_was(player: Player) -> None:
    player.play(("a", "a"))
    lines = player.texts("say")
    player.page.reload()
    assert player.texts("say") == lines
    expect(player.parts("notice")).to_have_text("接着上次的，走到第 3 步了。")
    player.play(BEST[2:])
    player.page.reload()
    expect(player.parts("ending")).to_have_text("结局：转机")


def test_start_over_keeps_the_best_result_and_a_worse_one_does_not_replace_it(
    player: Player,
) -> None:
    player.play(BEST)
    expect(player.parts("result")).to_contain_text("目前最好的一次：转机，89 分")
    player.parts("restart").click()
    expect(player.parts("line")).to_have_count(1)
    player.play(player.way_to("end_escalated"))
    expect(player.parts("result")).to_have_text("你最好的一次：转机，89 分。")


def test_the_script_is_folded_away_and_can_be_opened(player: Player) -> None:
    script = player.root.locator(".rp-script")
    expect(script).not_to_have_attribute("open", "")
    script.locator("> summary").click()
    expect(script.locator(".rp-parts > li").first).to_be_visible()


def test_taken_out_of_the_page_it_stops_listening_and_put_back_it_goes_on(player: Player) -> None:
    player.play(("a",))
    player.page.evaluate(
        """() => {
          const dialogue = document.querySelector("role-play-dialogue");
          const old = dialogue.querySelector(".rp-player");
          const place = dialogue.nextSibling;
          const parent = dialogue.parentNode;
          dialogue.remove();
          old.querySelector(".rp-choice").click();
          window.openedWhileOut = dialogue.querySelector(".rp-script").open;
          parent.insertBefore(dialogue, place);
        }"""
    )
    assert player.page.evaluate("openedWhileOut") is True
    expect(player.parts("answer")).to_have_count(1)
    expect(player.parts("line")).to_have_count(2)
    player.choose("a")
    assert player.saved()["run"]["path"] == ["a", "a"]


def test_without_javascript_the_whole_script_can_be_read(open_page, site_url: str) -> None:
    page = open_page(site_url + PAGE, width=390, javascript=False)
    expect(page.locator(".rp-player")).to_have_count(0)
    parts = page.locator("ol.rp-parts > li")
    assert parts.count() == 18
    first = parts.first.locator("details").first
    first.locator("summary").click()
    first.get_by_role("link").click()
    assert "#rp-bank-transfer-pending-n0" in page.url


@pytest.mark.parametrize("javascript", [True, False])
def test_on_paper_the_script_stands_with_all_feedback_and_numbered_targets(
    open_page, site_url: str, javascript: bool
) -> None:
    text, sheets = on_paper(open_page(site_url + PAGE, javascript=javascript))
    assert "第18段" in text
    assert "接结局4:好心办了违规事" in text
    assert "一个“能”字先落地" in text
    assert "退回一步" not in text
    assert sheets <= 16


def test_a_finished_run_is_printed_with_its_report(player: Player) -> None:
    player.play(BEST)
    text, _ = on_paper(player.page)
    assert "总分89(满分100)" in text
    assert "您会遇上什么麻烦?”(4分)" in text
