"""Fixtures that tests of real use share with those of the author's machine."""

from tests.katalite.conftest import own_cache

__all__ = ["own_cache"]
