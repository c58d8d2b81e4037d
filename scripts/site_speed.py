"""What MkDocs and its plugins would do anew for every page → done once, or not at all."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

import material.plugins.search.plugin as search_plugin
import mkdocs.structure.pages as mkdocs_pages
import mkdocs_quiz.plugin as quiz_plugin
from jinja2 import Environment
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs_quiz.translations import TranslationManager

from course.render.search_sections import SectionParser


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Let what is imported here be: there is a lot of it, and nothing to free."""
    gc.disable()
    yield
    gc.enable()


def begin() -> None:
    """Make ready for one build."""
    # Looking for what refers to itself takes an eighth of a build and finds nothing to free.
    gc.disable()
    # mkdocs-quiz would read its words anew for every quiz, which takes a quarter of its time.
    quiz_plugin.TranslationManager = lru_cache(TranslationManager)
    # It would also make a Markdown parser for every quiz, and parse what is HTML already.
    quiz_plugin.MkDocsQuizPlugin._create_fragment_markdown = lambda *given: None
    quiz_plugin.MkDocsQuizPlugin._convert_fragment_markdown = _paragraph
    search_plugin.Parser = SectionParser
    vars(mkdocs_pages)["markdown"] = SimpleNamespace(Markdown=kept_parser())


def end() -> None:
    """Leave the process as it was: `serve` goes on with it."""
    gc.enable()


def on_build_error(**given: Any) -> None:
    """Do so after a build that failed, too."""
    end()


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let templates be: one that changes is read by the next build, which has its own `env`."""
    env.auto_reload = False


def on_shutdown() -> None:
    """Spare Python a last look through all that there is: it ends anyway, and frees it whole."""
    gc.freeze()


def _paragraph(plugin: Any, text: str, *rest: Any, **more: Any) -> str:
    """Return a part of our quiz markup, which `inline_html` has made HTML, as a paragraph."""
    return f"<p>{text.strip()}</p>"


def kept_parser() -> Any:
    """Return what makes Markdown's parser of a page: the same one for all pages of a build."""
    kept: list[Markdown] = []

    def parser(**given: Any) -> Markdown:
        if not kept:
            kept.append(Markdown(**given))
        return kept[0].reset()

    return parser
