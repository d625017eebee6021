import type { IncomingHttpHeaders } from 'node:http';
import type { Fault } from './http-fault.js';

/** One request as the server saw it, and what became of it. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly range: string | null;
  /** Milliseconds since 1970 at which its headers had arrived. */
  readonly time: number;
  /** Of the answer; null as long as there is none, and if none was sent. */
  status: number | null;
  /** Bytes of the answer's body. */
  sent: number;
  fault: Fault['kind'] | null;
}
