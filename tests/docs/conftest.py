"""What pages about exercises need to prove them."""

from tests.katalite.conftest import own_cache

__all__ = ["own_cache"]
