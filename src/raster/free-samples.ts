import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { StackBlock } from './pixel-block.js';

/** Smaller ones are not worth a call, and may lie in memory that Node shares out (Buffer.poolSize). */
const FEWEST_BYTES = 64 * 1024;

let nobody: MessagePort | null = null;

/**
 * Gives the memory of a block's samples back at once, each on a buffer of its own. V8 would do so when it collects
 * garbage: after tens of MB of blocks, and with much work, as it looks for what is still in use. The samples have no
 * length then.
 */
export function freeSamples({ layers }: StackBlock): void {
  nobody ??= closedPort();
  for (const { samples } of layers)
    if (samples.buffer.byteLength >= FEWEST_BYTES) nobody.postMessage(null, [samples.buffer as ArrayBuffer]);
}

/** A port that leads nowhere: what is transferred to it is let go. */
function closedPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.close();
  return port1;
}
