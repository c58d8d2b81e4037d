"""The files that quizzes need are made once, named by what is in them."""

from __future__ import annotations

import mkdocs_quiz.plugin as quiz_plugin
import pytest

from course.render.quiz_assets import MarkupChanged, quiz_assets

OURS = ("/* our script */", "/* our style */")
WORDS = {"Submit": "提交"}


def made(script: str = quiz_plugin.js_content) -> dict[str, str]:
    return dict(quiz_assets(WORDS, script, quiz_plugin.style_content, *OURS).files)


def test_ours_comes_before_the_script_and_after_the_style() -> None:
    script, style = made().values()
    assert script.index('"Submit": "提交"') < script.index(OURS[0]) < script.index("quizTracker")
    assert style.index(".quiz {") < style.index(OURS[1])


def test_the_name_changes_with_the_content() -> None:
    assert set(made()) == set(made())
    other = quiz_assets(WORDS, quiz_plugin.js_content, quiz_plugin.style_content, "/* new */", "")
    assert not set(made()) & set(other.files)


def test_the_theme_cannot_start_the_script_a_second_time() -> None:
    script = next(iter(made().values()))
    assert "(function (document$) {" in script
    assert script.rstrip().endswith("})();")


def test_another_version_of_the_script_is_refused() -> None:
    changed = quiz_plugin.js_content.replace("setItem(pageKey, data)", "setItem(data)")
    with pytest.raises(MarkupChanged, match="setItem"):
        made(changed)


def test_answers_go_to_the_learners_record_and_nowhere_else() -> None:
    script = next(iter(made().values()))
    assert "localStorage." not in script.replace("courseQuizStorage.", "")
    assert "window.courseQuizStorage.setItem(pageKey, data)" in script
