import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mosaicOf, raster, SPEC, scenarios, TILES } from '../support/aws/scenario.js';
import { startCli, temporaryFolders } from '../support/cli.js';

const aws = scenarios();
const folder = temporaryFolders();

function fractile(...args: string[]) {
  const { s3, api } = aws.cloud;
  return startCli(args, {
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL: api.endpoint,
    AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
    AWS_REGION: 'us-east-1',
  });
}

async function jobFile(sources: readonly string[], more: object = {}): Promise<string> {
  const path = join(await folder(), 'lc.job.json');
  await writeFile(path, JSON.stringify({ ...SPEC, ...more, sources }));
  return path;
}

describe('fractile submit', () => {
  it('follows a run to its mosaic, which status then finds by each of its names', async () => {
    const bytes = raster();
    const job = await jobFile([aws.source(bytes)]);
    const { code, stdout, stderr } = await fractile('submit', job, '--follow', '--interval', '0.2').result;
    expect(stderr).toMatch(/^started [\w-]+\n/);
    expect(code).toBe(0);
    const [ready] = aws.cloud.told('Mosaic Ready') as [{ runId: string; mosaic: string; usd: number }];
    expect(stdout).toContain(`ready  run ${ready.runId}`);
    expect(stdout).toContain(ready.mosaic);
    expect(stdout).toMatch(/cost \$[\d.e-]+ metered; \$[\d.e-]+ to \$[\d.e-]+ predicted/);
    expect(Buffer.from(aws.mosaic()!).equals(await mosaicOf(bytes))).toBe(true);

    const [execution] = aws.cloud.machine.executions;
    for (const name of [ready.runId, execution!.name, execution!.arn]) {
      const status = await fractile('status', name, '--json').result;
      expect(status.code).toBe(0);
      expect(JSON.parse(status.stdout)).toMatchObject({
        state: 'ready',
        runId: ready.runId,
        mosaic: ready.mosaic,
        usd: ready.usd,
        jobs: { done: TILES, total: TILES },
      });
    }
    const again = await fractile('submit', job, '--follow', '--json').result;
    expect(JSON.parse(again.stdout)).toMatchObject({ state: 'ready', runId: ready.runId });
    expect(aws.tileWrites().size).toBe(TILES);
  });

  it('says what is wrong with a source, and ends with 2', async () => {
    const job = await jobFile([aws.source(Buffer.from('no raster at all'))]);
    const { code, stdout } = await fractile('submit', job, '--follow', '--interval', '0.2').result;
    expect(code).toBe(2);
    expect(stdout).toMatch(/^rejected/);
    expect(stdout).toContain('source.tif');
  });

  it('ends with 3 where the run fails, and status says what failed and how far it came', async () => {
    const names = ['ReduceNormal', 'ReduceLarge'].map((part) => aws.cloud.function(part).lambda.name);
    aws.cloud.lambda.faults = ({ functionName }) => (names.includes(functionName) ? { kind: 'kill', after: 0 } : null);
    const job = await jobFile([aws.source(raster())]);
    const { code, stdout } = await fractile('submit', job, '--follow', '--interval', '0.2').result;
    expect(stdout).toMatch(/^failed/);
    expect(code).toBe(3);
    await aws.cloud.settled();
    const status = await fractile('status', aws.cloud.machine.executions[0]!.name, '--json').result;
    expect(status.code).toBe(3);
    const found = JSON.parse(status.stdout) as { usd: number; predictedUsd: number };
    expect(found).toMatchObject({ state: 'failed', error: 'Runtime.ExitError', jobs: { done: TILES, total: TILES } });
    expect(found.usd).toBeCloseTo(found.predictedUsd, 12);
  });

  it('starts nothing where the functions could not read a source, or no such stack is there', async () => {
    const local = await fractile('submit', await jobFile(['lc.tif'])).result;
    expect(local).toMatchObject({ code: 2, stderr: expect.stringMatching(/^InvalidInputError: sources: .*s3:\/\//) });
    const elsewhere = await fractile('submit', await jobFile(['s3://input/y.tif']), '--stack', 'Nowhere').result;
    expect(elsewhere).toMatchObject({ code: 2, stderr: expect.stringMatching(/^NotFoundError: stack Nowhere/) });
    const unknown = await fractile('status', '0123456789abcdef').result;
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringMatching(/^NotFoundError: run 0123456789abcdef/) });
    expect(aws.cloud.machine.executions).toEqual([]);
  });
});
