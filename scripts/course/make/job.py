"""What the export script was asked for: the course, the ids, the edition, the folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from course.make.built_site import Edition
from course.make.whole_files import write_whole
from course.model.course import Course

SOURCES = ("docs", "quizzes", "scripts", "tests", ".git")


def source_around(out: Path, root: Path) -> str:
    """Return which folder of the sources of the course at `root` holds `out`, or nothing."""
    place = out.resolve()
    return next((one for one in SOURCES if place.is_relative_to((root / one).resolve())), "")


class WrongId(Exception):
    """Raised for an id or edition that the format does not know; the message says what it knows."""


@dataclass(frozen=True)
class Job:
    """What to make: from which course, for which edition, into which folder.

    `say` tells progress, `report` what belongs to the result, such as a seed.
    """

    root: Path
    course: Course
    ids: Sequence[str]
    edition: Edition
    out: Path | None
    say: Callable[[str], None]
    seed: int | None = None
    report: Callable[[str], None] = lambda text: None

    def folder(self) -> Path:
        """The folder for everything but sites: `--out`, else dist/."""
        return self.out or self.root / "dist"

    def chosen(self, known: Mapping[str, object]) -> list[str]:
        """Return the ids asked for, or all that are known. Raises WrongId for an unknown one."""
        names = sorted(known)
        for one in self.ids:
            if one not in names:
                raise WrongId(f"没有 `{one}`；有的是：{'、'.join(names) or '（一个也没有）'}")
        return list(self.ids) or names

    def trainees_only(self) -> None:
        """Raise WrongId if the trainer edition was asked of a format that is published."""
        if self.edition == "trainer":
            raise WrongId("这种格式会放上下载页，只有学员版；去掉 --edition trainer")

    def written(self, name: str, data: bytes) -> Path:
        """Write `data` to the file `name` below the folder, whole or not at all; return it."""
        path = self.folder() / name
        write_whole(path, data)
        return path
