"""A page's policy names the code that the page has now, and nothing else."""

from __future__ import annotations

import base64
import hashlib

import pytest

from course.render.content_policy import content_policy, with_policy

HEAD = '<!doctype html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">'


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def rules(html: str, files: str = "'self'") -> dict[str, list[str]]:
    parts = (rule.split() for rule in content_policy(html, files).split(";"))
    return {name: values for name, *values in parts}


def test_the_policy_comes_first_in_the_head() -> None:
    whole = with_policy(HEAD)
    assert whole.startswith(HEAD.partition("<head>")[0] + "<head><meta http-equiv=")
    assert with_policy(whole) == whole


@pytest.mark.parametrize(
    ("page", "before"),
    [("<html><p>x</p>", "<html>"), ("<!doctype html><title>x</title>", "<!doctype html>"),
     ("<p>x</p>", ""), ("<HEAD lang='a'><title>x</title>", "<HEAD lang='a'>")],
)  # fmt: skip
def test_a_page_whose_head_has_no_tag_gets_it_where_the_head_begins(page: str, before: str) -> None:
    assert with_policy(page).startswith(before + "<meta http-equiv=")


def test_each_script_that_runs_and_each_style_has_its_hash_and_data_has_none() -> None:
    page = (
        "<!-- <script>no()</script> --><script>a()</script><SCRIPT type='module'>b()</SCRIPT>"
        '<script type="application/json">{"c": 1}</script><script type=text/template>d</script>'
        '<script defer src="x.js"></script><style media="print">p{}</style>'
    )
    made = rules(page)
    assert made["script-src"] == ["'self'", *sorted([hashed("a()"), hashed("b()")])]
    assert made["style-src"] == ["'self'", hashed("p{}")]


def test_nothing_is_open_that_is_not_named() -> None:
    made = rules(HEAD)
    assert [made[name] for name in ("default-src", "base-uri", "form-action")] == [["'none'"]] * 3
    assert not any("unsafe" in value for values in made.values() for value in values)
    assert not {"http:", "https:", "*", "blob:"} & {v for values in made.values() for v in values}


def test_a_page_in_one_file_may_load_nothing() -> None:
    made = rules("<script>a()</script>", "")
    assert made["script-src"] == [hashed("a()")]
    assert (made["style-src"], made["img-src"]) == (["'none'"], ["data:"])
    assert made["connect-src"] == made["worker-src"] == ["'none'"]


def test_the_same_page_has_the_same_policy_and_changed_code_another() -> None:
    assert content_policy("<script>a()</script>") == content_policy("<p><script>a()</script>")
    assert content_policy("<script>a()</script>") != content_policy("<script>a( )</script>")
