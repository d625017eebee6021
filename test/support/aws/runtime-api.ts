import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One invocation as the runtime gets it. */
export interface Invocation {
  readonly requestId: string;
  readonly functionArn: string;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  readonly payload: string;
}

/** What the runtime says of an invocation, or of its start. */
export type RuntimeAnswer =
  | { readonly kind: 'response' | 'error'; readonly requestId: string; readonly body: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'initError'; readonly body: string };

/** The Runtime API of one execution environment (AWS Lambda Developer Guide, "Using the Lambda runtime API"). */
export class RuntimeApi {
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #waiting: ServerResponse | null = null;
  #next: Invocation | null = null;

  private constructor(readonly answered: (answer: RuntimeAnswer) => void) {}

  static async start(answered: (answer: RuntimeAnswer) => void): Promise<RuntimeApi> {
    const api = new RuntimeApi(answered);
    api.#server.listen(0, '127.0.0.1');
    await once(api.#server, 'listening');
    return api;
  }

  /** Host and port, as AWS_LAMBDA_RUNTIME_API has it. */
  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Hands an invocation to the runtime when it asks for the next one. */
  give(invocation: Invocation): void {
    this.#next = invocation;
    this.#deliver();
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace(/^\/[^/]+\/runtime\//, '');
    if (path === 'invocation/next') {
      this.#waiting = response;
      this.answered({ kind: 'ready' });
      this.#deliver();
      return;
    }
    const body = await bodyOf(request);
    if (body === null) return;
    response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"status":"OK"}');
    const [, requestId, kind] = /^invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    if (requestId !== undefined) this.answered({ kind: kind as 'response' | 'error', requestId, body });
    else if (path === 'init/error') this.answered({ kind: 'initError', body });
  }

  #deliver(): void {
    if (!this.#waiting || !this.#next) return;
    const { requestId, functionArn, deadline, payload } = this.#next;
    const headers = {
      'Content-Type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': requestId,
      'Lambda-Runtime-Deadline-Ms': String(deadline),
      'Lambda-Runtime-Invoked-Function-Arn': functionArn,
      'Lambda-Runtime-Trace-Id': 'Root=1-00000000-000000000000000000000000;Sampled=0',
    };
    this.#waiting.writeHead(200, headers).end(payload);
    this.#waiting = null;
    this.#next = null;
  }
}

/** Null if the process ended in mid-request. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString();
}
