import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PLAN_VERSION } from '../../src/documents/plan.js';
import { FIRST_VERSION } from '../support/aws/names.js';
import { mosaicOf, raster, scenarios } from '../support/aws/scenario.js';

const aws = scenarios();
const NEXT = mkdtempSync(join(tmpdir(), 'fractile-next-'));
writeFileSync(join(NEXT, 'index.mjs'), 'export function handler() { throw new Error("code of the next deployment"); }');
afterAll(() => rmSync(NEXT, { recursive: true }));

const tilesAreKilled = ({ functionName }: { functionName: string }) =>
  functionName.includes('tile') ? ({ kind: 'kill', after: 30 } as const) : null;
const redrive = async () => {
  const [execution] = aws.cloud.machine.executions;
  execution!.redrive();
  await aws.cloud.settled();
  return execution!;
};

describe('a run that has failed', () => {
  it('meets the code that it began with when it is redriven after a deployment', async () => {
    const bytes = raster();
    aws.cloud.lambda.faults = tilesAreKilled;
    expect((await aws.job(aws.source(bytes))).status).toBe('FAILED');
    aws.cloud.lambda.faults = () => null;
    const called = ['ProcessTileNormal', 'ReduceNormal'].map((part) => aws.cloud.function(part).lambda);
    for (const lambda of called) {
      aws.cloud.lambda.define({ ...lambda, code: NEXT });
      aws.cloud.lambda.publish({ ...lambda, code: NEXT }, String(Number(FIRST_VERSION) + 1));
      await expect(aws.cloud.lambda.invoke(lambda.name, {})).rejects.toThrow('code of the next deployment');
    }
    expect((await redrive()).outcome).toMatchObject({ status: 'SUCCEEDED', output: { outcome: 'ready' } });
    expect(Buffer.compare(aws.mosaic()!, await mosaicOf(bytes))).toBe(0);
  });

  it('says by name whose plan it was, where that is of another version', async () => {
    aws.cloud.lambda.faults = tilesAreKilled;
    const source = aws.source(raster(1));
    const { name } = await aws.job(source);
    aws.cloud.lambda.faults = () => null;
    const { output } = aws.document(`executions/${name}/planned.json`) as { output: { runId: string } };
    const key = `runs/${output.runId}/plan.json`;
    const plan = { ...(aws.document(key) as object), planVersion: PLAN_VERSION - 1 };
    aws.cloud.s3.putDirect(aws.cloud.output('OutputBucket'), key, Buffer.from(JSON.stringify(plan)));

    const wanted = {
      error: 'OtherVersionError',
      message: expect.stringMatching(
        `${key}: is a plan of version ${PLAN_VERSION - 1}, .* reads version ${PLAN_VERSION}; redrive the execution`,
      ),
    };
    expect((await redrive()).status).toBe('FAILED');
    expect(aws.cloud.told('Run Failed').at(-1)).toMatchObject(wanted);
    const again = await aws.job(source);
    expect(again.status).toBe('FAILED');
    expect(aws.cloud.told('Run Failed').at(-1)).toMatchObject({ ...wanted, execution: again.arn });
  });
});
