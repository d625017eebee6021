import { FileStore } from '../io/file-store.js';

/** Patience with work that was asked to stop; what takes longer is cut off. */
const PATIENCE_MS = 1500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const stop = new AbortController();

/** Comes when the user stops the command: Ctrl-C, `kill`, or a terminal that is closed. */
export const stopSignal: AbortSignal = stop.signal;

/**
 * Listens for signals from now on. The first one asks the work to stop; a second one, or a work that does not listen,
 * ends the process.
 * @param quit ends the process with what there is to say
 */
export function listenForStops(quit: () => never): void {
  process.once('exit', () => FileStore.removeUnfinished());
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (stop.signal.aborted) quit();
      stop.abort();
      setTimeout(quit, PATIENCE_MS).unref();
    });
  }
}
