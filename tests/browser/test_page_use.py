"""The audit finds what is wrong with a page only in use, at one width, or in the console."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from course.make.access import access_faults

PAGE = """<!doctype html><html lang="zh"><head><title>页</title>
<meta name="viewport" content="width=device-width"></head><body><main><article><h1>页</h1>{}
</article></main></body></html>"""
SOUND = "<p>字</p>"
PALE = '<p style="color:#ccc;background:#fff">看不清</p>'


def found(browser: Browser, folder: Path, content: str) -> list[str]:
    (folder / "page.html").write_text(PAGE.format(content), "utf-8")
    return list(access_faults(browser, (folder / "page.html").as_uri()))


def test_a_sound_page_has_no_fault(browser: Browser, tmp_path: Path) -> None:
    assert (
        found(browser, tmp_path, SOUND + f"<details><summary>更多</summary>{SOUND}</details>") == []
    )


def test_what_is_folded_away_is_judged_when_it_is_open(browser: Browser, tmp_path: Path) -> None:
    faults = found(browser, tmp_path, f"<details><summary>更多</summary>{PALE}</details>")
    assert len(faults) == 2
    assert all(one.startswith("折叠框全打开，") and "color-contrast" in one for one in faults)


def test_what_an_example_a_wrong_answer_or_a_mistyped_box_shows_is_judged(
    browser: Browser, tmp_path: Path
) -> None:
    show = f"this.insertAdjacentHTML('afterend', `{PALE.replace(chr(34), chr(39))}`)"
    cases = {
        "看例子": f'<button type="button" data-sample="a" onclick="{show}">例子</button>',
        "填得不对": f'<list-tool><input type="text" aria-label="数" oninput="{show}"></list-tool>',
        "题都答错": '<form method="dialog" class="quiz"><fieldset><legend>题</legend><label>'
        f'<input type="radio">甲</label></fieldset><button type="submit" onclick="{show}">交'
        "</button></form>",
        "对话走了一步": f'<role-play-dialogue><button onclick="{show}">说</button>'
        "</role-play-dialogue>",
    }
    for state, content in cases.items():
        faults = found(browser, tmp_path, content)
        assert faults, state
        assert all(one.startswith(state) and "color-contrast" in one for one in faults), faults


def test_what_is_too_wide_for_a_phone_and_what_the_console_says_are_faults(
    browser: Browser, tmp_path: Path
) -> None:
    wide = found(browser, tmp_path, '<p style="width:360px">宽</p>')
    assert wide == ["320 light：横向滚动", "320 dark：横向滚动"]
    [told, thrown] = found(browser, tmp_path, "<script>console.error('坏了'); fail();</script>")
    assert "坏了" in told
    assert "fail" in thrown
