"""Fixtures that several kinds of tests share: the two editions, built once a session."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder import build_site


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser's tests last: it leaves an event loop running, which stops any other."""
    items.sort(key=lambda item: "browser" in item.path.parts)


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
