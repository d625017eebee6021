import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { RunReport } from '../../src/documents/run-report.js';
import { runCli, startCli } from '../support/cli.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

/** A finished run with a page and a table, and the same folder served. */
export interface PageRun {
  readonly folder: string;
  /** The page from disk, and from a server. */
  readonly file: string;
  readonly url: string;
  readonly grid: {
    readonly columns: number;
    readonly rows: number;
    readonly cellWidth: number;
    readonly cellHeight: number;
  };
  /**
   * Values of a cell by the name of the band, as the table has them; null where there is none. Its texts are those that
   * tell a float32 from all others.
   */
  cell(column: number, row: number): Readonly<Record<string, number | null>>;
  close(): Promise<void>;
}

/**
 * Runs a raster and serves what comes out.
 * @param files that options name, by their names
 */
export async function pageRun(
  raster: TestRaster,
  options: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<PageRun> {
  const folder = await mkdtemp(join(tmpdir(), 'fractile-page-'));
  const out = join(folder, 'out');
  await writeFile(join(folder, 'source.tif'), tiffBytes(raster));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const { code, stderr } = await runCli(
    ...['run', join(folder, 'source.tif'), ...options.map((text) => (text in files ? join(folder, text) : text))],
    ...['--write', 'mosaic,table.csv,report', '--out', out, '--quiet'],
  );
  if (code !== 0) throw new Error(stderr);
  const { grid } = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunReport;
  const rows = parse(await readFile(join(out, 'table.csv')), { columns: true }) as Record<string, string>[];
  const cells = new Map(rows.map((row) => [`${row.column} ${row.row}`, row]));
  const { child, result } = startCli(['view', out, '--json']);
  const line = await new Promise<string>((resolve) => child.stdout!.once('data', (text) => resolve(String(text))));
  return {
    folder: out,
    grid,
    file: `file://${out}/report.html`,
    url: (JSON.parse(line) as { url: string }).url,
    cell(column, row) {
      const found = cells.get(`${column} ${row}`) ?? {};
      return Object.fromEntries(Object.entries(found).map(([name, text]) => [name, text === '' ? null : Number(text)]));
    },
    async close() {
      child.kill('SIGINT');
      await result;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
