"""What mkdocs.yml says that MkDocs itself does not check: files it names, pages it leaves out."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class NamedFile:
    """A file that a key of the configuration names; `folders` are those it may stand in."""

    key: str
    path: str
    folders: tuple[str, ...]
    file: str
    line: int


@dataclass(frozen=True)
class Setting:
    """A setting that must not stay: what is wrong with it, how to mend it, and where it stands."""

    what: str
    mend: str
    file: str
    line: int


@dataclass(frozen=True)
class SiteConfig:
    """`missing` are named files that are not there, `unsafe` settings with what is wrong.

    `settings` are those that break a promise of the site.

    `excluded` are the pages, below the language folder, that no edition publishes: drafts, and
    what `exclude_docs` names beyond the trainer's folder.
    """

    missing: tuple[NamedFile, ...] = ()
    unsafe: tuple[NamedFile, ...] = ()
    settings: tuple[Setting, ...] = ()
    excluded: frozenset[str] = field(default_factory=frozenset)
