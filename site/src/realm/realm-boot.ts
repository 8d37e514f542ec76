/** Starts Pyodide from bytes that were handed over: plainly, or from a memory snapshot. Also makes that snapshot. */

import { unpack } from "../shared/archive.ts";
import { BASE, lend, type Library, type Supplies } from "./borrowed.ts";
import type { EmscriptenModule, Pyodide, PyodideOptions } from "./pyodide.ts";
import { beforeStart, type Moments, readHead, restore, restoreHandles } from "./snapshot.ts";
import { type Before, makeStored, zeroFree } from "./snapshot-make.ts";

/** Bytes, or what a frame compiled from them for all of its workers. */
export type Contents = ArrayBuffer | WebAssembly.Module | CompiledLibrary[];

export interface CompiledLibrary extends Library {
  path: string;
}

/** Hands out a file of the runtime by name, once it is there. */
export type Files = (name: string) => Promise<Contents>;

export interface Booted {
  pyodide: Pyodide;
  bridge: Bridge;
}

export type Bridge = Record<string, (...values: unknown[]) => unknown>;

const bytesOf = async (files: Files, name: string): Promise<ArrayBuffer> => (await files(name)) as ArrayBuffer;

async function options(files: Files): Promise<PyodideOptions> {
  return {
    indexURL: BASE,
    createPyodideModule: (module) => globalThis._createPyodideModule(module),
    packageBaseUrl: BASE,
    lockFileContents: JSON.parse(new TextDecoder().decode(await bytesOf(files, "pyodide-lock.json"))),
    env: { HOME: "/home/pyodide", LANG: "en_US.UTF-8", PYTHONHASHSEED: "0" },
    // Python gets no JavaScript globals. It can still reach JavaScript in round-about ways: see realm-harden.ts.
    jsglobals: Object.create(null) as object,
    stdin: () => null,
    stdout: () => undefined,
    stderr: () => undefined,
  };
}

/** Raises what Pyodide itself would only warn of before it waits for ever: that the core cannot be instantiated. */
async function load(settings: PyodideOptions): Promise<Pyodide> {
  const failed = new Promise<never>((_resolve, reject) => (globalThis.coreFailed = reject));
  try {
    return await Promise.race([loadPyodide(settings), failed]);
  } finally {
    globalThis.coreFailed = undefined;
  }
}

async function compileCore(files: Files): Promise<WebAssembly.Module> {
  const core = await files("pyodide.asm.wasm");
  return core instanceof WebAssembly.Module ? core : WebAssembly.compile(core as ArrayBuffer);
}

/** The libraries of an archive, compiled side by side. */
export function compileLibraries(archive: ArrayBuffer): Promise<CompiledLibrary[]> {
  return Promise.all(
    unpack(archive).map(async ([path, bytes]) => ({
      path,
      bytes,
      module: await WebAssembly.compile(bytes as Uint8Array<ArrayBuffer>),
    })),
  );
}

async function librariesOf(files: Files): Promise<Map<string, Library>> {
  const libraries = await files("libraries.bin");
  const compiled = Array.isArray(libraries) ? libraries : await compileLibraries(libraries as ArrayBuffer);
  return new Map(compiled.map((library) => [library.path, library]));
}

function bridgeOf(pyodide: Pyodide): Bridge {
  return pyodide.pyimport("katalite_grader.bridge") as unknown as Bridge;
}

/**
 * The documented way: the interpreter starts, wheels are unpacked and modules imported. `step` is called when the start has come
 * further. Raises an Error that says what failed.
 */
export async function bootPlainly(files: Files, step: () => void): Promise<Booted> {
  const settings = await options(files);
  const lock = settings.lockFileContents as { packages: Record<string, { file_name: string }> };
  const packages = Object.entries(lock.packages);
  const names = packages.map(([, { file_name }]) => file_name);
  const handed = Object.fromEntries([...names, "python_stdlib.zip"].map((name) => [name, bytesOf(files, name)]));
  const giveBack = lend({ files: handed, core: compileCore(files), libraries: new Map() });
  try {
    const pyodide = await load(settings);
    step();
    const problems: string[] = [];
    await pyodide.loadPackage(packages.map(([name]) => name), { errorCallback: (message) => problems.push(message) });
    // loadPackage does not throw when a wheel is damaged, so what it reported is looked at here.
    if (problems.length > 0) throw new Error(problems.join("; "));
    step();
    const bridge = bridgeOf(pyodide);
    // Imported now, before anything has a time limit, as a snapshot holds them.
    bridge["use_packages"]?.();
    return { pyodide, bridge };
  } finally {
    giveBack();
  }
}

/** Everything that happens between the libraries and the first line of Python is the same when making and when loading. */
async function start(
  supplies: Supplies,
  paths: string[],
  settings: PyodideOptions,
  moments: Moments,
  memory?: number,
): Promise<{ pyodide: Pyodide; module: EmscriptenModule }> {
  let module: EmscriptenModule | undefined;
  const loaded = (started: EmscriptenModule): void => {
    module = started;
    moments.loaded?.(started);
  };
  const undo = [lend(supplies), beforeStart(paths, { ...moments, loaded }, memory)];
  try {
    const pyodide = await load(settings);
    return { pyodide, module: module as unknown as EmscriptenModule };
  } finally {
    for (const each of undo.reverse()) each();
  }
}

/** As `bootPlainly`. Raises SnapshotMismatch where the snapshot does not fit this runtime or this engine. */
export async function bootFromSnapshot(files: Files, step: () => void): Promise<Booted> {
  const core = compileCore(files);
  // The core and the libraries are loaded while the memory is still arriving.
  const wait = bytesOf(files, "snapshot.bin");
  const [head, libraries, settings] = await Promise.all([bytesOf(files, "snapshot-head.bin"), librariesOf(files), options(files)]);
  const { info, own } = readHead(head);
  let memory = new ArrayBuffer(0);
  void wait.then((bytes) => (memory = bytes));
  // The standard library's zip comes later: what the snapshot holds is imported already.
  const supplies: Supplies = { files: { "python_stdlib.zip": new ArrayBuffer(0) }, core, libraries };
  const moments: Moments = {
    wait,
    loaded: step,
    restore(started) {
      step();
      restore(started, info, memory);
    },
  };
  const { pyodide, module } = await start(supplies, info.libraries, { ...settings, _loadSnapshot: own.slice() }, moments, info.size);
  step();
  restoreHandles(info, module);
  const bridge = bridgeOf(pyodide);
  bridge["after_restore"]?.(pyodide.toPy(crypto.getRandomValues(new Uint8Array(16))));
  return { pyodide, bridge };
}

/** Writes the files that a snapshot leaves out. */
function writeFiles({ FS }: Pick<Pyodide, "FS">, archive: ArrayBuffer): void {
  for (const [path, contents] of unpack(archive)) {
    FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    FS.writeFile(path, contents, { canOwn: true });
  }
}

/** Once the library is there, Python finds every module again. */
export async function addLibrary({ pyodide, bridge }: Booted, files: Files): Promise<void> {
  writeFiles(pyodide, await bytesOf(files, "library.bin"));
  bridge["library_arrived"]?.();
}

/** A snapshot in its stored form, or the paths of the libraries that are wanted in the archive of those before the start. */
export type Made = { wanted: string[] } | { head: Uint8Array; memory: Uint8Array };

/** Imports and warms everything, and makes the snapshot. Runs under Node, when a site is built. */
export async function makeSnapshot(files: Files): Promise<Made> {
  const [libraries, library, settings] = await Promise.all([librariesOf(files), bytesOf(files, "library.bin"), options(files)]);
  const paths = [...libraries.keys()];
  const supplies: Supplies = { files: { "python_stdlib.zip": bytesOf(files, "python_stdlib.zip") }, core: compileCore(files), libraries };
  const before: Before = { loaded: new Uint8Array(0), initialized: new Uint8Array(0), table: 0 };
  let heap = 0;
  const { pyodide, module } = await start(supplies, paths, { ...settings, _makeSnapshot: true }, {
    loaded(started) {
      heap = started.getMemory(0);
      before.loaded = started.HEAPU8.slice();
      // Python looks for the libraries' files by name before it asks for them; what is in them was loaded above.
      writeFiles(started, library);
      for (const path of paths) {
        started.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
        started.FS.writeFile(path, new Uint8Array(0));
      }
    },
    initialized(started) {
      // Its block is to be among those that are stored: it is another one where there is no trampoline.
      started.setTrampoline(0);
      before.initialized = started.HEAPU8.slice();
      started.setTrampoline();
      before.table = started.wasmTable.length;
    },
  });
  for (const construct of module.constructors ?? []) construct();
  pyodide.pyimport("katalite_grader.warm").destroy();
  // A library that was loaded on the way has another place in a start from the snapshot.
  const wanted = Object.keys(module.LDSO.loadedLibsByName).filter((path) => path.startsWith("/lib/") && !paths.includes(path));
  if (wanted.length > 0) return { wanted };
  zeroFree(module, heap);
  return makeStored(pyodide.makeMemorySnapshot(), module, before, paths);
}
