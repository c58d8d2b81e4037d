"""What the export script makes from a built site: module handbooks, job aids, EPUB, zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from course.make import formats
from course.make.books import write_documents, write_epub, write_job_aids, write_modules, write_zip
from course.make.built_site import BuildFailed
from course.make.job import Job, WrongId
from course.make.papers import write_papers
from course.model.course import Course
from course.read.course import read_course
from epub_reader import EpubReader
from handbook_samples import bookmarks, link_pages, texts
from site_builder import ROOT

COURSE, _ = read_course(ROOT)
KEY = "练习答案与讲解"


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(ROOT, COURSE, (), "trainee", tmp_path, lambda step: None)


def test_the_handbook_of_a_module_has_its_pages_and_its_job_aid_and_its_key(
    job: Job, site: Path
) -> None:
    (path,) = write_modules(replace(job, ids=("m08",)), site)
    assert path == job.folder() / "modules/m08.pdf"
    reader = PdfReader(io.BytesIO(path.read_bytes()))
    # The key names the pages of its questions once more.
    titles = list(dict.fromkeys(title for _, title, _ in bookmarks(reader)))
    module = COURSE.modules["m08-complaint-recovery"]
    pages = [*module.pages[1:], module.job_aid]
    named = [COURSE.pages[page].meta.title for page in pages if page in COURSE.pages]
    assert [title for title in titles if title in {*named, KEY}] == [*named, KEY]
    assert "留客有道·模块8" in texts(reader)[0]
    assert all(1 <= target <= len(reader.pages) for _, target in link_pages(reader))


def test_a_review_sheet_is_for_writers_and_is_no_part_of_what_is_published(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = list(formats.FORMATS["review-sheet"].make(replace(job, ids=("m02",))))
    assert [path.relative_to(job.folder()).as_posix() for path in made] == [
        "review/m02.pdf",
        "review/m02.xlsx",
    ]
    for name in ("handbook", "modules", "documents", "job_aids", "epub", "zip"):
        monkeypatch.setattr(formats, f"write_{name}", lambda job, site: iter(()))
    for name in ("slides", "papers", "kits", "rehearsals", "stories", "dialogues"):
        monkeypatch.setattr(formats, f"write_{name}", lambda job: iter(()))
    monkeypatch.setattr(formats, "site_aside", lambda root, edition, kit: nullcontext(root))
    monkeypatch.setattr(formats, "publish_site", lambda *given: given[3])
    everything = formats.FORMATS["all"].make(replace(job, out=job.folder() / "all"))
    assert not [path for path in everything if "review" in path.parts]


def test_the_word_document_of_a_module_keeps_headings_tables_and_pictures(
    job: Job, site: Path
) -> None:
    (path,) = write_documents(replace(job, ids=("m08",)), site)
    assert path == job.folder() / "modules/m08.docx"
    document = Document(io.BytesIO(path.read_bytes()))
    titles = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    module = COURSE.modules["m08-complaint-recovery"]
    pages = [*module.pages[1:], module.job_aid]
    assert titles == [*(COURSE.pages[page].meta.title for page in pages), KEY]
    assert len(document.inline_shapes) >= 3
    assert all(shape._inline.docPr.get("descr") for shape in document.inline_shapes)
    assert len(document.tables) > 20
    body = document.element.body
    anchors = set(body.xpath(".//w:hyperlink/@w:anchor"))
    assert len(anchors) > 20
    assert anchors <= set(body.xpath(".//w:bookmarkStart/@w:name"))


def test_an_unknown_module_is_refused_by_name(job: Job, site: Path) -> None:
    with pytest.raises(WrongId, match=r"没有 `m99`；有的是：m01"):
        list(write_modules(replace(job, ids=("m99",)), site))


@pytest.mark.parametrize(
    "name", ["modules", "docx", "job-aids", "epub", "rehearsal", "twee", "dialogues"]
)
def test_what_is_published_is_never_made_from_the_trainer_edition(job: Job, name: str) -> None:
    with pytest.raises(WrongId, match="只有学员版"):
        list(formats.FORMATS[name].make(replace(job, edition="trainer")))
    assert not any(job.folder().iterdir())


def test_there_is_a_page_for_the_job_aid_of_every_module(job: Job, site: Path) -> None:
    path, two_up = write_job_aids(job, site)
    there = [m for m in COURSE.modules.values() if m.job_aid in COURSE.pages]
    reader = PdfReader(io.BytesIO(path.read_bytes()))
    assert len(reader.pages) == len(there) > 5
    assert len(PdfReader(io.BytesIO(two_up.read_bytes())).pages) == -(-len(there) // 2)
    for page, module in zip(texts(reader), there, strict=True):
        title = COURSE.pages[module.job_aid].meta.title
        assert page.startswith("".join(title.split())[:4])


def test_no_link_of_the_epub_is_dead(job: Job, site: Path) -> None:
    (path,) = write_epub(job, site)
    reader = EpubReader(path.read_bytes())
    assert len(reader.pages) > 60
    assert list(reader.dead_links()) == []
    assert not any("download" in name or "coverage" in name for name in reader.names)


def test_the_zip_is_the_site_in_order_with_one_date_and_the_same_twice(
    job: Job, site: Path
) -> None:
    (path,) = write_zip(job, site)
    first = path.read_bytes()
    archive = zipfile.ZipFile(io.BytesIO(first))
    names = archive.namelist()
    assert names == sorted(names)
    assert {name: archive.read(name) for name in names} == {
        one.relative_to(site).as_posix(): one.read_bytes()
        for one in site.rglob("*")
        if one.is_file()
        and one.name not in ("404.html", "sitemap.xml", "sitemap.xml.gz")
        and one.suffix != ".map"
    }
    assert "index.html" in names
    assert len({entry.date_time for entry in archive.infolist()}) == 1
    path.unlink()
    list(write_zip(job, site))
    assert path.read_bytes() == first


def test_a_file_name_that_unpackers_garble_is_refused(job: Job, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/图.svg").touch()
    with pytest.raises(BuildFailed, match=r"图\.svg"):
        list(write_zip(job, tmp_path / "site"))
    assert not (job.folder() / "site-trainee.zip").exists()


def test_all_makes_what_the_site_offers_before_the_site(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    @contextmanager
    def aside(root: Path, edition: str, kit: Path | None) -> Iterator[Path]:
        assert (kit is None) == (edition == "trainee")
        yield Path(edition)

    def writer(name: str) -> None:
        def write(job: Job, site: Path) -> Iterator[Path]:
            assert job.edition == str(site)
            made.append(f"{name} {job.edition}")
            yield site

        monkeypatch.setattr(formats, f"write_{name}", write)

    def publish(course: Course, root: Path, edition: str, out: Path, *given: Path) -> Path:
        assert given == (job.folder(), job.folder())
        assert (given[1] / "slides/m08.pptx").is_file()
        assert (given[1] / "papers/exam-course-a.pdf").is_file()
        made.append(f"site {edition}")
        return out

    monkeypatch.setattr(formats, "site_aside", aside)
    monkeypatch.setattr(formats, "publish_site", publish)
    few = replace(COURSE, blueprints=COURSE.blueprints[:1])
    monkeypatch.setattr(formats, "write_papers", lambda job: write_papers(replace(job, course=few)))
    for play in ("kits", "rehearsals", "stories", "dialogues"):
        monkeypatch.setattr(formats, f"write_{play}", lambda job, play=play: [made.append(play)])
    for name in ("handbook", "modules", "documents", "job_aids", "epub", "zip"):
        writer(name)
    list(formats.FORMATS["all"].make(replace(job, edition="trainer")))
    assert made == [
        *("handbook trainee", "handbook trainer", "modules trainee", "documents trainee"),
        *("job_aids trainee", "epub trainee", "zip trainee", "zip trainer"),
        *("kits", "rehearsals", "stories", "dialogues", "site trainee", "site trainer"),
    ]


def test_each_dialogue_is_written_for_rehearsal_and_for_twine_and_its_ways_are_told(
    job: Job,
) -> None:
    said: list[str] = []
    asked = replace(job, ids=("rp-bank-transfer-pending",), say=said.append)
    (text,) = formats.FORMATS["rehearsal"].make(asked)
    (story,) = formats.FORMATS["twee"].make(asked)
    assert text == job.folder() / "rehearsal/rp-bank-transfer-pending.txt"
    assert story == job.folder() / "twee/rp-bank-transfer-pending.twee"
    assert len(said) == 1
    assert "2136 条路，3–14 步；1509 条有总分，45–89 分" in said[0]


def test_all_dialogues_in_one_file_are_the_same_twice(job: Job) -> None:
    (path,) = formats.FORMATS["dialogues"].make(job)
    first = path.read_bytes()
    names = zipfile.ZipFile(io.BytesIO(first)).namelist()
    plays = sorted(COURSE.role_plays_by_id)
    assert sorted(names) == sorted(
        [f"rehearsal/{one}.txt" for one in plays] + [f"twee/{one}.twee" for one in plays]
    )
    path.unlink()
    list(formats.FORMATS["dialogues"].make(job))
    assert path.read_bytes() == first


def test_kits_that_are_asked_for_by_name_come_without_the_volume(job: Job) -> None:
    asked = replace(job, ids=("rp-bank-transfer-pending",))
    (path,) = formats.FORMATS["role-plays"].make(asked)
    assert path == job.folder() / "role-plays/rp-bank-transfer-pending.pdf"
