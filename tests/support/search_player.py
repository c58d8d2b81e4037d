"""Asks the search worker of an open page, as the theme's dialog does, and reads its answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

QUERIES = Path(__file__).parents[1] / "browser" / "search-queries.zh.yml"
FIRST, FIVE = 1, 5

# The theme's own messages: 0 sets up, 1 is ready, 2 asks, 3 answers.
START = """async () => {
  const base = new URL("../../", document.querySelector("script[src*=search-dialog]").src);
  const load = (path) => new Promise((done) => {
    const script = document.createElement("script");
    script.src = new URL(path, base).href;
    script.onload = done;
    document.head.append(script);
  });
  await load("search/search_index.js");
  if (location.protocol === "file:") await load("assets/javascripts/iframe-worker.js");
  const index = window.__index;
  const worker = new Worker(new URL("assets/javascripts/search-worker.js", base).href);
  window.searchAnswers = (type) => new Promise((done) => {
    worker.addEventListener("message", function heard({ data }) {
      if (data.type !== type) return;
      worker.removeEventListener("message", heard);
      done(data.data);
    });
  });
  window.searchSend = (type, data) => worker.postMessage({ type, data });
  const ready = window.searchAnswers(1);
  window.searchSend(0, index);
  await ready;
}"""
ASK = """async (queries) => {
  const answers = [];
  for (const query of queries) {
    const begun = performance.now();
    const answer = window.searchAnswers(3);
    window.searchSend(2, query);
    answers.push({ ...(await answer), took: performance.now() - begun });
  }
  return answers;
}"""


@dataclass(frozen=True)
class Query:
    """What somebody types, of what kind that is, and the pages that would do as first result."""

    kind: str
    text: str
    pages: tuple[str, ...]


Answer = Mapping[str, Any]
Answered = tuple[Query, Answer]


def queries(part: str) -> list[Query]:
    """Return the queries of the file's `part`: `tuned`, `held_out`, `strangers` or `unseen`."""
    found = yaml.safe_load(QUERIES.read_text("utf-8"))[part]
    return [
        Query(kind, str(text), tuple(f"{page}.html" for page in pages.split()))
        for kind, entries in found.items()
        for text, pages in entries.items()
    ]


def start(page: Page) -> None:
    """Start a worker of our own beside the dialog's, and wait until it is ready."""
    page.evaluate(START)


def ask(page: Page, asked: Sequence[Query]) -> list[Answer]:
    """Return the answers to `asked`: items, suggest, and how many milliseconds it took."""
    answers: list[Answer] = page.evaluate(ASK, [query.text for query in asked])
    return answers


def found_pages(answer: Answer) -> list[str]:
    """Return the pages of an answer, best first."""
    return [item[0]["location"] for item in answer["items"]]


def recall(answered: Sequence[Answered], within: int) -> float:
    """Return the share of queries that have one of their pages among the first `within`."""
    hits = [bool(set(found_pages(answer)[:within]) & {*query.pages}) for query, answer in answered]
    return sum(hits) / len(hits)


def missed(answered: Sequence[Answered]) -> str:
    """Say for each query whose first page is none of its own what came instead."""
    return "\n".join(
        f"{query.kind} {query.text}: {found_pages(answer)[:2]}, not {' or '.join(query.pages)}"
        for query, answer in answered
        if not set(found_pages(answer)[:FIRST]) & {*query.pages}
    )
