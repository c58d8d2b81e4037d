"""Markdown → HTML with the extensions that mkdocs.yml names, outside MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import markdown
import yaml


class _ConfigLoader(yaml.SafeLoader):
    """Reads mkdocs.yml; tags that only MkDocs understands become None."""


_ConfigLoader.add_multi_constructor("", lambda loader, suffix, node: None)


@dataclass(frozen=True)
class Converter:
    """Turns Markdown into HTML, one page at a time."""

    extensions: tuple[str, ...]
    configs: Mapping[str, Any]

    def html(self, text: str) -> str:
        """Return the HTML of `text`."""
        configs = {name: dict(config) for name, config in self.configs.items()}
        md = markdown.Markdown(extensions=list(self.extensions), extension_configs=configs)
        return md.convert(text)


def load_config(text: str) -> Any:
    """Return what the text of a MkDocs configuration says. Raises yaml.YAMLError."""
    return yaml.load(text, Loader=_ConfigLoader)


def read_converter(config_text: str) -> Converter:
    """Return the converter that the text of mkdocs.yml describes.

    Raises yaml.YAMLError if the text is no YAML, ValueError if it names no extensions.
    """
    config = load_config(config_text)
    listed = config.get("markdown_extensions") if isinstance(config, dict) else None
    if not isinstance(listed, dict | list):
        raise ValueError("mkdocs.yml 里没有 markdown_extensions")
    configs: dict[str, Any] = {"toc": {}}
    for entry in listed.items() if isinstance(listed, dict) else map(_pair, listed):
        configs[entry[0]] = entry[1] or {}
    converter = Converter(tuple(configs), {name: c for name, c in configs.items() if c})
    try:
        converter.html("## 试一试 {#try}")
    except Exception as error:  # an extension may fail in any way
        raise ValueError(f"Markdown 扩展用不了（{type(error).__name__}：{error}）") from error
    return converter


def _pair(entry: Any) -> tuple[str, Any]:
    return next(iter(entry.items())) if isinstance(entry, dict) else (str(entry), None)
