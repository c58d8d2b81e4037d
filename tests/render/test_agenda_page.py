"""A ready agenda can be opened in the day planner where the course has one."""

from __future__ import annotations

from dataclasses import replace

from course.render.agenda_page import PLANNER, render_agenda
from courses import whole_course

COURSE = whole_course()
WITHOUT = replace(COURSE, pages={k: v for k, v in COURSE.pages.items() if k != PLANNER})


def test_it_leads_to_the_planner_only_where_there_is_one() -> None:
    agenda = COURSE.agendas[0]
    link = f'href="../../trainer/planner.html#{agenda.id}"'
    assert link in render_agenda(agenda, COURSE, "../..")
    assert "planner.html" not in render_agenda(agenda, WITHOUT, "../..")
