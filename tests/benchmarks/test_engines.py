"""A machine without the other engines is told the command that brings them."""

from pathlib import Path

import pytest

from benchmarks.engines import webkit
from benchmarks.engines.firefox import open_firefox
from benchmarks.engines.webdriver import INSTALL, MissingEngineError


@pytest.mark.parametrize("opener", [open_firefox, webkit.open_webkit])
def test_a_missing_engine_is_told_with_the_command_that_brings_it(
    opener: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingEngineError, match="is missing; run") as raised, opener(tmp_path):
        pass
    assert INSTALL in str(raised.value)
