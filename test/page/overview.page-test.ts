import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, settled } from './browser.js';
import { CLASSES, landCover } from './rasters.js';
import { cellUnder, choose, click, float32, mapBox, shownCell } from './reading.js';
import { type PageRun, pageRun } from './runs.js';

/** Bytes in which the header of a small raster is found. */
const MAX_HEADER = 2 * 65536;

describeInBrowser('the page of a grid that it carries an overview of', (open) => {
  const SIDE = 900;
  let run: PageRun;
  beforeAll(async () => {
    const options = ['--cell-size', '30', '--classes', CLASSES, '--measures', 'fractions,majority'];
    run = await pageRun(landCover(SIDE), options);
  });
  afterAll(() => run?.close());

  it('shows from disk what the overview has, and says so', async () => {
    const { page, requests, complaints } = await open(run.file);
    expect(await page.locator('#map-status').textContent()).toBe(
      'This page carries an overview of 450 × 451 cells, each of 2 × 2 of the grid.',
    );
    await page.locator('#map').focus();
    await page.keyboard.press('ArrowRight');
    const { column, row, values, hint } = await shownCell(page);
    expect([column % 2, row % 2]).toEqual([0, 0]);
    expect(hint).toMatch(/^Overview of 2 × 2 cells, from the copy in this page\./);
    const four = Array.from({ length: 4 }, (_, i) => run.cell(column + (i % 2), row + (i >> 1)));
    const mean = four.reduce((sum, cell) => sum + cell.fraction_41!, 0) / 4;
    expect(values.fraction_41).toBeCloseTo(mean, 6);
    expect(requests.map(({ name }) => name)).toEqual(['report.html']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('reads from a server what is in view, and no more', async () => {
    const { page, requests, complaints } = await open(run.url);
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'rasters');
    await settled(page);
    const bytesOf = (name: string) =>
      requests
        .filter((one) => one.name === name && one.range)
        .reduce((sum, { range }) => sum + range![1] - range![0] + 1, 0);
    const mosaic = statSync(join(run.folder, 'mosaic.tif')).size;
    // Of the raster of codes, which is not in view, the header alone.
    expect(bytesOf('majority.tif')).toBeLessThanOrEqual(MAX_HEADER);
    expect(requests.filter(({ name }) => name === 'majority.tif').length).toBeLessThanOrEqual(2);
    expect(bytesOf('mosaic.tif')).toBeLessThan(0.45 * mosaic);
    expect(requests.every(({ name, range }) => !name.endsWith('.tif') || range !== null)).toBe(true);
    const atFirst = requests.length;
    expect(atFirst).toBeLessThanOrEqual(12);

    const box = await mapBox(page);
    await click(page, box.width / 2 + 33, box.height / 2 - 71);
    const { column, row, values, hint } = await shownCell(page);
    expect({ column, row }).toEqual(cellUnder(run, box, box.width / 2 + 33, box.height / 2 - 71));
    expect(hint).toBe(null);
    const expected = run.cell(column, row);
    for (const [name, value] of Object.entries(values)) expect([name, value]).toEqual([name, float32(expected[name])]);
    // One block of each band: they lie side by side, so that few requests take them all.
    expect(requests.length - atFirst).toBeLessThanOrEqual(4);

    const before = requests.length;
    await click(page, box.width / 2 + 36, box.height / 2 - 71);
    expect(requests.length).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('reads the band alone that a view is of', async () => {
    const { page, requests } = await open(run.url);
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'rasters');
    await choose(page, 'band');
    await page.locator('#map').focus();
    const before = requests.length;
    for (let i = 0; i < 4; i++) await page.keyboard.press('+');
    await settled(page);
    const asked = requests.slice(before);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ name }) => name === 'mosaic.tif')).toBe(true);
    const bytes = asked.reduce((sum, { range }) => sum + range![1] - range![0] + 1, 0);
    expect(bytes).toBeLessThan(statSync(join(run.folder, 'mosaic.tif')).size / 3);
    await page.context().close();
  });

  it('goes on with its copy where the rasters are not there', async () => {
    const { page, complaints } = await open(run.url, { without: '**/mosaic.tif' });
    expect(await page.locator('#map-status').textContent()).toMatch(
      /It alone is shown: the rasters beside it can't be read\.$/,
    );
    await page.locator('#map').focus();
    await page.keyboard.press('Enter');
    expect((await shownCell(page)).hint).toMatch(/^Overview/);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await page.context().close();
  });
});
