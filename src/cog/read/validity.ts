import { intersect, type Window } from '../../grid/window.js';
import type { Samples } from '../../raster/samples.js';
import { codecOf } from '../codecs/registry.js';
import type { ImageLayout } from '../image-layout.js';
import type { BandReading, MaskImage } from './band-reading.js';
import { decodeBlock, type StoredSamples } from './decode-block.js';
import { KeptBlocks } from './kept-blocks.js';
import { maskBytes } from './mask-bytes.js';
import type { Raster } from './raster.js';
import { bandOf, blockWindow, type StoredBlock, storedBlocks } from './stored-blocks.js';

/**
 * Which pixels of a window a mask or an alpha band declares valid (not 0).
 * @param stored the window's interleaved samples, where the alpha band is among them; null where it has blocks of its
 * own
 * @returns 1 for valid and 0 for hidden pixels, row by row
 */
export async function readValidity(mask: MaskImage, window: Window, stored: StoredSamples | null): Promise<Uint8Array> {
  if (!stored) return readHidden(mask, window);
  return Uint8Array.from(bandOf(stored, mask.layout, mask.band, null), (value) => (value === 0 ? 0 : 1));
}

/**
 * Which pixels of a block each band shows, as {@link readValidity} says; bands that share a mask share it.
 * @param stored the block's samples; null where it was never written
 */
export async function readValidities(
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

/** Whether an array of {@link readValidity} is known to hold no valid pixel. */
export function isNoneValid(valid: Uint8Array): boolean {
  return valid.buffer === zeros.buffer;
}

/** One array for all windows without a valid pixel, which can be large and cost nothing; never written. */
let zeros = new Uint8Array(0);

function noneValid(pixels: number): Uint8Array {
  if (zeros.length < pixels) zeros = new Uint8Array(pixels);
  return zeros.subarray(0, pixels);
}

/** Reads one band of an image over a window. */
async function readHidden(mask: MaskImage, window: Window): Promise<Uint8Array> {
  const { file, layout, band, showsUnwritten } = mask;
  const blocks = await storedBlocks(file.cache, layout, band, window);
  const written = blocks.filter(({ length }) => length > 0);
  if (written.length === 0 && !showsUnwritten) return noneValid(window.width * window.height);
  const valid = new Uint8Array(window.width * window.height).fill(Number(showsUnwritten));
  await codecOf(file.source.uri, layout).init?.();
  for (const block of written) {
    const covered = blockWindow(layout, block.col, block.row);
    const common = intersect(covered, window);
    if (!common) continue;
    const samples = await samplesOf(mask, block);
    for (let row = common.rowOff; row < common.rowOff + common.height; row++) {
      const from = (row - covered.rowOff) * covered.width + common.colOff - covered.colOff;
      const to = (row - window.rowOff) * window.width + common.colOff - window.colOff;
      for (let i = 0; i < common.width; i++) valid[to + i] = samples[from + i] === 0 ? 0 : 1;
    }
  }
  return valid;
}

/** The samples of a block, decoded or as they were kept: a mask's blocks needn't be those of the image. */
async function samplesOf(mask: MaskImage, block: StoredBlock): Promise<Samples> {
  const { file, layout, band } = mask;
  const kept = keptBlocks.get(layout) ?? new KeptBlocks();
  keptBlocks.set(layout, kept);
  const planes = layout.blocksAcross * layout.blocksDown;
  const key = band * planes + block.row * layout.blocksAcross + block.col;
  const found = kept.get(key);
  if (found) return found;
  const where = `${file.source.uri}: mask block ${block.col},${block.row} (bytes ${block.offset}-${block.offset + block.length})`;
  const { height } = blockWindow(layout, block.col, block.row);
  const bytes = await maskBytes(mask, block);
  return kept.keep(key, bandOf(decodeBlock(layout, bytes, height, where), layout, band, null));
}

const keptBlocks = new WeakMap<ImageLayout, KeptBlocks>();
