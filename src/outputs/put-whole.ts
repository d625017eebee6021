import { createHash } from 'node:crypto';
import { OutputError } from '../errors.js';
import type { OutputPorts, WrittenFile } from './output.js';

/** What putting a file takes. */
type FilePorts = Pick<OutputPorts, 'store' | 'onFile' | 'onMessage'>;

/**
 * Puts a finished file. Another one that is there, of a run that has no report, is damaged or somebody has edited it:
 * it is set aside.
 * @param size bytes of the file, or more where they are not known yet
 * @param chunks starts the file's bytes anew
 * @throws OutputError where the store can't set it aside
 */
export async function putWhole(
  key: string,
  size: number,
  chunks: () => AsyncIterable<Uint8Array>,
  { store, onFile, onMessage }: FilePorts,
): Promise<WrittenFile> {
  let hash = createHash('sha256');
  let bytes = 0;
  const hashed = async function* () {
    hash = createHash('sha256');
    bytes = 0;
    for await (const chunk of chunks()) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  try {
    await store.putStream(key, size, hashed());
    onFile(key, false);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const aside = await store.setAside(key);
    onMessage?.(`${store.uri}/${key} is not what this run makes; it is kept as ${aside}, and written anew`);
    await store.putStream(key, size, hashed());
    onFile(key, true);
  }
  return { key, bytes, sha256: hash.digest('hex') };
}

/** Puts a finished file that is in memory, by the same rule. */
export function putBytes(key: string, bytes: Uint8Array, ports: FilePorts): Promise<WrittenFile> {
  const once = async function* () {
    yield bytes;
  };
  return putWhole(key, bytes.length, once, ports);
}
