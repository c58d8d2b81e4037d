"""The register of links that lead out of the course, and what one look at such a link found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from course.model.record import IsoDate, Record, Text

REGISTER = "docs/data/external-links.yml"
Outcome = Literal["alive", "dead", "unknown"]
Address = Annotated[str, StringConstraints(pattern=r"^[Hh][Tt][Tt][Pp][Ss]?://\S+$")]


class ExternalLink(Record):
    """One address, with its fragment, and what was found there.

    `checked` is the day of the last certain answer, `since` the first day without one. `final` is
    where it has moved for good, `fragment` whether the page lacks the place that it names, `keep`
    an author's reason to leave a dead link in.
    """

    url: Address
    status: Literal["alive", "dead", "unknown", "unchecked"]
    checked: IsoDate | None = None
    since: IsoDate | None = None
    final: Address | None = None
    fragment: Literal["missing"] | None = None
    note: Text | None = None
    keep: Text | None = None


class ExternalLinks(Record):
    """The register: every address that the course links to."""

    schema_: Literal["external-links/1"] = Field(alias="schema")
    links: tuple[ExternalLink, ...]


@dataclass(frozen=True)
class Finding:
    """What one look at an address found; `note` says it in a few Chinese words.

    `lasting` marks an uncertain outcome that waiting seldom mends, `answered` says whether
    anything at all was at the other end: if nowhere, we are offline.
    """

    outcome: Outcome
    note: str
    final: str | None = None
    fragment_missing: bool = False
    lasting: bool = False
    answered: bool = True


def after(known: ExternalLink | None, url: str, finding: Finding, day: str) -> ExternalLink:
    """Return the register's entry for `url` once `finding` was made on `day` (ISO).

    An uncertain answer leaves a dead link dead. One that is of the lasting kind, and was so on an
    earlier day, is a dead link.
    """
    since = (known.since if known else None) or day
    status = finding.outcome
    lasting = finding.lasting and known is not None and known.note == finding.note and since < day
    if status == "unknown" and (lasting or (known is not None and known.status == "dead")):
        status = "dead"
    certain = finding.outcome != "unknown"
    return ExternalLink(
        url=url,
        status=status,
        checked=day if certain else known.checked if known else None,
        since=None if status == "alive" else since,
        final=finding.final,
        fragment="missing" if finding.fragment_missing else None,
        note=finding.note or None,
        keep=known.keep if known else None,
    )
