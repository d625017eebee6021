import { type Block, readBlocks } from '../cog/read/block-reader.js';
import type { Raster } from '../cog/read/raster.js';
import { isNoneValid } from '../cog/read/validity.js';
import { InvalidInputError, UnsupportedRasterError } from '../errors.js';
import { intersect, type Window } from '../grid/window.js';
import { ClassTable } from '../measures/class-table.js';
import { MAX_CLASSES } from '../spec/spec.js';

/**
 * The distinct valid codes of one band over a window: one pass over all its blocks.
 * @param onPixels called with the pixels of each finished block
 * @throws InvalidInputError beyond 4096 codes, UnsupportedRasterError for codes that are not whole numbers
 */
export async function census(
  raster: Raster,
  band: number,
  window: Window,
  onPixels: (pixels: number) => void = () => {},
): Promise<number[]> {
  const found = new Set<number>();
  const checker = new ClassTable([], raster.nodata);
  const add = (code: number, where: string) => {
    if (!Number.isSafeInteger(code))
      throw new UnsupportedRasterError(
        `${where}: holds the value ${code}, which is no class code; declare it as nodata (gdal_edit.py -a_nodata), or name the classes with --classes`,
      );
    if (found.add(code).size <= MAX_CLASSES) return;
    throw new InvalidInputError(
      `${raster.source.uri}: band ${band + 1} holds more than ${MAX_CLASSES} distinct codes; is this a continuous raster? Name the classes with --classes`,
    );
  };
  await readBlocks(raster, band, window, (block) => {
    addCodes(block, window, checker, add);
    onPixels(block.window.width * block.window.height);
  });
  return [...found].sort((a, b) => a - b);
}

function addCodes(
  { window, samples, valid, where }: Block,
  wanted: Window,
  checker: ClassTable,
  add: (code: number, where: string) => void,
): void {
  const part = intersect(window, wanted);
  if (!part) return;
  if (!samples) {
    if (checker.nodata === null && (!valid || (!isNoneValid(valid) && valid.includes(1)))) add(0, where);
    return;
  }
  let last = Number.NaN;
  for (let row = part.rowOff; row < part.rowOff + part.height; row++) {
    const from = (row - window.rowOff) * window.width + part.colOff - window.colOff;
    for (let i = from; i < from + part.width; i++) {
      const code = samples[i]!;
      if (code === last || valid?.[i] === 0) continue;
      last = code;
      if (checker.slotOf(code) === checker.nodataSlot) continue;
      checker.requireWhole(code, where);
      add(code, where);
    }
  }
}
