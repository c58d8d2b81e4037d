"""Role-plays → what is printed, rehearsed and played elsewhere: kits, scripts, Twine stories."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from course.make.job import Job
from course.model.dialogue_paths import all_paths
from course.model.download import DIALOGUES
from course.render.archive import pack
from course.render.content_date import content_date
from course.render.kit_pdf import render_all_kits_pdf, render_kit_pdf
from course.render.rehearsal import describe_paths, render_rehearsal
from course.render.twee import render_twee

ALL_KITS = "role-plays/all.pdf"


def write_kits(job: Job) -> Iterator[Path]:
    """Write the kit of each role-play asked for, and without ids all of them as one file too."""
    known = job.course.role_plays_by_id
    for name in job.chosen(known):
        job.say(name)
        yield job.written(f"role-plays/{name}.pdf", render_kit_pdf(known[name]))
    if known and not job.ids:
        job.say("全部合成一本")
        every = [known[name] for name in sorted(known)]
        yield job.written(ALL_KITS, render_all_kits_pdf(every))


def write_rehearsals(job: Job) -> Iterator[Path]:
    """Write each dialogue as plain text; say how many ways it has, and what they score."""
    job.trainees_only()
    known = job.course.role_plays_by_id
    for name in job.chosen(known):
        job.say(describe_paths(known[name], all_paths(known[name])))
        yield job.written(f"rehearsal/{name}.txt", render_rehearsal(known[name]))


def write_stories(job: Job) -> Iterator[Path]:
    """Write each dialogue as a story for Twine."""
    job.trainees_only()
    known = job.course.role_plays_by_id
    for name in job.chosen(known):
        yield job.written(f"twee/{name}.twee", render_twee(known[name]))


def write_dialogues(job: Job) -> Iterator[Path]:
    """Pack all scripts and stories into one file, with the day of the course's content."""
    job.trainees_only()
    files = {}
    for name, play in sorted(job.course.role_plays_by_id.items()):
        files[f"rehearsal/{name}.txt"] = render_rehearsal(play)
        files[f"twee/{name}.twee"] = render_twee(play)
    day = datetime.fromtimestamp(content_date(job.course), UTC).date()
    yield job.written(DIALOGUES, pack(files, day))
