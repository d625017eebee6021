import { describe, expect, it } from 'vitest';
import type { Json } from '../support/aws/asl.js';
import { objectCreated } from '../support/aws/events.js';
import type { Execution } from '../support/aws/execution.js';
import { mosaicOf, raster, SPEC, scenarios, TILES } from '../support/aws/scenario.js';
import type { S3Request } from '../support/s3-server/call.js';

const aws = scenarios();
const RASTER = raster();
const mosaic = await mosaicOf(RASTER);
const isPixelRead = ({ operation, key, range }: S3Request) =>
  operation === 'GetObject' && key === 'incoming/source.tif' && !range?.startsWith('bytes=0-');

/**
 * Puts a job there without an event.
 * @returns the event that S3 would send.
 */
function job(name = 'job.json', more: object = {}): Json {
  const bucket = aws.cloud.output('InputBucket');
  const body = JSON.stringify({ ...SPEC, sources: [aws.source(RASTER)], ...more });
  const key = `incoming/${name}`;
  const etag = aws.cloud.s3.putDirect(bucket, key, body);
  return objectCreated({ bucket, key, size: body.length, etag, reason: 'PutObject' });
}
const start = (event: Json): Execution => aws.cloud.machine.start(JSON.stringify(event));
const outcomes = (executions: readonly Execution[]) =>
  executions.map(({ outcome }) => (outcome?.output as { outcome?: string } | null)?.outcome ?? outcome?.status);

/** Each tile was written once, and there is one mosaic, of which was told once. */
function computedOnce(): void {
  expect(Buffer.compare(aws.mosaic()!, mosaic)).toBe(0);
  expect(aws.tileWrites().size).toBe(TILES);
  expect(Math.max(...aws.tileWrites().values())).toBe(1);
  expect(aws.cloud.messages.map((event) => event['detail-type'])).toEqual(['Mosaic Ready']);
}

describe('an event that comes twice', () => {
  it('while the first execution runs, ends the second one', async () => {
    aws.cloud.s3.faults = [{ match: isPixelRead, fault: { kind: 'delay', ms: 20 } }];
    const event = job();
    const executions = [start(event)];
    await aws.asked(isPixelRead);
    executions.push(start(event));
    await aws.cloud.settled();
    expect(outcomes(executions)).toEqual(['ready', 'claimed']);
    expect(aws.states(executions[1]!)).toEqual(['Start', 'Plan', 'Route', 'OtherRun', 'IsOtherRunning', 'Duplicate']);
    computedOnce();
  });

  it('after the first execution, ends the second one', async () => {
    const event = job();
    const executions = [start(event)];
    await aws.cloud.settled();
    executions.push(start(event));
    await aws.cloud.settled();
    expect(outcomes(executions)).toEqual(['ready', 'complete']);
    computedOnce();
  });

  it('five times at once, is worked on once', async () => {
    const event = job();
    const executions = Array.from({ length: 5 }, () => start(event));
    await aws.cloud.settled();
    expect(outcomes(executions).sort()).toEqual(['claimed', 'claimed', 'claimed', 'claimed', 'ready']);
    computedOnce();
  });

  it('by another job of the same spec on the same source, is worked on once', async () => {
    const executions = [start(job('one.json')), start(job('two.json'))];
    await aws.cloud.settled();
    expect(outcomes(executions).sort()).toEqual(['claimed', 'ready']);
    computedOnce();
  });
});

describe('a run whose execution has ended', () => {
  it('before its mosaic was there, is taken over, and does the rest only', async () => {
    const event = job();
    let writes = 0;
    aws.cloud.s3.faults = ({ operation, key }) => {
      if (operation === 'PutObject' && key.includes('/tiles/') && ++writes === 30) first.stop();
      return null;
    };
    const first = start(event);
    await aws.cloud.settled();
    expect(first.status).toBe('ABORTED');
    const done = aws.tileWrites().size;
    expect(done).toBeGreaterThanOrEqual(30);
    // the functions that were running went on to their ends, so that less may be left than was then
    aws.cloud.s3.deleteDirect(aws.cloud.output('OutputBucket'), [...aws.tileWrites().keys()][0]!);
    aws.cloud.s3.resetRequests();
    aws.cloud.messages.length = 0;

    const second = start(event);
    await aws.cloud.settled();
    expect(aws.states(second)).toEqual([
      'Start',
      'Plan',
      'Route',
      'OtherRun',
      'IsOtherRunning',
      'TakeOver',
      'Plan',
      'Route',
      'Tiles',
      'Reduce',
      'Reduced',
      'MosaicReady',
      'Done',
    ]);
    expect(Buffer.compare(aws.mosaic()!, mosaic)).toBe(0);
    expect(aws.tileWrites().size).toBe(TILES - done + 1);
  });

  it('and that Step Functions has forgotten, is taken over', async () => {
    const event = job();
    aws.cloud.lambda.faults = ({ functionName }) =>
      functionName.includes('tile') ? { kind: 'kill', after: 30 } : null;
    start(event);
    await aws.cloud.settled();
    aws.cloud.lambda.faults = () => null;
    aws.cloud.machine.executions.length = 0;
    aws.cloud.messages.length = 0;
    const second = start(event);
    await aws.cloud.settled();
    expect(aws.states(second)).toContain('TakeOver');
    expect(aws.states(second)).not.toContain('IsOtherRunning');
    computedOnce();
  });

  it('with all of its tiles there, is stitched without a Map', async () => {
    const event = job();
    aws.cloud.lambda.faults = ({ functionName }) =>
      functionName.includes('reduce') ? { kind: 'kill', after: 0 } : null;
    const first = start(event);
    await aws.cloud.settled();
    expect(first.status).toBe('FAILED');
    aws.cloud.lambda.faults = () => null;
    aws.cloud.messages.length = 0;
    const second = start(event);
    await aws.cloud.settled();
    expect(aws.states(second).slice(-5)).toEqual(['NothingMissing', 'Reduce', 'Reduced', 'MosaicReady', 'Done']);
    expect(second.mapRuns).toEqual([]);
    computedOnce();
  });

  it('is left to a redrive of it that came first', async () => {
    const event = job();
    aws.cloud.lambda.faults = ({ functionName }) =>
      functionName.includes('tile') ? { kind: 'kill', after: 30 } : null;
    const first = start(event);
    await aws.cloud.settled();
    aws.cloud.lambda.faults = () => null;
    aws.cloud.messages.length = 0;
    first.redrive();
    const second = start(event);
    await aws.cloud.settled();
    expect(outcomes([first, second])).toEqual(['ready', 'claimed']);
    computedOnce();
  });
});

describe('events out of order', () => {
  it('of two versions of a raster, both lead to a mosaic of the version that is there', async () => {
    const bucket = aws.cloud.output('InputBucket');
    const events = [raster(7), RASTER].map((bytes) => {
      aws.source(bytes);
      return objectCreated({
        bucket,
        key: 'incoming/source.tif',
        size: bytes.length,
        etag: '"e"',
        reason: 'PutObject',
      });
    });
    const executions = events.reverse().map((event) => start(event));
    await aws.cloud.settled();
    expect(outcomes(executions).sort()).toEqual(['claimed', 'ready']);
    expect(Buffer.compare(aws.mosaic()!, await mosaicOf(RASTER, {}))).toBe(0);
  });

  it('where a job comes before its source, rejects the job, and runs it when it comes again', async () => {
    const event = job();
    aws.cloud.s3.deleteDirect(aws.cloud.output('InputBucket'), 'incoming/source.tif');
    const first = start(event);
    await aws.cloud.settled();
    expect(outcomes([first])).toEqual(['rejected']);
    expect(aws.cloud.told('Input Rejected')).toMatchObject([{ error: 'NotFoundError' }]);
    aws.source(RASTER);
    aws.cloud.messages.length = 0;
    const second = start(event);
    await aws.cloud.settled();
    expect(outcomes([second])).toEqual(['ready']);
    computedOnce();
  });
});
