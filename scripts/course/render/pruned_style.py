"""A style sheet and the words of a site → the sheet without the rules that no page can match.

A rule goes only if every one of its selectors asks for a class, an id, an element or a value of an
attribute that stands in no tag of any page and in no script of the site. What a script puts
together from parts has to be among the words, too: see `course.make.light_site`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import tinycss2

_GROUPS = frozenset({"media", "supports", "layer", "container"})
_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']++|\"[^\"]*\"|'[^']*')*+>")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_PAIR = re.compile(r"""([a-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_NAME = re.compile(r"[A-Za-z_-][\w-]*")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class Words:
    """What the tags of a site's pages say: words, and pairs of attribute and value.

    `set_by_scripts` are words that scripts may put into a page at any place.
    """

    in_tags: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    set_by_scripts: frozenset[str]

    def has(self, word: str) -> bool:
        """Tell whether a class, id or element of this name can be on a page."""
        return word in self.in_tags or word in self.set_by_scripts

    def has_pair(self, name: str, value: str) -> bool:
        """Tell whether an attribute can have exactly this value on a page."""
        return (name, value) in self.pairs or value in self.set_by_scripts


def words_of(pages: Iterable[str], scripts: Iterable[str], more: Iterable[str] = ()) -> Words:
    """Return the words of the `pages`' HTML, of the `scripts`' texts, and `more`."""
    words: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for tag in {tag for page in pages for tag in _TAG.findall(page)}:
        words.update(_WORD.findall(tag))
        pairs.update((name, a or b or c) for name, a, b, c in _PAIR.findall(tag))
    said = {word for script in scripts for word in _WORD.findall(script)}
    return Words(frozenset(words), frozenset(pairs), frozenset(said | set(more)))


@dataclass(frozen=True)
class Said:
    """A declaration, or an at-rule that stays as it is; `name` only if others must use it."""

    text: str
    name: str = ""

    def __str__(self) -> str:
        """Return it as the sheet has it."""
        return self.text


@dataclass(frozen=True)
class Block:
    """A rule or a group of rules: what stands before the brace, and what within."""

    head: str
    parts: tuple[Said | Block, ...]
    between: str = ""

    def __str__(self) -> str:
        """Return it as the sheet has it, or nothing if nothing is within."""
        inner = self.between.join(map(str, self.parts))
        return f"{self.head}{{{inner}}}" if inner else ""


@dataclass(frozen=True)
class Style:
    """A style sheet that has been read; as text, it is the sheet."""

    parts: tuple[Said | Block, ...]

    def __str__(self) -> str:
        """Return the sheet."""
        return "".join(map(str, self.parts))


def pruned_style(sheet: str, words: Words) -> Style:
    """Return the `sheet` with only the selectors and rules that `words` leave possible."""
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    return Style(tuple(_kept(rules, words)))


def _kept(rules: Iterable[tinycss2.ast.Node], words: Words) -> Iterator[Said | Block]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [one for one in _split(rule.prelude) if _is_possible(one, words)]
            if selectors:
                head = ",".join(tinycss2.serialize(one).strip() for one in selectors)
                yield Block(head, tuple(_declarations(rule)), ";")
        elif rule.type != "at-rule" or rule.content is None:
            yield Said(rule.serialize())
        elif rule.lower_at_keyword in _GROUPS:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            condition = tinycss2.serialize(rule.prelude).strip()
            yield Block(f"@{rule.at_keyword} {condition}", tuple(_kept(inner, words)))
        else:
            name = tinycss2.serialize(rule.prelude).strip()
            yield Said(rule.serialize(), name if rule.lower_at_keyword == "keyframes" else "")


def _declarations(rule: tinycss2.ast.Node) -> Iterator[Said]:
    said = tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True)
    for one in said:
        name = getattr(one, "name", "")
        yield Said(one.serialize(), name if name.startswith("--") else "")


def _split(tokens: list[tinycss2.ast.Node]) -> list[list[tinycss2.ast.Node]]:
    parts: list[list[tinycss2.ast.Node]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _is_possible(tokens: list[tinycss2.ast.Node], words: Words) -> bool:
    """Tell whether all that one selector asks for can be on a page."""
    before = ""
    for token in tokens:
        asked = ""
        if token.type == "hash":
            asked = token.value
        elif token.type == "ident" and before != ":":
            asked = token.value if before == "." else token.value.lower()
        if not (words.has(asked) if asked else _is_possible_part(token, words)):
            return False
        before = token.value if token.type == "literal" else ""
    return True


def _is_possible_part(token: tinycss2.ast.Node, words: Words) -> bool:
    if token.type == "function" and token.lower_name in ("is", "where"):
        return any(_is_possible(one, words) for one in _split(token.arguments))
    if token.type != "[] block":
        return True
    said = [one for one in token.content if one.type not in ("whitespace", "comment")]
    if len(said) != 3 or said[1].type != "literal" or said[1].value != "=":
        return True
    return words.has_pair(said[0].value, said[2].value)


def without_unused(style: Style, others: Iterable[str], pages: Iterable[str] = ()) -> Style:
    """Return the `style` without the custom properties and keyframes that nothing uses.

    `others` are the sheets and scripts, besides this sheet, that may use them. The HTML of `pages`,
    which have no styles of their own, uses properties only, in the attributes of drawings.
    """
    elsewhere = {name for text in others for name in _NAME.findall(text)}
    elsewhere.update(name for page in pages for name in _VARIABLE.findall(page))
    while True:
        sheet = str(style)
        used = elsewhere | {*_VARIABLE.findall(sheet)} | {*_animations(sheet)}
        left = Style(tuple(_used(style.parts, used)))
        if left == style:
            return style
        style = left


def _used(parts: Iterable[Said | Block], used: set[str]) -> Iterator[Said | Block]:
    for part in parts:
        if isinstance(part, Block):
            yield replace(part, parts=tuple(_used(part.parts, used)))
        elif not part.name or part.name in used:
            yield part


def _animations(sheet: str) -> list[str]:
    said = re.findall(r"animation(?:-name)?:([^;}]*)", sheet)
    return [word for one in said for word in _WORD.findall(one)]
