/**
 * Bundles the browser's scripts with esbuild. Reads a list of jobs as JSON from standard input and prints, for each, the names of the
 * npm packages that went into the script, as JSON. bundle.py is the only caller.
 */

import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { type BuildFailure, type Metafile, type Plugin, build } from "esbuild";

interface Job {
  /** The site's folder; the entry is relative to it. */
  site: string;
  entry: string;
  outfile: string;
  /** A module for a page, or a classic script without imports for a worker or an inline script. */
  format: "esm" | "iife";
  /** The oldest JavaScript that must read it. */
  target: string;
  /** Names replaced by constants. */
  define: Record<string, string>;
  /** Whose catalogue of words goes in. */
  language: string;
  /** Packages in whose place another module is bundled. */
  alias: Record<string, string>;
  /** Nothing is left out because its authors say that it has no effect: some say so of what has. */
  whole: boolean;
}

/** The sources import English words; what is bundled has those of one language, whichever it is. */
function inLanguage(language: string): Plugin {
  return {
    name: "language",
    setup({ onResolve }) {
      onResolve({ filter: /\/catalogues\/en\.ts$/ }, ({ path, resolveDir }) => ({
        path: resolve(resolveDir, dirname(path), `${language}.ts`),
      }));
    },
  };
}

async function bundle(job: Job): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: job.site,
    entryPoints: [job.entry],
    outfile: job.outfile,
    format: job.format,
    define: Object.fromEntries(Object.entries(job.define).map(([name, text]) => [name, JSON.stringify(text)])),
    alias: Object.fromEntries(Object.entries(job.alias).map(([name, path]) => [name, resolve(job.site, path)])),
    ignoreAnnotations: job.whole,
    bundle: true,
    loader: { ".css": "text" },
    minify: true,
    target: job.target,
    platform: "browser",
    charset: "utf8",
    legalComments: "none", // the licences are in the site's notices
    logLevel: "silent",
    metafile: true,
    plugins: [inLanguage(job.language)],
  });
  return metafile;
}

/** `node_modules/@scope/name/…` and `node_modules/name/…` to the package's name. */
function packagesOf(metafile: Metafile): string[] {
  const names = Object.values(metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

try {
  const metafiles = await Promise.all((JSON.parse(readFileSync(0, "utf8")) as Job[]).map(bundle));
  console.log(JSON.stringify(metafiles.map(packagesOf)));
} catch (failure) {
  const [first] = (failure as BuildFailure).errors ?? [];
  const place = first?.location;
  if (!first || !place) throw failure;
  console.error(`Error: ${place.file}:${place.line}:${place.column + 1}: ${first.text}`);
  process.exitCode = 1;
}
