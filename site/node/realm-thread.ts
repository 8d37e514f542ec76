/** A realm in a thread: the main module of the worker that `openThread` starts. */

import { parentPort, workerData } from "node:worker_threads";

import type { RealmRequest } from "../src/shared/protocol.ts";
import { hostRealm, type StartMessage } from "./realm-host.ts";

const receive = hostRealm(workerData as StartMessage, (message) => parentPort?.postMessage(message));
parentPort?.on("message", (request: RealmRequest) => receive(request));
