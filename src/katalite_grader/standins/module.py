"""What `import solution` gives in a hidden test."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

from katalite_grader.standins.asking import ask, now
from katalite_grader.standins.wire import message


class StandInModule(ModuleType):
    """Stands for the submission's module. `names` are those that the exercise asks for.

    It owns no plain name, so that what a test looks for here is the submission's.
    """

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        super().__init__(name)
        self.__doc__ = None
        self.__all__ = [each for each in names if not each.startswith("_")]
        self._katalite_names = names
        self._katalite_kept: dict[str, tuple[bytes, Any]] = {}
        self._katalite_bound: dict[str, Any] = {}

    def _katalite_keep(self, reference: str, description: Any, make: Callable[[], Any]) -> Any:
        """The same stand-in for a name in every item, as long as it is described alike: a parameter may hold it."""
        described = message(description=description)
        kept = self._katalite_kept.get(reference)
        if kept is None or kept[0] != described:
            kept = self._katalite_kept[reference] = described, make()
        return kept[1]

    def _katalite_begin(self) -> dict[str, Any]:
        """The first operation of an item: what the names mean in this submission."""
        self._katalite_bound = ask("bind", *self._katalite_names)
        return self._katalite_bound

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        item = now()
        # Any operation after the first may have given a name another meaning.
        if name in self._katalite_bound and item is not None and item.count == 1:
            return self._katalite_bound[name]
        return ask("get", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if now() is None or name.startswith("_"):
            super().__setattr__(name, value)
        else:
            ask("set", self, name, value)

    def __delattr__(self, name: str) -> None:
        ask("delete", self, name)
