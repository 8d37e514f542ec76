import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { type Build, LIST, addressIn, isContentOf, isNamedByContent, isPageOf, needs, pageOf, restFrom, restOf, stored } from "../../src/offline/sw-build.ts";
import { cachePrefix } from "../../src/offline/sw-store.ts";

const SCOPE = "https://example.org/course/";
const BUILD: Build = {
  id: "0123456789ab",
  files: ["assets/page-aaaaaaaaaaaa.js", "runtime/numpy.whl-bbbbbbbbbbbb.bin", "tests/add-cccccccccccc.json"],
  pages: { "": [0], "exercise/add/": [0, 2], "exercises.json": [] },
  editions: { "": "aaaa00000000", "exercise/add/": "bbbb00000000", "exercises.json": "cccc00000000" },
};

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}

test("an address is what follows the site's root, without query and fragment", () => {
  assert.equal(addressIn(SCOPE, SCOPE), "");
  assert.equal(addressIn(SCOPE, `${SCOPE}exercise/add/?a=1#editor`), "exercise/add/");
  assert.equal(addressIn(SCOPE, `${SCOPE}#list`), "");
  assert.equal(addressIn(SCOPE, "https://example.org/other/"), null);
  assert.equal(addressIn(SCOPE, "https://elsewhere.example/course/"), null);
});

test("a file in a folder may be named by its content", () => {
  assert.ok(BUILD.files.every(isNamedByContent));
  for (const address of ["", "index.html", "sw.js", "assets/page.js", "exercise/add/", "a-aaaaaaaaaaaa.js", "assets/a-AAAAAAAAAAAA.js", "assets/aaaaaaaaaaaa.js"]) {
    assert.equal(isNamedByContent(address), false, address);
  }
});

test("content is held against its name", async () => {
  const hash = createHash("sha256").update("the file").digest("hex").slice(0, 12);
  assert.equal(await isContentOf(`assets/page-${hash}.js`, bytesOf("the file")), true);
  assert.equal(await isContentOf(`assets/page-${hash}.js`, bytesOf("<!doctype html>Not found")), false);
  assert.equal(await isContentOf(`assets/page-${hash}.js`, bytesOf("the fil")), false);
  assert.equal(await isContentOf("sw.js", bytesOf("the file")), false);
});

test("a page is found by its folder and by its file, and nothing else is a page", () => {
  assert.equal(pageOf(BUILD, ""), "");
  assert.equal(pageOf(BUILD, "index.html"), "");
  assert.equal(pageOf(BUILD, "exercise/add/index.html"), "exercise/add/");
  assert.equal(pageOf(BUILD, LIST), LIST);
  for (const address of ["exercise/add", "exercise/gone/", "404.html", "constructor", "notindex.html"]) {
    assert.equal(pageOf(BUILD, address), null, address);
  }
});

test("a page of another build and a host's error page are told from a page of this one", () => {
  const page = (edition: string): string => `<!doctype html><html lang="en" data-edition="${edition}" data-root="./">`;
  assert.equal(isPageOf(BUILD, "exercise/add/", page("bbbb00000000")), true);
  assert.equal(isPageOf(BUILD, "exercise/add/", page("bbbb00000001")), false);
  assert.equal(isPageOf(BUILD, "exercise/add/", page("aaaa00000000")), false);
  assert.equal(isPageOf(BUILD, "exercise/gone/", page("undefined")), false);
  assert.equal(isPageOf(BUILD, "exercise/add/", "<!doctype html><title>404</title>"), false);
  assert.equal(isPageOf(BUILD, LIST, '{"format":1,"edition":"cccc00000000","exercises":[]}'), true);
  assert.equal(isPageOf(BUILD, LIST, '{"format":1,"edition":"aaaa00000000","exercises":[]}'), false);
});

test("a page needs its own files, and those of this build that it has loaded", () => {
  assert.deepEqual(needs(BUILD, "exercise/add/", []), ["assets/page-aaaaaaaaaaaa.js", "tests/add-cccccccccccc.json"]);
  const loaded = ["runtime/numpy.whl-bbbbbbbbbbbb.bin", "assets/page-aaaaaaaaaaaa.js", "assets/other-dddddddddddd.js", null];
  assert.deepEqual(needs(BUILD, "", loaded), ["assets/page-aaaaaaaaaaaa.js", "runtime/numpy.whl-bbbbbbbbbbbb.bin"]);
});

test("a response is stored without what described its way", async () => {
  const sent = { "Content-Type": "text/css", "Content-Encoding": "gzip", "Content-Length": "5", Vary: "*", "X-Content-Type-Options": "nosniff" };
  const kept = stored(new Response(null, { headers: sent }), bytesOf("a{color:red}"));
  assert.deepEqual([...kept.headers.keys()].sort(), ["content-type", "x-content-type-options"]);
  assert.equal(await kept.text(), "a{color:red}");
});

test("sites below one origin have stores of their own", () => {
  assert.equal(cachePrefix(SCOPE), "katalite:/course/:");
  assert.ok(!cachePrefix(SCOPE).startsWith(cachePrefix("https://example.org/")));
});

test("L1: who has the beginning of a stored file gets its rest", async () => {
  const asks = (range?: string): number => restFrom(new Request(SCOPE, range ? { headers: { range } } : {}));
  assert.deepEqual([asks(), asks("bytes=0-"), asks("bytes=7-"), asks("bytes=7-9"), asks("bytes=-7")], [0, 0, 7, 0, 0]);
  const rest = await restOf(new Response("0123456789", { headers: { "content-type": "x/y" } }), 7);
  assert.deepEqual([rest.status, rest.headers.get("content-range"), rest.headers.get("content-type")], [206, "bytes 7-9/10", "x/y"]);
  assert.equal(await rest.text(), "789");
});
