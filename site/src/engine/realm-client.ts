/** The page's side of a realm: requests with ids and limits, answers as promises, and one place that ends it. */

import { type AwakeLimit, awakeLimit } from "../shared/awake.ts";
import type { Argument, BootFailure, BootMode, RealmRequest } from "../shared/protocol.ts";
import { isRealmMessage } from "./untrusted.ts";

export type Answer = string | Uint8Array | null;

/** How a realm is reached and ended: a frame with a worker in a browser, a child process under Node. */
export interface Channel {
  /** What is in `transfer` is moved and not copied, where that is possible, and is gone here. */
  send(request: RealmRequest, transfer: ArrayBuffer[]): void;
  /** What arrives is not trusted: a submission owns the interpreter that sends it. */
  listen(listener: (message: unknown) => void): void;
  close(): void;
}

/**
 * Why a realm will not answer any more: ended, its interpreter broke, a limit ran out, its snapshot does not fit, or the system gave
 * it no memory to start.
 */
export type Reason = "killed" | "died" | "limit" | BootFailure;

export class RealmGone extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A request failed in an orderly way; the realm goes on. */
export class RequestFailed extends Error {}

/** A line of the submission's file, and when it was there (`performance.now`). */
export interface Seen {
  line: number;
  at: number;
}

/**
 * Characters that a realm may print in all, and what a message counts at least. Far above what the grader's own stream lets through;
 * a submission that goes around it would keep the page busy for ever.
 */
const MOST_PRINTED = 2_000_000;
const LEAST_PRINTED = 50;
/** Characters of a recording; the grader's own ends at 6 MB. */
const MOST_RECORDED = 10_000_000;

interface Waiting {
  /** The realm has answered everything before. */
  begin(): void;
  /** False for an answer out of turn. */
  onAnswer(index: number, value: Answer): boolean;
  fail(error: Error): void;
}

export class Realm {
  onPrint: (text: string) => void = () => undefined;
  /** Set by whoever asks for a recording; a realm that sends one unasked is ended. */
  onRecorded: ((text: string) => void) | null = null;
  /** Where the submission was when it was last looked at; null if it never was, or was in no line of its own. */
  seen: Seen | null = null;
  readonly #channel: Channel;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #printed = 0;
  #recorded = 0;
  #isReady = false;
  #gone: RealmGone | null = null;
  #settleReady: { resolve(): void; reject(error: Error): void } | null = null;
  readonly #bootLimit: number;
  #booting: AwakeLimit | null = null;
  /** Settles when the interpreter answers its first sign of life. */
  readonly ready: Promise<void>;
  #settleLibrary: () => void = () => undefined;
  /** Settles when every file that a snapshot leaves out is there. A realm that booted plainly has them from the start. */
  readonly library: Promise<void>;
  /** Whether every file is there. */
  whole: boolean;

  /** `bootLimitSeconds` is what a start may take without a sign of progress, once it is `supplied`. */
  constructor(channel: Channel, mode: BootMode, bootLimitSeconds: number) {
    this.#channel = channel;
    this.#bootLimit = bootLimitSeconds;
    this.whole = mode !== "snapshot";
    this.library = this.whole ? Promise.resolve() : new Promise((resolve) => (this.#settleLibrary = resolve));
    this.ready = new Promise<void>((resolve, reject) => (this.#settleReady = { resolve, reject }));
    this.ready.catch(() => undefined);
    const stop = (): void => this.#booting?.stop();
    this.ready.then(stop, stop);
    channel.listen((message) => this.#receive(message));
  }

  get gone(): boolean {
    return this.#gone !== null;
  }

  kill(): void {
    this.#end(new RealmGone("killed", "The interpreter was stopped."));
  }

  /** Everything that the start needs is on the machine: from now on it is work that is waited for, and no longer bytes. */
  supplied(): void {
    if (!this.#isReady && !this.#gone) this.#countBoot();
  }

  #countBoot(): void {
    this.#booting?.stop();
    this.#booting = awakeLimit(this.#bootLimit, () => this.#end(new RealmGone("limit", "Python stopped in the middle of its start.")));
  }

  /**
   * One request, one answer. Rejects with RealmGone after `limitSeconds`, and the realm is ended. A realm does one thing after the
   * other, so the time begins when everything is answered that it was asked before.
   */
  async request(op: string, values: Argument[], limitSeconds: number, transfer: ArrayBuffer[] = []): Promise<Answer> {
    let answer: Answer = null;
    const onAnswer = (_index: number, value: Answer): void => {
      answer = value;
    };
    await this.each(op, [values], limitSeconds, onAnswer, transfer);
    return answer;
  }

  /** One request for a whole batch; `onAnswer` is called as each answer arrives, and the limit is for all of them. */
  each(
    op: string,
    batch: Argument[][],
    limitSeconds: number,
    onAnswer: (index: number, value: Answer) => void,
    transfer: ArrayBuffer[] = [],
  ): Promise<void> {
    if (this.#gone) return Promise.reject(this.#gone);
    if (batch.length === 0) return Promise.resolve();
    const id = this.#nextId++;
    return new Promise<void>((resolve, reject) => {
      let limit: AwakeLimit | null = null;
      const settle = (then: () => void): void => {
        limit?.stop();
        this.#waiting.delete(id);
        then();
        if (!this.#gone) this.#first()?.begin();
      };
      let answered = 0;
      this.#waiting.set(id, {
        begin: () => (limit ??= awakeLimit(limitSeconds, () => this.#end(new RealmGone("limit", "The time limit is over.")))),
        onAnswer: (index, value) => {
          if (index !== answered) return false;
          answered += 1;
          onAnswer(index, value);
          if (answered === batch.length) settle(resolve);
          return true;
        },
        fail: (error) => settle(() => reject(error)),
      });
      this.#first()?.begin();
      this.#channel.send({ id, op, batch }, transfer);
    });
  }

  #first(): Waiting | undefined {
    return this.#waiting.values().next().value;
  }

  #receive(message: unknown): void {
    if (!this.#gone && !this.#take(message)) this.#end(new RealmGone("died", "The interpreter sent what it was not asked for."));
  }

  /** False for a message that no realm sends, or not now. Each kind can come so often only, so that none can flood the page. */
  #take(message: unknown): boolean {
    if (!isRealmMessage(message)) return false;
    switch (message.kind) {
      case "step":
        if (this.#isReady) return false;
        if (this.#booting) this.#countBoot();
        return true;
      case "ready":
        if (this.#isReady) return false;
        this.#isReady = true;
        this.#settleReady?.resolve();
        return true;
      case "failed":
        this.#end(new RealmGone(message.reason, message.message));
        return true;
      case "library":
        if (this.whole) return false;
        this.whole = true;
        this.#settleLibrary();
        return true;
      case "died":
        this.#end(new RealmGone("died", message.message));
        return true;
      case "printed":
        this.#printed += Math.max(message.text.length, LEAST_PRINTED);
        if (this.#printed > MOST_PRINTED) return false;
        this.onPrint(message.text);
        return true;
      case "recorded":
        this.#recorded += Math.max(message.text.length, LEAST_PRINTED);
        if (!this.onRecorded || this.#recorded > MOST_RECORDED) return false;
        this.onRecorded(message.text);
        return true;
      case "line":
        this.#printed += LEAST_PRINTED;
        if (this.#printed > MOST_PRINTED) return false;
        this.seen = message.line > 0 ? { line: message.line, at: performance.now() } : null;
        return true;
      case "answer":
        return this.#waiting.get(message.id)?.onAnswer(message.index, message.value) ?? false;
      case "error": {
        const waiting = this.#waiting.get(message.id);
        waiting?.fail(new RequestFailed(message.message));
        return waiting !== undefined;
      }
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
