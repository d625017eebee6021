import { statSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, settled } from './browser.js';
import { heights, landCover } from './rasters.js';
import { type PageRun, pageRun } from './runs.js';

const MAX_HEADER = 2 * 65536;
const CLASSES = '11,41,42,82';
/** Pixels that the whole grid is kept from the edges of the map (page/map.ts). */
const PADDING = 14;

/** The values of the cell that the page shows, by the name of the band. */
async function shownCell(page: Page) {
  await page.waitForSelector('#cell table');
  return page.evaluate(() => {
    const [, column, row] = /Column (\d+), row (\d+)/.exec(document.querySelector('#cell h2')!.textContent!)!;
    const values = [...document.querySelectorAll<HTMLElement>('#cell tr[data-band]')].map((line) => {
      const found = line.querySelector('data')?.value;
      return [line.dataset.band!, found === undefined ? null : Number(found)] as const;
    });
    const hint = document.querySelector('#cell .hint')?.textContent ?? null;
    return { column: Number(column), row: Number(row), values: Object.fromEntries(values), hint };
  });
}

/** What a pixel of the map has for a colour. */
async function colorAt(page: Page, x: number, y: number): Promise<number[]> {
  return page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.cells')!;
      return [...canvas.getContext('2d')!.getImageData(left!, top!, 1, 1).data].slice(0, 3);
    },
    [x, y],
  );
}

async function click(page: Page, x: number, y: number): Promise<void> {
  const before = await page.locator('#cell').textContent();
  await page.locator('#map').click({ position: { x, y } });
  await page.waitForFunction((text) => document.querySelector('#cell')!.textContent !== text, before);
}

async function choose(page: Page, view: string): Promise<void> {
  await page.locator(`label:has(input[value="${view}"])`).click();
  await settled(page);
}

/** The cell under a pixel of the map while it shows the whole grid. */
function cellUnder({ grid }: PageRun, box: { width: number; height: number }, x: number, y: number) {
  const { columns, rows, cellWidth, cellHeight } = grid;
  const aspect = cellHeight / cellWidth;
  const side = Math.min((box.width - 2 * PADDING) / columns, (box.height - 2 * PADDING) / (rows * aspect));
  const left = (box.width - side * columns) / 2;
  const top = (box.height - side * aspect * rows) / 2;
  return { column: Math.floor((x - left) / side), row: Math.floor((y - top) / side / aspect) };
}

/** A number of the table as the raster has it. */
function float32(value: number | null | undefined): number | null {
  return typeof value === 'number' ? Math.fround(value) : null;
}

async function mapBox(page: Page) {
  return page.evaluate(() => {
    const { clientWidth, clientHeight } = document.querySelector('#map')!;
    return { width: clientWidth, height: clientHeight };
  });
}

async function seriousFaults(page: Page): Promise<unknown[]> {
  // The page allows no code but its own; what is run by the debugger is not of the page.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as {
        axe: { run(): Promise<{ violations: { impact: string; id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

describeInBrowser('the page of a grid that it carries whole', (open) => {
  const SIDE = 90;
  let run: PageRun;
  beforeAll(async () => {
    const options = ['--cell-size', '90', '--classes', CLASSES, '--measures', 'fractions,majority'];
    run = await pageRun(landCover(3 * SIDE), options);
  });
  afterAll(() => run?.close());

  describe.each(['file', 'url'] as const)('by its %s', (way) => {
    it('shows a cell that is clicked with the numbers of the table, and asks no other host', async () => {
      const { page, requests, complaints } = await open(run[way]);
      const box = await mapBox(page);
      for (const [x, y] of [
        [box.width / 2, box.height / 2],
        [box.width / 2 + 90, 200],
        [box.width / 2 - 150, 400],
      ] as const) {
        await click(page, x, y);
        const { column, row, values, hint } = await shownCell(page);
        expect({ column, row }).toEqual(cellUnder(run, box, x, y));
        const expected = run.cell(column, row);
        for (const [name, value] of Object.entries(values))
          expect([name, value]).toEqual([name, float32(expected[name])]);
        expect(Object.keys(values)).toHaveLength(7);
        expect(hint).toBe(null);
      }
      expect(complaints).toEqual([]);
      const asked = requests.map(({ name }) => name).filter((name) => name !== '');
      expect(asked).toEqual(way === 'file' ? ['report.html'] : ['run.json']);
      const { origin } = new URL(run[way]);
      expect(requests.every(({ url }) => new URL(url).origin === origin)).toBe(true);
      await page.context().close();
    });
  });

  it('draws the dominant class, a band, and three of them, in their colours', async () => {
    const { page } = await open(run.file);
    const box = await mapBox(page);
    const [x, y] = [box.width / 2 + 60, box.height / 2 + 60];
    await click(page, x, y);
    const { values } = await shownCell(page);
    const classes = Object.entries(values).filter(([name]) => name.startsWith('fraction_'));
    const [largest] = classes.sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0))[0]!;
    const beside = await page.evaluate((name) => {
      const mark = document.querySelector<HTMLElement>(`#cell tr[data-band="${name}"] .swatch`)!;
      return getComputedStyle(mark).backgroundColor.match(/\d+/g)!.map(Number);
    }, largest);
    const at = async () => {
      await page.locator('#map').click({ position: { x: 4, y: 4 } }); // beside the grid: nothing is marked
      await settled(page);
      return colorAt(page, x, y);
    };
    expect(await at()).toEqual(beside);
    await choose(page, 'rgb');
    for (const [i, name] of ['11', '41', '82'].entries())
      await page.locator('.detail select').nth(i).selectOption({ label: name });
    await settled(page);
    const level = (name: string) => Math.round(255 * values[name]!);
    expect(await at()).toEqual([level('fraction_11'), level('fraction_41'), level('fraction_82')]);
    await choose(page, 'band');
    await page.locator('.detail select').first().selectOption({ label: 'majority' });
    await settled(page);
    expect(await page.locator('.detail select').count()).toBe(1);
    await page.locator('.detail select').first().selectOption({ label: '41' });
    await page.locator('.detail select').nth(1).selectOption({ label: 'magma' });
    await page.locator('.detail input').first().fill('0');
    await page.locator('.detail input').nth(1).fill('100');
    await page.locator('.detail input').nth(1).press('Tab');
    await settled(page);
    expect(await page.locator('#legend .ends').textContent()).toBe('0.00 %50.00 %100.00 %');
    const [red, green, blue] = await at();
    const opaque = [red!, green!, blue!];
    await page.locator('input[type="range"]').fill('50');
    await settled(page);
    const faint = await at();
    expect(faint).not.toEqual(opaque);
    await page.context().close();
  });

  it('goes from cell to cell by the arrow keys, and tells those who hear it', async () => {
    const { page } = await open(run.file);
    await page.locator('#map').focus();
    await page.keyboard.press('ArrowRight');
    const first = await shownCell(page);
    expect([first.column, first.row]).toEqual([45, 45]); // the middle of 91 by 91
    for (const key of ['ArrowRight', 'ArrowUp', 'Shift+ArrowLeft']) await page.keyboard.press(key);
    await page.waitForFunction(() => document.querySelector('#cell h2')!.textContent === 'Column 36, row 44');
    const { values } = await shownCell(page);
    expect(values.fraction_41).toBe(float32(run.cell(36, 44).fraction_41));
    expect(await page.locator('#announce').textContent()).toMatch(/^Column 36, row 44\. .*° N, .*° W\. \S.* %/);
    for (let i = 0; i < 8; i++) await page.keyboard.press('+');
    for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.querySelector('#cell h2')!.textContent === 'Column 36, row 90');
    await page.context().close();
  });

  it('says where a cell is as the table does', async () => {
    const { page } = await open(run.file);
    await page.locator('#map').focus();
    await page.keyboard.press('Enter');
    const { column, row } = await shownCell(page);
    const { longitude, latitude, x, y } = run.cell(column, row);
    const where = await page.locator('#cell .where').allTextContents();
    expect(where).toEqual([
      `${latitude!.toFixed(4)}° N, ${Math.abs(longitude!).toFixed(4)}° W`,
      `x ${x!.toLocaleString('en-US')}, y ${y!.toLocaleString('en-US', { maximumSignificantDigits: 6 })}`,
    ]);
    await page.context().close();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('has no serious fault of accessibility: %s, %i pixels wide', async (colorScheme, width) => {
    const { page } = await open(run.file, { colorScheme, viewport: { width, height: 844 } });
    await page.locator('#map').focus();
    await page.keyboard.press('Enter');
    await shownCell(page);
    expect(await seriousFaults(page)).toEqual([]);
    await choose(page, 'band');
    expect(await seriousFaults(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('prints on one page', async () => {
    const { page } = await open(run.file);
    await page.locator('#map').focus();
    await page.keyboard.press('Enter');
    await shownCell(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.context().close();
  });
});

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
    expect(await page.locator('#map-status').textContent()).toMatch(/The rasters beside it can't be read\.$/);
    await page.locator('#map').focus();
    await page.keyboard.press('Enter');
    expect((await shownCell(page)).hint).toMatch(/^Overview/);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await page.context().close();
  });
});

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
