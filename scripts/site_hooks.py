"""MkDocs' events → the course's pages. What a page shows is decided in course.render."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import mkdocs_quiz.plugin as quiz_plugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_quiz.translations import TranslationManager
from pymdownx.superfences import SuperFencesException

import site_speed

with site_speed.nothing_collected():
    from course.make.site_pages import SitePages, finish_site, refused_fences
    from course.render.page_html import put_in
    from course.render.quiz_assets import OUR_SCRIPT, OUR_STYLE
    from course.render.search_page import ENGINE_PARTS, THEMES_OWN
    from course.render.web_app import ICON

site: SitePages
on_build_error, on_env = site_speed.on_build_error, site_speed.on_env
on_shutdown = site_speed.on_shutdown


class UnfilledFence(SuperFencesException, PluginError):
    """Stops the build: superfences lets only its own kind through, MkDocs tells only its own."""


def on_config(config: MkDocsConfig) -> None:
    """Read the course; give MkDocs its navigation, its date and our fences."""
    global site
    site_speed.begin()
    root = Path(config.config_file_path).parent
    names = ("COURSE_DOWNLOADS", "COURSE_TRAINER_FILES")  # empty: the site offers none of these
    folders = [root / name if name else None for name in (os.environ.get(n, "dist") for n in names)]
    site = SitePages(root, config.extra["edition"], PluginError, *folders)
    config.nav = site.navigation
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(site.date))
    fences = config.mdx_configs.setdefault("pymdownx.superfences", {})
    fences["custom_fences"] = refused_fences(UnfilledFence)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Publish the downloads; put all that quizzes need into one script and one style sheet."""
    for path, exported in site.published_files().items():
        files.append(File.generated(config, path, abs_src_path=str(exported)))
    icon = files.src_uris[ICON].content_string
    description = config.site_description or ""
    for path, made in site.web_app_files(icon, config.site_name, description).items():
        files.append(File.generated(config, path, content=made))
    language = config.theme["language"]
    own_words = config.plugins["mkdocs_quiz"].config["custom_translations"][language]
    words = TranslationManager(language, site.root / own_words).to_dict()
    ours = [files.src_uris[path] for path in (OUR_SCRIPT, OUR_STYLE)]
    texts = [quiz_plugin.js_content, quiz_plugin.style_content, *(o.content_string for o in ours)]
    for path, text in site.make_quiz_files(words, *texts).items():
        files.append(File.generated(config, path, content=text))
    engine = [files.src_uris[path] for path in ENGINE_PARTS]
    site.search_engine = "\n".join(part.content_string for part in engine)
    themes_own = [file for file in files if file.src_uri.startswith(THEMES_OWN)]
    for one in (*ours, *engine, *themes_own):
        files.remove(one)


@event_priority(50)  # before mkdocs-quiz looks for its markup
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the fences of the page; wake mkdocs-quiz only where there is a quiz."""
    filled = site.fill(page.file.src_uri, markdown)
    page.meta["quiz"] = {"enabled": bool(filled.questions)}
    page.meta["reading"] = site.reading(page.file.src_uri)
    page.meta["quiz_files"] = site.quiz_files if filled.questions else None
    page.update_date = page.meta.get("reviewed", page.update_date)
    return filled.markdown


@event_priority(-50)  # when mkdocs-quiz has written its HTML
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw pictures, put in what search may find, and keep the rest for later."""
    shown, page.meta["hidden"] = site.finish(page.file.src_uri, html)
    return shown


@event_priority(-50)  # when search has been there
def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Any) -> None:
    """Put in what search must not find: quizzes and dialogues hold their answers."""
    page.content = put_in(page.content or "", page.meta["hidden"])


@event_priority(-50)  # when search has written its index, before the offline plugin copies it
def _write_search_data(config: MkDocsConfig) -> None:
    """Put our search data in the place of the theme's index."""
    site.write_search_data(Path(config.site_dir))


@event_priority(-100)  # when all files of the site are there
def _finish(config: MkDocsConfig) -> None:
    """Give pages their one small sheet and their policy; write the worker that counts all bytes."""
    folder, sheets = Path(config.site_dir), [str(path) for path in config.extra_css]
    # The script that `serve` adds to each page would break its policy.
    site.lighten(folder, sheets, with_policies="serve" not in sys.argv)
    finish_site(folder)
    site_speed.end()


on_post_build = CombinedEvent(_write_search_data, _finish)
