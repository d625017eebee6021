import { setImmediate } from 'node:timers/promises';

/** Work between two turns: some hundredths of a second. */
const VALUES = 2 ** 20;

/**
 * Lets long computations be heard and stopped. Signals, timers and messages of other threads come when the event loop
 * turns, and awaiting what is already there, as the next block of a request that was answered, doesn't turn it.
 */
export class EventLoopTurns {
  #values = 0;

  /**
   * Turns the event loop where enough has been done since its last turn.
   * @param values pixels or cells done since the last call
   */
  async after(values: number): Promise<void> {
    this.#values += values;
    if (this.#values < VALUES) return;
    this.#values = 0;
    await setImmediate();
  }
}
