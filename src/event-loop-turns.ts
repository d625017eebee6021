import { setImmediate } from 'node:timers/promises';

/** Time between two turns: far less than anybody waits for an answer. */
const BETWEEN_MS = 20;

let due = 0;
/** A turn that is awaited already, by another one of the jobs that this thread has under way. */
let turning: Promise<void> | null = null;

/**
 * Turns the event loop where that was not done for a while; to be called wherever something long is a step further.
 * Signals, timers, answers and messages of other threads come when the event loop turns, and awaiting what is already
 * there, as the next block of a request that was answered, doesn't turn it. What a thread has under way takes turns
 * together: otherwise each would have a while of its own, and an answer would wait for all of them.
 */
export async function turnEventLoop(): Promise<void> {
  if (!isTurnDue()) return;
  turning ??= setImmediate().then(() => {
    turning = null;
    due = performance.now() + BETWEEN_MS;
  });
  await turning;
}

/** Whether {@link turnEventLoop} would wait, for loops that have no time for a promise each. */
export function isTurnDue(): boolean {
  return turning !== null || performance.now() >= due;
}
