"""The configuration keeps what the site promises."""

from __future__ import annotations

import pytest

from mini_course import MiniCourse

RULE = "settings"
CONFIG = "mkdocs.yml"
WHOLE = "plugins: {search: {}, offline: {}, mkdocs_quiz: {}}\nvalidation: {anchors: warn}\n"


@pytest.fixture
def own(mini: MiniCourse) -> MiniCourse:
    """The mini-course with a configuration that stands by itself."""
    text = mini.text(CONFIG)
    kept = text[text.index("markdown_extensions:") :]
    mini.write(CONFIG, f"site_name: 小课程\nexclude_docs: /trainer/\n{WHOLE}{kept}")
    mini.write("mkdocs.trainer.yml", "INHERIT: mkdocs.yml\n")
    assert mini.problems(RULE) == []
    return mini


@pytest.mark.parametrize(
    "setting",
    [
        "use_directory_urls: true",
        "theme: {name: material, font: {text: Roboto}}",
        "theme: {name: material, language: en}",
        "theme: {name: material, features: [navigation.instant]}",
        "extra_javascript: ['https://cdn.example.com/x.js']",
        "extra_css: ['//cdn.example.com/x.css']",
        "extra: {analytics: {provider: google}}",
        "site_url: example.org/kc",
        "site_dri: site",
    ],
)
def test_a_setting_that_breaks_a_promise_is_reported(own: MiniCourse, setting: str) -> None:
    own.append(CONFIG, f"\n{setting}\n")
    assert own.found(RULE) == [(CONFIG, own.line(CONFIG, setting))]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("mkdocs_quiz: {}", "mkdocs_quiz: {embed_source: true}"),
        ("anchors: warn", "anchors: ignore"),
        ("offline: {}, ", ""),
        ("validation: {anchors: warn}\n", ""),
        ("site_name: 小课程", 'site_name: ""'),
        ("exclude_docs: /trainer/", "exclude_docs: /drafts/"),
    ],
)
def test_a_lost_or_changed_setting_is_reported(own: MiniCourse, old: str, new: str) -> None:
    own.edit(CONFIG, old, new)
    assert [path for path, _ in own.found(RULE)] == [CONFIG]


def test_sound_settings_are_silent(own: MiniCourse) -> None:
    own.append(
        CONFIG, "\nsite_url: https://example.org/kc/\ntheme: {name: material, font: false}\n"
    )
    own.append(CONFIG, "\nextra_css: [assets/a.css]\nextra: {edition: trainee}\n")
    assert own.found(RULE) == []
