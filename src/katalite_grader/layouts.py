"""How the elements of an array lie in memory: what a call's bytes tell of it, and an array made to lie like that."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np


def is_usual(value: np.ndarray[Any, Any]) -> bool:
    """Nothing needs to be told of the layout: it is C order, or one in which elements share their memory."""
    shares = any(stride == 0 and length > 1 for stride, length in zip(value.strides, value.shape, strict=True))
    return shares or not value.size or (value.flags.c_contiguous and value.dtype.newbyteorder("<") == value.dtype)


def steps(value: np.ndarray[Any, Any]) -> list[int]:
    """The strides, counted in elements; those of C order where a stride is no whole number of them."""
    if all(stride % value.itemsize == 0 for stride in value.strides):
        return [stride // value.itemsize for stride in value.strides]
    return [math.prod(value.shape[axis + 1 :]) for axis in range(value.ndim)]


def laid_out(
    values: np.ndarray[Any, Any], dtype: np.dtype[Any], told: Sequence[int], largest: int
) -> np.ndarray[Any, Any]:
    """The values as an array of this dtype whose elements lie `told` steps apart, one for each axis.

    Raises ValueError for an array without elements, and MemoryError if it would reach over more than `largest` bytes.
    """
    if not values.size:
        raise ValueError("The message tells the layout of an array without elements.")
    reach = [(length - 1) * step for length, step in zip(values.shape, told, strict=True)]
    first, last = sum(min(each, 0) for each in reach), sum(max(each, 0) for each in reach)
    if (last - first + 1) * dtype.itemsize > largest:
        raise MemoryError
    memory = np.zeros(last - first + 1, dtype)
    # The stride of an axis of one element leads nowhere, and may be any number.
    strides = [(step if length > 1 else 1) * dtype.itemsize for step, length in zip(told, values.shape, strict=True)]
    laid: np.ndarray[Any, Any] = np.ndarray(values.shape, dtype, memory, -first * dtype.itemsize, strides)
    laid[...] = values
    return laid
