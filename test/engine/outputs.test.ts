import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { OUTPUT_NAMES } from '../../src/documents/spec.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { sized, someOf, WORKERS } from '../support/effort.js';
import { ALL_FILES, ALL_NAMES } from '../support/made-files.js';
import { accessTo, RASTER, remoteRuns, run, runHere, SPEC } from '../support/remote-run.js';
import { pageOf } from '../support/report-page.js';
import { runInMemory } from '../support/run-in-memory.js';

const folder = temporaryFolders();
const s3 = remoteRuns();
const measures = ['fractions', 'majority', 'entropy'];
const ASKED = { measures, write: OUTPUT_NAMES, date: '2021-06' };
const OPTIONS = ['--cell-size', '300', '--tile-cells', '32', '--classes', '1,2,3,5,8,13'];
const ALL = [...OPTIONS, '--measures', measures.join(','), '--write', 'all', '--date', '2021-06'];
/** Of 30 m: 0.0009 km2 each. */
const PIXELS_OF_1 = Array.from({ length: 640 * 640 }, (_, i) => ((i % 640) * 5 + Math.floor(i / 640) * 3) % 23).filter((code) => code === 1).length; // biome-ignore format: one thought
/** What every run of the question must end with. */
let expected: Map<string, Uint8Array>;
/** All that the run in memory leaves, parts of outputs among it. */
let objects: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const { store } = await runInMemory({ 'lc.tif': RASTER }, { ...SPEC, ...ASKED });
  objects = store.objects;
  expected = new Map(ALL_FILES.map((name) => [name, store.objects.get(name)!]));
});

/** An item without what it says of its source, which lies elsewhere in each run, and of the page that names it, too. */
function itemOf(bytes: Uint8Array): unknown {
  const item = JSON.parse(Buffer.from(bytes).toString());
  for (const name of ['fractile:sources', 'processing:lineage']) delete item.properties[name];
  for (const name of ['file:size', 'file:checksum']) delete item.assets.report[name];
  return { ...item, id: '' };
}

function expectAll(read: (name: string) => Uint8Array): void {
  for (const name of ALL_FILES) {
    if (name === 'item.json') expect(itemOf(read(name))).toEqual(itemOf(expected.get(name)!));
    else if (name === 'report.html') expect(pageOf(read(name))).toEqual(pageOf(expected.get(name)!));
    else expect(Buffer.compare(read(name), expected.get(name)!), name).toBe(0);
  }
}

async function written(): Promise<{ tif: string; out: string }> {
  const dir = await folder();
  await writeFile(join(dir, 'lc.tif'), RASTER);
  return { tif: join(dir, 'lc.tif'), out: join(dir, 'out') };
}

describe('all outputs of a run', () => {
  it.each(
    WORKERS,
  )('have the same bytes with %i workers, and are named in the report in their order', async (workers) => {
    const { tif, out } = await written();
    const done = await runCli('run', tif, ...ALL, '--workers', String(workers), '--out', out, '--json', '--quiet');
    expect([done.code, done.stderr]).toEqual([0, '']);
    expect((await readdir(out)).sort()).toEqual([...ALL_NAMES, 'plan.json', 'run.json'].sort());
    const files = new Map(
      await Promise.all(ALL_FILES.map(async (name) => [name, await readFile(join(out, name))] as const)),
    );
    expectAll((name) => files.get(name)!);
    const report = JSON.parse(done.stdout) as { files: { key: string; bytes: number }[] };
    expect(report.files.map(({ key, bytes }) => [key, bytes])).toEqual(
      ALL_FILES.map((key) => [key, files.get(key)!.length]),
    );
  });

  it('have the same bytes on S3', async () => {
    await sized(runHere, run)('s3://rasters/lc.tif', 's3://results/run', accessTo(s3.server.endpoint), ASKED);
    expectAll((name) => s3.server.object('results', `run/${name}`)!.bytes);
  });

  it('are the same with tiles of another size, but for the order of rows', async () => {
    const { store } = await runInMemory({ 'lc.tif': RASTER }, { ...SPEC, ...ASKED, tileCells: 16 });
    const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString().trim().split('\n');
    expect(lines(store.objects.get('table.csv')!).sort()).toEqual(lines(expected.get('table.csv')!).sort());
    expect(Buffer.compare(store.objects.get('preview.png')!, expected.get('preview.png')!)).toBe(0);
  });

  it('come again where one of them is gone, and nothing else is computed', async () => {
    const { tif, out } = await written();
    await runCli('run', tif, ...ALL, '--out', out, '--keep-tiles', '--quiet');
    const lost = ['mosaic.tif', 'cells.zarr/entropy/c.2.1'];
    for (const name of sized(lost, [...lost, 'table.parquet', 'item.json'])) {
      await rm(join(out, name));
      const again = await runCli('run', tif, ...ALL, '--out', out, '--keep-tiles');
      expect([again.code, again.stderr], name).toEqual([0, expect.stringContaining('resuming: 9 of 9 tiles done')]);
      const made = await readFile(join(out, name));
      if (name !== 'item.json') expect(Buffer.compare(made, objects.get(name)!)).toBe(0);
    }
  });
});

describe('some outputs of a run', () => {
  it.each([
    [['table'], ['table.parquet']],
    [['table.csv'], ['table.csv']],
    [['preview'], ['preview.png']],
    [['item'], ['item.json']],
    [['report'], ['mosaic.tif', 'mosaic.qml', 'report.html']],
    [
      ['item', 'table'],
      ['table.parquet', 'item.json'],
    ],
  ] as const)('are %j alone, with the totals', async (write, made) => {
    const { result, fractions } = await runInMemory({ 'lc.tif': RASTER }, { ...SPEC, write, date: '2021' });
    expect(result.files.map(({ key }) => key)).toEqual(made);
    expect(fractions.classes[0]).toMatchObject({ code: 1, km2: expect.closeTo(PIXELS_OF_1 * 0.0009, 6) });
  });

  it('bring the valid share of cells along where a table lists them', async () => {
    const { store } = await runInMemory(
      { 'lc.tif': RASTER },
      { ...SPEC, measures: ['majority'], write: ['table.csv'] },
    );
    const [head] = Buffer.from(store.objects.get('table.csv')!).toString().split('\n');
    expect(head).toBe('column,row,x,y,longitude,latitude,valid_fraction,majority');
  });

  it('note that the form of a table is of no use where none is written', async () => {
    const form = { geometry: 'box' } as const;
    const { plan } = await runInMemory({ 'lc.tif': RASTER }, { ...SPEC, table: form });
    expect(plan.notes).toEqual(['table of the spec is of no use without table or table.csv in --write']);
    const used = await runInMemory({ 'lc.tif': RASTER }, { ...SPEC, table: form, write: ['table'] });
    expect(used.plan.notes).toEqual([]);
  });

  it('leave the item out where nothing says when, and say so', async () => {
    const { tif, out } = await written();
    const done = await runCli('run', tif, ...OPTIONS, '--out', out, '--quiet');
    expect(done.stdout).toContain('item.json is left out: the source has no date; give one with --date');
    expect(JSON.parse(await readFile(join(out, 'run.json'), 'utf8')).notes).toHaveLength(1);
  });
});

describe('a choice of outputs', () => {
  it('that leaves nothing to write is refused', async () => {
    const { tif, out } = await written();
    const { code, stderr } = await runCli('run', tif, ...OPTIONS, '--write', 'item', '--out', out);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^InvalidInputError: --write: nothing would be written; item/),
    ]);
  });

  it('that is another one is another run, and named as that', async () => {
    const { tif, out } = await written();
    await runCli('run', tif, ...OPTIONS, '--write', 'mosaic', '--out', out, '--quiet');
    const { code, stderr } = await runCli('run', tif, ...OPTIONS, '--write', 'mosaic,table', '--out', out);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/\(\w+: it writes mosaic and this one mosaic,table\); choose/),
    ]);
  });
});

describe('a run that fails while its outputs are made', () => {
  it.each(
    someOf([
      ['report.html', 'the last but one'],
      ['majority.tif', 'the second of an output'],
    ]),
  )('at %s, %s, leaves none of them under its name, and the next one makes all', async (name) => {
    const { tif, out } = await written();
    expect((await runCli('plan', tif, ...ALL, '--out', out)).code).toBe(0);
    await mkdir(join(out, name)); // nothing can be written there
    const failed = await runCli('run', tif, ...ALL, '--out', out);
    expect([failed.code, failed.stderr]).toEqual([expect.any(Number), expect.stringContaining(name)]);
    expect(failed.code).not.toBe(0);
    expect((await readdir(join(out, 'tiles'))).length).toBeGreaterThan(0);
    expect((await readdir(out)).filter((one) => ALL_NAMES.includes(one))).toEqual([name]);
    await rm(join(out, name), { recursive: true });
    expect((await runCli('run', tif, ...ALL, '--out', out, '--quiet')).code).toBe(0);
    expect((await readdir(out)).sort()).toEqual([...ALL_NAMES, 'plan.json', 'run.json'].sort());
  });

  it('keeps those that an earlier one has made', async () => {
    const { tif, out } = await written();
    await runCli('run', tif, ...ALL, '--out', out, '--keep-tiles', '--quiet');
    await rm(join(out, 'preview.png'));
    await rm(join(out, 'run.json'));
    await mkdir(join(out, 'preview.png'));
    expect((await runCli('run', tif, ...ALL, '--out', out)).code).not.toBe(0);
    expect((await readdir(out)).filter((name) => ALL_NAMES.includes(name)).sort()).toEqual([...ALL_NAMES].sort());
  });
});

describe('the mosaic', () => {
  it('names the version and the hash of what was asked for, and no path, time or host', async () => {
    const bytes = expected.get('mosaic.tif')!;
    const text = Buffer.from(bytes).toString('latin1');
    const { store } = await runInMemory({ 'other-name.tif': RASTER }, { ...SPEC, ...ASKED, write: ['mosaic'] });
    expect(Buffer.compare(store.objects.get('mosaic.tif')!, bytes)).toBe(0);
    expect(text).not.toContain('lc.tif');
    expect(text).toMatch(/Fractile \d+\.\d+\.\d+/);
    expect(text).toMatch(/<Item name="FRACTILE_QUESTION_SHA256">[0-9a-f]{64}<\/Item>/);
    const { questionHash } = (await runInMemory({ 'lc.tif': RASTER }, { ...SPEC, ...ASKED, minValid: 0.5 })).plan;
    expect(text).not.toContain(questionHash);
  });
});
