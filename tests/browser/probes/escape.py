"""Tries to reach JavaScript, the network and other workers from Python."""

import socket
import urllib.request
from urllib.parse import urlsplit

import pyodide_js
from pyodide.ffi import create_proxy, to_js

CODE = "return 1"


def run_js():
    from pyodide.code import run_js

    return run_js("1")


def js_name(name):
    import js

    return getattr(js, name)


def pyfetch(target):
    from pyodide.http import pyfetch

    return pyfetch(target).send(None)


def open_url(target):
    from pyodide.http import open_url

    return open_url(target).read()


TRIES = {
    "constructor of pyodide_js": lambda: pyodide_js.constructor.constructor(CODE)(),
    "constructor of an array": lambda: to_js([1]).constructor.constructor(CODE)(),
    "constructor of a proxy": lambda: create_proxy(print).constructor.constructor(CODE)(),
    "constructor of an async function": lambda: pyodide_js.loadPackage.constructor(CODE)(),
    "run_js": run_js,
    "js.eval": lambda: js_name("eval"),
    "js.fetch": lambda: js_name("fetch"),
    "js.postMessage": lambda: js_name("postMessage"),
    "js.self": lambda: js_name("self"),
    "js.globalThis": lambda: js_name("globalThis"),
}
REQUESTS = {
    "pyfetch": pyfetch,
    "open_url": open_url,
    "urlopen": lambda target: urllib.request.urlopen(target).read(),
    "socket": lambda target: socket.create_connection(("127.0.0.1", urlsplit(target).port), timeout=1),
}


def outcome(act, *given):
    try:
        return f"reached: {act(*given)!r}"[:200]
    except BaseException as error:
        return f"{type(error).__name__}: {error}"[:50]


def kinds_within_reach(limit):
    """Names of the constructors of the JavaScript objects that lead on from pyodide_js, nearest first."""
    seen, names, queue = set(), set(), [pyodide_js]
    while queue and len(seen) < limit:
        item = queue.pop(0)
        if item.js_id in seen:
            continue
        seen.add(item.js_id)
        try:
            names.add(str(item.constructor.name))
        except BaseException:
            names.add("?")
        # A view of the memory has millions of numbers, and naming them all would take minutes.
        for name in ("buffer", "__proto__") if hasattr(item, "BYTES_PER_ELEMENT") else dir(item):
            if name.startswith("__") and name != "__proto__":
                continue
            try:
                value = getattr(item, name)
            except BaseException:
                continue
            if hasattr(value, "js_id"):
                queue.append(value)
    return len(seen), sorted(names)


def probe(target):
    count, names = kinds_within_reach(1000)
    return {
        "code": {name: outcome(act) for name, act in TRIES.items()},
        "requests": {name: outcome(act, target) for name, act in REQUESTS.items()},
        "objects": count,
        "kinds": names,
    }
