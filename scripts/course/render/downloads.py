"""What there is to download → the tables of the download page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from course.model.course import Course
from course.model.download import (
    DIALOGUES,
    EPUB,
    FOLDER,
    HANDBOOK,
    HANDBOOK_BLACK,
    JOB_AIDS,
    JOB_AIDS_A4,
    SITE_ZIP,
    Download,
    module_document,
    module_handbook,
)
from course.render.page_links import plain

# File → what it is called, and what it is for
WHOLE_COURSE = {
    HANDBOOK: ("学员手册（PDF）", "从头读到尾，或者印出来。有页码，答案集中在书后"),
    HANDBOOK_BLACK: ("学员手册，黑白（PDF）", "字一样，没有底色，用黑白打印机印省墨"),
    EPUB: ("学员手册（EPUB）", "在手机和电子书阅读器上读，字号自己调"),
    JOB_AIDS: ("工作卡（PDF）", "一张一页 A5，印出来贴在屏幕边上"),
    JOB_AIDS_A4: ("工作卡，两张一页（PDF）", "没有 A5 的纸，用 A4 印，沿虚线裁开"),
    SITE_ZIP: ("离线版网站（ZIP）", "没有网，或者网不稳的时候用；题目和对话都能用"),
    DIALOGUES: (
        "角色扮演的对话（ZIP）",
        "每个对话两份：排练稿是纯文本，两个人对着念；Twee 文件用 Twine 打开，照着改成自己单位的",
    ),
}
_MODULES = (
    "只学一个模块，就拿那一个模块的：课文、图、练习和答案，加上那张工作卡。PDF 拿来印，"
    "Word 拿来改：删掉用不上的段落，换成你们自己的例子，再发给大家。"
)
_MISSING = (
    "标着“还没有生成”的，在课程源码的文件夹里运行 `make export`：它先做好这些文件，"
    "再把网站重新生成一遍。"
)
_LEFT_OUT = (
    "你看的这一份是离线版，为了不太大，没有带这些文件。手里有课程源码的，运行 `make export`，"
    "到 `dist/` 文件夹里找；没有的，向发课的人要，文件名照上面的说。"
)


def render_downloads(course: Course, path: str, files: Mapping[str, Download] | None) -> str:
    """Return Markdown for the page at `path`: each public file with its size and day.

    `files` are those that the site has; None for a site that is not meant to have any.
    """
    whole = [
        (f"{_named(path, name, title, files)}<br>{purpose}", *_facts(name, files))
        for name, (title, purpose) in WHOLE_COURSE.items()
    ]
    modules = [
        _module_row(path, f"{number}　{module.title}", module.number, files)
        for number, module in enumerate(course.modules.values(), 1)
    ]
    parts = [
        _table(("文件", "大小", "内容日期"), whole),
        _MODULES,
        _table(("模块", "PDF", "Word", "内容日期"), modules),
    ]
    if files is None:
        parts.append(_LEFT_OUT)
    elif len(files) < len(whole) + 2 * len(modules):
        parts.append(_MISSING)
    return "\n\n".join(parts)


def _module_row(
    path: str, title: str, number: str, files: Mapping[str, Download] | None
) -> tuple[str, ...]:
    names = (module_handbook(number), module_document(number))
    facts = [_facts(name, files) for name in names]
    cells = [
        f"{_named(path, name, name.rsplit('/')[-1], files)}<br>{size}"
        if files and name in files
        else f"`{name}`<br>{size}"
        for name, (size, _) in zip(names, facts, strict=True)
    ]
    return (title, *cells, max(day for _, day in facts))


def _named(path: str, name: str, title: str, files: Mapping[str, Download] | None) -> str:
    """The title, with a link to the file; without a file, with its name."""
    if files is None or name not in files:
        return f"{plain(title)} `{name}`"
    way = posixpath.relpath(f"{FOLDER}/{name}", posixpath.dirname(path) or ".")
    return f"[{plain(title)}]({way})"


def _facts(name: str, files: Mapping[str, Download] | None) -> tuple[str, str]:
    if files is None:
        return "没有带", "—"
    if name not in files:
        return "还没有生成", "—"
    return size_of(files[name].size), files[name].day.isoformat()


def size_of(count: int) -> str:
    """Return a size in bytes as readers know it, such as 78 KB."""
    shown = f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(round(count / 1e3), 1)} KB"
    return shown.replace(" ", "&nbsp;")


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
