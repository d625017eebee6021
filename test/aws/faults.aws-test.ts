import { RedriveExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/documents/run-report.js';
import { MACHINE_KEYS } from '../support/aws/account-roles.js';
import type { Execution } from '../support/aws/execution.js';
import type { LambdaFault } from '../support/aws/lambda-function.js';
import { mosaicOf, raster, SPEC, scenarios, TILES } from '../support/aws/scenario.js';
import { bursts } from '../support/http-bursts.js';
import { first } from '../support/http-faults.js';
import type { S3Request } from '../support/s3-server/call.js';

const aws = scenarios();
const RASTER = raster();
const mosaic = await mosaicOf(RASTER);

const isTileWrite = ({ operation, key }: S3Request) => operation === 'PutObject' && /^work\/.*\/tiles\//.test(key);
const isPixelRead = ({ operation, key, range }: S3Request) =>
  operation === 'GetObject' && key === 'incoming/source.tif' && !range?.startsWith('bytes=0-');

/** A fault for the first calls of functions whose name has a part. */
const callsOf = (part: string, times: number, fault: LambdaFault) => {
  const { name } = aws.cloud.function(part).lambda;
  let left = times;
  return ({ functionName }: { functionName: string }) => (functionName === name && left-- > 0 ? fault : null);
};
const tilesAreKilled = ({ functionName }: { functionName: string }): LambdaFault | null =>
  functionName.includes('tile') ? { kind: 'kill', after: 30 } : null;
const run = () => aws.job(aws.source(RASTER));
/** As an operator does it, by the API. */
async function redrive({ arn: executionArn }: Execution): Promise<void> {
  const client = new SFNClient({
    endpoint: aws.cloud.api.endpoint,
    region: 'us-east-1',
    credentials: aws.cloud.s3.credentials,
  });
  await client.send(new RedriveExecutionCommand({ executionArn }));
  client.destroy();
  await aws.cloud.settled();
}
const childStates = ({ mapRuns }: Execution) =>
  mapRuns
    .flatMap(({ children }) => children)
    .flatMap(({ outcome }) =>
      (outcome?.events ?? []).filter(({ type }) => type === 'StateEntered').map(({ state }) => state),
    );
const retries = ({ outcomes, mapRuns }: Execution) =>
  [...outcomes, ...mapRuns.flatMap(({ children }) => children.map(({ outcome }) => outcome!))]
    .flatMap(({ events }) => events)
    .filter(({ type }) => type === 'StateRetried')
    .map(({ state }) => state);

function endsWell(execution: Execution): void {
  expect(execution.outcome).toMatchObject({ status: 'SUCCEEDED', output: { outcome: 'ready' } });
  expect(Buffer.compare(aws.mosaic()!, mosaic)).toBe(0);
  expect(aws.cloud.messages.map((event) => event['detail-type'])).toEqual(['Mosaic Ready']);
}

/** The only report of a run that failed. */
function failure(execution: Execution) {
  expect(execution.status).toBe('FAILED');
  expect(aws.mosaic()).toBeNull();
  const [failed, ...more] = aws.cloud.told('Run Failed') as { error: string; message: string; document: string }[];
  expect([more, aws.cloud.told('Input Rejected')]).toEqual([[], []]);
  expect(aws.document(`executions/${execution.name}/failure.json`)).toEqual(failed);
  expect(failed!.document).toBe(`s3://${aws.cloud.output('OutputBucket')}/executions/${execution.name}/failure.json`);
  expect(aws.cloud.messages.map((event) => event['detail-type'])).toEqual(['Run Failed']);
  return failed!;
}

describe('a run ends with the same bytes', () => {
  it('when Lambda throttles', async () => {
    const faults = [
      callsOf('PlanNormal', 2, { kind: 'throttle' }),
      callsOf('ProcessTileNormal', 5, { kind: 'throttle' }),
      callsOf('ReduceNormal', 1, { kind: 'throttle' }),
    ];
    aws.cloud.lambda.faults = (call) => faults.map((fault) => fault(call)).find((fault) => fault !== null) ?? null;
    const execution = await run();
    endsWell(execution);
    expect(retries(execution).sort()).toEqual(['Plan', 'Plan', ...Array(5).fill('ProcessTile'), 'Reduce']);
  });

  it('when the account has room for one call at a time', async () => {
    aws.cloud.lambda.concurrency = 1;
    const execution = await run();
    endsWell(execution);
    expect(retries(execution)).toContain('ProcessTile');
  });

  it('when a function is killed in the middle of its tiles, which are not computed twice', async () => {
    let kill = () => {};
    const killed = new Promise<void>((resolve) => {
      kill = resolve;
    });
    let writes = 0;
    aws.cloud.s3.faults = (request) => {
      if (isTileWrite(request) && writes++ === 10) kill();
      return null;
    };
    aws.cloud.lambda.faults = callsOf('ProcessTileNormal', 1, { kind: 'kill', after: killed });
    const execution = await run();
    endsWell(execution);
    expect(childStates(execution)).toContain('ProcessTileAfterCrash');
    expect(aws.tileWrites().size).toBe(TILES);
    expect(Math.max(...aws.tileWrites().values())).toBe(1);
  });

  it('when a function takes too long, and the larger one has time', async () => {
    aws.cloud.s3.faults = [{ match: isPixelRead, when: first(1), fault: { kind: 'delay', ms: 3000 } }];
    aws.cloud.lambda.faults = callsOf('ProcessTileNormal', 3, { kind: 'limit', ms: 1500 });
    const execution = await run();
    endsWell(execution);
    expect(childStates(execution)).toContain('ProcessTileAfterTimeout');
    expect(aws.cloud.lambda.calls.some(({ error }) => error === 'Sandbox.Timedout')).toBe(true);
  });

  it('when planning takes too long and stitching is killed', async () => {
    const faults = [
      callsOf('PlanNormal', 1, { kind: 'limit', ms: 1 }),
      callsOf('ReduceNormal', 1, { kind: 'kill', after: 30 }),
    ];
    aws.cloud.lambda.faults = (call) => faults.map((fault) => fault(call)).find((fault) => fault !== null) ?? null;
    const execution = await run();
    endsWell(execution);
    expect(aws.states(execution)).toEqual([
      'Start',
      'Plan',
      'PlanLarge',
      'Route',
      'Tiles',
      'Reduce',
      'ReduceLarge',
      'Reduced',
      'MosaicReady',
      'Done',
    ]);
  });

  it('when S3 answers 503 to one request in eight', async () => {
    const fault = { kind: 'status', status: 503, code: 'SlowDown' } as const;
    const functions = ({ accessKeyId }: S3Request) => accessKeyId !== MACHINE_KEYS.accessKeyId;
    aws.cloud.s3.faults = [{ match: functions, when: bursts({ seed: 5, share: 0.12, length: 2 }), fault }];
    const execution = await aws.job(aws.source(RASTER), { tileCells: 48 });
    expect(execution.outcome).toMatchObject({ status: 'SUCCEEDED', error: '' });
    expect(Buffer.compare(aws.mosaic()!, await mosaicOf(RASTER, { ...SPEC, tileCells: 48 }))).toBe(0);
    expect(aws.cloud.s3.requests.filter(({ status }) => status === 503).length).toBeGreaterThan(5);
  });

  it('when answers to writes are lost', async () => {
    aws.cloud.s3.faults = [
      { match: isTileWrite, when: (n) => n % 7 === 3, fault: { kind: 'reset', takesEffect: true } },
    ];
    endsWell(await run());
  });
});

describe('a run fails by name', () => {
  it('when the larger function takes too long as well', async () => {
    aws.cloud.s3.faults = [{ match: isPixelRead, fault: { kind: 'delay', ms: 4000 } }];
    aws.cloud.lambda.faults = ({ functionName }) => (functionName.includes('tile') ? { kind: 'limit', ms: 700 } : null);
    const execution = await run();
    expect(failure(execution)).toMatchObject({ error: 'TileTimedOut', message: expect.stringContaining('tileCells') });
  });

  it('when the larger function has too little memory as well', async () => {
    aws.cloud.lambda.faults = ({ functionName }) =>
      functionName.includes('tile') ? { kind: 'kill', after: 30 } : null;
    expect(failure(await run())).toMatchObject({
      error: 'TileOutOfMemory',
      message: expect.stringContaining('tileCells'),
    });
  });

  it('when planning takes too long in both functions', async () => {
    aws.cloud.lambda.faults = ({ functionName }) => (functionName.includes('plan') ? { kind: 'limit', ms: 1 } : null);
    const failed = failure(await run());
    expect(failed).toMatchObject({ error: 'Sandbox.Timedout', message: expect.stringContaining('timed out after') });
  });

  it('when S3 goes mad, and a redrive then does the rest alone', async () => {
    let writes = 0;
    aws.cloud.s3.faults = (request) => {
      if (isTileWrite(request)) writes++;
      return isPixelRead(request) && writes > 20 ? { kind: 'wrongContentRange' } : null;
    };
    const execution = await run();
    expect(failure(execution)).toMatchObject({ error: 'ProtocolError' });
    expect(retries(execution).filter((state) => state === 'ProcessTile').length).toBeGreaterThanOrEqual(3);
    expect(aws.tileWrites().size).toBeGreaterThan(10);
    expect(aws.tileWrites().size).toBeLessThan(TILES);

    aws.cloud.s3.faults = [];
    aws.cloud.messages.length = 0;
    await redrive(execution);
    endsWell(execution);
    expect(aws.states(execution)).toEqual([
      'Start',
      'Plan',
      'Route',
      'Tiles',
      'Tiles',
      'Reduce',
      'Reduced',
      'MosaicReady',
      'Done',
    ]);
    expect(aws.tileWrites().size).toBe(TILES);
    expect(Math.max(...aws.tileWrites().values())).toBe(1);
  });

  it('when a tile is damaged, which a redrive computes again, and no other', async () => {
    const bucket = aws.cloud.output('OutputBucket');
    let damages = 1;
    aws.cloud.lambda.faults = ({ functionName }) => {
      if (functionName !== aws.cloud.function('ReduceNormal').lambda.name || damages === 0) return null;
      const key = aws.cloud.s3.keys(bucket).find((found) => /^work\/.*\/tiles\/4-4\.tif$/.test(found));
      if (key === undefined) return null; // removed, and not computed again yet
      damages--;
      const bytes = Buffer.from(aws.cloud.s3.object(bucket, key)!.bytes);
      bytes[bytes.length >> 1]! ^= 1;
      aws.cloud.s3.putDirect(bucket, key, bytes);
      return null;
    };
    const execution = await run();
    const { error, message } = failure(execution);
    expect(error).toBe('TileDamaged');
    expect(message).toMatch(/tile 4-4 is damaged and was removed/);

    const often = 4;
    for (let i = 1; i < often; i++) {
      damages = 1;
      await redrive(execution);
      expect([execution.status, damages]).toEqual(['FAILED', 0]);
      expect(aws.cloud.told('Run Failed').at(-1)).toMatchObject({ error: 'TileDamaged' });
    }
    aws.cloud.messages.length = 0;
    await redrive(execution);
    endsWell(execution);
    expect(aws.states(execution).slice(-9)).toEqual([
      'Reduce',
      'Reduce',
      'Reduced',
      'TilesAgain',
      'Tiles',
      'Reduce',
      'Reduced',
      'MosaicReady',
      'Done',
    ]);
    const twice = [...aws.tileWrites()].filter(([, writes]) => writes > 1);
    expect(twice).toEqual([[expect.stringMatching(/4-4\.tif$/), 1 + often]]);
    const { run: place } = execution.outcome!.output as { run: string };
    const { jobs, pixels } = aws.document(`${place.replace(/^s3:\/\/[^/]+\//, '')}/run.json`) as RunReport;
    expect(jobs).toEqual({ total: TILES, computed: TILES, resumed: 0 });
    // Tiles of 160 pixels share the one that the edge between them cuts: 1280 + 8 in either direction, once for each
    // tile; and 161 x 161 pixels whenever the tile is computed again.
    expect(pixels).toBe(1288 ** 2 + often * 161 ** 2);
  });

  it('by the failure of the last redrive', async () => {
    aws.cloud.lambda.faults = tilesAreKilled;
    const execution = await run();
    expect(failure(execution).error).toBe('TileOutOfMemory');
    for (const error of ['ProtocolError', 'TileOutOfMemory', 'ProtocolError']) {
      const mad = error === 'ProtocolError';
      aws.cloud.lambda.faults = mad ? () => null : tilesAreKilled;
      aws.cloud.s3.faults = mad ? [{ match: isPixelRead, fault: { kind: 'wrongContentRange' } }] : [];
      await redrive(execution);
      expect(aws.cloud.told('Run Failed').at(-1)).toMatchObject({ error });
      expect(aws.document(`executions/${execution.name}/failure.json`)).toMatchObject({ error });
    }
  });
});

describe('a run is rejected', () => {
  it('when its source is replaced meanwhile', async () => {
    let reads = 0;
    aws.cloud.s3.faults = (request) => {
      if (isPixelRead(request) && reads++ === 20) aws.source(raster(1));
      return null;
    };
    const execution = await run();
    expect(execution.status).toBe('FAILED');
    expect(aws.mosaic()).toBeNull();
    const [rejected] = aws.cloud.told('Input Rejected') as [{ error: string; message: string }];
    expect(rejected).toMatchObject({ error: 'SourceChangedError', message: expect.stringContaining('source.tif') });
    expect(aws.document('rejected/incoming/job.json.json')).toEqual(rejected);
  });
});

describe('the end of an execution is reported', () => {
  it('when it is stopped', async () => {
    aws.cloud.s3.faults = [{ match: isPixelRead, fault: { kind: 'delay', ms: 100 } }];
    const job = run();
    await aws.asked(isPixelRead);
    aws.cloud.machine.executions[0]!.stop();
    aws.cloud.s3.faults = [];
    const execution = await job;
    expect(execution.status).toBe('ABORTED');
    expect(aws.cloud.told('Run Failed')).toMatchObject([{ error: 'Execution.ABORTED', execution: execution.arn }]);
  });

  it('when the report itself fails at first', async () => {
    aws.cloud.lambda.faults = ({ functionName, n }) => {
      if (functionName.includes('reportfailure')) return n < 2 ? { kind: 'throttle' } : null;
      return functionName.includes('tile') ? { kind: 'kill', after: 30 } : null;
    };
    expect(failure(await run()).error).toBe('TileOutOfMemory');
  });
});
