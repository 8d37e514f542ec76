"""The package index is the one that pip is configured with."""

import pytest
from pypi_simple import PYPI_SIMPLE_ENDPOINT

from katalite.common.package_index import parse_pip_settings, read_pip_settings


@pytest.fixture(autouse=True)
def no_uv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UV_DEFAULT_INDEX", raising=False)


def test_without_configuration_it_is_the_usual_index() -> None:
    settings = parse_pip_settings("")
    assert settings.addresses == (PYPI_SIMPLE_ENDPOINT,)
    assert settings.certificates is None


def test_a_mirror_and_further_indexes_are_asked_in_order_and_folders_are_left_out() -> None:
    settings = parse_pip_settings(
        "global.index-url='https://mirror.example/simple'\n"
        "global.extra-index-url='file:///folder/simple https://second.example/simple'\n"
        "global.cert='/etc/own.pem'\n"
    )
    assert settings.addresses == ("https://mirror.example/simple", "https://second.example/simple")
    assert settings.certificates == "/etc/own.pem"


@pytest.mark.parametrize("reverse", [False, True])
def test_the_environment_wins_over_a_file(reverse: bool) -> None:
    lines = [":env:.index-url='https://env.example/simple'", "global.index-url='https://file.example/simple'"]
    settings = parse_pip_settings("\n".join(reversed(lines) if reverse else lines))
    assert settings.addresses == ("https://env.example/simple",)


def test_pip_itself_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://asked.example/simple")
    assert read_pip_settings().addresses[0] == "https://asked.example/simple"
