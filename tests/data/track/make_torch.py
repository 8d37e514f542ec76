"""Makes every `SLUG/torch.json` anew: results of PyTorch's own layers, an oracle that shares no code with this project.

Run it where torch 2.13.0 is installed (`pip install torch==2.13.0 numpy`, Python 3.11): `python make_torch.py [SLUG…]`.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional
from torch.nn.utils.fusion import fuse_conv_bn_weights

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


def normalize_axes() -> Iterator[Case]:
    for shape, axes, factor, offset, epsilon in (
        ((5,), (0,), 1, 0, 1e-5),
        ((4, 6), (0,), 1, 0, 1e-5),
        ((3, 3, 3), (2, 0), 4, 10, 1e-5),
        ((2, 3, 5), (-1, 1), 1, -2, 0.1),
        ((2, 2, 3, 4), (0, 2, 3), 0.01, 0, 1e-3),
        ((2, 3, 2, 2, 2), (-3, 4), 1, 1000, 1e-5),
        ((2, 3, 4), (0, 1, 2), 1, 0, 1e-5),
    ):
        x = factor * normal(*shape) + offset
        variance, mean = torch.var_mean(x, dim=axes, correction=0, keepdim=True)
        yield f"{shape} {axes}", {"X": x, "axes": axes, "epsilon": epsilon}, (x - mean) / torch.sqrt(variance + epsilon)


def four_norms() -> Iterator[Case]:
    for kind, shape, groups, epsilon in (
        ("batch", (4, 3, 2, 2), 1, 1e-5),
        ("batch", (1, 2, 3, 4), 1, 0.1),
        ("layer", (2, 4, 3, 3), 1, 1e-5),
        ("layer", (3, 3, 3, 3), 1, 1e-3),
        ("instance", (2, 3, 4, 5), 1, 1e-5),
        ("instance", (3, 3, 3, 3), 1, 0.5),
        ("group", (2, 6, 2, 3), 3, 1e-5),
        ("group", (4, 4, 1, 2), 2, 0.1),
    ):
        x, gamma, beta = normal(*shape), normal(shape[1]), normal(shape[1])
        call = {"X": x, "gamma": gamma, "beta": beta, "kind": kind, "num_groups": groups, "epsilon": epsilon}
        if kind == "batch":
            y = functional.batch_norm(x, None, None, gamma, beta, training=True, eps=epsilon)
        elif kind == "instance":
            y = functional.instance_norm(x, weight=gamma, bias=beta, eps=epsilon)
        else:
            y = functional.group_norm(x, groups, gamma, beta, epsilon)
        yield f"{kind} {shape}", call, y


def batch_norm_gradient() -> Iterator[Case]:
    for shape, factor, offset, epsilon in (
        ((5, 1), 1, 0, 1e-5),
        ((4, 6), 1, 0, 1e-5),
        ((3, 3), 4, 10, 1e-5),
        ((2, 5), 1, -2, 0.1),
        ((12, 4), 0.1, 0, 1e-3),
        ((33, 2), 1, 1000, 1e-5),
    ):
        x = (factor * normal(*shape) + offset).requires_grad_()
        gamma, beta = normal(shape[1]).requires_grad_(), normal(shape[1]).requires_grad_()
        gradient = normal(*shape)
        functional.batch_norm(x, None, None, gamma, beta, training=True, eps=epsilon).backward(gradient)
        yield f"{shape}", {"dY": gradient, "X": x, "gamma": gamma, "epsilon": epsilon}, (x.grad, gamma.grad, beta.grad)


def group_norm_gradient() -> Iterator[Case]:
    for shape, groups, factor, offset, epsilon in (
        ((2, 6, 2, 3), 3, 1, 0, 1e-5),
        ((3, 4, 3, 1), 2, 1, 0, 1e-5),
        ((2, 2, 2, 2), 1, 4, 10, 1e-5),
        ((1, 6, 2, 2), 2, 1, -2, 0.1),
        ((2, 4, 2, 2), 4, 0.1, 0, 1e-3),
        ((2, 3, 4, 4), 1, 1, 1000, 1e-5),
    ):
        x = (factor * normal(*shape) + offset).requires_grad_()
        gamma, beta = normal(shape[1]).requires_grad_(), normal(shape[1]).requires_grad_()
        gradient = normal(*shape)
        functional.group_norm(x, groups, gamma, beta, epsilon).backward(gradient)
        call = {"dY": gradient, "X": x, "gamma": gamma, "num_groups": groups, "epsilon": epsilon}
        yield f"{shape} {groups}", call, (x.grad, gamma.grad, beta.grad)


def standardize_gradient() -> Iterator[Case]:
    for count, factor, offset, epsilon in (
        (5, 1, 0, 1e-5),
        (2, 1, 0, 1e-5),
        (3, 4, 10, 1e-5),
        (7, 1, -2, 0.1),
        (12, 0.1, 0, 1e-3),
        (33, 1, 1000, 1e-5),
        (1, 1, 0, 0.5),
    ):
        x, gradient = (factor * normal(count) + offset).requires_grad_(), normal(count)
        distances = x - x.mean()
        variance = (distances**2).mean()
        root = torch.sqrt(variance + epsilon)
        for step in (distances, variance, root):
            step.retain_grad()
        (distances / root).backward(gradient)
        gradients = (root.grad.item(), variance.grad.item(), distances.grad, x.grad)
        yield f"{count}", {"dy": gradient, "x": x, "epsilon": epsilon}, gradients


def l2_normalize() -> Iterator[Case]:
    for shape, factor, epsilon in (
        ((5, 1), 1, 1e-12),
        ((4, 6), 1, 1e-12),
        ((3, 3), 4, 1e-12),
        ((2, 5), 1, 0.1),
        ((6, 4), 1, 2.0),
        ((1, 33), 100, 1e-12),
    ):
        x, gradient = (factor * normal(*shape)).requires_grad_(), normal(*shape)
        y = functional.normalize(x, dim=1, eps=epsilon)
        y.backward(gradient)
        yield f"{shape}", {"X": x, "dY": gradient, "epsilon": epsilon}, (y, x.grad)
    x, gradient = torch.zeros(2, 3, dtype=torch.float64).requires_grad_(), normal(2, 3)
    y = functional.normalize(x, dim=1, eps=0.01)
    y.backward(gradient)
    yield "zeros", {"X": x, "dY": gradient, "epsilon": 0.01}, (y, x.grad)


def batch_norm_layer() -> Iterator[Case]:
    """Two batches in training, one in use: what the layer returns, and its averages afterwards."""
    for shape, momentum, epsilon in (
        ((4, 3, 2, 2), 0.1, 1e-5),
        ((2, 1, 3, 1), 0.1, 1e-5),
        ((1, 2, 2, 4), 0.5, 0.1),
        ((3, 3, 3, 3), 1.0, 1e-3),
        ((5, 2, 1, 1), 0.25, 1e-5),
        ((2, 6, 2, 3), 0.9, 1.0),
    ):
        layer = torch.nn.BatchNorm2d(shape[1], eps=epsilon, momentum=momentum).double()
        gamma, beta, batches = normal(shape[1]), normal(shape[1]), [3 * normal(*shape) + 2 for _ in range(3)]
        layer.weight, layer.bias = torch.nn.Parameter(gamma), torch.nn.Parameter(beta)
        results = [layer(batch) for batch in batches[:2]]
        results.append(layer.eval()(batches[2]))
        call = {"momentum": momentum, "epsilon": epsilon, "gamma": gamma, "beta": beta, "batches": tuple(batches)}
        yield f"{shape} {momentum}", call, (*results, layer.running_mean, layer.running_var)


def spectral_norm() -> Iterator[Case]:
    for shape, steps in (((3, 4), 1), ((4, 4), 5), ((6, 2), 2), ((1, 5), 1), ((3, 2, 2, 2), 3), ((5, 1), 4)):
        w, seed = normal(*shape), len(shape) + steps
        layer = torch.nn.Linear(1, 1).double()
        layer.weight = torch.nn.Parameter(w.clone())
        layer = torch.nn.utils.spectral_norm(layer, n_power_iterations=steps)
        u = torch.from_numpy(np.random.default_rng(seed).standard_normal(shape[0]))
        layer.weight_u.copy_(functional.normalize(u, dim=0, eps=1e-12))
        layer.train()
        for hook in layer._forward_pre_hooks.values():
            hook(layer, None)
        u, v = layer.weight_u, layer.weight_v
        yield f"{shape} {steps}", {"W": w, "seed": seed, "steps": steps}, (layer.weight, (u @ w.flatten(1) @ v).item())


def local_response_norm() -> Iterator[Case]:
    for shape, size, alpha, beta, k in (
        ((2, 5, 2, 3), 5, 1e-4, 0.75, 1.0),
        ((1, 8, 1, 2), 3, 0.5, 0.75, 2.0),
        ((3, 3, 3, 3), 2, 1.0, 0.5, 1.0),
        ((2, 6, 2, 1), 4, 2.0, 1.0, 0.5),
        ((1, 4, 2, 2), 9, 1.0, 2.0, 1.0),
        ((2, 1, 3, 2), 1, 0.1, 0.75, 1.0),
    ):
        x = 3 * normal(*shape)
        y = functional.local_response_norm(x, size, alpha, beta, k)
        yield f"{shape} {size}", {"X": x, "size": size, "alpha": alpha, "beta": beta, "k": k}, y


def fold_batch_norm() -> Iterator[Case]:
    for shape, epsilon in (
        ((4, 3, 3, 3), 1e-5),
        ((2, 2, 1, 1), 1e-5),
        ((3, 1, 2, 4), 0.1),
        ((1, 5, 3, 1), 1e-3),
        ((3, 3, 3, 3), 1.0),
        ((6, 2, 2, 2), 1e-5),
    ):
        w, count = normal(*shape), shape[0]
        bias, gamma, beta, mean, variance = (normal(count) for _ in range(5))
        variance = variance**2
        found = fuse_conv_bn_weights(w, bias, mean, variance, epsilon, gamma, beta)
        call = {"W": w, "b": bias, "gamma": gamma, "beta": beta, "mean": mean, "variance": variance, "epsilon": epsilon}
        yield f"{shape}", call, tuple(found)


MAKERS: dict[str, Callable[[], Iterator[Case]]] = {
    "batch-norm": batch_norm,
    "batch-norm-gradient": batch_norm_gradient,
    "batch-norm-layer": batch_norm_layer,
    "fold-batch-norm": fold_batch_norm,
    "four-norms": four_norms,
    "group-norm-gradient": group_norm_gradient,
    "instance-norm": instance_norm,
    "l2-normalize": l2_normalize,
    "layer-norm": layer_norm,
    "layer-norm-gradient": layer_norm_gradient,
    "local-response-norm": local_response_norm,
    "normalize-axes": normalize_axes,
    "rms-norm": rms_norm,
    "spectral-norm": spectral_norm,
    "standardize-gradient": standardize_gradient,
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
