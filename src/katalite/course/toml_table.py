"""Taking typed values out of a TOML table, with a problem at the right line for each that does not fit."""

from collections.abc import Mapping
from pathlib import Path

from katalite.course.keys import Key
from katalite.course.problems import Problems, did_you_mean, listed
from katalite.course.python_text import Parameters
from katalite.course.toml_escapes import ADVICE, control_character
from katalite.course.toml_text import Place, Toml
from katalite_grader.cases import to_value


class Table:
    """One table of a file. It notes what was asked for, so that whatever is left is an unknown key."""

    def __init__(
        self, values: Mapping[str, object], toml: Toml, path: Path, problems: Problems, place: Place = ()
    ) -> None:
        self.values, self.path, self._toml, self._problems, self._place = values, path, toml, problems, place
        self._known: set[str] = set()

    def line(self, key: str = "") -> int:
        """The line of the key, or of the table when the key is not in it."""
        return self._toml.line(*self._place, key)

    def add(self, key: str, message: str) -> None:
        self._problems.add(self.path, self.line(key), message)

    def inner(self, values: Mapping[str, object], *place: str | int) -> "Table":
        return Table(values, self._toml, self.path, self._problems, (*self._place, *place))

    def take[T](self, key: Key[T], *, needed: bool | None = None) -> T:
        """The value, or the key's default when it is absent or (after noting so) not what is wanted.

        `needed` says whether the key must be there, where that is not always so.
        """
        self._known.add(key.name)
        if key.name not in self.values:
            if key.needed if needed is None else needed:
                self.add(key.name, f"The key `{key.name}` is missing; give {key.wanted}.")
            return key.default
        value = key.kind.convert(self.values[key.name])
        if value is None:
            self.add(key.name, f"`{key.name}` must be {key.wanted}.")
            return key.default
        return value

    def check_seen(self, *keys: str) -> None:
        """Notes texts, and lists of texts, that hold a character which cannot be seen."""
        for key in keys:
            value = self.values.get(key)
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str) and (name := control_character(text)):
                    self.add(key, f"`{key}` holds a {name}; in double quotes, {ADVICE}.")

    def report_unknown(self) -> None:
        for key in self.values:
            if key not in self._known:
                missing = self._known - self.values.keys()
                self.add(key, f"The key `{key}` is not known here.{did_you_mean(key, missing)}")

    def check_convertible(self, key: str) -> None:
        """Notes a value of which `to_value` cannot make an array; in a call, each argument by its name."""
        whole = self.values.get(key)
        parts = whole.items() if key == "call" and isinstance(whole, dict) else [("", whole)]
        for name, raw in parts:
            try:
                to_value(raw)
            except (ValueError, TypeError) as error:
                what = f"`{key}`, argument `{name}`" if name else f"`{key}`"
                self.add(key, f"{what} cannot be converted: {error}")

    def check_names(self, function: Parameters | None, complete: bool) -> None:
        """Notes names in `call` that the function does not take, and with `complete` those it needs."""
        call = self.values.get("call", {})
        if function is None or not isinstance(call, dict):
            return
        for name in call:
            if name not in function.names and not function.any_name:
                near = did_you_mean(name, function.names)
                takes = listed(f"`{name}`" for name in function.names) if function.names else "none"
                self.add("call", f"The function has no argument `{name}`; it takes {takes}.{near}")
        missing = [f"`{name}`" for name in function.required if name not in call]
        if complete and missing:
            self.add("call", f"The call leaves out {listed(missing)}, which the function needs.")
