"""Terms and claims in a page's text lead to where they are explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.model.course import Course
from course.read.course import read_course
from course.render.cross_links import link_words
from mini_course import FIRST, MINI, MiniCourse

PAGE = FIRST.removeprefix("docs/zh/")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    mini = MiniCourse(tmp_path / "mini")
    for name in ("glossary", "claims"):
        page = f"---\ntitle: {name}\n---\n\n## {name} {{#{name}}}\n\n```{name}\n```\n"
        mini.write(f"docs/zh/reference/{name}.md", page)
    return mini.course()


def term_of(course: Course) -> tuple[str, str]:
    term = course.terms_by_id[course.pages[PAGE].meta.terms[0]]
    return term.zh, f'<a class="term" href="../../reference/glossary.html#{term.id}"'


def test_the_first_use_of_a_term_is_linked_with_its_definition(course: Course) -> None:
    word, link = term_of(course)
    html = link_words(f"<p>先说{word}，再说{word}。</p>", course, PAGE)
    assert html.count(link) == 1
    assert html.startswith(f"<p>先说{link}")
    definition = course.terms_by_id[course.pages[PAGE].meta.terms[0]].definition
    assert f'title="{definition}"' in html


@pytest.mark.parametrize("tag", ["h2", "a", "code", "button", "summary"])
def test_no_link_is_put_where_none_may_stand(course: Course, tag: str) -> None:
    word, link = term_of(course)
    html = f"<{tag}>{word}</{tag}>"
    assert link_words(html, course, PAGE) == html
    assert link in link_words(f"{html}<p>{word}</p>", course, PAGE)


def test_a_word_in_an_attribute_or_comment_stays(course: Course) -> None:
    word, _ = term_of(course)
    html = f'<p title="{word}"><!-- {word} --></p>'
    assert link_words(html, course, PAGE) == html


def test_every_claim_in_running_text_leads_to_what_was_found_out(course: Course) -> None:
    claim = course.claims[0]
    html = link_words(f"<p>有争议（{claim.id}），{claim.id}</p>", course, PAGE)
    link = f'<a class="claim" href="../../reference/claims.html#{claim.id}"'
    assert html.count(link) == 2
    assert ">查证</a>）" in html


def test_an_unknown_claim_stays_as_written(course: Course) -> None:
    assert link_words("<p>cl-nobody-knows</p>", course, PAGE) == "<p>cl-nobody-knows</p>"


def test_the_glossary_and_the_claims_do_not_link_to_themselves(course: Course) -> None:
    word, _ = term_of(course)
    for name in ("glossary", "claims"):
        html = f"<p>{word} {course.claims[0].id}</p>"
        assert link_words(html, course, f"reference/{name}.md") == html


def test_without_a_glossary_nothing_is_linked() -> None:
    bare, _ = read_course(MINI)
    word, _ = term_of(bare)
    assert "reference/glossary.md" not in bare.pages
    assert link_words(f"<p>{word}</p>", bare, PAGE) == f"<p>{word}</p>"
