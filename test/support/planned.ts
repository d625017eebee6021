import type { Planned, PlanOutput } from '../../src/documents/planned.js';

/** What `plan` leaves for an execution, with what matters to a test. */
export function plannedDocument(output: Partial<PlanOutput> = {}): Planned {
  return {
    output: {
      outcome: 'jobs',
      runId: '0123456789abcdef',
      run: 's3://output/runs/0123456789abcdef',
      claimedBy: '',
      batches: { bucket: 'output', key: 'executions/e1/batches.json' },
      results: 'executions/e1/results',
      concurrency: 1,
      round: 1,
      earlier: [],
      jobs: 4,
      missingJobs: 4,
      predictedUsd: 2,
      ...output,
    },
    predicted: { usd: 2, items: {}, usage: {} },
    reads: { requests: 1, bytes: 32_768 },
    usage: { reads: 1, writes: 1, retries: 0, ms: 100, memoryMb: 1769 },
  };
}
