"""The only module that uses pytest's private interface: start once, collect once, run items as often as wanted.

Starting needs no test, so a memory snapshot can hold a session that is started already.
"""

import ast
import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any

import pytest
from _pytest.assertion.rewrite import PYC_TAIL, get_cache_dir, rewrite_asserts
from _pytest.config import Config, _prepareconfig
from _pytest.main import Session
from _pytest.outcomes import Exit
from _pytest.runner import runtestprotocol

# Not needed to run a test. Each costs an import or some time for every item, writes files, starts threads or takes over
# the standard streams.
_LEFT_OUT = [
    "cacheprovider",
    "capture",
    "debugging",
    "doctest",
    "faulthandler",
    "freeze_support",
    "junitxml",
    "legacypath",
    "logging",
    "pastebin",
    "python_path",
    "recwarn",
    "setuponly",
    "setupplan",
    "skipping",
    "stepwise",
    "threadexception",
    "unraisableexception",
    "warnings",
]


class Silence(io.TextIOBase):
    """Takes the place of stdout and stderr while hidden tests run."""

    def write(self, text: str, /) -> int:
        return len(text)

    def writable(self) -> bool:
        return True


def rewritten(text: str, path: str) -> CodeType:
    """A test module's code after pytest has rewritten its asserts. Raises SyntaxError, or ValueError for a NUL byte."""
    source = text.encode()
    tree = ast.parse(source, path)
    rewrite_asserts(tree, source, path)
    module = compile(tree, path, "exec", dont_inherit=True)
    assert isinstance(module, CodeType)
    return module


def compiled_path(module: Path) -> Path:
    """Where pytest looks for a test module's code."""
    return get_cache_dir(module) / (module.name.removesuffix(".py") + PYC_TAIL)


class PytestSession:
    """pytest, started for one folder, which no outside configuration, plugin or cache can reach."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        arguments = [f"--rootdir={self.folder}", f"--confcutdir={self.folder}", "-c", os.devnull]
        # A case is called what its author calls it: pytest would write other letters than ASCII as \\u escapes.
        arguments += ["-o", "disable_test_id_escaping_and_forfeit_all_rights_to_community_support=true"]
        arguments += ["--import-mode=importlib", *(f"-pno:{name}" for name in _LEFT_OUT)]
        with _isolated(self.folder):
            self.config: Config = _prepareconfig([*arguments, "."])
            # The folder is given as the place to start from and not as an argument, of which pytest reads `[` as the
            # beginning of a case's name.
            invocation = Config.InvocationParams(args=arguments, plugins=None, dir=self.folder)
            self.config.invocation_params = invocation
            self.config.args = ["."]
            self.config._do_configure()
            self.config.pluginmanager.unregister(name="terminalreporter")
            self._session = Session.from_config(self.config)
            self.config.hook.pytest_sessionstart(session=self._session)

    def collect(self, plugin: object) -> None:
        """Collect the tests that are in the folder now; `plugin` takes part. Once in a session."""
        with _isolated(self.folder):
            # pytest remembers folders in which it found no conftest.py; the tests may have come since.
            self.config.pluginmanager._dirpath2confmods.clear()
            self.config.pluginmanager.register(plugin)
            # A collection that fails ends with UsageError; the plugin has noted why.
            with contextlib.suppress(pytest.UsageError):
                self.config.hook.pytest_collection(session=self._session)

    @property
    def items(self) -> list[Any]:
        return self._session.items

    def run(self, item: Any) -> bool:
        """Set up, run and tear down one item; its exceptions go to the plugin. False when it ended pytest itself."""
        with contextlib.redirect_stdout(Silence()), contextlib.redirect_stderr(Silence()):
            try:
                runtestprotocol(item, log=False, nextitem=None)
            except Exit:
                with contextlib.suppress(Exception):
                    self._session._setupstate.teardown_exact(None)
                item._request = False
                item.funcargs = None
                return False
        return True

    def close(self) -> None:
        """Take the session down. It cannot be used afterwards."""
        self.config.hook.pytest_sessionfinish(session=self._session, exitstatus=0)
        self.config._ensure_unconfigure()


@contextlib.contextmanager
def _isolated(folder: Path) -> Iterator[None]:
    """Without pytest's environment variables, compiled test files, output, and modules of an earlier collection."""
    hidden = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("PYTEST_")}
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    no_bytecode, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        with contextlib.redirect_stdout(Silence()), contextlib.redirect_stderr(Silence()):
            forget_modules(folder)
            yield
    finally:
        # Two folders may hold test files of one name, which pytest would take for the same module.
        forget_modules(folder)
        sys.dont_write_bytecode = no_bytecode
        del os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"]
        os.environ.update(hidden)


def forget_modules(folder: Path) -> None:
    inside = f"{folder}{os.sep}"  # text and not paths: with many modules these would be most of opening a judge
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str) and file.startswith(inside):
            del sys.modules[name]
