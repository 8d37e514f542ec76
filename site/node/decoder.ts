/**
 * Writes the decoder of zstd, which the page brings with Python's files, where the first argument says; bundle.py is the only caller.
 * It is Zstandard's own, compiled to WebAssembly by the package zstddec, which holds it as text in a script.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

export function decoder(): Buffer<ArrayBuffer> {
  const script = readFileSync(fileURLToPath(import.meta.resolve("zstddec/stream")), "utf8");
  const text = /const wasm = "([A-Za-z0-9+/]+=*)"/.exec(script)?.[1];
  if (!text) throw new Error("zstddec keeps its module in another form now; see site/node/decoder.ts");
  return Buffer.from(text, "base64");
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(argv[2] as string, decoder());
