import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { settled } from './browser.js';
import type { PageRun } from './runs.js';

/** Pixels that the whole grid is kept from the edges of the map (page/map.ts). */
const PADDING = 14;

/** The values of the cell that the page shows, by the name of the band. */
export async function shownCell(page: Page) {
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
export async function colorAt(page: Page, x: number, y: number): Promise<number[]> {
  return page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.cells')!;
      return [...canvas.getContext('2d')!.getImageData(left!, top!, 1, 1).data].slice(0, 3);
    },
    [x, y],
  );
}

export async function click(page: Page, x: number, y: number): Promise<void> {
  const before = await page.locator('#cell').textContent();
  await page.locator('#map').click({ position: { x, y } });
  await page.waitForFunction((text) => document.querySelector('#cell')!.textContent !== text, before);
}

export async function choose(page: Page, view: string): Promise<void> {
  await page.locator(`label:has(input[value="${view}"])`).click();
  await settled(page);
}

/** The cell under a pixel of the map while it shows the whole grid. */
export function cellUnder({ grid }: PageRun, box: { width: number; height: number }, x: number, y: number) {
  const { columns, rows, cellWidth, cellHeight } = grid;
  const aspect = cellHeight / cellWidth;
  const side = Math.min((box.width - 2 * PADDING) / columns, (box.height - 2 * PADDING) / (rows * aspect));
  const left = (box.width - side * columns) / 2;
  const top = (box.height - side * aspect * rows) / 2;
  return { column: Math.floor((x - left) / side), row: Math.floor((y - top) / side / aspect) };
}

/** A number of the table as the raster has it. */
export function float32(value: number | null | undefined): number | null {
  return typeof value === 'number' ? Math.fround(value) : null;
}

export async function mapBox(page: Page) {
  return page.evaluate(() => {
    const { clientWidth, clientHeight } = document.querySelector('#map')!;
    return { width: clientWidth, height: clientHeight };
  });
}

export async function seriousFaults(page: Page): Promise<unknown[]> {
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
