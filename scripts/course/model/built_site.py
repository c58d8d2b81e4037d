"""A built site as its files say it: pages with their questions, and all that is published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from course.model.book import Edition
from course.model.built_page import BuiltPage, Mark, Reference
from course.model.site_address import NOT_FOUND, SiteAddresses
from course.problem import Place


@dataclass(frozen=True)
class BuiltOption:
    """An option as shown; `verdict` is the word 正确 or 错误 that is shown with its feedback."""

    text: str
    correct: bool
    feedback: str
    verdict: str


@dataclass(frozen=True)
class BuiltQuestion:
    """A question as the page shows it. `unscripted` is what is read without JavaScript."""

    id: str
    multiple: bool
    stem: str
    options: tuple[BuiltOption, ...]
    explanation: str
    unscripted: str
    line: int


@dataclass(frozen=True)
class SearchData:
    """What search knows: pages, (page, anchor, heading) of sections, and how many texts it has."""

    path: str
    pages: tuple[str, ...] = ()
    sections: tuple[tuple[str, str, str], ...] = ()
    texts: int = 0


@dataclass(frozen=True)
class BuiltSite:
    """A site folder. `texts` are all text files by path below it, `others` the other files.

    `pages` are the facts of the pages, `references` the addresses in other files (style sheets,
    the manifest, the sitemap …), `damage` what is wrong with a file by itself, `search` what the
    search data say, if the site has them; `archives` the sites that are packed into zip files.
    """

    name: str
    edition: Edition
    texts: Mapping[str, str]
    others: frozenset[str] = frozenset()
    questions: Mapping[str, tuple[BuiltQuestion, ...]] = field(default_factory=dict)
    pages: Mapping[str, BuiltPage] = field(default_factory=dict)
    references: Mapping[str, tuple[Reference, ...]] = field(default_factory=dict)
    damage: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    search: SearchData | None = None
    archives: Mapping[str, BuiltSite] = field(default_factory=dict)

    def file(self, path: str) -> str:
        """Return the path of a file of the site as the reader of a report can open it."""
        return f"{self.name}/{path}"

    def place(self, path: str, line: int = 1) -> Place:
        """Return the place of a line of a file of the site."""
        return Place(self.file(path), line)

    @cached_property
    def files(self) -> frozenset[str]:
        """All files of the site."""
        return self.others | frozenset(self.texts)

    def references_by_file(self) -> Iterator[tuple[str, tuple[Reference, ...]]]:
        """Yield the path of each file and the addresses in it, pages first."""
        for path, page in self.pages.items():
            yield path, page.references
        yield from self.references.items()

    def every_reference(self) -> Iterator[tuple[str, Reference]]:
        """Yield the path of a file and each address in it, pages first."""
        for path, references in self.references_by_file():
            for reference in references:
                yield path, reference

    @cached_property
    def origin_and_base(self) -> tuple[str, str]:
        """Scheme and host of the site, and its path there, as most canonical addresses have it.

        Without any, the 404 page may know the path: hosts show it at every depth.
        """
        votes: Counter[tuple[str, str]] = Counter()
        for path, one in self.every_reference():
            if one.kind in ("canonical", "sitemap"):
                parts = urlsplit(one.target.strip())
                own = path if one.kind == "canonical" else self._own(unquote(parts.path))
                for ending in (own, own.removesuffix("index.html")):
                    if own and unquote(parts.path).endswith("/" + ending):
                        base = unquote(parts.path)[: -len(ending) or None]
                        votes[f"{parts.scheme}://{parts.netloc}", base] += 1
                        break
        if votes:
            return max(sorted(votes), key=lambda vote: votes[vote])
        return "", self._base_of_not_found()

    def _own(self, path: str) -> str:
        """Return the longest end of `path` that is a page."""
        parts = path.split("/")
        ends = ("/".join(parts[start:]) for start in range(len(parts)))
        return next((end for end in ends if end in self.pages), "")

    def _base_of_not_found(self) -> str:
        page = self.pages.get(NOT_FOUND)
        votes: Counter[str] = Counter()
        for one in page.references if page else ():
            target = one.target.partition("#")[0].partition("?")[0]
            if target.startswith("/") and (own := self._end(unquote(target))):
                votes[unquote(target)[: -len(own)]] += 1
        return max(sorted(votes), key=lambda vote: votes[vote]) if votes else "/"

    def _end(self, path: str) -> str:
        parts = path.split("/")
        ends = ("/".join(parts[start:]) for start in range(len(parts)))
        return next((end for end in ends if end in self.files), "")

    @cached_property
    def addresses(self) -> SiteAddresses:
        """What finds the file of an address."""
        origin, base = self.origin_and_base
        return SiteAddresses(self.files, base, origin)
