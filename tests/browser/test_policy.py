"""What the policy forbids, tried out in the page, in judge and sandbox, and in bare workers beside them."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Frame, Page, Request, Worker, expect

from .bench import REFERENCE, Bench

ELSEWHERE = "http://elsewhere.example/"
# In a timer, because the policy does not hold for what a debugger evaluates itself.
TRY_CODE = """() => new Promise((resolve) => setTimeout(async () => {
  const attempt = async (act) => {
    try { return `reached: ${await act()}`; } catch (error) { return error.name; }
  };
  resolve({
    eval: await attempt(() => eval("1 + 1")),
    Function: await attempt(() => new Function("return 1")()),
    constructor: await attempt(() => (async () => 1).constructor("return 1")()),
    import: await attempt(() => import("data:text/javascript,export default 1")),
  });
}))"""
REFUSED = {"eval": "EvalError", "Function": "EvalError", "constructor": "EvalError", "import": "TypeError"}
DOORS = [
    "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "Worker", "SharedWorker", "importScripts",
    "BroadcastChannel", "indexedDB", "caches", "localStorage", "sessionStorage", "cookieStore", "postMessage", "close",
]  # fmt: skip
# A worker like a realm's, before anything is taken away from it: here only the inherited policy stands in the way.
BARE_WORKER = """async (tests) => {
  const source = `onmessage = async ({ data: tests }) => {
    const attempt = async (act) => {
      try { return "reached: " + await act(); } catch (error) { return error.name; }
    };
    const opened = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve("open");
      request.onerror = () => reject(request.error);
    });
    postMessage({
      eval: await attempt(() => eval("1 + 1")),
      Function: await attempt(() => new Function("return 1")()),
      import: await attempt(() => import(tests)),
      importScripts: await attempt(() => importScripts(tests)),
      "fetch of the tests": await attempt(() => fetch(tests)),
      "fetch elsewhere": await attempt(() => fetch("http://elsewhere.example/")),
      indexedDB: await attempt(() => opened(indexedDB.open("x"))),
      caches: await attempt(() => caches.keys()),
      files: await attempt(() => navigator.storage.getDirectory()),
      localStorage: await attempt(() => localStorage.length),
    });
  }`;
  const worker = new Worker(URL.createObjectURL(new Blob([source])));
  const answer = new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
  worker.postMessage(tests);
  try { return await answer; } finally { worker.terminate(); }
}"""
SHUT = {
    "eval": "EvalError",
    "Function": "EvalError",
    "import": "TypeError",
    "importScripts": "NetworkError",
    "fetch of the tests": "TypeError",
    "fetch elsewhere": "TypeError",
    "indexedDB": "SecurityError",
    # An opaque origin is no secure context, so some doors are not even there.
    "caches": "ReferenceError",
    "files": "TypeError",
    "localStorage": "ReferenceError",
}
LOOK_AROUND = """() => {
  const attempt = (act) => { try { return `reached: ${act()}`; } catch (error) { return error.name; } };
  return {
    origin: self.origin,
    page: attempt(() => parent.document),
    storage: attempt(() => localStorage),
  };
}"""


def realms_frame(page: Page) -> Frame:
    (frame,) = (frame for frame in page.frames if frame.parent_frame is not None)
    return frame


def bundle_of(page: Page) -> str:
    address = page.evaluate(
        "new URL(JSON.parse(document.getElementById('exercise').textContent).bundle, location).href"
    )
    assert page.evaluate("(address) => fetch(address).then(({ ok }) => ok)", address), "the page itself reaches it"
    return str(address)


@pytest.mark.parametrize("path", ["", "exercise/group-normalization/", "no/such/page"])
def test_every_page_has_a_policy_without_inline_scripts_and_eval(page: Page, site_url: str, path: str) -> None:
    html = page.request.get(site_url + path).text()
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', html)
    assert found, "the page has no policy"
    policy = {name: values for name, *values in (part.split() for part in found[1].replace("&#39;", "'").split(";"))}
    assert policy["default-src"] == ["'none'"]
    if path == "no/such/page":  # it may stand at any depth, so it asks for no file and carries what it needs
        assert set(policy) == {
            "default-src",
            "script-src",
            "style-src",
            "connect-src",
            "img-src",
            "base-uri",
            "form-action",
        }
        assert {value.split("-")[0] for value in policy["script-src"] + policy["style-src"]} == {"'sha256"}
        return
    assert set(policy["connect-src"]) == {"'self'"}
    assert {value.split("-")[0] for value in policy["script-src"]} == {"'self'", "'wasm", "'sha256"}
    assert policy["style-src"] == ["'self'"]
    before = html[: found.start()]
    assert "<script" not in before
    assert "<link" not in before


def test_the_page_evaluates_no_text_and_reaches_no_other_host(bench: Bench) -> None:
    page = bench.page
    bench.watch.allow("Content Security Policy")
    bench.watch.allow("request to another host: http://elsewhere.example/")
    assert page.evaluate(TRY_CODE) == REFUSED
    reason = page.evaluate(
        """async (address) => {
          const violated = new Promise((resolve) => (document.onsecuritypolicyviolation = resolve));
          await fetch(address).catch(() => undefined);
          return (await violated).effectiveDirective;
        }""",
        ELSEWHERE,
    )
    assert reason == "connect-src"
    inline = page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "globalThis.injected = true";
          document.body.append(script);
          const button = document.createElement("button");
          button.setAttribute("onclick", "globalThis.injected = true");
          button.click();
          return globalThis.injected ?? "refused";
        }"""
    )
    assert inline == "refused"


def realms(bench: Bench) -> list[Worker]:
    """The page's workers at rest: the judge and one sandbox. What brings their files is gone once all are there, and
    what looks for faults when nobody writes."""
    for _ in range(300):
        if len(bench.page.workers) == 2:
            break
        bench.page.wait_for_timeout(100)
    assert [worker.url.partition("/")[0] for worker in bench.page.workers] == ["blob:null", "blob:null"]
    return bench.page.workers


def test_judge_and_sandbox_evaluate_no_text(bench: Bench) -> None:
    bench.watch.allow("Content Security Policy")
    assert [worker.evaluate(TRY_CODE) for worker in realms(bench)] == [REFUSED, REFUSED]


def test_the_doors_of_judge_and_sandbox_are_gone_and_no_port_lies_about(bench: Bench) -> None:
    for worker in realms(bench):
        assert worker.evaluate("(doors) => doors.filter((door) => globalThis[door] !== undefined)", DOORS) == []
        ports = worker.evaluate(
            "() => Object.getOwnPropertyNames(globalThis).filter((name) => globalThis[name] instanceof MessagePort)"
        )
        assert ports == []
        assert worker.evaluate("() => self.origin") == "null"


def test_a_bare_worker_of_the_realms_frame_reaches_nothing(bench: Bench) -> None:
    bench.watch.allow("Content Security Policy")
    bench.watch.allow("request to another host: http://elsewhere.example/")
    assert realms_frame(bench.page).evaluate(BARE_WORKER, bundle_of(bench.page)) == SHUT


def test_the_realms_frame_is_a_stranger_to_the_page(bench: Bench) -> None:
    strange = {"origin": "null", "page": "SecurityError", "storage": "SecurityError"}
    assert realms_frame(bench.page).evaluate(LOOK_AROUND) == strange


def test_nothing_that_one_realm_could_say_is_heard_by_another(bench: Bench) -> None:
    """Judge and sandboxes share a frame. What workers of a frame have to speak to each other is gone, ears included."""
    for worker in realms(bench):
        kinds = ["BroadcastChannel", "SharedWorker", "Worker", "caches", "indexedDB", "locks"]
        gone = "(kinds) => kinds.filter((kind) => globalThis[kind] !== undefined || navigator[kind] !== undefined)"
        assert worker.evaluate(gone, kinds) == []
        assert worker.evaluate("() => typeof SharedArrayBuffer") == "undefined"


def test_a_whole_visit_asks_no_other_host_and_sends_nothing(new_bench: Bench) -> None:
    requests: list[Request] = []
    bench, page = new_bench, new_bench.page
    page.on("request", lambda request: requests.append(request))
    page.goto(bench.site_url)
    page.get_by_role("link", name="Group normalization").click()
    expect(bench.status).to_have_text("Python is ready")
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")
    bench.run_code.click()
    bench.ended()
    expect(bench.status).to_have_text("Your code ran")
    page.get_by_role("button", name="Colours").click()
    page.get_by_role("link", name="All exercises").click()
    expect(page.get_by_role("listitem").filter(has_text="Group normalization")).to_contain_text("Solved")
    fetched = [request for request in requests if urlsplit(request.url).scheme not in ("blob", "data")]
    assert {urlsplit(request.url).hostname for request in fetched} == {"127.0.0.1"}
    assert {request.method for request in fetched} == {"GET"}
    assert {urlsplit(request.url).query for request in fetched} == {""}
    # What a visit needs was asked for, so the list is not empty by mistake.
    assert {"document", "stylesheet", "script", "font", "fetch"} <= {request.resource_type for request in fetched}
