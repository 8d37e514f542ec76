/**
 * The run-time of a learning platform, as SCORM 1.2 has it: a few functions of an object that a window around this one holds. What it
 * refuses is noticed, and told once.
 */

interface Api {
  LMSInitialize(empty: ""): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(empty: ""): string;
  LMSFinish(empty: ""): string;
}

/** Windows above this one that are looked at. */
const MOST_WINDOWS = 500;

export class Lms {
  readonly #api: Api;
  #finished = false;
  #refused: () => void;

  private constructor(api: Api, refused: () => void) {
    this.#api = api;
    this.#refused = refused;
  }

  /** Begins a session; null where no platform answers. `refused` is called when it does not take a value. */
  static begin(refused: () => void): Lms | null {
    const api = find(window) ?? (opener ? find(opener as Window) : null);
    if (!api) return null;
    const lms = new Lms(api, refused);
    return lms.#did(() => api.LMSInitialize("")) ? lms : null;
  }

  get(element: string): string {
    try {
      return String(this.#api.LMSGetValue(element));
    } catch {
      return "";
    }
  }

  /** Sets these in order, and has the platform keep them. */
  set(values: readonly (readonly [element: string, value: string])[]): void {
    if (this.#finished) return;
    const taken = values.map(([element, value]) => this.#did(() => this.#api.LMSSetValue(element, value)));
    const kept = this.#did(() => this.#api.LMSCommit(""));
    if (taken.includes(false) || !kept) this.#refused();
  }

  /** Ends the session. Nothing is set by it. */
  finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#did(() => this.#api.LMSFinish(""));
  }

  #did(act: () => unknown): boolean {
    try {
      return String(act()) === "true";
    } catch {
      return false;
    }
  }
}

function find(from: Window): Api | null {
  let at = from as Window & { API?: Api };
  for (let count = 0; count < MOST_WINDOWS; count += 1) {
    try {
      if (at.API) return at.API;
    } catch {
      return null; // a window of another origin, which hides all above it
    }
    if (at.parent === at) return null;
    at = at.parent;
  }
  return null;
}
