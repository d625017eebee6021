import { expect } from 'vitest';
import type { Execution } from './execution.js';
import type { scenarios } from './scenario.js';

/** Expects what a run was metered at to be what S3 and the workflow saw. */
export function expectBilled(aws: ReturnType<typeof scenarios>, execution: Execution): void {
  const { runId } = aws.cloud.told('Mosaic Ready')[0] as { runId: string };
  const { cost } = aws.document(`runs/${runId}/run.json`) as { cost: { metered: { usage: Record<string, number> } } };
  const requests = aws.cloud.s3.requests.filter(
    ({ accessKeyId }) => accessKeyId !== aws.cloud.s3.credentials.accessKeyId,
  );
  const isRead = ({ operation }: { operation: string }) => /^(Get|Head)Object$/.test(operation);
  const isWrite = ({ operation }: { operation: string }) => /^(Put|List|Create|Upload|Complete)/.test(operation);
  const reads = requests.filter(isRead).length;
  const children = execution.mapRuns[0]!.children.length;
  expect(cost.metered.usage).toMatchObject({ s3Reads: reads, stateTransitions: 8 + children });
  const writes = requests.filter(isWrite).length;
  expect(cost.metered.usage.s3Writes).toBeLessThanOrEqual(writes);
  expect(cost.metered.usage.s3Writes).toBeGreaterThanOrEqual(writes - 2); // plan writes two documents after it has counted
}
