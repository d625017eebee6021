import { ClassSums } from '../accumulators/class-sums.js';
import { ClassTable } from '../accumulators/class-table.js';
import { readBlocks } from '../cog/read/read-blocks.js';
import { WholeWindow } from '../coverage/whole-window.js';
import { namesOf, type PlannedLayerSource } from '../documents/planned-source.js';
import { MAX_CLASSES } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { areaOf, intersect, type Window } from '../grid/window.js';
import { type OpenBand, openBand } from '../layers/open-band.js';
import { recoder } from '../layers/reconciled-blocks.js';
import type { CensusRequest } from '../plan/plan-ports.js';

/** Counts as too many codes; said in the same words by whoever joins parts of a census. */
export function tooManyCodes(uri: string, band: number, most: number): InvalidInputError {
  const what = `${uri}: band ${band + 1} holds more than ${most} distinct values`;
  return new InvalidInputError(
    most < MAX_CLASSES
      ? `${what}, as measurements do and classes rarely; name the classes (--classes or --legend), or mean every value, up to ${MAX_CLASSES}, with --classes all`
      : `${what}, and a run has no more classes; name the ones you need (--classes or --legend)`,
  );
}

/** A census in this thread, in one pass: what a plan asks for (plan/make-plan.ts). */
export async function censusInOnePass({ open, layer, windows, most }: CensusRequest): Promise<number[]> {
  const codes = new Set<number>();
  for (const [i, source] of layer.sources.entries()) {
    const opened = await openBand(open, source, layer.kind);
    try {
      for (const code of await census(opened, source.recoding, windows[i]!, most)) codes.add(code);
    } finally {
      await opened.close();
    }
    if (codes.size > most) throw tooManyCodes(namesOf(layer), source.band - 1, most);
  }
  return [...codes];
}

/**
 * The distinct valid codes of one band over a window: a survey of one zone, with a class list that lists nothing.
 * @param recoding what a VRT makes of samples
 * @param most codes; one more ends the pass
 * @param onPixels called with the pixels of each finished block
 * @throws InvalidInputError beyond `most` codes, UnsupportedRasterError for codes that are not whole numbers
 */
export async function census(
  { raster, reading }: Pick<OpenBand, 'raster' | 'reading'>,
  recoding: PlannedLayerSource['recoding'],
  window: Window,
  most: number,
  onPixels: (pixels: number) => void = () => {},
): Promise<number[]> {
  const coverage = new WholeWindow(window);
  const sums = new ClassSums(new ClassTable([], reading.nodata), coverage);
  await readBlocks(raster, [reading], window, (block) => {
    for (const parts of coverage.parts(block.window)) sums.add(block, parts);
    if (sums.unlisted.found > most) throw tooManyCodes(raster.source.uri, reading.band, most);
    const touched = intersect(block.window, window);
    onPixels(touched ? areaOf(touched) : 0);
  });
  const codes = sums.unlisted.codes().map(([code]) => code);
  if (!recoding) return codes;
  return [...new Set(codes.map(recoder(recoding)))].filter((code) => !Number.isNaN(code));
}
