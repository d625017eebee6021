import { afterAll, beforeAll, expect, it } from 'vitest';
import { tiffBytes } from '../support/tiff.js';
import { describeInBrowser } from './browser.js';
import { CLASSES, heights, landCover } from './rasters.js';
import { cellUnder, click, float32, mapBox, seriousFaults, shownCell } from './reading.js';
import { type PageRun, pageRun } from './runs.js';

describeInBrowser('the page of values in degrees', (open) => {
  let run: PageRun;
  beforeAll(async () => {
    run = await pageRun(heights(), ['--cell-size', '0.02', '--measures', 'mean,std,q90']);
  });
  afterAll(() => run?.close());

  it('has no view of classes, and shows values in a ramp between percentiles', async () => {
    const { page, complaints } = await open(run.file);
    expect(await page.locator('.kinds label').allTextContents()).toEqual(['One band', 'Three as RGB']);
    expect(await page.locator('#legend figcaption').textContent()).toBe('mean');
    expect(await page.locator('#legend .ends').textContent()).toMatch(/^≤ [\d,.]+.*≥ [\d,.]+$/);
    await page.locator('#map').focus();
    await page.keyboard.press('Enter');
    const { column, row, values } = await shownCell(page);
    const expected = run.cell(column, row);
    for (const name of ['mean', 'std', 'q90']) expect(values[name]).toBe(float32(expected[name]));
    expect(await page.locator('#cell .where').first().textContent()).toMatch(/° N, .*° E$/);
    expect(complaints).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});

describeInBrowser('the page of whole per cents', (open) => {
  let run: PageRun;
  beforeAll(async () => {
    run = await pageRun(landCover(200), ['--cell-size', '300', '--classes', CLASSES, '--dtype', 'uint8']);
  });
  afterAll(() => run?.close());

  it('shows shares, and not what the raster stores', async () => {
    const { page, complaints } = await open(run.file);
    await page.locator('#map').focus();
    await page.keyboard.press('Enter');
    const { column, row, values } = await shownCell(page);
    const expected = run.cell(column, row);
    expect(Object.keys(values)).toHaveLength(6);
    for (const [name, value] of Object.entries(values)) expect([name, value]).toEqual([name, expected[name]]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describeInBrowser('the page of cells that are no squares, of a legend that looks like markup', (open) => {
  const NAME = '</script><img src=x onerror=alert(1)>';
  const template = {
    ...{ width: 25, height: 50, codes: new Uint8Array(25 * 50), nodata: null },
    geotransform: [300_000, 4_400_000, 240, -120],
  } as const;
  let run: PageRun;
  beforeAll(async () => {
    run = await pageRun(landCover(200), ['--template', 'template.tif', '--legend', 'legend.json'], {
      'template.tif': tiffBytes(template),
      'legend.json': JSON.stringify({ classes: [{ code: 11, name: NAME }, { code: 41 }] }),
    });
  });
  afterAll(() => run?.close());

  it('reads the cell under the pointer, and shows names as text', async () => {
    const { page, requests, complaints } = await open(run.file);
    expect(run.grid).toMatchObject({ columns: 25, rows: 50, cellWidth: 240, cellHeight: 120 });
    const box = await mapBox(page);
    for (const [x, y] of [
      [box.width / 2 + 40, 300],
      [box.width / 2 - 200, 90],
    ] as const) {
      // biome-ignore format: one thought
      await click(page, x, y);
      const { column, row, values } = await shownCell(page);
      expect({ column, row }).toEqual(cellUnder(run, box, x, y));
      expect(values.fraction_11).toBe(float32(run.cell(column, row).fraction_11));
    }
    expect(await page.locator('#legend li').first().textContent()).toBe(`11 ${NAME}`);
    expect(await page.locator('img').count()).toBe(0);
    expect([requests.length, complaints]).toEqual([1, []]);
    await page.context().close();
  });
});
