import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpecInput } from '../../src/documents/spec.js';
import type { Window } from '../../src/grid/window.js';
import { cutOut, windowsBetween } from '../support/cut-raster.js';
import { rounds } from '../support/effort.js';
import { runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const NODATA = 255;
const CLASSES = [1, 2, 3].map((code) => ({ code }));
const side = fc.integer({ min: 1, max: 48 });

/** A raster of few codes, with a code that is not listed, and nodata. */
const raster = fc.record({ width: side, height: side, seed: fc.nat() }).map(({ width, height, seed }): TestRaster => {
  let state = seed + 1;
  const codes = Uint8Array.from({ length: width * height }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return [1, 2, 3, 9, NODATA][(state >>> 16) % 5]!;
  });
  return { width, height, codes, geotransform: [-3217, 8111, 30, -30] };
});

/** Files by name, in an order. */
const filesOf = (parts: readonly TestRaster[], tile?: number) =>
  Object.fromEntries(parts.map((part, i) => [`${i}.tif`, tiffBytes(tile ? { ...part, tile } : part)]));

const runOf = (files: Record<string, Uint8Array>, spec: Omit<SpecInput, 'sources'>) => {
  const { classes = spec.kind === undefined ? CLASSES : undefined, ...more } = spec;
  const asked = { cellSize: 100, tileCells: 16, ...more, sources: Object.keys(files) };
  return runInMemory(files, classes === undefined ? asked : { ...asked, classes });
};

const OF_VALUES = { kind: 'continuous' } as const;
const QUESTIONS: Omit<SpecInput, 'sources'>[] = [
  {},
  { crs: 'EPSG:6933', cellSize: 120 },
  { bounds: { box: [-3100, 7000, -2600, 8000], crs: null }, denominator: 'total' },
  { ...OF_VALUES, measures: ['median', 'mean', 'center_x', 'count', 'min'] },
  { ...OF_VALUES, measures: ['q10', 'mad'], crs: 'EPSG:6933', cellSize: 900 },
];

describe('a raster that is cut into parts', () => {
  it('gives the same bytes as before, whatever the parts, their order and their blocks', async () => {
    const edges = fc.array(fc.integer({ min: 1, max: 47 }), { maxLength: 3 });
    const question = fc.constantFrom(...QUESTIONS);
    await fc.assert(
      fc.asyncProperty(raster, edges, edges, question, fc.boolean(), async (whole, columns, rows, spec, isTiled) => {
        const windows = windowsBetween(whole.width, whole.height, columns, rows);
        const parts = windows.map((window) => cutOut(whole, window));
        const one = await failing(() => runOf(filesOf([whole]), spec));
        const many = await failing(() => runOf(filesOf(parts.toReversed(), isTiled ? 16 : undefined), spec));
        if (typeof one === 'string' || typeof many === 'string') {
          expect(typeof many).toBe(typeof one);
          return;
        }
        expect(many.mosaic).toEqual(one.mosaic);
        expect(many.result.facts.measures).toEqual(one.result.facts.measures);
        expect(many.plan.layers[0]!.sources.length).toBeLessThanOrEqual(parts.length);
        expect(many.plan.notes.join()).not.toContain('overlap');
      }),
      { numRuns: rounds(6, 60) },
    );
  });
});

/** What a run gives, or the name of the error that it ends with. */
async function failing<T>(run: () => Promise<T>): Promise<T | string> {
  try {
    return await run();
  } catch (error) {
    return (error as Error).name;
  }
}

describe('sources that overlap on one lattice', () => {
  const window = fc.record({
    colOff: fc.integer({ min: 0, max: 30 }),
    rowOff: fc.integer({ min: 0, max: 30 }),
    width: fc.integer({ min: 1, max: 30 }),
    height: fc.integer({ min: 1, max: 30 }),
  });
  const SIZE = 60;
  /** They make the rectangle around all sources that of the whole. */
  const CORNERS = [0, SIZE - 1].map((at) => ({ colOff: at, rowOff: at, width: 1, height: 1 }));

  /** Codes of the whole by the rule, pixel by pixel: NODATA where no source is valid, and how many have no source. */
  function byHand(parts: readonly TestRaster[], windows: readonly Window[]) {
    const codes = new Uint8Array(SIZE * SIZE).fill(NODATA);
    let outside = 0;
    for (let row = 0; row < SIZE; row++)
      for (let col = 0; col < SIZE; col++) {
        const there = parts.flatMap((part, i) => {
          const { colOff, rowOff, width, height } = windows[i]!;
          const isThere = col >= colOff && row >= rowOff && col < colOff + width && row < rowOff + height;
          return isThere ? [part.codes[(row - rowOff) * width + col - colOff]!] : [];
        });
        codes[row * SIZE + col] = there.find((code) => code !== NODATA) ?? NODATA;
        if (there.length === 0) outside++;
      }
    return { codes, outside };
  }

  it('count each pixel once: the first valid one, or the last', async () => {
    const sources = fc.array(fc.tuple(window, fc.nat()), { minLength: 2, maxLength: 5 });
    const overlap = fc.constantFrom('first' as const, 'last' as const);
    await fc.assert(
      fc.asyncProperty(sources, overlap, fc.constantFrom(...QUESTIONS), async (some, which, spec) => {
        const placed: [Window, number][] = [...some, ...CORNERS.map((at, i): [Window, number] => [at, i])];
        const windows = placed.map(([at]) => at);
        const parts = placed.map(([at, seed]): TestRaster => {
          let state = seed + 7;
          const codes = Uint8Array.from({ length: at.width * at.height }, () => {
            state = (Math.imul(state, 1103515245) + 12345) >>> 0;
            return [1, 2, 3, NODATA, NODATA][(state >>> 16) % 5]!;
          });
          return {
            width: at.width,
            height: at.height,
            codes,
            geotransform: [30 * at.colOff, -30 * at.rowOff, 30, -30],
          };
        });
        // The whole of the reference has a border of nodata, so that both have one grid.
        const frame = {
          bounds: { box: [0, -30 * SIZE, 30 * SIZE, 0] as [number, number, number, number], crs: 'EPSG:32612' },
        };
        const asked = { ...spec, ...frame, overlap: which };
        const many = await runOf(filesOf(parts), asked);
        const inOrder =
          which === 'first' ? ([parts, windows] as const) : ([parts.toReversed(), windows.toReversed()] as const);
        const { codes, outside } = byHand(...inOrder);
        const whole = { width: SIZE, height: SIZE, codes, geotransform: [0, 0, 30, -30] as const };
        const one = await runOf(filesOf([whole]), asked);
        expect(many.mosaic).toEqual(one.mosaic);
        const facts = many.result.facts.measures.fractions as
          | { outside: { km2: number }; nodata: { km2: number } }
          | undefined;
        if (!facts || spec.crs) return;
        const hidden = codes.filter((code) => code === NODATA).length;
        const pixel = (30 * 30) / 1e6;
        const beyond = asked.cellSize === undefined ? gridArea(many.plan.target.grid) - (SIZE * 30) ** 2 / 1e6 : 0;
        expect(facts.nodata.km2).toBeCloseTo((hidden - outside) * pixel, 6);
        expect(facts.outside.km2).toBeCloseTo(outside * pixel + beyond, 6);
      }),
      { numRuns: rounds(6, 60) },
    );
  });

  const gridArea = ({
    columns,
    rows,
    cellWidth,
    cellHeight,
  }: {
    columns: number;
    rows: number;
    cellWidth: number;
    cellHeight: number;
  }) => (columns * rows * cellWidth * cellHeight) / 1e6;

  it('are said to overlap, and refused where they may not', async () => {
    const at = (x: number): TestRaster => ({
      width: 4,
      height: 4,
      codes: new Uint8Array(16).fill(1),
      geotransform: [x, 120, 30, -30],
    });
    const files = filesOf([at(0), at(90)]);
    expect((await runOf(files, {})).plan.notes).toEqual([
      'sources overlap, and the first valid one counts: 0.tif and 1.tif',
    ]);
    await expect(runOf(files, { overlap: 'error' })).rejects.toThrow(
      /^overlap: sources overlap \(0.tif and 1.tif\); say/,
    );
    expect((await runOf(filesOf([at(0), at(120)]), { overlap: 'error' })).plan.notes).toEqual([]);
  });
});
