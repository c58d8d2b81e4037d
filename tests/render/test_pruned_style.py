"""Of the theme's style sheet stays what a page can match, and nothing else goes."""

from __future__ import annotations

import pytest

from course.render.pruned_style import pruned_style, without_unused, words_of

PAGE = '<html dir="ltr"><body id="top"><p class="lead note-box">文字</p><input type=radio></body>'
SCRIPT = 'one.classList.add("is-open"); const made = document.createElement("aside");'
WORDS = words_of([PAGE], [SCRIPT], more=["put-together"])


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        "*{margin:0}",
        ".lead{color:red}",
        ".note-box:hover>*{color:red}",
        "#top .is-open{color:red}",
        "aside::before{color:red}",
        ".put-together{color:red}",
        "[dir=ltr] p{color:red}",
        '[dir="ltr"] p{color:red}',
        "[dir] p{color:red}",
        "[type=radio]{color:red}",
        "p:not(.gone){color:red}",
        ":is(.gone,.lead){color:red}",
        "p:has(.gone){color:red}",
        "@media print{p{color:red}}",
        "@font-face{font-family:x}",
        ":root{--a:1}",
    ],
)
def test_a_rule_that_can_match_stays(rule: str) -> None:
    assert str(pruned_style(rule, WORDS)) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        "p .gone{color:red}",
        ".lead.gone:hover{color:red}",
        "#gone{color:red}",
        "video{color:red}",
        "[dir=rtl] p{color:red}",
        ":is(.gone,video) p{color:red}",
        "@media print{.gone{color:red}}",
        "@supports (color:red){@media print{.gone{color:red}}}",
    ],
)
def test_a_rule_that_no_page_can_match_goes(rule: str) -> None:
    assert str(pruned_style(rule, WORDS)) == ""


def test_of_a_list_of_selectors_the_possible_ones_stay() -> None:
    sheet = ".gone,.lead,video{color:red}"
    assert str(pruned_style(sheet, WORDS)) == ".lead{color:red}"


def test_a_word_in_the_text_of_a_page_is_no_class() -> None:
    words = words_of(["<p>gone video</p>"], [])
    sheet = ".gone{color:red}video{color:red}p{color:red}"
    assert str(pruned_style(sheet, words)) == "p{color:red}"


def test_custom_properties_and_keyframes_that_nothing_uses_go_with_what_they_used() -> None:
    sheet = (
        ":root{--used:1;--left:var(--only-by-left);--only-by-left:2;--elsewhere:3}"
        "p{margin:var(--used);animation:turn 1s}@keyframes turn{0%{top:0}}@keyframes off{0%{top:0}}"
    )
    style = pruned_style(sheet, words_of(["<p>"], []))
    left = without_unused(style, ["a{top:var(--elsewhere)}"])
    assert str(left) == (
        ":root{--used:1;--elsewhere:3}"
        "p{margin:var(--used);animation:turn 1s}@keyframes turn{0%{top:0}}"
    )
