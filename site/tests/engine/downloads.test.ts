/** L1: a limit counts silence and never slowness, and what has come is never asked for again. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { pass, stopClock } from "../clock.ts";
import { type Arrival, DownloadFailed, Downloads, type FileSource, LineBroke } from "../../src/engine/downloads.ts";
import type { Hitch, RuntimeFile } from "../../src/shared/protocol.ts";

const file = (name: string, bytes = 100): RuntimeFile => ({ name, url: `${name}.bin`, encoding: "gzip", sha256: "", bytes, size: bytes, use: "boot" });

/** One try, for a test to play: what is heard of the file, and how the try ends. */
interface Try {
  name: string;
  cache: RequestCache;
  arrival: Arrival;
  whole(): void;
  fail(error: Error): void;
}

/** Downloads from a host that a test plays; time goes on only when a test says so. */
function host() {
  const tries: Try[] = [];
  const kept = new Map<string, number>();
  const source: FileSource = {
    bring: ({ name }, _address, cache, signal, heard) =>
      new Promise<void>((whole, fail) => {
        signal.addEventListener("abort", () => fail(new LineBroke("aborted")));
        const arrival: Arrival = {
          bytes(count) {
            kept.set(name, count);
            heard.bytes(count);
          },
          again: () => heard.again(),
        };
        tries.push({ name, cache, arrival, whole, fail });
        arrival.bytes(kept.get(name) ?? 0);
      }),
  };
  const heard: [number, Hitch | null][] = [];
  const downloads = new Downloads(source, "https://site.invalid/");
  const bring = (files: RuntimeFile[]): Promise<void> => downloads.bring(files, (done, _total, hitch) => heard.push([done, hitch]));
  return { tries, heard, bring, of: (name: string) => tries.filter((each) => each.name === name), last: () => tries.at(-1) as Try };
}

stopClock();

test("L1: a file that takes an hour is waited for, as long as its bytes come", async () => {
  const { tries, bring } = host();
  const done = bring([file("core", 1000)]);
  for (let count = 1; count < 240; count += 1) {
    tries[0]!.arrival.bytes(count);
    await pass(15);
  }
  assert.equal(tries.length, 1);
  tries[0]!.whole();
  await done;
});

test("L1: a file that waits for its turn is not given up while another one arrives", async () => {
  const { bring, of } = host();
  const done = bring([file("core", 1000), file("later")]);
  for (let count = 1; count < 20; count += 1) {
    of("core")[0]!.arrival.bytes(count);
    await pass(15);
  }
  assert.deepEqual([of("core").length, of("later").length], [1, 1]);
  of("core")[0]!.whole();
  of("later")[0]!.whole();
  await done;
});

test("L1: silence of the whole line is told, then every transfer is asked for again", async () => {
  const { heard, bring, of } = host();
  const done = bring([file("core"), file("later")]);
  of("core")[0]!.arrival.bytes(60);
  await pass(6);
  assert.deepEqual(heard.at(-1), [60, "silent"]);
  await pass(16);
  assert.deepEqual([of("core").length, of("later").length], [2, 2]);
  of("core")[1]!.whole();
  of("later")[1]!.whole();
  await done;
  assert.deepEqual(heard.at(-1), [200, null]);
});

test("L1: a line that breaks again and again is taken up each time, because each time more is here", async () => {
  const { heard, bring, last, tries } = host();
  const done = bring([file("core")]);
  for (const count of [10, 20, 30, 40, 50, 60, 70, 80, 90]) {
    last().arrival.bytes(count);
    last().fail(new LineBroke("cut"));
    await pass(1);
    assert.deepEqual(heard.findLast(([, hitch]) => hitch), [count, "broken"]);
  }
  assert.equal(tries.length, 10);
  assert.ok(tries.every(({ cache }) => cache === "default"));
  last().whole();
  await done;
});

test("L1: a line that does not come back ends in its error, and what is here counts in the next try", async () => {
  const { heard, bring, last, tries } = host();
  const first = bring([file("core"), file("small")]);
  first.catch(() => undefined);
  tries[1]!.whole();
  tries[0]!.arrival.bytes(60);
  for (let count = 0; count < 8; count += 1) {
    last().fail(new LineBroke("gone"));
    tries[0]!.fail(new LineBroke("gone"));
    await pass(6);
  }
  await assert.rejects(first, LineBroke);
  const before = tries.length;
  const second = bring([file("core"), file("small")]);
  assert.deepEqual(heard.at(-1)?.[0], 160);
  last().whole();
  await second;
  assert.equal(tries.length, before + 1, "the file that is here was fetched again");
});

test("a file that never comes is given up after three tries, and one that is damaged is asked for past all caches", async () => {
  for (const [error, caches] of [
    [new LineBroke("unreachable"), ["default", "default", "default"]],
    [new DownloadFailed("damaged"), ["default", "reload", "reload"]],
  ] as const) {
    const { bring, last, tries } = host();
    const done = bring([file("core")]);
    done.catch(() => undefined);
    for (let count = 0; count < 3; count += 1) {
      last().fail(error);
      await pass(2);
    }
    await assert.rejects(done, (raised) => raised === error);
    assert.deepEqual(tries.map(({ cache }) => cache), caches);
  }
});

test("L1: a host that sends a file from its beginning again is told of, until more arrives than before", async () => {
  const { heard, bring, last } = host();
  const done = bring([file("core")]);
  last().arrival.bytes(60);
  last().fail(new LineBroke("cut"));
  await pass(1);
  last().arrival.again();
  last().arrival.bytes(0);
  assert.deepEqual(heard.at(-1), [0, "again"]);
  last().arrival.bytes(50);
  assert.deepEqual(heard.at(-1), [50, "again"]);
  last().arrival.bytes(70);
  assert.deepEqual(heard.at(-1), [70, null]);
  last().whole();
  await done;
});

test("who asks for a file that is on its way waits for the same transfer", async () => {
  const { bring, tries } = host();
  const both = [bring([file("core")]), bring([file("core")])];
  assert.equal(tries.length, 1);
  tries[0]!.whole();
  await Promise.all(both);
});

test("a host that sends the same beginning again and again is given up", async () => {
  const { bring, last, tries } = host();
  const done = bring([file("core")]);
  done.catch(() => undefined);
  for (let count = 0; count < 8; count += 1) {
    last().arrival.again();
    last().arrival.bytes(0);
    last().arrival.bytes(60);
    await pass(30);
  }
  await assert.rejects(done, LineBroke);
  assert.equal(tries.length, 8);
});
