import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, distorted, send, sentBody } from './http-answer.js';
import type { Fault } from './http-fault.js';
import { FaultPlan, type Faults } from './http-faults.js';
import type { LoggedRequest } from './http-log.js';

/**
 * A server on loopback with a log and faults; what it serves is up to its heirs. Close it, or the process stays alive.
 */
export abstract class LoopbackServer<R extends LoggedRequest> {
  /** All requests since the start or the last reset, in the order of their arrival. */
  readonly requests: R[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #closing = new AbortController();
  readonly #failures: unknown[] = [];
  #plan = new FaultPlan<R>([]);

  /** Rules or a hook; setting them starts their counts anew. */
  get faults(): Faults<R> {
    return this.#plan.faults;
  }

  set faults(faults: Faults<R>) {
    this.#plan = new FaultPlan(faults);
  }

  /** For example http://127.0.0.1:40123, without a slash at the end. */
  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Forgets the requests seen so far. */
  resetRequests(): void {
    this.requests.length = 0;
  }

  /**
   * Ends every connection, also stalled ones.
   * @throws AggregateError if the server itself failed at a request, which then got a 500.
   */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    this.#closing.abort();
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
    if (this.#failures.length > 0) throw new AggregateError(this.#failures, `${this.constructor.name} failed`);
  }

  /** What the log keeps of a request. */
  protected abstract describe(request: LoggedRequest): R;

  /** Carries a request out. */
  protected abstract handle(request: R, body: Buffer): Answer;

  /** The answer that refuses a request with this status. */
  protected abstract refuse(request: R, status: number, code: string | undefined): Answer;

  protected async listen(): Promise<void> {
    // longer than the pauses of a test, so that no client meets an idle connection which is just being closed
    this.#server.keepAliveTimeout = 30_000;
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const seen = { method, url, headers, range: headers.range ?? null, time: Date.now() };
    const entry = this.describe({ ...seen, status: null, sent: 0, fault: null });
    this.requests.push(entry);
    try {
      const fault = this.#plan.next(entry);
      entry.fault = fault?.kind ?? null;
      await this.#answer(entry, request, response, fault);
    } catch (error) {
      if (this.#closing.signal.aborted) return; // ends the waits of delays
      this.#failures.push(error);
      if (response.headersSent) response.destroy();
      else await this.#send(entry, response, this.refuse(entry, 500, undefined), null);
    }
  }

  async #answer(entry: R, request: IncomingMessage, response: ServerResponse, fault: Fault | null): Promise<void> {
    if (fault?.kind === 'delay') await sleep(fault.ms, undefined, { signal: this.#closing.signal, ref: false });
    const early = fault?.kind === 'status' || (instant(fault) && fault.afterBytes === undefined);
    const carriedOut = !early || fault.takesEffect === true;
    const body = carriedOut ? await bodyOf(request) : null;
    if (carriedOut && !body) return; // the client has left
    let answer = body && distorted(this.handle(entry, body), fault);
    if (fault?.kind === 'status') {
      const refusal = this.refuse(entry, fault.status, fault.code);
      answer = { ...refusal, headers: { ...refusal.headers, ...fault.headers } };
    } else if (early) {
      if (fault.kind === 'reset') request.socket.resetAndDestroy();
      return;
    }
    await this.#send(entry, response, answer!, fault);
  }

  async #send(entry: R, response: ServerResponse, answer: Answer, fault: Fault | null): Promise<void> {
    const bytes = sentBody(answer, entry.method, fault);
    entry.status = answer.status;
    entry.sent = bytes.length;
    await send(response, answer, bytes, fault);
  }
}

type Instant = Extract<Fault, { kind: 'reset' | 'stall' }>;
const instant = (fault: Fault | null): fault is Instant => fault?.kind === 'reset' || fault?.kind === 'stall';

/** Null if the client left before the end of its request. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch (error) {
    // a client that is killed while its request waits: ECONNRESET, whether all of the request had come or not
    if (request.complete && (error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    return null;
  }
  return Buffer.concat(chunks);
}
