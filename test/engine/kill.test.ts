import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runCli, startCli, temporaryFolders } from '../support/cli.js';
import { LONG, sayLeftOut } from '../support/effort.js';
import { seededNumber } from '../support/http-bursts.js';
import { runKept } from '../support/kept-command.js';
import { remoteRuns } from '../support/remote-run.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const s3 = remoteRuns();
const KILLS = 20;
const SIDE = 1500;
const OPTIONS = ['--legend', 'corine', '--cell-size', '240', '--tile-cells', '16', '--workers', '2', '--quiet'];
const raster = tiffBytes({
  width: SIDE,
  height: SIDE,
  codes: Uint8Array.from({ length: SIDE * SIDE }, (_, i) => ((i % SIDE) * 7 + Math.floor(i / SIDE) * 3) % 50),
  geotransform: [15, 50000, 30, -30],
  tile: 256,
});

/**
 * Starts a run again and again and kills it at a random moment of its life.
 * @returns how often it came to its end before that.
 */
async function killAndRestart(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  let finished = 0;
  for (let i = 0; i < KILLS; i++) {
    const { child, result } = startCli(args, env);
    const timer = sleep(200 + 900 * seededNumber('kill', i)).then(() => child.kill('SIGKILL'));
    const { code } = await result;
    if (code === 0) finished++;
    await timer;
  }
  return finished;
}

sayLeftOut('runs that are killed at random moments take a minute');

describe.runIf(LONG)(`a run that is killed at ${KILLS} random moments`, () => {
  it('ends with the same bytes on disk', async () => {
    const dir = await folder();
    const tif = join(dir, 'a.tif');
    await writeFile(tif, raster);
    const [out, reference] = [join(dir, 'out'), join(dir, 'reference')];
    expect((await runCli('run', tif, ...OPTIONS, '--out', reference)).code).toBe(0);
    const finished = await killAndRestart(['run', tif, ...OPTIONS, '--out', out], {});
    expect(finished).toBeLessThan(KILLS);
    expect((await runCli('run', tif, ...OPTIONS, '--out', out)).code).toBe(0);
    expect(Buffer.compare(await readFile(join(out, 'mosaic.tif')), await readFile(join(reference, 'mosaic.tif')))).toBe(
      0,
    );
    expect(await readdir(out)).toEqual(['mosaic.qml', 'mosaic.tif', 'plan.json', 'preview.png', 'run.json']);
  });

  it('ends with the same bytes on S3', async () => {
    s3.server.putDirect('rasters', 'big.tif', raster);
    const env = { AWS_ENDPOINT_URL_S3: s3.server.endpoint, AWS_REGION: 'us-east-1' };
    const run = (prefix: string) => ['run', 's3://rasters/big.tif', ...OPTIONS, '--out', `s3://results/${prefix}`];
    expect((await runKept(run('reference'), env)).code).toBe(0);
    const finished = await killAndRestart(run('out'), env);
    expect(finished).toBeLessThan(KILLS);
    expect((await runKept(run('out'), env)).code).toBe(0);
    const mosaic = (prefix: string) => s3.server.object('results', `${prefix}/mosaic.tif`)!.bytes;
    expect(Buffer.compare(mosaic('out'), mosaic('reference'))).toBe(0);
    expect(s3.server.openUploads()).toEqual([]);
    expect(
      s3.server
        .keys('results')
        .filter((key) => key.startsWith('out/'))
        .sort(),
    ).toEqual(['out/mosaic.qml', 'out/mosaic.tif', 'out/plan.json', 'out/preview.png', 'out/run.json']);
  });
});
