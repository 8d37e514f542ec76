"""Fixtures for tests of the author's machine."""

import pytest


@pytest.fixture
def own_cache(tmp_path, monkeypatch):
    """What is made of made-up files stays out of the real cache."""
    monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "cache"))
