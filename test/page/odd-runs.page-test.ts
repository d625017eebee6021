import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, settled } from './browser.js';
import { CLASSES, landCover } from './rasters.js';
import { click, colorAt, mapBox, shownCell } from './reading.js';
import { type PageRun, pageRun } from './runs.js';

const SIDE = 900;
const OPTIONS = ['--cell-size', '30', '--classes', CLASSES, '--measures', 'fractions,majority'];

describeInBrowser('the page beside rasters', (open) => {
  let run: PageRun;
  let other: PageRun;
  let asked: PageRun;
  beforeAll(async () => {
    const raster = landCover(SIDE);
    run = await pageRun(raster, OPTIONS);
    // In each row the pixels stand the other way round; and of the same pixels, another question.
    const codes = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => raster.codes[i % 2 === 0 ? i : i - 1]!);
    other = await pageRun({ ...raster, codes: codes.map((code) => (code === 41 ? 42 : code)) }, OPTIONS);
    asked = await pageRun(raster, [...OPTIONS.slice(0, 3), '11,41,42', ...OPTIONS.slice(4)]);
  }, 300_000); // three runs, each with a table of all cells
  afterAll(async () => {
    for (const one of [run, other, asked]) await one?.close();
  });

  describe.each([
    ['of other sources', () => other, /mosaic\.tif beside it is of another run: its values of fraction_41 differ\.$/],
    ['of another question', () => asked, /mosaic\.tif beside it is of another run: its question differs\.$/],
  ] as const)('of a run %s', (_, of, said) => {
    it('says so, and shows its copy', async () => {
      const mosaic = join(run.folder, 'mosaic.tif');
      await rename(mosaic, `${mosaic}.own`);
      await copyFile(join(of().folder, 'mosaic.tif'), mosaic);
      try {
        const { page, complaints } = await open(run.url);
        await page.waitForFunction(() => document.documentElement.dataset.ready === 'rasters');
        expect(await page.locator('#map-status').textContent()).toMatch(said);
        await page.locator('#map').focus();
        await page.keyboard.press('Enter');
        expect((await shownCell(page)).hint).toMatch(/^Overview of 2 × 2 cells/);
        expect(complaints).toEqual([]);
        await page.context().close();
      } finally {
        await rename(`${mosaic}.own`, mosaic);
      }
    });
  });

  it('shows no numbers of another cell where one can not be read', async () => {
    const { page } = await open(run.url);
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'rasters');
    const box = await mapBox(page);
    await click(page, box.width / 2 + 33, box.height / 2 - 71);
    await shownCell(page);
    await page.route('**/*.tif', (route) => route.abort());
    await click(page, box.width / 2 - 200, box.height / 2 + 200);
    expect(await page.locator('#cell').textContent()).toMatch(
      /^Column \d+, row \d+The values of this cell could not be read/,
    );
    expect(await page.locator('#cell table').count()).toBe(0);
    expect(await page.locator('#announce').textContent()).toMatch(/could not be read/);
    await page.unroute('**/*.tif');
    await click(page, box.width / 2 - 200, box.height / 2 + 200);
    await shownCell(page);
    await page.context().close();
  });

  it('says of a cell of its copy at the last row that it covers fewer cells, and where these lie', async () => {
    const { page } = await open(run.file);
    await page.locator('#map').focus();
    await page.keyboard.press('Enter');
    await shownCell(page);
    for (let i = 0; i < 30; i++) await page.keyboard.press('Shift+ArrowDown');
    await page.waitForFunction(() => document.querySelector('#cell h2')!.textContent!.endsWith('row 900'));
    const { column, row, hint } = await shownCell(page);
    expect(hint).toMatch(/^Overview of 2 × 1 cells/);
    const where = await page.locator('#cell .where').last().textContent();
    const [, shownY] = /, y ([\d,.]+)/.exec(where ?? '')!;
    expect(Number(shownY!.replaceAll(',', ''))).toBe(run.cell(column, row).y);
    await page.context().close();
  });
});

describeInBrowser('the page of small cells, and of values that are near to each other', (open) => {
  const SMALL = 40;
  const codes = Float32Array.from({ length: SMALL * SMALL }, (_, i) => 101_325.125 + (i % 8) / 10);
  const raster = { width: SMALL, height: SMALL, codes, nodata: null };
  const runs: Record<string, PageRun> = {};
  beforeAll(async () => {
    const measures = ['--measures', 'mean'];
    const degrees = { ...raster, geographic: true, geotransform: [9, 48, 5e-6, -5e-6] } as const;
    runs.degrees = await pageRun(degrees, ['--cell-size', '0.00001', ...measures]);
    runs.metres = await pageRun({ ...raster, geotransform: [300_000, 6_000_000, 0.05, -0.05] }, [
      ...['--cell-size', '0.1', ...measures],
    ]);
  });
  afterAll(async () => {
    for (const run of Object.values(runs)) await run.close();
  });

  it.each([
    ['degrees', 6],
    ['metres', 8],
  ] as const)('tells neighbours apart: %s', async (name, decimals) => {
    const run = runs[name]!;
    const { page } = await open(run.file);
    await page.locator('#map').focus();
    await page.keyboard.press('Enter');
    const seen = [];
    for (const key of ['ArrowRight', 'ArrowDown']) {
      const { column, row } = await shownCell(page);
      const { x, y, latitude, longitude } = run.cell(column, row);
      const where = await page.locator('#cell .where').allTextContents();
      const numbers = where[1]!.match(/[\d,.]*\d/g)!.map((text) => Number(text.replaceAll(',', '')));
      expect(numbers[0]).toBeCloseTo(x!, 6);
      expect(numbers[1]).toBeCloseTo(y!, 6);
      // The table's degrees have seven decimals.
      const degrees = where[0]!.match(/\d+\.\d+/g)!;
      expect(degrees.map((text) => text.split('.')[1]!.length)).toEqual([decimals, decimals]);
      expect(Math.abs(Number(degrees[0]) - latitude!)).toBeLessThan(6e-8);
      expect(Math.abs(Number(degrees[1]) - Math.abs(longitude!))).toBeLessThan(6e-8);
      seen.push(where.join());
      await page.keyboard.press(key);
      await settled(page);
    }
    expect(new Set(seen).size).toBe(seen.length);
    const ends = await page.locator('#legend .ends span').allTextContents();
    expect(new Set(ends.map((text) => text.replace(/^[≤≥] /, ''))).size).toBe(3);
    const inputs = page.locator('.detail input');
    expect(await inputs.first().inputValue()).not.toBe(await inputs.last().inputValue());
    expect(await page.locator('#cell td.number').first().textContent()).toMatch(/^101,325\.\d+/);
    await page.context().close();
  });
});

describeInBrowser('the page of a grid of one row', (open) => {
  const LONG = 5000;
  let run: PageRun;
  beforeAll(async () => {
    const codes = new Uint8Array(LONG).fill(41);
    const raster = { width: LONG, height: 1, codes, nodata: 0, geotransform: [300_000, 4_400_010, 30, -30] } as const;
    run = await pageRun(raster, ['--cell-size', '30', '--classes', CLASSES]);
  });
  afterAll(() => run?.close());

  it('is drawn as a line that can be seen, and clicked', async () => {
    const { page } = await open(run.file);
    const box = await mapBox(page);
    const color = await page.evaluate(
      () => getComputedStyle(document.querySelector<HTMLElement>('#legend .swatch')!).backgroundColor.match(/\d+/g)!.map(Number), // biome-ignore format: one thought
    );
    expect(await colorAt(page, box.width / 2 + 50, box.height / 2)).toEqual(color);
    await click(page, box.width / 2 + 50, box.height / 2 + 1);
    expect((await shownCell(page)).row).toBe(0);
    await page.context().close();
  });
});
