"""The class of a value, whatever the class says of itself: a submission may have written it."""

import sys


def class_name(value: object) -> str:
    """The name that `type` knows. A metaclass has no say in it."""
    name: str = type.__dict__["__name__"].__get__(type(value))
    return name


def is_of(value: object, module: str, name: str) -> bool:
    """Whether a value is of exactly the class of this name in a module; false where nothing has imported the module."""
    found = sys.modules.get(module)
    return found is not None and vars(found).get(name) is type(value)
