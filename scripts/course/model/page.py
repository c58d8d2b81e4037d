"""A page of the course: its front matter, headings, sections, links, images and fences."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote

from course.model.reference import PageMeta
from course.problem import Place

# 页面里能用的围栏：名字 → 里面写什么
FENCE_KINDS: Mapping[str, str] = {
    "quiz": "题号，一行一个",
    "calculator": "计算器编号",
    "calculators": "不写内容",
    "module": "模块编号",
    "role-play": "角色扮演编号",
    "role-play-kit": "角色扮演编号",
    "lesson-plan": "教案编号",
    "run-sheet": "教案编号",
    "agenda": "日程编号",
    "planner": "不写内容",
    "key-sheet": "模块编号",
    "list-tool": "名单工具编号",
    "decision-path": "判断编号",
    "claims": "不写内容",
    "glossary": "不写内容",
    "sources": "不写内容",
    "coverage": "不写内容",
    "learning-path": "不写内容",
    "job-aids": "不写内容",
    "worksheets": "不写内容",
    "role-plays": "不写内容",
    "downloads": "不写内容",
    "papers": "不写内容",
    "decks": "不写内容",
    "class-report": "不写内容",
    "class-test": "不写内容",
    "plan-forms": "教案编号",
    "common-forms": "不写内容",
    "form-list": "不写内容",
    "fill-form": "表的编号",
    "fill-forms": "不写内容",
    "certificates": "不写内容",
}
TRAINER_FENCES = frozenset(
    {
        "role-play-kit",
        "lesson-plan",
        "run-sheet",
        "agenda",
        "planner",
        "key-sheet",
        "decks",
        "papers",
        "class-report",
        "class-test",
        "plan-forms",
        "common-forms",
        "form-list",
        "certificates",
    }
)


@dataclass(frozen=True)
class Heading:
    """A heading as rendered. `explicit` says that its id was written by the author."""

    level: int
    text: str
    id: str
    explicit: bool
    line: int


@dataclass(frozen=True)
class Link:
    """A link or image source as written, with its text or alternative text."""

    target: str
    text: str
    line: int
    image: bool = False


@dataclass(frozen=True)
class FenceId:
    """One id inside a fence."""

    id: str
    line: int


@dataclass(frozen=True)
class Fence:
    """A fenced block that the site fills in, such as `quiz`."""

    kind: str
    ids: tuple[FenceId, ...]
    line: int
    end: int


@dataclass(frozen=True)
class TrainerBlock:
    """A block that only the trainer edition shows."""

    text: str
    line: int


@dataclass(frozen=True)
class Section:
    """What stands under a heading, down to the next heading of its level, as readers see it."""

    anchor: str
    heading: str
    text: str
    line: int


@dataclass(frozen=True)
class Rendering:
    """A page as readers see it, our fences and trainer blocks left out.

    `ids` are all ids of the rendered page, headings' and others.
    """

    headings: tuple[Heading, ...] = ()
    sections: Mapping[str, Section] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    text: str = ""
    ids: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Page:
    """A page. `path` is below the language folder, `file` from the course root.

    `source` begins at `first_line` of the file; `code_lines` (fences) and `trainer_lines` are line
    numbers of the file. `render` makes what readers see when somebody first asks for it: checks
    do, a site's builder renders the pages itself.
    """

    path: str
    file: str
    meta: PageMeta
    source: str
    fences: tuple[Fence, ...]
    trainer_blocks: tuple[TrainerBlock, ...]
    render: Callable[[], Rendering]
    first_line: int = 1
    code_lines: frozenset[int] = frozenset()
    trainer_lines: frozenset[int] = frozenset()

    @cached_property
    def rendered(self) -> Rendering:
        """The page as readers see it."""
        return self.render()

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, in page order."""
        return self.rendered.headings

    @property
    def sections(self) -> Mapping[str, Section]:
        """Anchor → section."""
        return self.rendered.sections

    @property
    def links(self) -> tuple[Link, ...]:
        """The links and images, in page order."""
        return self.rendered.links

    @cached_property
    def linked_paths(self) -> frozenset[str]:
        """The paths below the language folder to which the page links, pictures too."""
        targets = (unquote(link.target).partition("#")[0] for link in self.links)
        folder = posixpath.dirname(self.path)
        return frozenset(
            posixpath.normpath(posixpath.join(folder, one))
            for one in targets
            if one and ":" not in one
        )

    @property
    def text(self) -> str:
        """All that readers see, code left out, one line a block."""
        return self.rendered.text

    @property
    def ids(self) -> frozenset[str]:
        """All ids of the page, headings' and others."""
        return self.rendered.ids

    @property
    def trainer_only(self) -> bool:
        """Whether the page is in the trainer edition only."""
        return self.path.startswith("trainer/")

    @property
    def html_path(self) -> str:
        """The built path, `modules/08-…/two-apologies.html`."""
        return built_path(self.path)

    def place(self, line: int = 1) -> Place:
        """Return the place of a line of this page's file."""
        return Place(self.file, line)

    def ids_in(self, kind: str) -> tuple[FenceId, ...]:
        """Return all ids that fences of `kind` name, in page order."""
        return tuple(one for fence in self.fences if fence.kind == kind for one in fence.ids)


def built_path(path: str) -> str:
    """Return where the page at `path` stands in a built site, `a/b.md` → `a/b.html`."""
    return path.removesuffix(".md") + ".html"
