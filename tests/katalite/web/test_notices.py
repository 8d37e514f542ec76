"""Everything that is shipped and was written by others is named with its licence."""

import re
from pathlib import Path

import pytest

from katalite.common.report import BuildError, SilentReport
from katalite.common.toolchain import SITE
from katalite.python.bundle import LICENCE_FILE, bundled_packages
from katalite.python.pins import load_pins
from katalite.python.runtime import prepare
from katalite.web.notices import _npm_packages, third_party_notices


@pytest.fixture(scope="module")
def text() -> str:
    return third_party_notices([prepare(SilentReport())], SilentReport())


def test_the_runtime_the_wheels_and_the_bundled_packages_are_all_named(text: str) -> None:
    titles = set(re.findall(r"^=+\n(.*)\n=+$", text, re.MULTILINE))
    assert {f"{wheel.name} {wheel.version}" for wheel in load_pins().wheels} <= titles
    assert {"katex", *bundled_packages(SITE)} <= titles
    assert any(title.startswith(f"Pyodide {load_pins().pyodide}") for title in titles)
    assert any(title.startswith("CPython") for title in titles)
    assert not any("katalite" in title for title in titles)


def test_the_editor_is_among_the_bundled_packages() -> None:
    assert {"@codemirror/view", "@codemirror/state", "@lezer/python"} <= set(bundled_packages(SITE))


def test_the_licences_texts_are_given_and_not_only_their_names(text: str) -> None:
    for phrase in (
        "Mozilla Public License Version 2.0",
        "NumPy Developers",
        "Holger Krekel",
        "Khan Academy",
    ):
        assert phrase in text


def test_a_shipped_package_without_a_licence_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "nameless").mkdir()
    with pytest.raises(BuildError, match="nameless is shipped and brings no licence file"):
        list(_npm_packages({"nameless": tmp_path / "nameless"}))


@pytest.mark.parametrize(
    ("name", "is_licence"),
    [
        ("pytest-9.0.2.dist-info/LICENSE", True),
        ("packaging-26.1.dist-info/LICENSE.APACHE", True),
        ("numpy/random/LICENSE.md", True),
        ("COPYING", True),
        ("packaging/licenses/_spdx.pyc", False),
        ("numpy/license.py", False),
        ("numpy/relicensed.txt", False),
    ],
)
def test_licence_files_are_known_by_their_names(name: str, is_licence: bool) -> None:
    assert bool(LICENCE_FILE.search(name)) == is_licence
