"""Markdown source → the same lines with code masked, fences found, trainer blocks cut."""

from __future__ import annotations

import re
from dataclasses import dataclass

from course.model.page import FENCE_KINDS, Fence, FenceId, TrainerBlock
from course.problem import Place, Problem, did_you_mean, problem

OPEN = re.compile(r"^( *)(`{3,}|~{3,})[ \t]*([^`\s]*)[^`]*$")
BLOCK_OPEN = re.compile(r"^/{3,}[ \t]*trainer[ \t]*$")
BLOCK_CLOSE = re.compile(r"^/{3,}[ \t]*$")
BLOCK_ODD = re.compile(r"^\s*(/{3,}|／{3,})\s*(trainer\b.*)?$", re.IGNORECASE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True)
class Scan:
    """What one pass over the lines of a page found. `code` holds the numbers of code lines."""

    lines: tuple[str, ...]
    fences: tuple[Fence, ...]
    trainer_blocks: tuple[TrainerBlock, ...]
    code: frozenset[int]
    trainer: frozenset[int]
    problems: tuple[Problem, ...]


def scan(source: str, file: str, first_line: int = 1) -> Scan:
    """Return the fences and trainer blocks of `source`, whose first line is `first_line`."""
    return _Scanner(source, file, first_line).run()


def without_trainer(source: str) -> str:
    """Return `source` with every trainer block emptied; the line count stays."""
    found = scan(source, "")
    return "\n".join("" if n in found.trainer else line for n, line in enumerate(found.lines, 1))


class _Scanner:
    """One pass over the lines; state is the open code fence and the open trainer block."""

    def __init__(self, source: str, file: str, first_line: int) -> None:
        self.lines = tuple(source.split("\n"))
        self.file = file
        self.first = first_line
        self.fences: list[Fence] = []
        self.blocks: list[TrainerBlock] = []
        self.code: set[int] = set()
        self.trainer: set[int] = set()
        self.problems: list[Problem] = []
        self.commented = _commented_lines(source)

    def place(self, number: int) -> Place:
        return Place(self.file, number + self.first - 1)

    def report(self, number: int, rule: str, what: str, mend: str) -> None:
        self.problems.append(problem(self.place(number), rule, what, mend))

    def run(self) -> Scan:
        number, block = 1, 0
        while number <= len(self.lines):
            line = self.lines[number - 1]
            if OPEN.match(line):
                number = self._fence(number, block)
                continue
            if BLOCK_OPEN.match(line) and not block:
                block = number
            elif BLOCK_CLOSE.match(line) and block:
                self._close_block(block, number)
                block = 0
            elif BLOCK_ODD.match(line):
                self._odd_marker(number, bool(block))
            number += 1
        if block:
            self.trainer.update(range(block, len(self.lines) + 1))
            self.report(
                block, "trainer-block", "`/// trainer` 没有收尾", "在讲师内容后面单独写一行 `///`"
            )
        self._mark_trainer_ends()
        return Scan(
            self.lines, tuple(self.fences), tuple(self.blocks), frozenset(self.code),
            frozenset(self.trainer), tuple(self.problems),
        )  # fmt: skip

    def _close_block(self, start: int, end: int) -> None:
        text = "\n".join(self.lines[start : end - 1])
        self.blocks.append(TrainerBlock(text, start + self.first - 1))
        self.trainer.update(range(start, end + 1))

    def _odd_marker(self, number: int, inside: bool) -> None:
        what = "讲师块里又开了一个讲师块" if inside else "讲师块的标记写法不对"
        mend = "顶格写 `/// trainer` 开头、`///` 收尾，不缩进，不嵌套"
        self.report(number, "trainer-block", what, mend)

    def _mark_trainer_ends(self) -> None:
        """Content that slips out of a block would be published: refuse blocks inside comments."""
        for number in sorted(self.trainer & self.commented):
            if BLOCK_OPEN.match(self.lines[number - 1]):
                self.report(
                    number, "trainer-block", "讲师块在 HTML 注释里", "删掉注释，或把讲师块移出来"
                )

    def _fence(self, number: int, block: int) -> int:
        """Take the fence that opens at `number`; return the number of the line after it."""
        found = OPEN.match(self.lines[number - 1])
        assert found
        indent, mark, kind = found.groups()
        end = self._end_of_fence(number, mark, block)
        known = kind in FENCE_KINDS
        if end is None:
            self.report(number, "fence", "围栏没有收尾", f"在内容后面单独写一行 `{mark[:3]}`")
            end = len(self.lines)
        self.code.update(range(number, end + 1))
        if known and (indent or mark[0] == "~"):
            self.report(number, "fence", f"`{kind}` 围栏缩进了或用了 ~", "顶格写，用三个反引号")
        elif known and number in self.commented:
            self.report(number, "fence", f"`{kind}` 围栏在 HTML 注释里", "删掉注释，或删掉围栏")
        elif known and block:
            self.report(number, "fence", f"`{kind}` 围栏在讲师块里", "移到讲师块外面")
        elif known:
            self._keep(kind, number, end)
        elif (
            kind
            and (near := did_you_mean(kind, FENCE_KINDS))
            and _looks_like_ids(self.lines[number : end - 1])
        ):
            self.report(number, "fence", f"不认识的围栏 `{kind}`", near)
        return end + 1

    def _end_of_fence(self, number: int, mark: str, block: int) -> int | None:
        close = re.compile(rf"^ *{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$")
        for at in range(number + 1, len(self.lines) + 1):
            if close.match(self.lines[at - 1]):
                return at
        return None

    def _keep(self, kind: str, number: int, end: int) -> None:
        ids = tuple(
            FenceId(self.lines[at - 1].strip(), at + self.first - 1)
            for at in range(number + 1, end)
            if self.lines[at - 1].strip()
        )
        self.fences.append(Fence(kind, ids, number + self.first - 1, end + self.first - 1))


def _looks_like_ids(lines: tuple[str, ...]) -> bool:
    return any(re.fullmatch(r"(q|rp|lp|m\d\d)-[a-z0-9-]+", line.strip()) for line in lines)


def _commented_lines(source: str) -> set[int]:
    lines: set[int] = set()
    for found in COMMENT.finditer(source):
        first = source.count("\n", 0, found.start()) + 1
        lines.update(range(first, first + found[0].count("\n") + 1))
    return lines
