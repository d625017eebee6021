import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { BENCH_PAGE, BENCH_PICTURE, MEASURED } from '../places.js';
import { growthPicture } from '../plot/picture.js';
import { MEASURED_VERSION, type Measured, type MeasuredRow, measuredSchema } from './measured.js';
import { benchPage } from './page.js';

/**
 * Keeps what a row found, in place of what it found before and beside what others did, and makes the page and the
 * picture of all.
 * @param order names of all rows, as they follow each other on the page
 */
export async function record(name: string, found: MeasuredRow, order: readonly string[]): Promise<void> {
  const before = existsSync(MEASURED) ? measuredSchema.parse(JSON.parse(await readFile(MEASURED, 'utf8'))).rows : {};
  const all = new Map([...Object.entries(before), [name, found]]);
  const rows = Object.fromEntries([...all].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  const measured: Measured = { measuredVersion: MEASURED_VERSION, rows };
  await writeFile(MEASURED, `${JSON.stringify(measured, null, 2)}\n`);
  await writeFile(BENCH_PAGE, benchPage(measured));
  if (found.series) await writeFile(BENCH_PICTURE, growthPicture(found.series));
}
