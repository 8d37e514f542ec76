"""The judge's pytest sees one folder: nothing around it, nothing of another judge, and nobody sees what it prints."""

import os
import sys

from .toy import DOUBLE, TEST_DOUBLE, result, toy_judge


def test_nothing_outside_the_folder_reaches_the_tests(tmp_path, monkeypatch):
    (tmp_path / "conftest.py").write_text("raise RuntimeError('outer conftest')\n")
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n")
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\naddopts = '--no-such-option'\n")
    monkeypatch.setenv("PYTEST_ADDOPTS", "--no-such-option")
    monkeypatch.setenv("PYTEST_PLUGINS", "no_such_plugin")
    monkeypatch.chdir(tmp_path)
    judge = toy_judge(tmp_path / "tests", TEST_DOUBLE)
    assert result(judge, DOUBLE)["outcome"] == "passed"
    assert os.environ["PYTEST_ADDOPTS"] == "--no-such-option"
    assert "PYTEST_DISABLE_PLUGIN_AUTOLOAD" not in os.environ
    assert sorted(path.name for path in (tmp_path / "tests").iterdir()) == ["test_toy.py"]
    plugins = {name for name, plugin in judge._session.config.pluginmanager.list_name_plugin() if plugin}
    assert not plugins & {"terminalreporter", "cacheprovider", "timeout", "xdist", "capturemanager"}


def test_a_conftest_in_the_folder_counts(tmp_path):
    (tmp_path / "conftest.py").write_text("import pytest\n\n@pytest.fixture\ndef three():\n    return 3\n")
    judge = toy_judge(tmp_path, "def test_a(solution, three):\n        assert solution(three) == 6")
    assert result(judge, DOUBLE)["outcome"] == "passed"


def test_two_folders_with_files_of_one_name_do_not_meet(tmp_path):
    one = toy_judge(tmp_path / "one", "def test_a(solution):\n        assert solution(1) == 2")
    other = toy_judge(tmp_path / "other", "def test_a(solution):\n        assert solution(1) == 3")
    assert result(one, DOUBLE)["outcome"] == "passed"
    assert result(other, DOUBLE)["outcome"] == "failed"
    assert not any(getattr(module, "__name__", "") == "test_toy" for module in sys.modules.values())


def test_what_hidden_tests_print_is_not_seen(tmp_path, capsys):
    tests = """
        print("import")

        def test_a(solution):
            print("run")
            solution(1)
    """
    judge = toy_judge(tmp_path, tests)
    result(judge, DOUBLE)
    assert capsys.readouterr().out == ""
