import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { ClassSums } from '../src/accumulators/class-sums.js';
import { bandReading } from '../src/cog/read/band-reading.js';
import { openRaster, type Raster } from '../src/cog/read/raster.js';
import { readBlocks } from '../src/cog/read/read-blocks.js';
import { parseSpec, type SpecInput } from '../src/documents/spec.js';
import type { Grid } from '../src/grid/grid.js';
import { FileSource } from '../src/io/file-source.js';
import { stackOf } from '../src/layers/stack.js';
import { zoneShares } from '../src/measures/fractions/finish.js';
import { Phases } from '../src/phases.js';
import { accumulate } from '../src/pipeline/accumulate.js';
import { censusInOnePass } from '../src/pipeline/survey.js';
import { makePlan } from '../src/plan/make-plan.js';
import { coverageOfCells } from '../src/target/coverage-of.js';
import { statedGeotransformOf, statedNodataOf } from './support/as-stated.js';
import { bruteForceCell } from './support/brute-force.js';
import { describeWithSharedData, sharedData } from './support/shared-data.js';
import { zoneAreasOfCell } from './support/zone-areas.js';

interface Cell {
  readonly valid: number;
  /** Null where there is no valid pixel. */
  readonly shares: readonly number[] | null;
}

/** All cells of a one-tile run in float64, before they are cast to the type of a file. */
async function exactCells(
  name: string,
  spec: Partial<SpecInput> = {},
): Promise<{ grid: Grid; cells: Cell[]; codes: number[] }> {
  const plan = await makePlan(parseSpec({ sources: [sharedData(name)], ...spec }, 'test'), {
    open: (uri) => FileSource.open(uri),
    census: censusInOnePass,
  });
  const stack = stackOf((uri) => FileSource.open(uri), plan, [0]);
  const coverage = coverageOfCells(plan, {
    ...plan.target.grid,
    colOff: 0,
    rowOff: 0,
    width: plan.target.grid.columns,
    height: plan.target.grid.rows,
  });
  const { states } = await accumulate(plan, [{ ...stack, coverage }], coverage, undefined, new Phases());
  const { sums, slotCount, validity } = states[0] as ClassSums;
  const classes = plan.layers[0]!.classes!;
  const k = classes.length;
  const cells = Array.from({ length: coverage.zones }, (_, i): Cell => {
    const out = { shares: new Float64Array(k + 1), valid: 0 };
    const kept = zoneShares(sums, i * slotCount, k, coverage.whole(i, validity.covered[i]!), plan.question, out);
    return { valid: out.valid, shares: kept ? [...out.shares.subarray(0, k)] : null };
  });
  return { grid: plan.target.grid, cells, codes: classes.map(({ code }) => code) };
}

async function allCodes(raster: Raster): Promise<Uint8Array> {
  const { width, height } = raster.layout;
  const codes = new Uint8Array(width * height);
  await readBlocks(raster, [bandReading(raster, 0)], { colOff: 0, rowOff: 0, width, height }, ({ window, layers }) => {
    for (let r = 0; r < window.height && window.rowOff + r < height; r++) {
      for (let c = 0; c < window.width && window.colOff + c < width; c++)
        codes[(window.rowOff + r) * width + window.colOff + c] = layers[0]!.samples[r * window.width + c]!;
    }
  });
  return codes;
}

describeWithSharedData('real land cover', () => {
  it('on the 30 m grid equals the published exact fractions to 1e-9', async () => {
    const { cells, codes } = await exactCells('nlcd-zion-30m-cog.tif');
    expect(codes).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const lines = (await readFile(sharedData('expected-nlcd-zion-30m-1km.csv'), 'utf8')).trim().split('\n').slice(1);
    expect(lines).toHaveLength(cells.length);
    let largest = 0;
    lines.forEach((line, i) => {
      const [row, col, valid, ...shares] = line.split(',');
      expect([Number(row), Number(col)]).toEqual([Math.floor(i / 35), i % 35]);
      largest = Math.max(largest, Math.abs(cells[i]!.valid - Number(valid)));
      expect(cells[i]!.shares === null).toBe(shares[0] === '');
      cells[i]!.shares?.forEach((share, k) => {
        largest = Math.max(largest, Math.abs(share - Number(shares[k])));
      });
    });
    process.stdout.write(`30 m NLCD against the CSV: largest difference ${largest.toExponential(2)}\n`);
    expect(largest).toBeLessThan(1e-9);
  });

  it.each([
    ['nlcd-zion-striped.tif', {}],
    ['nlcd-zion-4326-cog.tif', { cellSize: 0.01 }],
  ])(// biome-ignore format: cases
  'of odd pixel sizes (%s) equals brute force within the stated quantisation', async (name, spec) => {
    const { grid, cells, codes } = await exactCells(name, spec);
    const raster = await openRaster(await FileSource.open(sharedData(name)));
    const g = statedGeotransformOf(raster);
    const reference = {
      width: raster.layout.width,
      height: raster.layout.height,
      codes: await allCodes(raster),
      nodata: statedNodataOf(raster) ?? -1,
      geotransform: [g.originX, g.originY, g.pixelWidth, g.pixelHeight] as const,
    };
    await raster.source.close();
    let [largestValid, largestShare] = [0, 0];
    for (let i = 0; i < cells.length; i++) {
      const [col, row] = [i % grid.columns, Math.floor(i / grid.columns)];
      const ofCell = name.includes('4326') ? zoneAreasOfCell : bruteForceCell;
      const expected = ofCell(reference, grid, col, row);
      const valid = [...expected.byCode.values()].reduce((a, b) => a + b, 0);
      largestValid = Math.max(largestValid, Math.abs(cells[i]!.valid - valid / expected.cell));
      if (valid / expected.cell < 0.01) continue; // a share of a sliver is as uncertain as the sliver's edges
      codes.forEach((code, k) => {
        largestShare = Math.max(
          largestShare,
          Math.abs(cells[i]!.shares![k]! - (expected.byCode.get(code) ?? 0) / valid),
        );
      });
    }
    process.stdout.write(
      `${name} against brute force: valid ${largestValid.toExponential(2)}, shares ${largestShare.toExponential(2)}\n`,
    );
    expect(largestValid).toBeLessThan(4 * 2 ** -28); // four edges, each moved by at most half a unit of 2^-27 of a side
    expect(largestShare).toBeLessThan(100 * 4 * 2 ** -28);
  });
});
