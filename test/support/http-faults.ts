import type { LoggedRequest } from './http-loopback.js';

/**
 * What goes wrong with one answer. Without `afterBytes`, reset and stall act before any header is sent, and a request that is
 * refused, reset or stalled has no effect unless `takesEffect` says that only its answer is lost. With `afterBytes` there is
 * an answer, so the request was carried out.
 */
export type Fault =
  /** Another answer, also 200 with an S3 error as its body; `headers` are added, for example Retry-After. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly takesEffect?: boolean;
    }
  /** The connection is reset (RST), at the latest when `afterBytes` bytes of the body are sent. */
  | { readonly kind: 'reset'; readonly afterBytes?: number; readonly takesEffect?: boolean }
  /** The headers promise the whole body, the connection closes after `afterBytes` of it; by default after half. */
  | { readonly kind: 'truncate'; readonly afterBytes?: number }
  /** Nothing more is sent after `afterBytes` bytes of the body; the connection stays until the client or the server ends. */
  | { readonly kind: 'stall'; readonly afterBytes?: number; readonly takesEffect?: boolean }
  /** The request is carried out `ms` milliseconds late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The bytes asked for, labelled as those `shift` (by default 1) bytes further on. */
  | { readonly kind: 'wrongContentRange'; readonly shift?: number }
  /** 200 and the whole file for a range of it. */
  | { readonly kind: 'wholeFile' }
  /** An ETag that is not the one of the object. */
  | { readonly kind: 'wrongEtag'; readonly etag?: string }
  /** Claims a content coding that the bytes do not have. */
  | { readonly kind: 'contentEncoding'; readonly encoding?: string };

/** Properties of a request, each equal to a value or matched by an expression. */
export type Pattern<R> = { readonly [K in keyof R]?: R[K] | RegExp };

/** A fault for the requests that match, all or those whose number `when` accepts. */
export interface FaultRule<R extends LoggedRequest = LoggedRequest> {
  readonly match?: Pattern<R> | ((request: R) => boolean);
  /** `n` counts the requests that match this rule, from 0; retries count as well. */
  readonly when?: (n: number) => boolean;
  readonly fault: Fault;
}

/** Decides on every request; `n` counts them from 0. */
export type FaultHook<R extends LoggedRequest = LoggedRequest> = (request: R, n: number) => Fault | null;

/** Rules in order, of which the first that applies wins, or a hook. */
export type Faults<R extends LoggedRequest = LoggedRequest> = readonly FaultRule<R>[] | FaultHook<R>;

/** @returns a `when` that accepts the first `times` requests. */
export const first =
  (times: number) =>
  (n: number): boolean =>
    n < times;

/**
 * Counts requests and picks their faults. A rule counts what it matches even if an earlier rule wins, so that adding a rule
 * does not move the faults of another.
 */
export class FaultPlan<R extends LoggedRequest> {
  readonly #counts = new Map<FaultRule<R> | FaultHook<R>, number>();

  constructor(readonly faults: Faults<R>) {}

  next(request: R): Fault | null {
    if (typeof this.faults === 'function') return this.faults(request, this.#count(this.faults));
    let chosen: Fault | null = null;
    for (const rule of this.faults) {
      if (!matches(rule.match, request)) continue;
      const n = this.#count(rule);
      if (!chosen && (rule.when?.(n) ?? true)) chosen = rule.fault;
    }
    return chosen;
  }

  #count(key: FaultRule<R> | FaultHook<R>): number {
    const n = this.#counts.get(key) ?? 0;
    this.#counts.set(key, n + 1);
    return n;
  }
}

function matches<R extends LoggedRequest>(match: FaultRule<R>['match'], request: R): boolean {
  if (!match) return true;
  if (typeof match === 'function') return match(request);
  return (Object.keys(match) as (keyof R)[]).every((name) => {
    const wanted: unknown = match[name];
    // search() and not test(): it does not remember where a global expression stopped
    return wanted instanceof RegExp ? String(request[name] ?? '').search(wanted) >= 0 : request[name] === wanted;
  });
}
