import { CorruptRasterError } from '../../errors.js';
import { turnEventLoop } from '../../event-loop-turns.js';
import type { Window } from '../../grid/window.js';
import {
  byOffset,
  coalesce,
  coalesceInOrder,
  type Limits,
  limitsOf,
  type RangeGroup,
  REQUESTS_IN_FLIGHT,
} from '../../io/coalesce.js';
import { readAhead } from '../../io/read-ahead.js';
import type { Phases } from '../../phases.js';
import { freeArrays } from '../../raster/free-arrays.js';
import type { LayerBlock, StackBlock } from '../../raster/pixel-block.js';
import type { BlockPlace } from '../../raster/samples.js';
import { codecOf } from '../codecs/registry.js';
import type { BandReading } from './band-reading.js';
import { decodeBlock, type StoredSamples } from './decode-block.js';
import { EdgeBlocks, type SharedRaster } from './edge-blocks.js';
import type { Raster } from './raster.js';
import { replaceValues, snapNodata } from './snap-nodata.js';
import { bandOf, blockWindow, type StoredBlock, storedBlocks } from './stored-blocks.js';
import { isNoneValid, readValidity } from './validity.js';

const NO_SAMPLES = new Uint8Array(0);

/** Which blocks come, in which order. */
export interface BlockOrder {
  /** Whether a row of blocks comes after the other, wherever their bytes lie. */
  readonly inRows?: boolean;
  /** Which blocks are wanted; all by default. */
  readonly isWanted?: (block: Window) => boolean;
  /** Where blocks on the edge of the window are found, or left for others. */
  readonly shared?: SharedRaster | undefined;
  /** Whether the samples of a block are of no use any more when the next one is asked for, so that they are freed. */
  readonly frees?: boolean;
  /** What measures decoding. */
  readonly phases?: Phases | undefined;
}

/**
 * Reads all blocks that touch `window`, each once with all bands that are asked for: first those that were never
 * written, then the others in the order of their bytes. Neighbouring blocks share requests, and few requests are in
 * flight.
 * @param bands the layers of the blocks, in this order
 * @throws CorruptRasterError, UnsupportedRasterError, StorageError, SourceChangedError
 */
export async function* readBlocks(
  raster: Raster,
  bands: readonly BandReading[],
  window: Window,
  order: BlockOrder = {},
): AsyncGenerator<StackBlock, void> {
  const { layout, source } = raster;
  await codecOf(source.uri, layout).init?.();
  const stacks =
    layout.planar && bands.length > 1 ? planes(raster, bands, window, order) : blocks(raster, bands, window, order);
  for await (const block of stacks) {
    yield block;
    if (order.frees && !order.shared?.blocks.holds(block)) freeArrays(block.layers.map(({ samples }) => samples));
    await turnEventLoop();
  }
}

/** The blocks of one plane: of one band, or of bands whose samples are interleaved. */
async function* blocks(
  raster: Raster,
  bands: readonly BandReading[],
  window: Window,
  { inRows = false, isWanted = () => true, shared, frees = false, phases }: BlockOrder,
  inFlight = REQUESTS_IN_FLIGHT,
): AsyncGenerator<StackBlock, void> {
  const all = await storedBlocks(raster.cache, raster.layout, bands[0]!.band, window);
  const wanted = all.filter(({ col, row }) => isWanted(blockWindow(raster.layout, col, row)));
  const edge = new EdgeBlocks(raster.layout, window, shared);
  try {
    const stored = wanted.map((block) => edge.claim(block));
    const limits = limitsOf(raster.source);
    const steps = inRows ? inOrderOfRows(stored, limits) : inOrderOfBytes(stored, limits);
    const reads = readAhead(steps, inFlight - 1, async (step) => ({
      step,
      bytes: step.length > 0 ? await readGroup(raster, step) : null,
    }));
    for await (const { step, bytes } of reads) {
      for (const block of step.members) {
        const from = block.offset - step.offset;
        const stored = isWritten(block) ? bytes!.subarray(from, from + block.length) : null;
        yield (await edge.found(block)) ?? edge.read(block, await decode(raster, bands, block, stored, phases));
      }
      if (frees && bytes && raster.source.isFile) freeArrays([bytes]);
    }
  } finally {
    edge.close();
  }
}

/** First the blocks that were never written, for which nothing is asked, then requests for the others. */
function inOrderOfBytes(stored: readonly StoredBlock[], limits: Limits): RangeGroup<StoredBlock>[] {
  const unwritten = stored.filter((block) => !isWritten(block));
  return [{ offset: 0, length: 0, members: unwritten }, ...coalesce(stored.filter(isWritten), limits)];
}

/** The same, of one row of blocks after the other; rows whose bytes follow each other share requests. */
function inOrderOfRows(stored: readonly StoredBlock[], limits: Limits): RangeGroup<StoredBlock>[] {
  return coalesceInOrder(
    rowsOf(stored).flatMap((row) => [...row.filter((block) => !isWritten(block)), ...byOffset(row.filter(isWritten))]),
    limits,
  );
}

const isWritten = ({ length }: StoredBlock): boolean => length > 0;

/** Blocks row by row, which they come in. */
function rowsOf(stored: readonly StoredBlock[]): StoredBlock[][] {
  const rows: StoredBlock[][] = [];
  for (const block of stored) {
    const row = rows.at(-1);
    if (row?.[0]?.row === block.row) row.push(block);
    else rows.push([block]);
  }
  return rows;
}

/**
 * Blocks of bands that have blocks of their own, put together as they come: writers lay all planes out alike, so that
 * few wait for their counterparts.
 */
async function* planes(
  raster: Raster,
  bands: readonly BandReading[],
  window: Window,
  order: BlockOrder,
): AsyncGenerator<StackBlock, void> {
  const inFlight = Math.max(1, Math.floor(REQUESTS_IN_FLIGHT / bands.length));
  // Blocks of several bands are put together here, so that none of them is shared.
  const readers = bands.map((band) => blocks(raster, [band], window, { ...order, shared: undefined }, inFlight));
  const waiting = new Map<string, (StackBlock | undefined)[]>();
  for (;;) {
    const next = await Promise.all(readers.map((reader) => reader.next()));
    if (next[0]!.done) return; // each plane has as many blocks
    for (const [i, { value }] of next.entries()) {
      const block = value as StackBlock;
      const key = `${block.window.colOff},${block.window.rowOff}`;
      const parts = waiting.get(key) ?? bands.map(() => undefined);
      waiting.set(key, parts);
      parts[i] = block;
      if (parts.includes(undefined)) continue;
      waiting.delete(key);
      const whole = parts as StackBlock[];
      const storedBytes = whole.reduce((sum, part) => sum + part.storedBytes, 0);
      yield { ...block, layers: whole.flatMap((part) => part.layers), storedBytes };
    }
  }
}

async function readGroup(raster: Raster, group: RangeGroup<StoredBlock>): Promise<Uint8Array> {
  const bytes = await raster.source.read(group.offset, group.length);
  if (bytes.length < group.length) {
    throw new CorruptRasterError(
      `${raster.source.uri}: ends at byte ${group.offset + bytes.length}, inside a block that reaches to ${group.offset + group.length}; it is truncated, get it again from its origin`,
    );
  }
  return bytes;
}

async function decode(
  raster: Raster,
  bands: readonly BandReading[],
  block: StoredBlock,
  bytes: Uint8Array | null,
  phases: Phases | undefined,
): Promise<StackBlock> {
  const { layout, source } = raster;
  const window = blockWindow(layout, block.col, block.row);
  const at = `block ${block.col},${block.row} (bytes ${block.offset}-${block.offset + block.length})`;
  const place = { uri: source.uri, at };
  const decoding = <T>(work: () => T) => (phases ? phases.during('decoding', work) : work());
  const stored = bytes && decoding(() => decodeBlock(layout, bytes, window.height, `${source.uri}: ${at}`));
  const masks = await validities(raster, bands, window, stored);
  const layers = decoding(() => bands.map((reading, i) => layerOf(raster, stored, reading, masks[i]!, place)));
  return { window, stride: window.width, lattice: 0, layers, storedBytes: block.length };
}

/** Which pixels each band shows; bands that share a mask share what it says. */
async function validities(
  { layout }: Raster,
  bands: readonly BandReading[],
  window: Window,
  stored: StoredSamples | null,
): Promise<(Uint8Array | null)[]> {
  const found: (Uint8Array | null)[] = [];
  for (const { mask } of bands) {
    const same = bands.findIndex((other) => other.mask?.layout === mask?.layout && other.mask?.band === mask?.band);
    const isAmongThem = mask?.layout === layout && !layout.planar;
    found.push(
      same < found.length ? found[same]! : mask && (await readValidity(mask, window, isAmongThem ? stored : null)),
    );
  }
  return found;
}

/**
 * A block that was never written is nodata, or 0 where the source has no nodata value (as in GDAL); one of which a mask
 * shows no pixel is NaN, which is no value in any raster: nobody looks at a mask of hundreds of megapixels for nothing.
 * One literal makes all layers, so that loops over their pixels meet one shape of object.
 */
function layerOf(
  { layout }: Raster,
  stored: StoredSamples | null,
  { band, nodata, alsoNodata, wideNodata, fill }: BandReading,
  valid: Uint8Array | null,
  place: BlockPlace,
): LayerBlock {
  const isHidden = valid !== null && isNoneValid(valid);
  const rule = { nodata: wideNodata, where: `${place.uri}: ${place.at}` };
  const samples = stored && !isHidden ? bandOf(stored, layout, band, rule) : NO_SAMPLES;
  if (layout.format === 'float') snapNodata(samples, nodata);
  if (nodata !== null && alsoNodata.length > 0) replaceValues(samples, alsoNodata, nodata);
  const unwritten = stored ? null : fill;
  return { samples, constant: isHidden ? Number.NaN : unwritten, valid: isHidden ? null : valid, place };
}
