"""Fixtures that several kinds of tests share: the two editions, built once a session."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder import build_site


@pytest.fixture(scope="module")
def no_loop_running() -> Iterator[None]:
    """Hide the event loop that a browser leaves running; a module's tests then run theirs."""
    running = asyncio.events._get_running_loop()
    asyncio.events._set_running_loop(None)
    yield
    asyncio.events._set_running_loop(running)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The trainee edition, built."""
    folder = tmp_path_factory.mktemp("trainee") / "site"
    build_site("mkdocs.yml", folder)
    return folder


@pytest.fixture(scope="session")
def trainer_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The trainer edition, built."""
    folder = tmp_path_factory.mktemp("trainer") / "site"
    build_site("mkdocs.trainer.yml", folder)
    return folder
