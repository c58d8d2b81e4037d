"""A tool for lists and a decision path as HTML: whole without scripts, and nothing runs in it."""

from __future__ import annotations

import json
import re

import pytest

from course.model.decision_path import DecisionPath
from course.model.list_tool import ListTool
from course.render.decision_path_page import render_decision_path
from course.render.list_tool_page import render_list_tool
from courses import ROOT, whole_course

COURSE = whole_course()
SCRIPTS = ROOT / "docs/theme/assets/javascripts"


@pytest.mark.parametrize("tool", COURSE.list_tools, ids=lambda one: one.id)
def test_a_tool_has_its_sheet_its_notes_its_lessons_and_scripts_that_are_there(
    tool: ListTool,
) -> None:
    html = render_list_tool(tool, COURSE, "../..")
    steps = (one.caption for one in tool.example.steps)
    for said in (*tool.paper.rules, *tool.notes, *(one.title for one in tool.samples), *steps):
        assert said in html.replace("&#34;", '"').replace("&gt;", ">")
    example = next(one for one in tool.samples if one.id == tool.example.sample)
    assert html.count("<tr>") == tool.paper.rows + 1 + len(example.table.splitlines())
    for target in tool.lessons:
        assert f'href="../../{target.replace(".md", ".html")}"' in html
    for name in re.findall(r'src="../../assets/javascripts/([^"]+)"', html):
        assert (SCRIPTS / name).is_file(), name
    assert not re.search(r"\son\w+=|\sstyle=|<script>", html)


@pytest.mark.parametrize("tool", COURSE.list_tools, ids=lambda one: one.id)
def test_every_word_that_its_script_asks_for_is_there(tool: ListTool) -> None:
    html = render_list_tool(tool, COURSE, ".")
    data = json.loads(re.findall(r'<script type="application/json">(.*?)</script>', html)[0])
    scripts = re.findall(r"javascripts/(tools/(?:table|list-[a-z]+)\.js)", html)
    texts = "".join((SCRIPTS / name).read_text("utf-8") for name in scripts)
    asked = set(re.findall(r'(?:word|#said)\("([a-z-]+)"', texts))
    assert asked
    assert asked <= set(data["words"])


@pytest.mark.parametrize("path", COURSE.decision_paths, ids=lambda one: one.id)
def test_a_decision_path_shows_all_and_says_where_each_answer_leads(path: DecisionPath) -> None:
    html = render_decision_path(path, COURSE, "../..")
    answers = [answer for question in path.questions for answer in question.answers]
    assert html.count('type="radio"') == len(answers)
    assert html.count("→ ") == len(answers)
    for result in path.results:
        assert html.count(f'<h2 id="{path.id}-{result.id}">{result.title}</h2>') == 1
        for line in result.do:
            assert line in html
    assert not re.search(r"\son\w+=|\sstyle=|<script>", html)
