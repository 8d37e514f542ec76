/* Plain Pyodide as its documentation advises: in a module worker, the packages named at once, so that they are fetched meanwhile. */

import { loadPyodide } from "./pyodide.mjs";

const exercise = fetch("exercise.json").then((response) => response.json());

async function open() {
  const quiet = () => undefined;
  const [pyodide, { files }, runner] = await Promise.all([
    exercise.then(({ packages }) => loadPyodide({ packages, stdout: quiet, stderr: quiet })),
    exercise,
    fetch("runner.py").then((response) => response.text()),
  ]);
  for (const [path, text] of Object.entries(files)) pyodide.FS.writeFile(path, text);
  pyodide.runPython(runner);
  return pyodide.globals.get("judge");
}

const judge = open();
judge.then(
  () => postMessage({ event: "ready" }),
  (error) => postMessage({ event: "verdict", verdict: `Python did not start: ${error}` }),
);

onmessage = async ({ data: source }) => {
  const run = await judge;
  const verdict = run(source, (await exercise).function, () => postMessage({ event: "loaded" }));
  postMessage({ event: "verdict", verdict });
};
