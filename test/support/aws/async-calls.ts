import { setTimeout as sleep } from 'node:timers/promises';
import type { BusEvent } from './events.js';
import type { LambdaHost } from './lambda-host.js';

/** Lambda tries an asynchronous call again after a minute and after two more. */
const RETRY_MS = [60_000, 120_000];

/** Calls for whose answers nobody waits, as rules make them. */
export class AsyncCalls {
  /** Events that a function failed on, after all attempts. */
  readonly lost: { readonly functionName: string; readonly event: BusEvent }[] = [];
  readonly #running = new Set<Promise<void>>();

  /** @param timeScale factor of the waits between attempts */
  constructor(
    readonly lambda: LambdaHost,
    readonly timeScale: number,
  ) {}

  get running(): boolean {
    return this.#running.size > 0;
  }

  start(functionName: string, event: BusEvent): void {
    const call = this.#call(functionName, event);
    this.#running.add(call);
    void call.finally(() => this.#running.delete(call));
  }

  /** Resolves when the calls that run now have ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #call(functionName: string, event: BusEvent): Promise<void> {
    for (const wait of [...RETRY_MS, null]) {
      try {
        await this.lambda.invoke(functionName, event);
        return;
      } catch {
        if (wait === null) this.lost.push({ functionName, event });
        else await sleep(wait * this.timeScale);
      }
    }
  }
}
