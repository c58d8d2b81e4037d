"""The formats that the export script knows: each makes whole files from the course."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from course.make.built_site import Edition, publish_site, site_aside
from course.make.whole_files import write_whole
from course.model.course import Course
from course.read.site import read_book
from course.render.content_date import content_date
from course.render.handbook import Imprint, render_handbook
from course.render.json_schemas import render_schemas
from course.render.kit_pdf import render_kit_pdf
from course.render.navigation import pages_in_order
from course.render.open_data import render_open_data

SUBTITLE = "怎样服务客户，怎样把客户留住"


class WrongId(Exception):
    """Raised for an id that the format does not know; the message says what it knows."""


@dataclass(frozen=True)
class Job:
    """What to make: from which course, for which edition, into which folder."""

    root: Path
    course: Course
    ids: Sequence[str]
    edition: Edition
    out: Path | None
    say: Callable[[str], None]

    def folder(self) -> Path:
        """The folder for everything but sites: `--out`, else dist/."""
        return self.out or self.root / "dist"


@dataclass(frozen=True)
class Format:
    """One format: what it is, and how its files are made."""

    about: str
    make: Callable[[Job], Iterator[Path]]


def _site(job: Job) -> Iterator[Path]:
    yield publish_site(job.root, job.edition, job.out or job.root)


def _handbook(job: Job) -> Iterator[Path]:
    job.say("先生成网页，再从网页排成一本书")
    with site_aside(job.root, job.edition) as site:
        title = job.course.map.title if job.course.map else ""
        book = read_book(site, pages_in_order(job.course, job.edition), job.edition, title)
        data = render_handbook(book, _imprint(job.course), job.say)
    yield _written(job.folder() / f"handbook-{job.edition}.pdf", data)


def _imprint(course: Course) -> Imprint:
    day = datetime.fromtimestamp(content_date(course), UTC).date()
    return Imprint(day, SUBTITLE, ("内容 CC BY 4.0，代码 MIT",))


def _role_plays(job: Job) -> Iterator[Path]:
    known = job.course.role_plays_by_id
    for name in _chosen(job.ids, known):
        job.say(name)
        yield _written(job.folder() / "role-plays" / f"{name}.pdf", render_kit_pdf(known[name]))


def _data(job: Job) -> Iterator[Path]:
    for name, data in sorted(render_open_data(job.course).items()):
        yield _written(job.folder() / "data" / name, data)


def _schemas(job: Job) -> Iterator[Path]:
    for name, data in sorted(render_schemas().items()):
        yield _written((job.out or job.root / "schemas") / name, data)


def _everything(job: Job) -> Iterator[Path]:
    for edition in ("trainee", "trainer"):
        one = Job(job.root, job.course, (), edition, job.out, job.say)
        yield from _site(one)
        yield from _handbook(one)
    yield from _role_plays(job)
    yield from _data(job)


def _chosen(ids: Sequence[str], known: Mapping[str, object]) -> list[str]:
    names = sorted(known)
    for one in ids:
        if one not in names:
            raise WrongId(f"没有 `{one}`；有的是：{'、'.join(names) or '（一个也没有）'}")
    return list(ids) or names


def _written(path: Path, data: bytes) -> Path:
    write_whole(path, data)
    return path


FORMATS: dict[str, Format] = {
    "site": Format("网站（--edition trainee 或 trainer），放进 site/ 或 site-trainer/", _site),
    "handbook": Format("手册 PDF，从网页的正文排成一本书", _handbook),
    "role-plays": Format("角色扮演的卡片、评分表和讲师表，每份一个 PDF", _role_plays),
    "data": Format("题库、覆盖表、对话等开放数据（JSON）", _data),
    "schemas": Format("给编辑器补全用的 JSON Schema，放进 schemas/", _schemas),
    "all": Format("以上全部（schemas 除外）", _everything),
}
