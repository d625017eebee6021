import { type Block, readBlocks } from '../cog/read/block-reader.js';
import type { Raster } from '../cog/read/raster.js';
import { isNoneValid } from '../cog/read/validity.js';
import { InvalidInputError } from '../errors.js';
import { intersect, type Window } from '../grid/window.js';
import { type BlockPlace, ClassTable, requireCode } from '../measures/class-table.js';
import { MAX_CLASSES } from '../spec/spec.js';

/** Counts as too many codes; said in the same words by whoever joins parts of a census. */
export function tooManyCodes(uri: string, band: number, most: number): InvalidInputError {
  const what = `${uri}: band ${band + 1} holds more than ${most} distinct values`;
  return new InvalidInputError(
    most < MAX_CLASSES
      ? `${what}, as measurements do and classes rarely; name the classes (--classes or --legend), or mean every value, up to ${MAX_CLASSES}, with --classes all`
      : `${what}, and a run has no more classes; name the ones you need (--classes or --legend)`,
  );
}

/**
 * The distinct valid codes of one band over a window: one pass over all its blocks.
 * @param most codes; one more ends the pass
 * @param onPixels called with the pixels of each finished block
 * @throws InvalidInputError beyond `most` codes, UnsupportedRasterError for codes that are not whole numbers
 */
export async function census(
  raster: Raster,
  band: number,
  window: Window,
  most: number,
  onPixels: (pixels: number) => void = () => {},
): Promise<number[]> {
  const found = new Set<number>();
  const checker = new ClassTable([], raster.nodata);
  const add = (code: number, place: BlockPlace) => {
    requireCode(code, place);
    if (found.add(code).size > most) throw tooManyCodes(raster.source.uri, band, most);
  };
  await readBlocks(raster, band, window, (block) => {
    addCodes(block, window, checker, add);
    onPixels(block.window.width * block.window.height);
  });
  return [...found].sort((a, b) => a - b);
}

function addCodes(
  { window, samples, valid, place }: Block,
  wanted: Window,
  checker: ClassTable,
  add: (code: number, place: BlockPlace) => void,
): void {
  const part = intersect(window, wanted);
  if (!part) return;
  if (!samples) {
    if (checker.nodata === null && (!valid || (!isNoneValid(valid) && valid.includes(1)))) add(0, place);
    return;
  }
  let last = Number.NaN;
  for (let row = part.rowOff; row < part.rowOff + part.height; row++) {
    const from = (row - window.rowOff) * window.width + part.colOff - window.colOff;
    for (let i = from; i < from + part.width; i++) {
      const code = samples[i]!;
      if (code === last || valid?.[i] === 0) continue;
      last = code;
      if (checker.slotOf(code) !== checker.nodataSlot) add(code, place);
    }
  }
}
