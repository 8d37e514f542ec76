"""Faults inside a realm's worker, where no route of a test reaches: it does what the test says before it starts.

A prefix of the realm's script knows a few faults by name, and a script in the realm's frame tells each worker which of
them is its own.
"""

import gzip
import hashlib
import json
from urllib.parse import urljoin

from playwright.sync_api import Page, Route

from .bench import Bench, answer, exercise_data, read

_PREFIX = """
{
  const end = close.bind(self);
  const refuse = function () { throw new RangeError("could not allocate memory"); };
  let stuck = false;
  addEventListener("message", (event) => {
    const { fault } = event.data;
    // Python's core brings its memory itself, so there is none as soon as it cannot be instantiated.
    if (fault === "no memory") WebAssembly.instantiate = async () => refuse();
    if (fault === "silent") end();
    if (fault === "stuck") stuck = true;
    if (stuck) event.stopImmediatePropagation();
  });
}
"""
_IN_FRAME = """
if (window !== top) {
  const workers = [];
  let healed = false;
  window.Worker = class extends Worker {
    constructor(address) {
      super(address);
      workers.push(this);
      const fault = healed ? null : (FAULTS)(workers.length);
      if (fault) this.postMessage({ kind: "file", name: "", contents: null, fault });
    }
  };
  addEventListener("message", ({ data }) => {
    const worker = data.realm === "judge" ? workers[0] : workers.at(-1);
    healed ||= data.heal === true;
    if (data.end === "silently") worker.terminate();
    if (data.end === "noisily") worker.dispatchEvent(new ErrorEvent("error", { message: "it broke" }));
    if (data.end) setTimeout(() => parent.postMessage({ hasEnded: true }, "*"));
  });
}
"""

# The answer comes in a task of its own, after whatever the frame told of the end.
_END = """([realm, end]) => new Promise((resolve) => {
  addEventListener("message", ({ data }) => data?.hasEnded && setTimeout(resolve));
  frames[0].postMessage({ realm, end }, "*");
})"""


def provoke(page: Page, faults: str) -> None:
    """`faults` is a JavaScript function: from the number of a worker in its frame to its fault, or to null.

    Faults are "no memory", "silent" (ended without a word) and "stuck" (there, and doing nothing). The first worker is
    the judge, the second one the first sandbox.
    """
    page.add_init_script(_IN_FRAME.replace("FAULTS", faults))


def heal(page: Page) -> None:
    """In frames to come no worker has a fault."""
    page.add_init_script("if (window !== top) window.Worker = Object.getPrototypeOf(window.Worker);")


def prefix_realm(bench: Bench, prefix: str = _PREFIX) -> None:
    """Serve a realm's script that begins with `prefix`, as if it had been built so."""
    manifest_url = urljoin(bench.address, json.loads(exercise_data(bench))["runtime"])
    manifest = json.loads(read(manifest_url))
    realm = next(file for file in manifest["files"] if file["name"] == "realm.js")
    script = prefix.encode() + gzip.decompress(read(urljoin(manifest_url, realm["url"])))
    body = gzip.compress(script, compresslevel=1)
    realm |= {"bytes": len(body), "size": len(script), "sha256": hashlib.sha256(body).hexdigest()}
    bench.page.route("**/runtime/runtime-*.json", lambda route: route.fulfill(json=manifest))

    def send(route: Route) -> None:
        route.fulfill(body=body)

    answer(bench.page, "realm.js", send)


def end_worker(page: Page, realm: str, how: str) -> None:
    """End the "judge" or the newest "sandbox", "silently" or "noisily", and wait until that was done and told."""
    page.evaluate(_END, [realm, how])


def heal_now(page: Page) -> None:
    """In the present frame no further worker has a fault."""
    page.evaluate("frames[0].postMessage({ heal: true }, '*')")
