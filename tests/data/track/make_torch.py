"""Makes every `SLUG/torch.json` anew: results of PyTorch's own layers, an oracle that shares no code with this project.

Run it where torch 2.13.0 is installed (`pip install torch==2.13.0 numpy`, Python 3.11): `python make_torch.py [SLUG…]`.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

Case = tuple[str, dict[str, Any], Any]
"""Name, arguments by the names of the exercise, result."""

RANDOM = torch.Generator().manual_seed(20261128)


def normal(*shape: int, dtype: torch.dtype = torch.float64) -> torch.Tensor:
    return torch.randn(shape, generator=RANDOM, dtype=dtype)


def layer_norm() -> Iterator[Case]:
    for shape, factor, offset, epsilon in (
        ((5,), 1, 0, 1e-5),
        ((4, 6), 1, 0, 1e-5),
        ((3, 3), 4, 10, 1e-5),
        ((2, 3, 5), 1, -2, 0.1),
        ((2, 2, 3, 4), 0.01, 0, 1e-3),
        ((1, 33), 1, 1000, 1e-5),
        ((3, 1), 1, 0, 1e-5),
    ):
        x, gamma, beta = factor * normal(*shape) + offset, normal(shape[-1]), normal(shape[-1])
        y = functional.layer_norm(x, shape[-1:], gamma, beta, epsilon)
        yield f"{shape}", {"X": x, "gamma": gamma, "beta": beta, "epsilon": epsilon}, y
    x, gamma, beta = (normal(*shape, dtype=torch.float32) for shape in ((4, 8), (8,), (8,)))
    yield "float32", {"X": x, "gamma": gamma, "beta": beta}, functional.layer_norm(x, (8,), gamma, beta)


def rms_norm() -> Iterator[Case]:
    for shape, factor, offset, epsilon in (
        ((5,), 1, 0, 1e-6),
        ((4, 6), 1, 0, 1e-6),
        ((3, 3), 4, 10, 1e-5),
        ((2, 3, 5), 1, -2, 0.1),
        ((2, 2, 3, 4), 0.001, 0, 1e-6),
        ((1, 33), 1, 1000, 1e-6),
        ((3, 1), 1, 0, 1e-6),
    ):
        x, gamma = factor * normal(*shape) + offset, normal(shape[-1])
        y = functional.rms_norm(x, shape[-1:], gamma, epsilon)
        yield f"{shape}", {"X": x, "gamma": gamma, "epsilon": epsilon}, y
    x, gamma = normal(4, 8, dtype=torch.float32), normal(8, dtype=torch.float32)
    yield "float32", {"X": x, "gamma": gamma}, functional.rms_norm(x, (8,), gamma, 1e-6)


def batch_norm() -> Iterator[Case]:
    for shape, factor, offset, epsilon in (
        ((5, 1), 1, 0, 1e-5),
        ((4, 6), 1, 0, 1e-5),
        ((3, 3), 4, 10, 1e-5),
        ((2, 5), 1, -2, 0.1),
        ((12, 4), 0.01, 0, 1e-3),
        ((33, 2), 1, 1000, 1e-5),
    ):
        x, gamma, beta = factor * normal(*shape) + offset, normal(shape[1]), normal(shape[1])
        y = functional.batch_norm(x, None, None, gamma, beta, training=True, eps=epsilon)
        yield f"{shape}", {"X": x, "gamma": gamma, "beta": beta, "epsilon": epsilon}, y
    x, gamma, beta = (normal(*shape, dtype=torch.float32) for shape in ((4, 8), (8,), (8,)))
    y = functional.batch_norm(x, None, None, gamma, beta, training=True)
    yield "float32", {"X": x, "gamma": gamma, "beta": beta}, y


def instance_norm() -> Iterator[Case]:
    for shape, factor, offset, epsilon in (
        ((1, 1, 2, 3), 1, 0, 1e-5),
        ((2, 3, 4, 5), 1, 0, 1e-5),
        ((3, 3, 3, 3), 4, 10, 1e-5),
        ((2, 5, 1, 7), 1, -2, 0.1),
        ((4, 2, 2, 2), 0.01, 0, 1e-3),
        ((2, 4, 6, 3), 1, 1000, 1e-5),
    ):
        x, gamma, beta = factor * normal(*shape) + offset, normal(shape[1]), normal(shape[1])
        y = functional.instance_norm(x, weight=gamma, bias=beta, eps=epsilon)
        yield f"{shape}", {"X": x, "gamma": gamma, "beta": beta, "epsilon": epsilon}, y
    x, gamma, beta = (normal(*shape, dtype=torch.float32) for shape in ((2, 3, 4, 4), (3,), (3,)))
    yield "float32", {"X": x, "gamma": gamma, "beta": beta}, functional.instance_norm(x, weight=gamma, bias=beta)


def layer_norm_gradient() -> Iterator[Case]:
    for shape, factor, offset, epsilon in (
        ((5,), 1, 0, 1e-5),
        ((4, 6), 1, 0, 1e-5),
        ((3, 3), 4, 10, 1e-5),
        ((2, 3, 5), 1, -2, 0.1),
        ((2, 2, 3, 4), 0.1, 0, 1e-3),
        ((1, 33), 1, 1000, 1e-5),
        ((3, 1), 1, 0, 1e-5),
    ):
        x = (factor * normal(*shape) + offset).requires_grad_()
        gamma, beta = normal(shape[-1]).requires_grad_(), normal(shape[-1]).requires_grad_()
        gradient = normal(*shape)
        functional.layer_norm(x, shape[-1:], gamma, beta, epsilon).backward(gradient)
        yield f"{shape}", {"dY": gradient, "X": x, "gamma": gamma, "epsilon": epsilon}, (x.grad, gamma.grad, beta.grad)


MAKERS: dict[str, Callable[[], Iterator[Case]]] = {
    "batch-norm": batch_norm,
    "instance-norm": instance_norm,
    "layer-norm": layer_norm,
    "layer-norm-gradient": layer_norm_gradient,
    "rms-norm": rms_norm,
}


def plain(value: Any) -> Any:
    """A tensor as shape, dtype and numbers in row-major order."""
    if isinstance(value, torch.Tensor):
        dtype = str(value.dtype).removeprefix("torch.")
        return {"shape": list(value.shape), "dtype": dtype, "numbers": value.detach().flatten().tolist()}
    return [plain(each) for each in value] if isinstance(value, tuple) else value


def main() -> None:
    for slug in sys.argv[1:] or MAKERS:
        RANDOM.manual_seed(20261128)
        cases = [
            {"name": name, "call": {key: plain(value) for key, value in call.items()}, "returns": plain(returns)}
            for name, call, returns in MAKERS[slug]()
        ]
        text = ",\n".join(json.dumps(case) for case in cases)
        path = Path(__file__).parent / slug / "torch.json"
        path.write_text(f'{{"made_with": "torch {torch.__version__}", "cases": [\n{text}\n]}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
