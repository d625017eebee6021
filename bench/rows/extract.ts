import { type Bench, firstRun } from '../bench.js';
import { wholeGrid } from '../cell-window.js';
import { type Extracted, extractShares, shareDifference, startPython } from '../exactextract.js';
import { figureOf } from '../median.js';
import { readBands } from '../read-bands.js';
import { against } from '../report/lines.js';
import type { Line } from '../report/measured.js';
import type { Subject } from '../subjects.js';
import { ofClasses, type Row } from './row.js';

/** More than sums in another order and float32 make of a share. */
const WRONG = 1e-5;
const [SMALL_AIM, LARGE_AIM] = [3.5, 20];

/** exactextract's `frac`, with cells as polygons, on the smallest subject, and what it would take for a large one. */
export const extract: Row = {
  name: 'extract',
  isUsual: true,
  measure: (bench) => ofClasses(bench, [8], linesOf),
};

async function linesOf(bench: Bench, classes: number): Promise<Line[]> {
  const small = await bench.subjects.at(0, classes);
  const large = await bench.subjects.at(bench.subjects.main, classes);
  const { grid, mosaic } = await firstRun(small, small.options);
  const found: Extracted[] = [];
  const [ours] = await bench.inTurns(small, small.options, [
    async () => {
      const one = await extractShares(small.path, grid);
      found.push(one);
      return one;
    },
  ]);
  await requireSame(small, mosaic, found[0]!);
  const name = `exactextract ${found[0]!.version} frac`;
  const start = await startPython();
  const [few, many] = [small.pixels, large.pixels].map((pixels) => {
    const runs = found.map((one) => ({
      seconds: start.seconds + (one.seconds * pixels) / one.pixels,
      cpuSeconds: start.cpuSeconds + (one.cpuSeconds * pixels) / one.pixels,
    }));
    return { name, ...figureOf(runs) };
  });
  const both = (aim: number) => ({ cpu: aim, wall: aim });
  const faster =
    'Its own time is that of the faster one of its strategies; Python and its packages take theirs to start.';
  const window = `Extrapolated from ${grid.columns} x ${grid.rows} cells of ${small.name}.`;
  const { ours: whole } = await bench.alone(large);
  return [
    against(`exactextract frac, ${small.name}`, ours!, few!, both(SMALL_AIM), [faster]),
    against(`exactextract frac, ${large.name}`, whole, many!, both(LARGE_AIM), [faster, window]),
  ];
}

async function requireSame({ codes }: Subject, mosaic: string, { cells }: Extracted): Promise<void> {
  const bands = await readBands(
    mosaic,
    [...codes, 'valid_fraction'].map((_, band) => band),
  );
  const difference = shareDifference(codes, bands, wholeGrid(bands), cells);
  if (difference > WRONG) throw new Error(`exactextract: shares differ by ${difference}; at most ${WRONG} is rounding`);
}
