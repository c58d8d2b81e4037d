"""The printed papers, read back and answered: key and paper agree, in PDF, Word and JSON."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

import export
from course.make.built_site import Edition, build_site
from course.make.job import Job, WrongId
from course.make.papers import write_papers
from course.model.download import paper_files, trainer_files
from course.model.question import Question
from course.read.course import read_course
from course.read.downloads import read_downloads
from mini_course import MINI, MiniCourse
from site_builder import ROOT
from small_paper import PAPER, TEXT

COURSE, _ = read_course(ROOT, rendered=False)
NAME = "exam-course"
PAGE = "---\ntitle: 试卷\ndescription: 试卷在这里下载。\n---\n\n```papers\n```\n"


def job(out: Path, **values: Any) -> Job:
    return replace(Job(ROOT, COURSE, (NAME,), "trainee", out, lambda step: None), **values)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The files of the whole course's exam, by name."""
    out = tmp_path_factory.mktemp("papers")
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in write_papers(job(out))}


@pytest.fixture(scope="module")
def keys(made: Mapping[str, bytes]) -> list[dict[str, Any]]:
    papers: list[dict[str, Any]] = json.loads(made[f"papers/{NAME}-key.json"])["papers"]
    return papers


def pdf_text(data: bytes) -> str:
    """The text without white space, which a PDF breaks where its lines end; feet are left out."""
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    lines = [line for page in pages for line in page.split("\n") if "种子" not in line]
    return squeezed("".join(lines))


def docx_text(data: bytes) -> str:
    return squeezed("".join(one.text for one in Document(io.BytesIO(data)).paragraphs))


def squeezed(text: str) -> str:
    return re.sub(r"\s|\*\*", "", text)


READERS = {"pdf": pdf_text, "docx": docx_text}


def lettered(asked: dict[str, Any], question: Question) -> list[tuple[str, str]]:
    """The options of a question as the key says that they are printed."""
    texts = {option.id: option.text for option in question.options}
    return [
        (letter, squeezed(texts[one]))
        for letter, one in zip("ABCDEF", asked["options"], strict=False)
    ]


def test_all_files_are_written_and_dated(made: Mapping[str, bytes], tmp_path: Path) -> None:
    assert sorted(made) == sorted(paper_files(COURSE, NAME))
    assert set(made) < set(trainer_files(COURSE))
    for name, data in made.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    assert sorted(read_downloads(tmp_path, trainer_files(COURSE))) == sorted(made)


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("letter", ["a", "b"])
def test_a_reader_with_the_key_finds_every_right_answer_on_the_paper(
    made: Mapping[str, bytes], keys: list[dict[str, Any]], letter: str, form: str
) -> None:
    text = READERS[form](made[f"papers/{NAME}-{letter}.{form}"])
    asked = keys["ab".index(letter)]["questions"]
    assert len(asked) == 40
    at = 0
    for one in asked:
        question = COURSE.questions[one["id"]]
        block = f"{one['number']}.{squeezed(question.stem)}"
        block += "".join(letter + words for letter, words in lettered(one, question))
        assert text.count(block) == 1, block
        assert text.index(block) >= at
        at = text.index(block)
        marked = {letter for letter, words in lettered(one, question) if words in rights(question)}
        assert marked == set(one["letters"])
        assert one["key"] == [option.id for option in question.correct]


def rights(question: Question) -> set[str]:
    return {squeezed(option.text) for option in question.correct}


@pytest.mark.parametrize("form", READERS)
def test_the_printed_key_names_letter_text_and_reason_of_each_question(
    made: Mapping[str, bytes], keys: list[dict[str, Any]], form: str
) -> None:
    text = READERS[form](made[f"papers/{NAME}-key.{form}"])
    halves = re.split(r"(?=答案和理由：结业考试（[AB]卷）)", text)[1:]
    assert len(halves) == 2
    for half, paper in zip(halves, keys, strict=True):
        for one in paper["questions"]:
            question = COURSE.questions[one["id"]]
            assert f"{one['number']}.答案{one['letters']}" in half
            assert f"为什么{squeezed(question.explanation)}" in half
            feedback = {squeezed(o.text): squeezed(o.feedback) for o in question.options}
            for letter, words in lettered(one, question):
                if letter in one["letters"]:
                    assert f"对{letter}{words}" in half
                else:
                    assert f"错{letter}{words}——{feedback[words]}" in half


@pytest.mark.parametrize("letter", ["a", "b"])
def test_no_key_is_on_what_trainees_get(made: Mapping[str, bytes], letter: str) -> None:
    sheets = [f"papers/{NAME}-{letter}", f"papers/{NAME}-answer-sheet"]
    for sheet in sheets:
        for form, read in READERS.items():
            text = read(made[f"{sheet}.{form}"])
            assert "答案和理由" not in text
            for question in COURSE.questions.values():
                assert squeezed(question.explanation) not in text


def test_every_page_says_seed_blueprint_and_version(made: Mapping[str, bytes]) -> None:
    version = json.loads(made[f"papers/{NAME}-key.json"])["version"]
    said = squeezed(f"蓝图 {NAME}，种子 20261101，内容 {version}")
    for name, data in made.items():
        if name.endswith(".pdf"):
            for page in PdfReader(io.BytesIO(data)).pages:
                assert said in squeezed(page.extract_text()), name
        elif name.endswith(".docx"):
            foot = Document(io.BytesIO(data)).sections[0].footer.paragraphs[0].text
            assert said in squeezed(foot), name


def test_the_answer_sheet_has_a_letter_for_each_option_and_no_more(
    made: Mapping[str, bytes], keys: list[dict[str, Any]]
) -> None:
    document = Document(io.BytesIO(made[f"papers/{NAME}-answer-sheet.docx"]))
    cells = [cell.text for table in document.tables for cell in table._cells if cell.text]
    wanted = [
        f"{one['number']}.　" + " ".join(f"[{x}]" for x in "ABCDEF"[: len(one["options"])])
        for paper in keys
        for one in paper["questions"]
    ]
    assert sorted(cells) == sorted(wanted)


def test_word_documents_name_an_east_asian_face_on_every_run_of_text(
    made: Mapping[str, bytes],
) -> None:
    for name, data in made.items():
        if name.endswith(".docx"):
            runs = [
                run for run in Document(io.BytesIO(data)).element.body.iter(qn("w:r")) if run.text
            ]
            faces = {run.find(".//" + qn("w:rFonts")).get(qn("w:eastAsia")) for run in runs}
            assert faces == {"Microsoft YaHei"}, name


def test_the_same_seed_gives_the_same_bytes_and_another_one_others(
    made: Mapping[str, bytes], tmp_path: Path
) -> None:
    again = {p.name: p.read_bytes() for p in write_papers(job(tmp_path / "1", seed=20261101))}
    assert again == {name.removeprefix("papers/"): data for name, data in made.items()}
    other = {p.name: p.read_bytes() for p in write_papers(job(tmp_path / "2", seed=4))}
    assert [name for name in again if again[name] == other[name]] == []


def test_an_impossible_blueprint_writes_nothing_at_all(tmp_path: Path) -> None:
    good = COURSE.blueprints_by_id["pre-post-m14"]
    bad = good.model_copy(update={"id": "quiz-bad", "kind": "a-b", "pools": ("exam",)})
    course = replace(COURSE, blueprints=(good, bad))
    with pytest.raises(Exception, match=r"pre-post-m14.zh.yml:\d+: .*\[paper-blueprints\]"):
        list(write_papers(job(tmp_path / "out", course=course, ids=())))
    assert not (tmp_path / "out").exists()


def test_an_unknown_blueprint_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(WrongId, match="没有 `exam-cours`"):
        list(write_papers(job(tmp_path, ids=("exam-cours",))))


def test_the_script_tells_the_seed_and_refuses_what_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export.main(["paper", "pre-post-m14", "--seed", "9", "--out", str(tmp_path)]) == 0
    assert "pre-post-m14：种子 9，内容 2026-" in capsys.readouterr().out
    assert export.main(["data", "--seed", "9"]) == 2
    assert export.main(["paper", "exam-cours"]) == 2
    for wrong in ("-1", "7.5", "七", "1" * 12):
        with pytest.raises(SystemExit) as refused:
            export.main(["paper", "--seed", wrong])
        assert refused.value.code == 2


@pytest.mark.parametrize("edition", ["trainer", "trainee"])
def test_only_the_trainers_site_carries_papers(tmp_path: Path, edition: Edition) -> None:
    mini = MiniCourse(tmp_path / "mini")
    mini.write(PAPER, TEXT)
    mini.write("docs/zh/trainer/papers/index.md", PAGE)
    config = mini.text("mkdocs.yml")
    mini.write("mkdocs.yml", config.replace("../../../", f"{MINI.parents[2]}/"))
    course = mini.course()
    out = tmp_path / "out"
    list(write_papers(job(out, course=course, ids=(), root=mini.root)))
    site = tmp_path / "site"
    build_site(mini.root, edition, site, kit=out)
    carried = {path.relative_to(site / "downloads").as_posix() for path in site.rglob("quiz-m01*")}
    assert carried == (set(paper_files(course, "quiz-m01")) if edition == "trainer" else set())
    if edition == "trainer":
        page = (site / "trainer/papers/index.html").read_text(encoding="utf-8")
        assert all(f"../../downloads/{name}" in page for name in carried)
