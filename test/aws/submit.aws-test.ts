import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mosaicOf, raster, SPEC, scenarios } from '../support/aws/scenario.js';
import { startCli, temporaryFolders } from '../support/cli.js';

const aws = scenarios();
const folder = temporaryFolders();

/** Runs the built command as a user of the account. */
function command(...args: string[]) {
  const { s3, api } = aws.cloud;
  const env = {
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SFN: api.endpoint,
    AWS_ENDPOINT_URL_CLOUDFORMATION: api.endpoint,
    AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
    AWS_REGION: 'us-east-1',
  };
  return startCli([...args, '--json'], env).result;
}
const jobFile = async (source: string) => {
  const path = join(await folder(), 'job.json');
  await writeFile(path, JSON.stringify({ ...SPEC, sources: [source] }));
  return path;
};

describe('fractile submit and status', () => {
  it('start a run, follow it to its mosaic, and say how it stands', async () => {
    const bytes = raster();
    const submitted = await command('submit', await jobFile(aws.source(bytes)), '--follow', '--interval', '0.1');
    expect(submitted).toMatchObject({ code: 0 });
    const status = JSON.parse(submitted.stdout) as { state: string; runId: string; mosaic: string; execution: string };
    expect(status).toMatchObject({ state: 'ready', tiles: { done: 81, total: 81 } });
    expect(Buffer.compare(aws.mosaic()!, await mosaicOf(bytes))).toBe(0);
    for (const name of [status.runId, status.execution, status.execution.split(':').at(-1)!]) {
      const asked = await command('status', name);
      expect([asked.code, JSON.parse(asked.stdout)]).toEqual([
        0,
        expect.objectContaining({ state: 'ready', mosaic: status.mosaic }),
      ]);
    }
  });

  it('say why a run failed, and what of it is done', async () => {
    aws.cloud.lambda.faults = ({ functionName }) =>
      functionName.includes('tile') ? { kind: 'kill', after: 30 } : null;
    const submitted = await command('submit', await jobFile(aws.source(raster())), '--follow', '--interval', '0.1');
    expect(submitted.code).toBe(3);
    const failed = JSON.parse(submitted.stdout) as { execution: string };
    await aws.cloud.settled(); // the report comes after the end
    const asked = await command('status', failed.execution);
    expect(asked.code).toBe(3);
    expect(JSON.parse(asked.stdout)).toMatchObject({ state: 'failed', error: 'TileOutOfMemory', tiles: { total: 81 } });
  });

  it('say what is wrong with a spec, and what is not there', async () => {
    const rejected = await command(
      'submit',
      await jobFile(`s3://${aws.cloud.output('InputBucket')}/incoming/no.tif`),
      '--follow',
      '--interval',
      '0.1',
    );
    expect([rejected.code, JSON.parse(rejected.stdout)]).toEqual([
      2,
      expect.objectContaining({ state: 'rejected', error: 'NotFoundError' }),
    ]);
    expect((await command('status', 'no-such-execution')).code).toBe(2);
    expect((await command('status', 'x', '--stack', 'Other')).stderr).toMatch(/Other.*does not exist/);
  });
});
