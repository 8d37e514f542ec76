/** Opens a realm under Node: one child process each, so that it can always be ended and takes nothing with it. */

import { fork } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { RealmMessage } from "../src/protocol.ts";
import { Realm } from "../src/realm-client.ts";
import type { StartMessage } from "./realm-process.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const BOOT_LIMIT = 120;

export function openRealm(start: StartMessage): Realm {
  const readable = [HERE, join(HERE, "..", "src"), ...start.scripts, ...Object.values(start.files)];
  const child = fork(join(HERE, "realm-process.ts"), {
    serialization: "advanced",
    env: {},
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: ["--permission", ...readable.map((path) => `--allow-fs-read=${path}`), "--disable-warning=ExperimentalWarning"],
  });
  let closed = false;
  const realm = new Realm(
    {
      send: (request) => {
        if (child.connected) child.send(request);
      },
      listen: (listener) => {
        child.on("message", (message) => listener(message as RealmMessage));
        child.on("exit", (code, signal) => {
          if (!closed) listener({ kind: "died", message: `the interpreter's process ended (${signal ?? code})` });
        });
      },
      close: () => {
        closed = true;
        child.kill("SIGKILL");
      },
    },
    start.mode,
    BOOT_LIMIT,
  );
  child.send(start);
  return realm;
}
