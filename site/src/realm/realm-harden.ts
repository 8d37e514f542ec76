/**
 * What is taken away from a realm's worker once Python runs. The policy of the frame already forbids connections and eval;
 * this removes the doors themselves, and freezes what Pyodide's own JavaScript relies on, so that a submission that reaches
 * JavaScript (through pyodide_js, ctypes or a proxy's constructor) finds nothing to call and nothing to replace.
 */

const DOORS = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "Worker",
  "SharedWorker",
  "BroadcastChannel",
  "indexedDB",
  "caches",
  "cookieStore",
  "importScripts",
  "postMessage",
  "close",
  "Notification",
  "RTCPeerConnection",
  "RTCDataChannel",
  "FileReader",
  "FileReaderSync",
  "webkitRequestFileSystem",
  "webkitRequestFileSystemSync",
  "webkitResolveLocalFileSystemURL",
  "webkitResolveLocalFileSystemSyncURL",
];

/** Remove `name` from `scope` and from everything it inherits from. */
function remove(scope: object, name: string): void {
  for (let owner: object | null = scope; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
    if (!Object.hasOwn(owner, name)) continue;
    if (!Reflect.deleteProperty(owner, name)) {
      Reflect.defineProperty(owner, name, { value: undefined, writable: false, configurable: false });
    }
  }
}

/**
 * A memory that refuses to grow past `megabytes`: malloc then fails and Python raises MemoryError, where it would otherwise
 * take up to 4 GB of the visitor's machine.
 */
export function capMemory(megabytes: number): void {
  const pageSize = 65536;
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * pageSize > megabytes * 1_000_000) {
      throw new RangeError("the memory limit of this sandbox is reached");
    }
    return grow.call(this, pages);
  };
}

export function closeDoors(scope: object): void {
  for (const name of DOORS) remove(scope, name);
  const navigator = (scope as { navigator?: object }).navigator;
  if (navigator) {
    for (const name of ["storage", "serviceWorker", "locks", "sendBeacon", "usb", "serial", "hid", "gpu"]) remove(navigator, name);
  }
}

/**
 * Freezing makes `object.constructor = …` fail on every object that inherits the frozen property, and Pyodide does that when it
 * makes proxy classes. So the properties of these prototypes become accessors whose setter gives the object its own property.
 */
function allowOverrides(prototype: object): void {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (!descriptor.configurable || !("value" in descriptor)) continue;
    const value: unknown = descriptor.value;
    Object.defineProperty(prototype, name, {
      get: () => value,
      set(this: object, replacement: unknown) {
        if (this === prototype) throw new TypeError(`${name} cannot be replaced here`);
        Object.defineProperty(this, name, { value: replacement, writable: true, enumerable: true, configurable: true });
      },
      enumerable: false,
      configurable: false,
    });
  }
}

const FROZEN = [
  "Object", "Function", "Array", "String", "Number", "Boolean", "BigInt", "Symbol", "Map", "Set", "WeakMap", "WeakSet", "WeakRef",
  "Promise", "Proxy", "Reflect", "JSON", "Math", "Date", "RegExp", "ArrayBuffer", "DataView", "Uint8Array", "Int8Array",
  "Uint16Array", "Int16Array", "Uint32Array", "Int32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
  "TextDecoder", "TextEncoder", "MessagePort", "MessageChannel", "MessageEvent", "EventTarget", "WebAssembly",
];

/** Error and its kind stay open: Pyodide sets stackTraceLimit, and names on errors of its own. */
export function freezeIntrinsics(scope: Record<string, unknown>): void {
  const kinds = FROZEN.map((name) => scope[name]).filter((kind) => kind !== undefined && kind !== null) as { prototype?: object }[];
  kinds.push(
    Object.getPrototypeOf(Uint8Array) as { prototype: object },
    (async () => undefined).constructor,
    (function* () {}).constructor,
  );
  allowOverrides(Object.prototype);
  allowOverrides(Function.prototype);
  for (const kind of kinds) {
    if (kind.prototype) Object.freeze(kind.prototype);
    Object.freeze(kind);
  }
}
