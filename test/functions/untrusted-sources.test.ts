import { describe, expect, it } from 'vitest';
import { handler as plan } from '../../functions/plan.js';
import { handler as processTile } from '../../functions/process-tile.js';
import { INPUT_ERRORS } from '../../src/cloud/error-names.js';
import { reportFailure } from '../../src/cloud/report-failure.js';
import { messageOf } from '../../src/errors.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { claimedTiff } from '../support/claimed-tiff.js';
import { functionEnvironment, planInput, uploaded } from '../support/function-environment.js';
import { accessTo, RASTER, SPEC } from '../support/remote-run.js';
import type { S3Request } from '../support/s3-server/call.js';

const JOB = 'incoming/lc.job.json';
const lambda = functionEnvironment();

/** What `report-failure` makes of an error that the workflow has caught. */
async function reported(error: unknown) {
  const { name } = error as Error;
  const storage = new Storage(accessTo(lambda.server.endpoint), new RetryBudget());
  const { execution } = planInput(null, 'asked');
  const failure = { Error: name, Cause: JSON.stringify({ errorType: name, errorMessage: messageOf(error) }) };
  try {
    return await reportFailure({ event: uploaded(JOB), execution, failure }, storage, 's3://output', async () => {
      throw new Error('nothing is left out');
    });
  } finally {
    await storage.close();
  }
}

/** One block of zeros, 1,600 times. */
const SHARED = claimedTiff({
  ...{ tile: 64, across: 40, down: 40, compression: 1 },
  ...{ blocks: [new Uint8Array(4096)], at: () => 0 },
});
const refuses = ({ bucket, key }: S3Request) =>
  bucket === 'input' && key === 'sources/lc.tif' ? ({ kind: 'status', status: 403 } as const) : null;

describe('a source that can not be found or trusted is told of at once, as the input that it is', () => {
  it.each<[string, string, string, RegExp]>([
    ['an object that is not there', 's3://input/sources/ls.tif', 'NotFoundError', /sources\/ls\.tif/],
    ['a bucket that is not there', 's3://inputs/sources/lc.tif', 'NotFoundError', /inputs/],
    ['an object that is refused', 's3://input/sources/lc.tif', 'AccessDeniedError', /sources\/lc\.tif/],
    ['what is no TIFF', 's3://input/sources/notes.tif', 'UnsupportedRasterError', /notes\.tif/],
    ['an index whose blocks share bytes', 's3://input/sources/shared.tif', 'CorruptRasterError', /blocks share bytes/],
    [
      'another port than that of https',
      'https://example.org:8443/lc.tif',
      'InvalidInputError',
      /port 8443 is not opened/,
    ],
    ['a typo in a host', 'https://no..such.host/lc.tif', 'InvalidInputError', /known to no name server/],
  ])('%s', async (_, source, name, message) => {
    lambda.server.putDirect('input', 'sources/lc.tif', RASTER);
    lambda.server.putDirect('input', 'sources/notes.tif', 'just text');
    lambda.server.putDirect('input', 'sources/shared.tif', SHARED);
    lambda.server.putDirect('input', JOB, JSON.stringify({ ...SPEC, sources: [source] }));
    lambda.server.faults = refuses;
    lambda.server.resetRequests();
    const error = await plan(planInput(uploaded(JOB), 'asked')).catch((thrown: unknown) => thrown);
    // Not asked again: a name that is known nowhere is not either (test/storage/first-contact.test.ts).
    const asked = lambda.server.requests.filter(({ bucket, key }) => source === `s3://${bucket}/${key}`);
    expect(asked.length).toBe(source.startsWith('s3://') ? 1 : 0);
    expect(error).toMatchObject({ name, message: expect.stringMatching(message) });
    expect(INPUT_ERRORS).toContain(name);
    expect(await reported(error)).toMatchObject({ outcome: 'rejected', error: name });
    expect(lambda.server.object('output', `rejected/${JOB}.json`)).toBeDefined();
  });

  it('an object that was changed after the plan', async () => {
    lambda.server.putDirect('input', 'incoming/lc.tif', RASTER);
    const planned = await plan(planInput(uploaded('incoming/lc.tif'), 'asked'));
    lambda.server.putDirect('input', 'incoming/lc.tif', Buffer.concat([RASTER, Buffer.from([0])]));
    const [jobs = []] = lambda.batchesOf(planned);
    const error = await processTile({ run: planned.run, jobs }).catch((thrown: unknown) => thrown);
    expect(await reported(error)).toMatchObject({ outcome: 'rejected', error: 'SourceChangedError' });
  });
});
