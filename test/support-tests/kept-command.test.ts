import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CliResult, startCli, temporaryFolders } from '../support/cli.js';
import { runKept } from '../support/kept-command.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const codes = Uint8Array.from({ length: 64 * 64 }, (_, i) => 1 + (i % 3));
const raster = tiffBytes({ width: 64, height: 64, codes, geotransform: [0, 64, 1, -1], tile: 16 });
const CLASSES = ['--classes', '1,2', '--cell-size', '4'];

/** Commands of every kind, one after the other, with their exit codes. */
const COMMANDS: readonly (readonly [args: readonly string[], code: number])[] = [
  [['--version'], 0],
  [[], 2],
  [['help', 'run'], 0],
  [['rum'], 2],
  [['run', 'a.tif', '--colour', '--json'], 2],
  [['info', '<dir>/a.tif'], 0],
  [['info', '<dir>/b.tif', '--json'], 2],
  [['validate', '<dir>/a.tif'], 0],
  [['show', '<dir>/out'], 2],
  [['plan', '<dir>/a.tif', ...CLASSES, '--out', '<dir>/out'], 0],
  [['job', '0', '--out', '<dir>/out', '--quiet'], 0],
  [['run', '<dir>/a.tif', ...CLASSES, '--out', '<dir>/out', '--quiet'], 0],
  [['show', '<dir>/out'], 0],
  [['list', 'measures'], 0],
];

/** Runs the commands in a folder, and gives what they say, without its name, times and memory. */
async function runAll(run: (args: readonly string[]) => Promise<CliResult>): Promise<unknown[]> {
  const dir = await folder();
  await writeFile(join(dir, 'a.tif'), raster);
  const without = (text: string) => text.replaceAll(dir, '<dir>').replace(/[\d.]+ (s|ms|MB|Mpx\/s)\b/g, '<n> $1');
  const said: unknown[] = [];
  for (const [args] of COMMANDS) {
    const { code, stdout, stderr } = await run(args.map((arg) => arg.replace('<dir>', dir)));
    said.push({ args, code, stdout: without(stdout), stderr: without(stderr) });
  }
  said.push((await readFile(join(dir, 'out/mosaic.tif'))).toString('base64'));
  return said;
}

describe('commands in a process that has run others', () => {
  it('end as each does in a process of its own, and say the same', async () => {
    const alone = await runAll((args) => startCli(args).result);
    for (let i = 0; i < 2; i++) expect(await runAll(runKept)).toEqual(alone);
    expect(alone.slice(0, -1)).toMatchObject(COMMANDS.map(([args, code]) => ({ args, code })));
  });

  it('have the environment that they are given, and no other', async () => {
    const info = ['info', 's3://bucket/a.tif', '--json'];
    const env = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_REGION: 'us-east-1' };
    const elsewhere = { ...env, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' };
    expect((await runKept(info, elsewhere)).stderr).toContain('127.0.0.1:9');
    expect((await runKept(info, { ...env, AWS_ENDPOINT_URL: 'http://127.0.0.1:11' })).stderr).toContain('127.0.0.1:11'); // that of S3 alone would count before it
  });

  it('leave nothing that listens, so that hundreds may follow each other', async () => {
    for (let i = 0; i < 30; i++)
      expect(await runKept(['rum'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^error: .*rum.*\n$/) });
  });

  it('may run side by side', async () => {
    const dir = await folder();
    const names = ['a', 'b', 'c'].map((name) => join(dir, name));
    const results = await Promise.all(names.map((name) => runKept(['info', name])));
    results.forEach(({ code, stderr }, i) => {
      expect([code, stderr]).toEqual([2, expect.stringContaining(names[i]!)]);
    });
  });
});
