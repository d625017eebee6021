import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from './browser.js';
import { heights, landCover } from './rasters.js';
import { shownCell } from './reading.js';
import { type PageRun, pageRun } from './runs.js';

/** What A4 has within its margins, in pixels of CSS. */
const SHEET = { width: 703, height: 1031 };

async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)!.length;
}

/** The lowest pixel of what is printed, and the height of the sheet. */
async function printedHeight(page: Page) {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('main *')].filter((one) => !one.matches('#map *, .unseen'));
    return {
      lowest: Math.max(...shown.map((one) => one.getBoundingClientRect().bottom)),
      right: Math.max(...shown.map((one) => one.getBoundingClientRect().right)),
    };
  });
}

describeInBrowser('the page of many classes and measures', (open) => {
  const CODES = Array.from({ length: 64 }, (_, i) => i + 1);
  const VALUES = 'mean,std,min,max,sum,count,range,variance,median,q10,q25,q75,q90,mad,center_x,center_y';
  const EDGES = Array.from({ length: 31 }, (_, i) => 30 * i).join(',');
  let classes: PageRun;
  let values: PageRun;
  beforeAll(async () => {
    const { codes: _, ...raster } = landCover(200);
    const codes = Uint8Array.from({ length: 200 * 200 }, (_, i) => 1 + ((i * 7 + (i >> 7)) % 70));
    const ofClasses = 'fractions,area,majority,minority,majority_fraction,variety,entropy,simpson';
    classes = await pageRun({ ...raster, codes }, [
      ...['--cell-size', '300', '--classes', CODES.join(','), '--measures', ofClasses],
    ]);
    values = await pageRun(heights(), ['--cell-size', '0.02', '--measures', `${VALUES},histogram(${EDGES})`]);
  });
  afterAll(async () => {
    await classes?.close();
    await values?.close();
  });

  describe.each(['file', 'url'] as const)('by its %s', (way) => {
    it.each(['classes', 'values'] as const)('fits on one page: of %s', async (which) => {
      const run = which === 'classes' ? classes : values;
      const { page } = await open(run[way]);
      await page.locator('#map').focus();
      await page.keyboard.press('Enter');
      await shownCell(page);
      expect(await pagesOf(page)).toBe(1);
      expect(await page.locator('.printed').allTextContents()).toContain(
        which === 'classes' ? 'Not printed: 58 more rows.' : 'Not printed: 11 more measures.',
      );
      const { lowest, right } = await printedHeight(page);
      expect(lowest).toBeLessThanOrEqual(SHEET.height);
      expect(right).toBeLessThanOrEqual(SHEET.width);
      await page.context().close();
    });
  });

  it('is printed on white by night, too', async () => {
    const { page } = await open(classes.file, { colorScheme: 'dark' });
    const before = await inkOf(page);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const printed = await inkOf(page);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await inkOf(page)).toEqual(before);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForTimeout(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint'))); // draws at once
    const byDay = await inkOf(page);
    expect(byDay).not.toEqual(before);
    expect(printed).toEqual(byDay);
    await page.context().close();
  });
});

/** Pixels of the map's lowest rows, where the degrees stand. */
async function inkOf(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.cells')!;
    return [...canvas.getContext('2d')!.getImageData(0, canvas.height - 16, canvas.width, 16).data];
  });
}
