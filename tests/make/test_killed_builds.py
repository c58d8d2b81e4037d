"""A build that is killed, at whatever moment, leaves the last good site whole."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from course.make import built_site
from course.make.built_site import BuildFailed, build_site, publish_site
from course.make.killed_builds import NotWhole, digest, killed_builds
from course.make.swapped_folder import CannotPublish
from course.make.whole_files import write_whole
from course.model.course import Course
from course.problem import Place, problem
from course.read.course import read_course
from course.render.web_app import WORKER, render_worker
from mini_course import MINI

SCRIPTS = Path(built_site.__file__).parents[2]
PUBLISH = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(SCRIPTS)!r})
import export
sys.exit(export.main(["site", "--out", sys.argv[1]], Path({str(MINI)!r})))
"""


@pytest.fixture(scope="module")
def course() -> Course:
    return read_course(MINI)[0]


def publish(course: Course, out: Path, root: Path = MINI) -> Path:
    return publish_site(course, root, "trainee", out, root / "dist", None)


def test_five_kills_at_random_moments_leave_the_site_whole(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PUBLISH, str(tmp_path)]
    said = list(killed_builds(command, tmp_path, 5, 20261123, lambda text: None))
    assert len(said) == 5
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


WRITE = f"""
import itertools, sys
from pathlib import Path
sys.path.insert(0, {str(SCRIPTS)!r})
from course.make.whole_files import write_whole
for number in itertools.count():
    write_whole(Path(sys.argv[1]), bytes([number % 2]) * 4_000_000)
    print(number, flush=True)
"""


def test_a_file_whose_writer_is_killed_is_an_old_or_a_new_one_and_no_litter_stays(
    tmp_path: Path,
) -> None:
    path, draw = tmp_path / "deep/a.pdf", random.Random(20261123)
    command = [sys.executable, "-c", WRITE, str(path)]
    for _ in range(6):
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline()
            time.sleep(draw.uniform(0, 0.05))
            writer.kill()
        data = path.read_bytes()
        assert len(data) == 4_000_000
        assert len(set(data)) == 1
    write_whole(path, b"last")
    assert [one.name for one in path.parent.iterdir()] == ["a.pdf"]


def test_litter_that_stays_is_told(tmp_path: Path) -> None:
    leave = "import sys, os; open(f'{sys.argv[1]}/.x{os.getpid()}', 'w').close()"
    with pytest.raises(NotWhole, match="多了或少了"):
        list(killed_builds([sys.executable, "-c", leave, str(tmp_path)], tmp_path, 1, 1, print))


def test_a_site_that_a_kill_spoils_is_told(tmp_path: Path) -> None:
    spoiler = (
        "import sys, time; from pathlib import Path; out = Path(sys.argv[1], 'site');"
        "out.mkdir(exist_ok=True); page = out / 'index.html'; page.write_text('half');"
        "time.sleep(0.5); page.write_text('whole')"
    )
    command = [sys.executable, "-c", spoiler, str(tmp_path)]
    with pytest.raises(NotWhole, match="做好的变了"):
        list(killed_builds(command, tmp_path, 30, 1, lambda text: None))


def test_a_build_that_fails_by_itself_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "import sys; sys.exit('no room')"]
    with pytest.raises(NotWhole, match="no room"):
        list(killed_builds(command, tmp_path, 1, 1, lambda text: None))


def quick_build(root: Path, edition: str, folder: Path, *rest: Path | None) -> None:
    """What MkDocs would make, as far as it matters here."""
    (folder / "index.html").write_text('<a href="index.html">首页</a>', "utf-8")
    (folder / WORKER).write_text(render_worker([]), "utf-8")


@pytest.fixture
def published(course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that was built and found sound."""
    with monkeypatch.context() as patch:
        patch.setattr(built_site, "build_site", quick_build)
        patch.setattr(built_site, "check_site", lambda course, site: [])
        return publish(course, tmp_path)


def test_a_site_with_errors_in_it_is_not_published(
    course: Course, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digest(published)
    fault = problem(Place("site/index.html", 7), "parity", "题少了一道", "重新生成网站")
    monkeypatch.setattr(built_site, "build_site", quick_build)
    monkeypatch.setattr(built_site, "check_site", lambda course, site: [fault])
    with pytest.raises(BuildFailed, match=r"site/index\.html:7: 题少了一道"):
        publish(course, published.parent)
    assert digest(published) == before
    assert [one.name for one in published.parent.iterdir()] == ["site"]


def test_a_folder_without_pages_is_not_published(
    course: Course, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digest(published)
    monkeypatch.setattr(built_site, "build_site", lambda *given: None)
    with pytest.raises(BuildFailed, match="没有网页"):
        publish(course, published.parent)
    assert digest(published) == before


def test_what_mkdocs_refuses_is_not_published(course: Course, published: Path) -> None:
    before = digest(published)
    with pytest.raises(BuildFailed, match=r"mkdocs\.yml"):
        publish(course, published.parent, published.parent)
    assert digest(published) == before


def test_a_site_of_somebody_else_is_not_replaced(course: Course, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("<h1>Holidays</h1>", "utf-8")
    with pytest.raises(CannotPublish, match="里有别的东西"):
        publish(course, tmp_path)
    assert (tmp_path / "site/index.html").read_text("utf-8") == "<h1>Holidays</h1>"


def test_a_crash_of_mkdocs_is_told_without_the_way_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "mkdocs").mkdir()
    (tmp_path / "mkdocs/__main__.py").write_text("raise OSError(28, 'No space left')", "utf-8")
    (tmp_path / "mkdocs/__init__.py").touch()
    with pytest.raises(BuildFailed) as told:
        build_site(MINI, "trainee", tmp_path / "site")
    assert str(told.value) == "OSError: [Errno 28] No space left"
