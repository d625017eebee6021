import { createHash } from 'node:crypto';
import { dateRange } from '../../documents/date-range.js';
import { ZARR_KEY } from '../../documents/keys.js';
import type { Plan } from '../../documents/plan.js';
import { turnEventLoop } from '../../event-loop-turns.js';
import { WriteBehind } from '../../io/write-behind.js';
import { readCells } from '../../results/read-cells.js';
import { FRACTILE_VERSION } from '../../version.js';
import { type OutputPorts, PARTS_AT_A_TIME, type WrittenFile } from '../output.js';
import { putBytes } from '../put-whole.js';
import { type BandArray, chunkBytes, chunkKey, metadataKey, tilePlace, zarrArrays } from './arrays.js';
import { bandAttributes } from './band-attributes.js';
import { bandChunk } from './chunk.js';
import { coordinateArrays } from './coordinates.js';
import { type Attributes, arrayMetadata, groupMetadata } from './metadata.js';

/** Chunks on their way have this much memory. */
const BEHIND_BYTES = 64 * 1024 * 1024;

/**
 * Writes the store: what describes its arrays, a chunk of each for every job, and at last what describes the group, so
 * that nothing opens as a store before all of it is there.
 *
 * Memory: what reading ahead takes, two chunks of the largest array, and 64 MiB of chunks on their way, or one chunk.
 * @throws MissingTileError, TileDamagedError, StorageError, OutputError where another object is there
 */
export async function writeStore(plan: Plan, ports: OutputPorts): Promise<readonly WrittenFile[]> {
  const arrays = zarrArrays(plan);
  const largest = Math.max(...arrays.bands.map(chunkBytes));
  const parts = new Parts(ports, Math.max(1, Math.min(PARTS_AT_A_TIME, Math.floor(BEHIND_BYTES / largest))));
  const described: Record<string, object> = {};
  const describe = async (name: string, metadata: object) => {
    described[name] = metadata;
    await parts.put(metadataKey({ name }), jsonBytes(metadata));
  };
  try {
    for (const array of coordinateArrays(plan, arrays)) {
      await describe(array.name, arrayMetadata(array, array.fill, array.attributes));
      await parts.put(chunkKey(array, ...array.shape.map(() => 0)), array.chunkBytes());
    }
    for (const array of arrays.bands)
      await describe(array.name, arrayMetadata(array, array.fill, bandAttributes(plan, array)));
    await writeBands(ports, arrays.bands, parts);
  } finally {
    await parts.end();
  }
  const group = jsonBytes(groupMetadata(groupAttributes(plan), described));
  return [{ ...(await putBytes(ZARR_KEY, group, ports)), parts: parts.sum() }];
}

async function writeBands(
  { results, store, onJob }: OutputPorts,
  arrays: readonly BandArray[],
  parts: Parts,
): Promise<void> {
  const { size } = results.first;
  const bands = arrays.flatMap((array) => array.bands);
  for await (const { window, values } of readCells(results, store, { bands, onPart: onJob })) {
    const tile = { col: window.colOff / size.columns, row: window.rowOff / size.rows };
    const cells = { columns: window.width, rows: window.height };
    for (const array of arrays) {
      const its = array.bands.map((number) => values[bands.indexOf(number)]!);
      await parts.put(chunkKey(array, ...tilePlace(array, tile)), bandChunk(array, its, cells));
      await turnEventLoop();
    }
  }
}

function groupAttributes({ questionHash, date }: Plan): Attributes {
  const { start, end } = date === null ? {} : dateRange(date);
  return {
    Conventions: 'CF-1.11',
    source: `Fractile ${FRACTILE_VERSION}`,
    ...(start && end ? { time_coverage_start: start, time_coverage_end: end } : {}),
    fractile_question_sha256: questionHash,
  };
}

function jsonBytes(document: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

/** Objects of a store that are written behind the work that makes them. */
class Parts {
  readonly #writes: WriteBehind;
  readonly #ports: Pick<OutputPorts, 'store' | 'onFile' | 'onMessage'>;
  readonly #hash = createHash('sha256');
  #count = 0;
  #bytes = 0;

  constructor({ store, onMessage }: OutputPorts, atATime: number) {
    this.#writes = new WriteBehind(atATime);
    this.#ports = { store, onMessage, onFile: () => {} };
  }

  put(key: string, bytes: Uint8Array): Promise<void> {
    this.#count++;
    this.#bytes += bytes.length;
    this.#hash.update(bytes);
    return this.#writes.begin(async () => {
      await putBytes(key, bytes, this.#ports);
    });
  }

  end(): Promise<void> {
    return this.#writes.end();
  }

  /** What was written: how many objects, their bytes, and the SHA-256 of all of them one after the other. */
  sum(): NonNullable<WrittenFile['parts']> {
    return { count: this.#count, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
