"""One page of every kind that the site has: what tests and `make audit` open, measure and judge.

A new kind of page is one line here; what can be done on it goes into tests/support/page_states.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from course.make.built_site import Edition
from course.make.page_weight import Weight, weigh_all

PLAIN = 62_000
WITH_QUIZ = 74_000
# A dialogue stands in the page to be read, and in its data to be played.
WITH_DIALOGUE = 64_000
_DIALOGUES = "practice/role-plays/"
# Tools that carry the course's questions or plans with them, since pages from files cannot ask.
WITH_PLANS = 90_000
WITH_QUESTIONS = 100_000
WITH_ALL_QUESTIONS = 175_000

# What a page's HTML may transfer beyond its text.
BEYOND_TEXT = 6_000
# Long lists of links with little text, and drawings that are worth it: path or its beginning.
_MORE_BEYOND = {
    "reference/glossary.html": 8_700,
    "reference/coverage.html": 8_200,
    "reference/claims.html": 7_000,
    "modules/11-rewards-stickiness-local/a-hundred-pins.html": 6_600,
    "trainer/role-plays/": 9_400,
}


@dataclass(frozen=True)
class PageKind:
    """A kind of page: an example's path in an edition, and the bytes its first view may transfer.

    `lighthouse` tells whether `make audit` lets Lighthouse judge it.
    """

    edition: Edition
    path: str
    bytes: int = PLAIN
    lighthouse: bool = False


_M08 = "modules/08-complaint-recovery/"
KINDS = {
    "home": PageKind("trainee", "index.html", lighthouse=True),
    "module": PageKind("trainee", f"{_M08}index.html"),
    "lesson": PageKind(
        "trainee", f"{_M08}four-kinds-of-complaint.html", WITH_QUIZ, lighthouse=True
    ),
    "quiz": PageKind("trainee", f"{_M08}module-check.html", WITH_QUIZ, lighthouse=True),
    "practice": PageKind("trainee", "practice/index.html"),
    "role-play": PageKind(
        "trainee", f"{_DIALOGUES}rp-bank-transfer-pending.html", WITH_DIALOGUE, lighthouse=True
    ),
    "progress": PageKind("trainee", "practice/progress.html"),
    "toolbox": PageKind("trainee", "toolbox/index.html"),
    "calculator": PageKind("trainee", "toolbox/calculators/retention-growth.html"),
    "list-tool": PageKind("trainee", "toolbox/classifiers/four-quadrant.html"),
    "decision-path": PageKind("trainee", "toolbox/classifiers/complaint-level.html"),
    "builder": PageKind("trainee", "toolbox/builders/questionnaire.html"),
    "loyalty-builder": PageKind("trainee", "toolbox/builders/loyalty-scheme.html"),
    "fill-form": PageKind("trainee", "toolbox/forms/visit-plan.html"),
    "worksheet": PageKind("trainee", "toolbox/worksheets/recovery-worksheet.html"),
    "job-aid": PageKind("trainee", "toolbox/job-aids/first-three-minutes-card.html"),
    "glossary": PageKind("trainee", "reference/glossary.html"),
    "claims": PageKind("trainee", "reference/claims.html"),
    "coverage": PageKind("trainee", "reference/coverage.html"),
    "downloads": PageKind("trainee", "reference/download.html"),
    "not-found": PageKind("trainee", "404.html"),
    "trainer": PageKind("trainer", "trainer/index.html"),
    "trainer-lesson": PageKind("trainer", f"{_M08}two-apologies.html", WITH_QUIZ),
    "lesson-plan": PageKind("trainer", "trainer/lesson-plans/lp-m08-recovery-90.html"),
    "run-sheet": PageKind("trainer", "trainer/run-sheets/lp-m08-recovery-90.html"),
    "agenda": PageKind("trainer", "trainer/agendas/ag-two-day-front-line.html"),
    "planner": PageKind("trainer", "trainer/planner.html", WITH_PLANS, lighthouse=True),
    "kit": PageKind("trainer", "trainer/role-plays/rp-bank-transfer-pending.html"),
    "papers": PageKind("trainer", "trainer/papers/index.html"),
    "paper": PageKind("trainer", "trainer/papers/m08-complaint-recovery.html"),
    "form": PageKind("trainer", "trainer/forms/lp-m08-recovery-90.html"),
    "certificates": PageKind("trainer", "trainer/certificates.html"),
    "class-test": PageKind("trainer", "trainer/class-test.html", WITH_QUESTIONS),
    "class-report": PageKind("trainer", "trainer/class-report.html", WITH_ALL_QUESTIONS),
}


def too_heavy(site: Path) -> Iterator[tuple[Weight, str]]:
    """Yield each page of the built `site` with what is too heavy of it, nothing if all is light."""
    own = {kind.path: kind.bytes for kind in KINDS.values()}
    for weight in weigh_all(site):
        kind = WITH_DIALOGUE if weight.page.startswith(_DIALOGUES) else PLAIN
        most = max(WITH_QUIZ if weight.has_quiz else kind, own.get(weight.page, 0))
        beyond = next(
            (more for start, more in _MORE_BEYOND.items() if weight.page.startswith(start)),
            BEYOND_TEXT,
        )
        faults = []
        if weight.whole > most:
            faults.append(f"第一次打开要 {weight.whole} 字节，最多 {most}")
        if weight.beyond_text > beyond:
            faults.append(f"网页比文字多 {weight.beyond_text} 字节，最多 {beyond}")
        yield weight, "；".join(faults)
