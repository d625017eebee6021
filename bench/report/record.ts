import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { BENCH_PAGE, BENCH_PICTURE, MEASURED } from '../places.js';
import { growthPicture } from '../plot/picture.js';
import { MEASURED_VERSION, type Measured, type MeasuredRow, measuredSchema } from './measured.js';
import { benchPage } from './page.js';

/**
 * Keeps what rows found, in place of what they found before and beside what others did, and makes the page and the
 * picture of it.
 * @param order names of all rows, as they follow each other on the page
 */
export async function record(found: ReadonlyMap<string, MeasuredRow>, order: readonly string[]): Promise<void> {
  const before = existsSync(MEASURED) ? measuredSchema.parse(JSON.parse(await readFile(MEASURED, 'utf8'))).rows : {};
  const all = new Map([...Object.entries(before), ...found]);
  const rows = Object.fromEntries(order.flatMap((name) => (all.has(name) ? [[name, all.get(name)!] as const] : [])));
  const measured: Measured = { measuredVersion: MEASURED_VERSION, rows };
  await writeFile(MEASURED, `${JSON.stringify(measured, null, 2)}\n`);
  await writeFile(BENCH_PAGE, benchPage(measured));
  const series = Object.values(rows).find((row) => row.series !== null)?.series;
  if (series) await writeFile(BENCH_PICTURE, growthPicture(series));
}
