/** The page's side of a realm: requests with ids and limits, answers as promises, and one place that ends it. */

import type { Argument, BootMode, RealmMessage, RealmRequest } from "./protocol.ts";

export type Answer = string | Uint8Array | null;

/** How a realm is reached and ended: a frame with a worker in a browser, a child process under Node. */
export interface Channel {
  send(request: RealmRequest): void;
  listen(listener: (message: RealmMessage) => void): void;
  close(): void;
}

/** Why a realm will not answer any more: ended, its interpreter broke, a limit ran out, or its snapshot does not fit. */
export type Reason = "killed" | "died" | "limit" | "mismatch";

export class RealmGone extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A request failed in an orderly way; the realm goes on. */
export class RequestFailed extends Error {}

interface Waiting {
  onAnswer(index: number, value: Answer): void;
  fail(error: Error): void;
}

export class Realm {
  onPrint: (text: string) => void = () => undefined;
  readonly #channel: Channel;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #gone: RealmGone | null = null;
  #settleReady: { resolve(): void; reject(error: Error): void } | null = null;
  /** Settles when the interpreter answers its first sign of life. */
  readonly ready: Promise<void>;
  #settleLibrary: () => void = () => undefined;
  /** Settles when every file that a snapshot leaves out is there. A realm that booted plainly has them from the start. */
  readonly library: Promise<void>;
  /** Whether `library` has settled. */
  whole: boolean;

  constructor(channel: Channel, mode: BootMode, bootLimitSeconds: number) {
    this.#channel = channel;
    this.whole = mode !== "snapshot";
    this.library = this.whole ? Promise.resolve() : new Promise((resolve) => (this.#settleLibrary = resolve));
    this.ready = new Promise<void>((resolve, reject) => (this.#settleReady = { resolve, reject }));
    this.ready.catch(() => undefined);
    const limit = setTimeout(() => this.#end(new RealmGone("limit", "Python did not start in time.")), bootLimitSeconds * 1000);
    this.ready.then(() => clearTimeout(limit), () => clearTimeout(limit));
    channel.listen((message) => this.#receive(message));
  }

  get gone(): boolean {
    return this.#gone !== null;
  }

  kill(): void {
    this.#end(new RealmGone("killed", "The interpreter was stopped."));
  }

  /** One request, one answer. Rejects with RealmGone after `limitSeconds`, and the realm is ended. */
  async request(op: string, values: Argument[], limitSeconds: number): Promise<Answer> {
    let answer: Answer = null;
    await this.each(op, [values], limitSeconds, (_index, value) => {
      answer = value;
    });
    return answer;
  }

  /** One request for a whole batch; `onAnswer` is called as each answer arrives, and the limit is for all of them. */
  each(op: string, batch: Argument[][], limitSeconds: number, onAnswer: (index: number, value: Answer) => void): Promise<void> {
    if (this.#gone) return Promise.reject(this.#gone);
    if (batch.length === 0) return Promise.resolve();
    const id = this.#nextId++;
    return new Promise<void>((resolve, reject) => {
      const limit = setTimeout(() => this.#end(new RealmGone("limit", "The time limit is over.")), limitSeconds * 1000);
      const settle = (then: () => void): void => {
        clearTimeout(limit);
        this.#waiting.delete(id);
        then();
      };
      let missing = batch.length;
      this.#waiting.set(id, {
        onAnswer: (index, value) => {
          onAnswer(index, value);
          missing -= 1;
          if (missing === 0) settle(resolve);
        },
        fail: (error) => settle(() => reject(error)),
      });
      this.#channel.send({ id, op, batch });
    });
  }

  #receive(message: RealmMessage): void {
    if (this.#gone) return;
    switch (message.kind) {
      case "ready":
        this.#settleReady?.resolve();
        break;
      case "failed":
        this.#end(new RealmGone(message.mismatch ? "mismatch" : "died", message.message));
        break;
      case "library":
        this.whole = true;
        this.#settleLibrary();
        break;
      case "died":
        this.#end(new RealmGone("died", message.message));
        break;
      case "printed":
        this.onPrint(message.text);
        break;
      case "answer":
        this.#waiting.get(message.id)?.onAnswer(message.index, message.value);
        break;
      case "error":
        this.#waiting.get(message.id)?.fail(new RequestFailed(message.message));
        break;
    }
  }

  #end(reason: RealmGone): void {
    if (this.#gone) return;
    this.#gone = reason;
    this.#channel.close();
    this.#settleReady?.reject(reason);
    this.#settleLibrary(); // nobody shall wait for it
    for (const waiting of [...this.#waiting.values()]) waiting.fail(reason);
  }
}
