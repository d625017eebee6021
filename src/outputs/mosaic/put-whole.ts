import { OutputError } from '../../errors.js';
import type { OutputPorts } from '../output.js';
import { categorySidecar } from './categories.js';
import type { MosaicFile } from './mosaic-file.js';

/** Puts what the codes of a file mean beside it. */
export async function putSidecar(file: MosaicFile, ports: OutputPorts): Promise<void> {
  const bytes = categorySidecar(file);
  const once = async function* () {
    yield bytes;
  };
  await putWhole(sidecarKey(file), bytes.length, once, ports);
}

/** The key of a file's sidecar. */
export function sidecarKey({ key }: Pick<MosaicFile, 'key'>): string {
  return `${key}.aux.xml`;
}

/**
 * Puts a finished file. Another one that is there, of a run that has no report, is damaged or somebody has edited it:
 * it is set aside.
 * @param chunks starts the file's bytes anew
 * @throws OutputError where the store can't set it aside
 */
export async function putWhole(
  key: string,
  size: number,
  chunks: () => AsyncIterable<Uint8Array>,
  { store, onMessage }: OutputPorts,
): Promise<void> {
  try {
    await store.putStream(key, size, chunks());
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const aside = await store.setAside(key);
    onMessage?.(`${store.uri}/${key} is not what this run makes; it is kept as ${aside}, and written anew`);
    await store.putStream(key, size, chunks());
  }
}
