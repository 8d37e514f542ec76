/**
 * Compiles the Python files of zips and wheels with Pyodide's own Python, as it comes from npm. Reads one job as JSON from
 * standard input; compile.py is the only caller.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface Job {
  /** The module of the npm package, which may lie apart from this script: in the cache, where the front end came in a wheel. */
  pyodide: string;
  /** Modules of the package katalite.python that run inside: file name to path. */
  modules: Record<string, string>;
  /** Paths; `documented` ones keep their docstrings, `numbered` ones their line tables. */
  archives: { source: string; target: string; documented: boolean; numbered: boolean }[];
}

const PACKAGE = "/inside/katalite/python";

const job = JSON.parse(readFileSync(0, "utf8")) as Job;
const { loadPyodide } = (await import(pathToFileURL(job.pyodide).href)) as typeof import("pyodide");
const python = await loadPyodide({ env: { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" } });
python.FS.mkdirTree(PACKAGE);
for (const [name, path] of Object.entries(job.modules)) python.FS.writeFile(`${PACKAGE}/${name}`, readFileSync(path));
python.runPython("import sys; sys.path.insert(0, '/inside')");
const inside = python.pyimport("katalite.python.compile_inside") as {
  compile_archive(source: string, target: string, documented: boolean, numbered: boolean): string;
};
for (const { source, target, documented, numbered } of job.archives) {
  python.FS.writeFile("/inside/given.zip", readFileSync(source));
  const problem = inside.compile_archive("/inside/given.zip", "/inside/made.zip", documented, numbered);
  if (problem) {
    console.error(`Error: ${source.replace(/.*[\\/]/, "")} could not be compiled: ${problem}`);
    process.exit(1);
  }
  writeFileSync(target, python.FS.readFile("/inside/made.zip"));
}
