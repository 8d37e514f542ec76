"""R2, R1: calls inside one another by way of C, and coroutines, around a right solution of group normalization."""

from .beginners import SHORT

_HEAD = """import functools
import re

import numpy as np

"""
# Each defines deep(n), which calls itself n levels deep and returns 0, in its own way.
RECURSIONS = {
    "plain": "def deep(n):\n    return 0 if n <= 0 else deep(n - 1)",
    "method": "class A:\n    def go(self, n):\n        return 0 if n <= 0 else self.go(n - 1)\ndef deep(n):\n    return A().go(n)",
    "list": "def deep(n):\n    return 0 if n <= 0 else [deep(k) for k in [n - 1]][0]",
    "closure": "def deep(n):\n    go = lambda k, *rest: 0 if k <= 0 else go(*[k - 1])\n    return go(n)",
    "for": "def go(n):\n    if n > 0:\n        for each in go(n - 1):\n            yield each\ndef deep(n):\n    return sum(go(n))",
    "await": "async def go(n):\n    return 0 if n <= 0 else await go(n - 1)\ndef deep(n):\n    try:\n        go(n).send(None)\n    except StopIteration as end:\n        return end.value",
    "lru_cache": "@functools.lru_cache(None)\ndef deep(n):\n    return 0 if n <= 0 else deep(n - 1)",
    "partial": "def deep(n):\n    return 0 if n <= 0 else functools.partial(deep, n - 1)()",
    "sorted": "def deep(n):\n    return 0 if n <= 0 else sorted([n - 1], key=deep)[0] * 0",
    "max": "def deep(n):\n    return 0 if n <= 0 else max([n - 1], key=deep) * 0",
    "reduce": "def deep(n, _=0):\n    return 0 if n <= 0 else functools.reduce(deep, [n - 1, 0])",
    "map": "def deep(n):\n    return 0 if n <= 0 else sum(map(deep, [n - 1]))",
    "generator": "def deep(n):\n    return 0 if n <= 0 else sum(deep(k) for k in [n - 1])",
    "yield from": "def go(n):\n    if n > 0:\n        yield from go(n - 1)\ndef deep(n):\n    return sum(go(n))",
    "__getattr__": "class A:\n    def __getattr__(self, name):\n        n = int(name[1:])\n        return 0 if n <= 0 else getattr(self, f'n{n - 1}')\n"
    "def deep(n):\n    return getattr(A(), f'n{n}')",
    "__add__": "class A:\n    def __add__(self, n):\n        return 0 if n <= 0 else self + (n - 1)\ndef deep(n):\n    return A() + n",
    "__call__": "class A:\n    def __call__(self, n):\n        return 0 if n <= 0 else self(n - 1)\ndeep = A()",
    "__getitem__": "class A:\n    def __getitem__(self, n):\n        return 0 if n <= 0 else self[n - 1]\ndef deep(n):\n    return A()[n]",
    "__eq__": "class A:\n    def __init__(self, n):\n        self.n = n\n    def __eq__(self, other):\n        return self.n <= 0 or A(self.n - 1) == A(0)\n"
    "def deep(n):\n    return (A(n) == A(0)) * 0",
    "__repr__": "class A:\n    def __init__(self, n):\n        self.n = n\n    def __repr__(self):\n        return '0' if self.n <= 0 else repr(A(self.n - 1))\n"
    "def deep(n):\n    return int(repr(A(n)))",
    "__init__": "class A:\n    def __init__(self, n):\n        n <= 0 or A(n - 1)\ndef deep(n):\n    return A(n) and 0",
    "property": "class A:\n    n = 0\n    @property\n    def p(self):\n        self.n -= 1\n        return 0 if self.n <= 0 else self.p\n"
    "def deep(n):\n    a = A()\n    a.n = n\n    return a.p",
    "np.vectorize": "def deep(n):\n    return 0 if n <= 0 else int(np.vectorize(deep, otypes=[float])([n - 1])[0])",
    "np.frompyfunc": "def deep(n):\n    return 0 if n <= 0 else int(np.frompyfunc(deep, 1, 1)(np.array([n - 1]))[0])",
    "np.fromiter": "def deep(n):\n    return 0 if n <= 0 else int(np.fromiter((deep(k) for k in [n - 1]), float)[0])",
    "re.sub": "def deep(n):\n    n = n if isinstance(n, int) else int(n[0])\n    return '0' if n <= 0 else re.sub('[0-9]+', deep, str(n - 1))",
    "eval": "def deep(n):\n    return 0 if n <= 0 else eval('deep(n - 1)', globals(), {'n': n})",
}  # fmt: skip

#: These need no stack but Python's own.
RUN_IN_PYTHON = {"plain", "method", "list", "closure", "yield from", "for", "await", "__init__"}


def recursion(kind: str, levels: int, before: str = "") -> str:
    """A right solution that first goes so many levels deep."""
    return f"{_HEAD}{RECURSIONS[kind]}\n\n" + SHORT.replace("    B, C", f"    {before}deep({levels})\n    B, C")


_ASYNC = "    x = {}\n    return gamma"
_WAIT = "\n\nasync def wait(x):\n    await asyncio.sleep(0.001)\n    return x\n"


def _loop(how: str, more: str = "") -> str:
    head = f"import asyncio\nimport numpy as np\n{_WAIT}{more}\n"
    return head + SHORT.replace("    return gamma", _ASYNC.format(how)).replace("import numpy as np\n", "")


LOOPS = {
    "run": _loop("asyncio.run(wait(x))"),
    "run twice": _loop("asyncio.run(wait(asyncio.run(wait(x))))"),
    "gather": _loop("asyncio.run(both(x))", "\nasync def both(x):\n    one, two = await asyncio.gather(wait(x), wait(x))\n    return (one + two) / 2\n"),
    "group": _loop("asyncio.run(group(x))", "\nasync def group(x):\n    async with asyncio.timeout(60), asyncio.TaskGroup() as tasks:\n"
                   "        task = tasks.create_task(wait(x))\n    return task.result()\n"),
    "wait_for": _loop("asyncio.run(asyncio.wait_for(wait(x), 60))"),
    "queue": _loop("asyncio.run(through(x))", "\nasync def through(x):\n    queue = asyncio.Queue()\n    asyncio.get_running_loop().call_later(0.001, queue.put_nowait, x)\n"
                   "    return await queue.get()\n"),
    "runner": _loop("runner.run(wait(x))").replace("    x = runner", "    with asyncio.Runner() as runner:\n        x = runner"),
    "new_event_loop": _loop("asyncio.new_event_loop().run_until_complete(wait(x))"),
    "get_event_loop": _loop("asyncio.get_event_loop().run_until_complete(wait(x))"),
    "at the top": _loop("x * HALF * 2", "\nHALF = asyncio.run(wait(0.5))\n"),
    "imported in the call": SHORT.replace("    return gamma", "    import asyncio\n    async def wait(x):\n        return x\n    x = asyncio.run(wait(x))\n    return gamma"),
}  # fmt: skip
