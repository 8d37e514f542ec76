import assert from "node:assert/strict";
import { test } from "node:test";

import { createNext, following } from "../../src/page/neighbours.ts";
import type { ListData } from "../../src/shared/protocol.ts";

const LIST: ListData = { format: 1, edition: "", exercises: [{ slug: "add", title: "Add" }, { slug: "double", title: "Double" }] };

test("the next exercise is the one that follows in the list, and the last has none", () => {
  assert.deepEqual(following(LIST, "add", "../../"), { title: "Double", url: "../../exercise/double/" });
  assert.equal(following(LIST, "double", "../../"), null);
  assert.equal(following(LIST, "gone", "../../"), null);
});

test("what is no list leads nowhere", () => {
  for (const other of [null, 3, {}, { exercises: 3 }, { exercises: [{ slug: "add" }, null] }, { exercises: [{ slug: "add" }, { slug: 1, title: "x" }] }]) {
    assert.equal(following(other as unknown as ListData, "add", "../../"), null);
  }
});

test("the list is asked for once, and a site that does not send it leads nowhere", async () => {
  const real = globalThis.fetch;
  const asked: string[] = [];
  try {
    globalThis.fetch = async (address) => {
      asked.push(String(address));
      return Response.json(LIST);
    };
    const next = createNext("add", "../../");
    assert.deepEqual(asked, []);
    assert.deepEqual(await Promise.all([next(), next()]), [{ title: "Double", url: "../../exercise/double/" }, { title: "Double", url: "../../exercise/double/" }]);
    assert.deepEqual(asked, ["../../exercises.json"]);
    for (const answer of [async () => new Response("gone", { status: 404 }), async () => new Response("<!doctype html>"), async () => Promise.reject(new TypeError("no network"))]) {
      globalThis.fetch = answer;
      assert.equal(await createNext("add", "../../")(), null);
    }
  } finally {
    globalThis.fetch = real;
  }
});
