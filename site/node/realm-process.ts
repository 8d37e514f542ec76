/** A realm in a process of its own: the main module of the child process that `openProcess` starts. */

import type { RealmMessage, RealmRequest } from "../src/shared/protocol.ts";
import { hostRealm, type StartMessage } from "./realm-host.ts";

process.once("message", (start: StartMessage) => {
  const send = (message: RealmMessage): void => {
    process.send?.(message);
  };
  process.on("uncaughtException", (error) => send({ kind: "died", message: String(error) }));
  const receive = hostRealm(start, send);
  process.on("message", (request: RealmRequest) => receive(request));
});
