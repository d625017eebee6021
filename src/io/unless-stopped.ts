import { InterruptedError } from '../errors.js';

/**
 * Lets go of work when the signal comes, whatever request or retry it waits for.
 * @throws InterruptedError with `message`
 */
export function unlessStopped<T>(signal: AbortSignal, work: Promise<T>, message: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new InterruptedError(message));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/**
 * Refuses to go on where the signal has come.
 * @throws InterruptedError with `message`
 */
export function throwIfStopped(signal: AbortSignal, message: string): void {
  if (signal.aborted) throw new InterruptedError(message);
}
