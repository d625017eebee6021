import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { PLAN_VERSION } from '../../src/documents/plan.js';
import { RUN_VERSION } from '../../src/documents/run-report.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const codes = Uint8Array.from({ length: 64 * 64 }, (_, i) => 1 + (i % 2));
const raster = tiffBytes({ width: 64, height: 64, codes, geotransform: [0, 64, 1, -1] });
/** Written by the last version before measures. */
const earlier = (name: string) => readFile(new URL(`../fixtures/version-1/${name}`, import.meta.url), 'utf8');
const OURS = ['--cell-size', '4', '--classes', '1,2', '--workers', '1'];

let tif: string;
let out: string;

beforeEach(async () => {
  const dir = await folder();
  tif = join(dir, 'small.tif');
  out = join(dir, 'out');
  await writeFile(tif, raster);
});

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(out, 'tiles'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(out, name), text);
}

/** Every file with its bytes. */
async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'latin1')])));
}

const WANTED = { 'plan.json': PLAN_VERSION, 'run.json': RUN_VERSION };

/** Expects that commands refuse a place by the name of a document, and leave everything there as it is. */
async function expectRefused(
  document: 'plan.json' | 'run.json',
  commands: readonly string[],
  found = 1,
): Promise<void> {
  const before = await contents();
  const calls: Record<string, string[]> = {
    run: ['run', tif, ...OURS],
    plan: ['plan', tif, ...OURS.slice(0, 4)],
    job: ['job', '0'],
    reduce: ['reduce'],
  };
  const wanted = WANTED[document];
  const kind = document === 'plan.json' ? 'plan' : 'report';
  const age = found < wanted ? 'an earlier' : 'a later';
  const words = [
    `out/${document}: is a ${kind} of version ${found}, made by ${age} version of Fractile; this one reads version ${wanted}`,
    'choose another --out, or go on with the version that made it\n',
  ].join('; ');
  for (const command of commands) {
    const { code, stdout, stderr } = await runCli(...calls[command]!, '--out', out);
    expect([code, stdout, stderr], command).toEqual([2, '', expect.stringMatching(/^OtherVersionError: .*\n$/)]);
    expect(stderr.endsWith(words), stderr).toBe(true);
    expect(await contents(), command).toEqual(before);
  }
}

const ALL = ['run', 'plan', 'job', 'reduce'];

describe('a place of an earlier version', () => {
  it('is refused by name, and stays as it is', async () => {
    const files = { 'mosaic.tif': 'its mosaic', 'tiles/0-0.tif': 'its tile', 'run.json': await earlier('run.json') };
    await put({ ...files, 'plan.json': await earlier('plan.json') });
    await expectRefused('plan.json', ALL);
  });

  it.each<[string, (plan: string) => string]>([
    ['was edited', (plan) => plan.replace('"minValid": 0', '"minValid": 0.5')],
    ['has no seal', (plan) => plan.replace(/,\s*"seal": "\w+"/, '')],
  ])('also where its plan %s', async (_, change) => {
    const plan = await earlier('plan.json');
    expect(change(plan)).not.toBe(plan);
    await put({ 'plan.json': change(plan) });
    await expectRefused('plan.json', ALL);
  });

  it('also where its plan is cut, by its report', async () => {
    await put({ 'plan.json': (await earlier('plan.json')).slice(0, 500), 'run.json': await earlier('run.json') });
    await expectRefused('run.json', ['run', 'plan']);
  });

  it('also where its plan is gone', async () => {
    await put({ 'run.json': await earlier('run.json'), 'mosaic.tif': 'its mosaic' });
    await expectRefused('run.json', ['run', 'plan']);
  });
});

describe('a report of an earlier version beside our plan', () => {
  it.each(['before our run', 'after our run'])('is not written anew: %s', async (when) => {
    expect((await runCli('plan', tif, ...OURS.slice(0, 4), '--out', out)).code).toBe(0);
    if (when === 'after our run')
      expect((await runCli('run', tif, ...OURS, '--keep-tiles', '--out', out)).code).toBe(0);
    await put({ 'run.json': await earlier('run.json') });
    await expectRefused('run.json', ['run', 'reduce']);
    await rm(join(out, 'mosaic.tif'), { force: true });
    await expectRefused('run.json', ['run', 'reduce']);
  });

  it('is not even where it names our run', async () => {
    expect((await runCli('plan', tif, ...OURS.slice(0, 4), '--out', out)).code).toBe(0);
    const { runId } = JSON.parse(await readFile(join(out, 'plan.json'), 'utf8')) as { runId: string };
    await put({ 'run.json': JSON.stringify({ ...JSON.parse(await earlier('run.json')), runId }) });
    await expectRefused('run.json', ['run', 'reduce']);
  });

  it('is one without a version, whatever else it holds', async () => {
    expect((await runCli('run', tif, ...OURS, '--out', out)).code).toBe(0);
    const whole = await contents();
    const { runVersion, ...report } = JSON.parse(whole[join(out, 'run.json')]!) as { runVersion: number };
    expect(runVersion).toBe(RUN_VERSION);
    // The version alone decides: all that a report of ours needs is there.
    await put({ 'run.json': JSON.stringify(report) });
    await expectRefused('run.json', ['run', 'reduce']);
  });
});

describe('a document of a later version', () => {
  it('is refused by name: a report', async () => {
    expect((await runCli('run', tif, ...OURS, '--out', out)).code).toBe(0);
    const report = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as object;
    await put({ 'run.json': JSON.stringify({ ...report, runVersion: RUN_VERSION + 1 }) });
    await expectRefused('run.json', ['run', 'reduce'], RUN_VERSION + 1);
  });

  it('is refused by name: a plan with its seal; without, it is ours and damaged', async () => {
    expect((await runCli('plan', tif, ...OURS.slice(0, 4), '--out', out)).code).toBe(0);
    const ours = await readFile(join(out, 'plan.json'), 'utf8');
    const { seal, ...plan } = JSON.parse(ours) as { seal: string; planVersion: number };
    const later = { ...plan, planVersion: plan.planVersion + 1, news: true };
    const laterSeal = createHash('sha256').update(JSON.stringify(later)).digest('hex');
    await put({ 'plan.json': JSON.stringify({ ...later, seal: laterSeal }) });
    await expectRefused('plan.json', ALL, PLAN_VERSION + 1);

    await put({ 'plan.json': JSON.stringify({ ...plan, planVersion: plan.planVersion + 1, seal }, null, 2) });
    const { code, stderr } = await runCli('run', tif, ...OURS, '--out', out);
    expect([code, stderr]).toEqual([0, expect.stringContaining('plan.json is damaged; it is written anew')]);
    expect(await readFile(join(out, 'plan.json'), 'utf8')).toBe(ours);
  });
});
