/** Bundles the browser's scripts with esbuild. Reads one job as JSON from standard input; bundle.py is the only caller. */

import { readFileSync } from "node:fs";

import { type BuildFailure, build } from "esbuild";

interface Job {
  /** The site's folder; entries are relative to it. */
  site: string;
  entry: string;
  outfile: string;
  /** A module for a page, or a classic script without imports for a worker or an inline script. */
  format: "esm" | "iife";
  /** Names replaced by constants. */
  define: Record<string, string>;
}

const job = JSON.parse(readFileSync(0, "utf8")) as Job;

try {
  await bundle();
} catch (failure) {
  const [first] = (failure as BuildFailure).errors ?? [];
  const place = first?.location;
  if (!first || !place) throw failure;
  console.error(`Error: ${place.file}:${place.line}:${place.column + 1}: ${first.text}`);
  process.exitCode = 1;
}

async function bundle(): Promise<void> {
  await build({
    absWorkingDir: job.site,
    entryPoints: [job.entry],
    outfile: job.outfile,
    format: job.format,
    define: Object.fromEntries(Object.entries(job.define).map(([name, text]) => [name, JSON.stringify(text)])),
    bundle: true,
    minify: true,
    target: "es2022",
    platform: "browser",
    charset: "utf8",
    legalComments: "none", // the licences are in the site's notices
    logLevel: "silent",
  });
}
