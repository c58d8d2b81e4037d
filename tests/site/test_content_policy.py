"""Every built page has a policy that fits it, counted again by a parser of its own."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

RUNS = (None, "", "module", "text/javascript")


class Seen(HTMLParser):
    """What a page holds that a policy is about."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.policies: list[str] = []
        self.code: dict[str, list[str]] = {"script": [], "style": []}
        self.inline: list[str] = []
        self.inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(given["content"] or "")
            assert self.tags[-2:] == ["head", "meta"], "the policy must come first in the head"
        for name, value in attrs:
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or name == "style" or address.startswith("javascript:"):
                self.inline.append(f"<{tag} {name}={value!r}>")
        runs = tag == "style" or (
            tag == "script" and "src" not in given and given.get("type") in RUNS
        )
        self.inside = tag if runs else ""
        if runs:
            self.code[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.code[self.inside][-1] += data


def hashes(texts: list[str]) -> set[str]:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return {f"'sha256-{base64.b64encode(one).decode()}'" for one in digests}


@pytest.fixture(params=["site", "trainer_site"])
def built(request: pytest.FixtureRequest) -> Path:
    """Both editions."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


def test_every_page_has_a_policy_whose_hashes_are_those_of_its_code(built: Path) -> None:
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 150 and built / "404.html" in pages
    for path in pages:
        html = path.read_text("utf-8")
        seen = Seen(html)
        assert len(seen.policies) == 1, path
        rules = {name: set(rest) for name, *rest in map(str.split, seen.policies[0].split(";"))}
        for tag, code in seen.code.items():
            named = {one for one in rules[f"{tag}-src"] if one.startswith("'sha")}
            assert named == hashes(code), path
        assert "unsafe" not in seen.policies[0] and rules["default-src"] == {"'none'"}
        assert seen.inline == [], path
        assert len(seen.policies[0]) < 700 and "charset" in html.encode()[:1024].decode("utf-8")
