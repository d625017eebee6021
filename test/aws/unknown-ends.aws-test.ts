import { expect, it } from 'vitest';
import { child, processor } from '../cdk/definition.js';
import { type Asl, StateFailure } from '../support/aws/asl.js';
import { machineOf, mapBucket, run } from '../support/aws/machine-harness.js';

const bucket = mapBucket();
const definition: Asl = { StartAt: processor.StartAt, States: child };
const cause = (text: string) =>
  `The cause could not be determined because Lambda did not return an error type. Returned payload: {"errorMessage":"1f6d ${text}"}`;

it.each([
  ['Task timed out after 60.06 seconds', 'TileTimedOut'],
  ['Process exited before completing request', 'TileOutOfMemory'],
])('a child whose functions end as Lambda.Unknown says why, and gives each the same batch: %s', async (text, error) => {
  const payloads: unknown[] = [];
  const machine = machineOf(definition, bucket.s3, async (_, input) => {
    payloads.push(input);
    throw new StateFailure('Lambda.Unknown', cause(text));
  });
  const batch = { run: 's3://output/runs/0123456789abcdef', jobs: ['0-0', '0-1'] };
  const execution = await run(machine, batch);
  expect(execution.outcome).toMatchObject({ status: 'FAILED', error });
  expect(payloads).toEqual([batch, batch]);
});
