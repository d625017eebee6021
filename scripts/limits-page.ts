import {
  BATCH_JOBS,
  BATCH_SECONDS,
  DEFAULT_LIMITS,
  FUNCTION_MB,
  LARGE_FUNCTION_MB,
  LARGE_TILE_SECONDS,
  MAX_CONCURRENCY,
  STAGE_SECONDS,
  TILE_SECONDS,
} from '../src/cloud/limits.js';
import { ASSUMED, type Assumptions, HTTP_RATE_OF_FUNCTION } from '../src/cost/assumptions.js';
import { MAX_CLASSES, MAX_CODES, MAX_TILE_CELLS } from '../src/documents/spec.js';
import { DEFAULT_HTTP_RATE } from '../src/io/access.js';

const INTRODUCTION = `# Limits and ranges

What a run may take, and between which ends its cost is predicted. This page is made of the numbers in the code
(\`npm run docs\`).`;

const LIMITS: readonly (readonly [string, number | string, string])[] = [
  ['dollars that a run may be predicted to cost', `$${DEFAULT_LIMITS.usd}`, '`-c limits`, `limits` of a spec'],
  ['pixels, and bytes, that a run may read', 'none', '`-c limits`, `limits` of a spec'],
  ['batches of jobs at a time', MAX_CONCURRENCY, '`-c maxConcurrency`'],
  ['requests a second to web servers, of a run', DEFAULT_HTTP_RATE, '`-c httpRate`, `--http-rate`'],
  ['of them, of one function', HTTP_RATE_OF_FUNCTION, ''],
  ['seconds of a batch of jobs, and in the larger function', `${TILE_SECONDS}, ${LARGE_TILE_SECONDS}`, ''],
  ['seconds of `plan` and of `reduce`', STAGE_SECONDS, ''],
  ['MB of a function, and of a larger one', `${FUNCTION_MB}, ${LARGE_FUNCTION_MB}`, '`-c largeMemory`'],
  ['predicted seconds of a batch', `${BATCH_SECONDS.least} to ${BATCH_SECONDS.most}`, ''],
  ['jobs of a batch', BATCH_JOBS, ''],
  ['cells along a side of a tile', MAX_TILE_CELLS, '`tileCells`'],
  ['classes of a run, and codes that they count', `${MAX_CLASSES}, ${MAX_CODES}`, ''],
];

const RANGES: readonly (readonly [string, (assumed: Assumptions) => string])[] = [
  ['ms from asking S3 to its answer', ({ latencySeconds }) => String(latencySeconds * 1000)],
  ['MB a second that a function receives', ({ bytesPerSecond }) => String(bytesPerSecond / 1e6)],
  ['times that work takes as long as on the core of the measurements', ({ slowdown }) => String(slowdown)],
  ["seconds of a process's start", ({ coldStartSeconds }) => String(coldStartSeconds)],
  ['seconds of the workflow itself', ({ workflowSeconds }) => String(workflowSeconds)],
  ['kB of logs a call', ({ logBytes }) => String(logBytes / 1000)],
  ['batches that are computed once more', ({ again }) => `${again * 100} %`],
];

/** The page docs/limits.md. */
export function limitsPage(): string {
  const { least, likely, most } = ASSUMED;
  return `${[
    INTRODUCTION,
    '',
    '## Limits on AWS',
    '',
    '| what | by default | how it is changed |',
    '| --- | --- | --- |',
    ...LIMITS.map(([what, value, how]) => `| ${what} | ${value} | ${how} |`),
    '',
    '## What predictions assume',
    '',
    'The ends of a predicted cost rest on the first and the last column. None of it has been measured on AWS.',
    '',
    '| what | at best | likely | at worst |',
    '| --- | --- | --- | --- |',
    ...RANGES.map(([what, of]) => `| ${what} | ${of(least)} | ${of(likely)} | ${of(most)} |`),
  ].join('\n')}\n`;
}
