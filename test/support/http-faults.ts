import type { Fault } from './http-fault.js';
import type { LoggedRequest } from './http-log.js';

export type { Fault } from './http-fault.js';

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

/** A `when` that accepts the first `times` requests. */
export const first =
  (times: number) =>
  (n: number): boolean =>
    n < times;

/**
 * Counts requests and picks their faults. A rule counts what it matches even if an earlier rule wins, so that adding a
 * rule does not move the faults of another.
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
