import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** Fewer are not worth a call. */
const FEWEST_BYTES = 64 * 1024;
/** Bytes of a buffer behind its samples that decoders leave. */
const ROOM = 1024;

let nobody: MessagePort | null = null;

/**
 * Gives the memory of a large array back at once, if it has a buffer of its own. V8 would do so when it collects
 * garbage: after tens of MB of them, and with much work, as it looks for what is still in use. The array has no length
 * then.
 */
export function freeArray(array: ArrayBufferView): void {
  nobody ??= closedPort();
  if (isOwner(array)) nobody.postMessage(null, [array.buffer as ArrayBuffer]);
}

/** Whether an array takes all of its buffer; Node gives out parts of larger ones (Buffer.poolSize), which must stay. */
function isOwner({ buffer, byteLength }: ArrayBufferView): boolean {
  return byteLength >= FEWEST_BYTES && buffer.byteLength <= byteLength + ROOM;
}

/** A port that leads nowhere: what is transferred to it is let go. */
function closedPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.close();
  return port1;
}
