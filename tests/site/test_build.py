"""The built site is whole: no warnings, the same twice, the same by another builder."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from lxml import html

from course.check import check_site
from course.read.built_site import read_built_site
from course.read.course import read_course
from search_data import search_data
from site_builder import ROOT, build_site

OUTSIDE = re.compile(r"^(https?:)?//")
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 15
    return found


def soup(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text("utf-8"), "lxml")


def article(page: Path) -> Tag:
    found = soup(page).find("article")
    assert isinstance(found, Tag)
    return found


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("config", ["mkdocs.yml", "mkdocs.trainer.yml"])
def test_the_build_says_nothing_that_is_a_warning(config: str, tmp_path: Path) -> None:
    said = build_site(config, tmp_path / "site")
    assert not re.search("WARNING|ERROR|Deprecat", said), said


def test_two_builds_are_the_same_byte_for_byte(site: Path, tmp_path: Path) -> None:
    build_site("mkdocs.yml", tmp_path / "site")
    assert files(site) == files(tmp_path / "site")


def test_the_drop_in_builder_makes_the_same_articles(site: Path, tmp_path: Path) -> None:
    build_site("mkdocs.yml", tmp_path / "site", builder="properdocs")
    for page in pages(site):
        other = tmp_path / "site" / page.relative_to(site)
        ours, theirs = (ARTICLE.findall(one.read_text("utf-8")) for one in (page, other))
        assert len(ours) == 1, page
        assert ours == theirs, page


def test_the_rules_for_built_sites_find_nothing(site: Path, trainer_site: Path) -> None:
    course, _ = read_course(ROOT)
    for folder, edition in ((site, "trainee"), (trainer_site, "trainer")):
        assert [str(one) for one in check_site(course, read_built_site(folder, edition))] == []


def test_no_page_asks_another_host_for_anything(site: Path, trainer_site: Path) -> None:
    asked = 0
    for page in pages(site) + pages(trainer_site):
        tree = html.parse(str(page), html.HTMLParser(encoding="utf-8"))
        for address in tree.xpath("//@src | //@data-src | //@srcset | //link/@href | //object/@data"):
            assert not OUTSIDE.match(address), (page, address)
            asked += 1
    assert asked > 1000


def test_nothing_of_a_question_or_dialogue_is_in_the_search_index(site: Path) -> None:
    course, _ = read_course(ROOT)
    found = search_data(site)
    assert len(found.texts) > 500
    text = found.everything
    assert "为不便道歉" in text
    for question in course.questions.values():
        # What an option says, a lesson may well say too; the rest is the quiz's own.
        for part in (question.stem, question.explanation, *(o.feedback for o in question.options)):
            assert part not in text
    for play in course.role_plays:
        for node in play.dialogue.nodes:
            assert len(node.say) < 14 or node.say not in text
            for choice in node.choices:
                assert len(choice.say) < 14 or choice.say not in text
                assert choice.feedback not in text
    for word in ("quiz", "本页的题", "第 1 题", "看答案和说明", "答案与说明"):
        assert word not in text


def test_only_pages_with_questions_carry_the_files_for_them(site: Path) -> None:
    with_quiz, without = [], []
    for page in pages(site):
        html = page.read_text("utf-8")
        (with_quiz if 'class="quiz"' in html else without).append(page)
        assert ("assets/javascripts/quiz." in html) == ('class="quiz"' in html), page
        assert ("assets/stylesheets/quiz." in html) == ('class="quiz"' in html), page
        assert "quizTracker" not in html
    assert len(with_quiz) >= 8
    assert without


def test_our_pages_bring_no_inline_script_or_style(site: Path, trainer_site: Path) -> None:
    for page in pages(site) + pages(trainer_site):
        body = article(page)
        assert not body.select("style, [onclick], [onsubmit], [href^='javascript:']"), page
        inline = [one for one in body.select("script:not([src])") if one.get("type") is None]
        assert not inline, page
        assert not body.select("[style]"), (page, body.select_one("[style]"))


def test_every_page_says_what_it_is_in_its_description(site: Path) -> None:
    for page in pages(site):
        description = soup(page).select_one('meta[name="description"]')
        assert description is not None
        assert len(str(description["content"])) >= 15, page


def test_search_is_ours_on_every_page_and_the_theme_s_own_is_not_shipped(site: Path) -> None:
    for page in [*pages(site), site / "404.html"]:
        assert len(soup(page).select(".md-search[data-from]")) == 1, page
    scripts = {path.name for path in (site / "assets/javascripts").rglob("*")}
    assert "search-worker.js" in scripts
    assert not scripts & {"lunr", "workers", "search"}
    assert set(search_data(site).files) | {"search_index.js", "search_index.json"} == {
        path.name for path in (site / "search").iterdir()
    }


def test_search_weighs_less_than_a_byte_and_three_quarters_a_letter(site: Path) -> None:
    """What people ask is an eighth of it, though none of its letters are on a page."""
    data = search_data(site)
    packed = sum(len(gzip.compress((site / "search" / name).read_bytes())) for name in data.files)
    assert packed < 1.75 * sum(map(len, data.texts))


def test_the_page_does_not_load_search_from_anywhere_else(site: Path) -> None:
    for page in pages(site):
        scripts = [str(tag["src"]) for tag in soup(page).select("script[src]")]
        assert sum("search-dialog" in script for script in scripts) == 1
        assert not any("//" in script for script in scripts), page
    assert (site / "assets/javascripts/iframe-worker.js").is_file()  # asked for when it is needed


def test_diagrams_are_drawn_in_the_page_and_have_names(site: Path) -> None:
    drawings = [drawing for page in pages(site) for drawing in article(page).select("svg.diagram")]
    assert len(drawings) >= 3
    for drawing in drawings:
        assert drawing["role"] == "img"
        assert len(str(drawing["aria-label"])) > 10
        assert drawing.find("text")
    assert not any(article(page).select("img[src$='.svg']") for page in pages(site))


def test_the_navigation_names_its_parts_and_opens_the_readers_own_module_only(site: Path) -> None:
    page = soup(site / "modules/08-complaint-recovery/two-apologies.html")
    tree = page.select_one(".md-nav--primary")
    assert tree is not None
    links = {str(link["href"]) for link in tree.select("a[href]")}
    assert "listen-and-ask.html" in links
    others = {link for link in links if re.match(r"\.\./\d\d-", link)}
    assert others == {link for link in others if link.endswith("/index.html")}
    assert all(nav.get("aria-label") for nav in tree.select("nav"))
