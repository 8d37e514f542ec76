/** The part of Pyodide's interface that this project uses. */

export interface PyProxy {
  toJs(): unknown;
  destroy(): void;
}

export interface Pyodide {
  loadPackage(names: string[], options: { errorCallback: (message: string) => void }): Promise<unknown>;
  pyimport(name: string): PyProxy & Record<string, (...values: unknown[]) => unknown>;
  toPy(value: unknown): unknown;
}

export interface PyodideOptions {
  indexURL: string;
  packageBaseUrl: string;
  lockFileContents: unknown;
  env: Record<string, string>;
  jsglobals: object;
  stdin: () => null;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
}

declare global {
  /** Defined by pyodide.js, which stands in front of this code in the realm's script. */
  var loadPyodide: (options: PyodideOptions) => Promise<Pyodide>;
}
