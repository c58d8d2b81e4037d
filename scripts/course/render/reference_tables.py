"""Claims, glossary, sources and coverage → the Markdown of their reference pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.model.course import Course
from course.model.reference import Claim, Item, Literature, Term
from course.render.page_links import link, plain

LABELS = {
    "holds": ("成立", "照原话讲"),
    "conditional": ("有条件成立", "补上条件才能讲"),
    "disputed": ("有争议", "有可靠材料与它相左，或原话读错了意思"),
    "saying": ("俗语", "只当比方，不当数据"),
}
STATUSES = {"complete": "原文完整", "truncated": "原文中断", "named-only": "原文只有名字"}


def render_claims(course: Course, path: str) -> str:
    """Return every claim with its verdict, under a heading whose anchor is its id."""
    key = "\n".join(f"- **{name}**：{meaning}" for name, meaning in LABELS.values())
    return "\n\n".join([key, *(_claim(course, path, claim) for claim in course.claims)])


def _claim(course: Course, path: str, claim: Claim) -> str:
    where = _origin(course, claim)
    lines = [
        f"## {plain(claim.value)}：{LABELS[claim.label][0]} {{#{claim.id}}}",
        f"> {plain(claim.says)}",
        f"出处：{where}" if where else "",
        f"**查下来**：{plain(claim.verdict)}",
        *_correction(claim),
        f"**课上这样说**：{plain(claim.teach_as)}",
    ]
    if used := [page for page in course.published if claim.id in page.meta.claims]:
        lines.append("用在：" + "、".join(link(course, path, page.path) for page in used))
    return "\n\n".join(line for line in lines if line)


def _origin(course: Course, claim: Claim) -> str:
    source = claim.source
    if source.reference:
        return plain(_cited(source.reference))
    titles = {document.id: document.title for document in course.sources}
    title = f"《{titles.get(source.seed, source.seed)}》" if source.seed else ""
    return plain(title + (source.where or ""))


def _correction(claim: Claim) -> Iterator[str]:
    if claim.correction is None:
        return
    reference = claim.correction.reference
    cited = f"（{_cited(reference)}）" if reference else ""
    yield f"**要更正的**：{plain(claim.correction.text + cited)}"


def _cited(work: Literature) -> str:
    return f"{work.author}，{work.year}，{work.title}"


def render_glossary(course: Course, path: str) -> str:
    """Return every term with its definition, under an anchor that is its id, in file order."""
    return "\n\n".join(_term(course, path, term) for term in course.terms)


def _term(course: Course, path: str, term: Term) -> str:
    also = f"又叫{'、'.join(map(plain, term.aliases))}。" if term.aliases else ""
    return (
        f"**{plain(term.zh)}**{{#{term.id}}} {plain(term.en)}\n"
        f":   {plain(term.definition)}\n\n"
        f"    {also}在{link(course, path, term.taught)}里讲。\n    {{.detail}}"
    )


def render_sources(course: Course) -> str:
    """Return what each source document is, what is damaged in it, and what the course took."""
    return "\n\n".join(
        f"## {plain(one.title)} {{#source-{number}}}\n\n"
        f"- **是什么**：{plain(one.nature)}\n"
        f"- **残缺**：{plain(one.condition)}\n"
        f"- **给了课程**：{plain(one.contributes)}"
        for number, one in enumerate(course.sources, 1)
    )


def render_coverage(course: Course, path: str) -> str:
    """Return, module by module, where each item is taught and how many questions test it."""
    if course.inventory is None:
        return ""
    parts = []
    for module in course.inventory.modules:
        items = [item for item in course.inventory.items if item.module == module.id]
        parts.append(f"## {plain(module.title.zh)} {{#{module.id}}}")
        if module.id in course.modules:
            parts.append("\n".join(_table(course, path, items)))
        else:
            parts.append(f"这个模块还没有写，名下有 {len(items)} 条内容。")
    return "\n\n".join(parts)


def _table(course: Course, path: str, items: Iterable[Item]) -> Iterator[str]:
    yield "| 内容 | 原文 | 在哪里讲 | 题 |\n| --- | --- | --- | --- |"
    for item in items:
        places = [
            link(course, path, f"{page.path}#{page.meta.items[item.id]}")
            for page in course.published
            if item.id in page.meta.items
        ]
        questions = sum(item.id in question.items for question in course.questions.values())
        yield (
            f"| {plain(item.title.zh)} | {STATUSES[item.status]} "
            f"| {'<br>'.join(places) or '还没有讲'} | {questions} |"
        )
