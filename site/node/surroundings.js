/**
 * Runs inside the context of a realm under Node and makes the surroundings of a worker there. It is a single expression: a
 * function that takes what the host lends.
 *
 * Nothing of the host gets further than this file. An object, a function or even an error of the host has a constructor whose
 * constructor makes functions of the host from text, outside of the context: `error.constructor.constructor("return process")()`.
 * So results are copied into values of this context, and errors are thrown again as errors of this context.
 */
(host) => {
  "use strict";

  const safely = (work) => {
    try {
      return work();
    } catch (error) {
      throw new Error(String(error?.message ?? error));
    }
  };

  /** Timers are numbers here, and objects at the host. */
  const timers = new Map();
  let lastTimer = 0;
  const start = (begin, repeats) => (callback, delay, ...values) => {
    const id = ++lastTimer;
    const run = () => {
      if (!repeats) timers.delete(id);
      callback(...values);
    };
    timers.set(id, safely(() => begin(run, Number(delay) || 0)));
    return id;
  };
  const stop = (end) => (id) => {
    const timer = timers.get(id);
    timers.delete(id);
    if (timer !== undefined) safely(() => void end(timer));
  };

  class TextDecoder {
    #inner;
    constructor(label = "utf-8", { fatal = false, ignoreBOM = false } = {}) {
      this.#inner = safely(() => new host.TextDecoder(String(label), { fatal: Boolean(fatal), ignoreBOM: Boolean(ignoreBOM) }));
    }
    decode(input, { stream = false } = {}) {
      return safely(() => this.#inner.decode(input, { stream: Boolean(stream) }));
    }
  }

  class TextEncoder {
    #inner = new host.TextEncoder();
    encode(text = "") {
      return new Uint8Array(safely(() => this.#inner.encode(String(text))));
    }
    encodeInto(text, view) {
      const { read, written } = safely(() => this.#inner.encodeInto(String(text), view));
      return { read, written };
    }
  }

  class URL {
    constructor(address, base) {
      const made = safely(() => new host.URL(String(address), base === undefined ? undefined : String(base)));
      for (const part of ["href", "origin", "protocol", "host", "hostname", "port", "pathname", "search", "hash"]) this[part] = made[part];
    }
    toString() {
      return this.href;
    }
  }

  class MessageChannel {
    constructor() {
      this.port1 = { onmessage: null, postMessage: (data) => void globalThis.setTimeout(() => this.port2.onmessage?.({ data })) };
      this.port2 = { onmessage: null, postMessage: (data) => void globalThis.setTimeout(() => this.port1.onmessage?.({ data })) };
    }
  }

  const Clock = Date;
  class Today extends Clock {
    constructor(...parts) {
      super(...(parts.length === 0 ? [Today.now()] : parts));
    }
    static now() {
      return safely(() => host.today());
    }
  }

  let listener = () => undefined;
  const silent = () => undefined;
  Object.assign(globalThis, {
    self: globalThis,
    Date: Today,
    location: { href: "https://runtime.invalid/", toString: () => "https://runtime.invalid/" },
    console: { log: silent, warn: silent, error: silent, info: silent, debug: silent },
    setTimeout: start(host.setTimeout, false),
    setInterval: start(host.setInterval, true),
    clearTimeout: stop(host.clearTimeout),
    clearInterval: stop(host.clearInterval),
    queueMicrotask: (callback) => void Promise.resolve().then(callback),
    performance: { now: () => safely(() => host.now()) },
    crypto: {
      getRandomValues(view) {
        safely(() => void host.getRandomValues(view));
        return view;
      },
    },
    atob: (text) => safely(() => host.atob(String(text))),
    btoa: (text) => safely(() => host.btoa(String(text))),
    importScripts() {
      throw new Error("nothing is imported at run time");
    },
    addEventListener: (_type, added) => void (listener = added),
    // Emscripten takes the surroundings for a worker's if this exists, Pyodide if they are one of it.
    WorkerGlobalScope: class WorkerGlobalScope {
      static [Symbol.hasInstance]() {
        return true;
      }
    },
    TextDecoder,
    TextEncoder,
    URL,
    MessageChannel,
  });

  /** Arguments of a request, copied into this context. */
  const inside = (value) => {
    if (ArrayBuffer.isView(value)) return new Uint8Array(value);
    return Array.isArray(value) ? Array.from(value, inside) : value;
  };

  return {
    buffer: (length) => new ArrayBuffer(length),
    dispatch: (kind, name, contents) => listener({ data: { kind, name, contents } }),
    boot(mode, memoryLimit, send) {
      const port = { onmessage: null, postMessage: (message) => safely(() => void send(message)) };
      listener({ data: { kind: "boot", port, mode, memoryLimit } });
      return ({ id, op, batch }) => port.onmessage?.({ data: { id, op, batch: inside(batch) } });
    },
  };
}
