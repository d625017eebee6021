import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, settled } from './browser.js';
import { CLASSES, landCover } from './rasters.js';
import { cellUnder, choose, click, colorAt, float32, mapBox, seriousFaults, shownCell } from './reading.js';
import { type PageRun, pageRun } from './runs.js';

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
      `${latitude!.toFixed(5)}° N, ${Math.abs(longitude!).toFixed(5)}° W`,
      `x ${x!.toLocaleString('en-US')}, y ${y!.toLocaleString('en-US')}`,
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
