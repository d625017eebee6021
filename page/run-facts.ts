import type { RunReport } from '../src/documents/run-report.js';
import { bytesText, countText, durationText, moneyText } from './numbers.js';

/** What a run took differs from one to the next: it stands in run.json beside the page, and not in the page. */
const RUN_JSON = 'run.json';
const KINDS_OF_READING = ['requests', 'bytes', 'bytesNeeded', 'retries'] as const;

/** Facts of a run, in words. */
export type Facts = readonly { readonly name: string; readonly text: string }[];

/**
 * Reads what the run took.
 * @throws where run.json is not there, or is something else
 */
export async function runFacts(): Promise<Facts> {
  const answer = await fetch(new URL(RUN_JSON, document.baseURI));
  if (!answer.ok) throw new Error(`${RUN_JSON}: ${answer.status}`);
  return factsOf(await answer.json());
}

function factsOf(found: Partial<RunReport>): Facts {
  const { reads, seconds, pixels, workers, maxRssBytes, jobs, cost } = found;
  if (!reads || !KINDS_OF_READING.every((kind) => typeof reads[kind] === 'number'))
    throw new Error(`${RUN_JSON} is of another version`);
  return [
    { name: 'Pixels', text: countText(pixels ?? 0) },
    { name: 'Time', text: `${durationText(seconds ?? 0)}, ${workersText(workers ?? 0)}` },
    {
      name: 'Requests',
      text: `${countText(reads.requests)}${reads.retries > 0 ? `, and ${countText(reads.retries)} retries` : ''}`,
    },
    { name: 'Bytes read', text: `${bytesText(reads.bytes)}, of which ${bytesText(reads.bytesNeeded)} were needed` },
    ...(jobs
      ? [{ name: 'Tiles', text: `${countText(jobs.total)}, of which ${countText(jobs.resumed)} were there before` }]
      : []),
    { name: 'Memory', text: bytesText(maxRssBytes ?? 0) },
    ...(cost
      ? [
          { name: 'Price foreseen', text: moneyText(cost.predicted.usd) },
          { name: 'Price metered', text: `${moneyText(cost.metered.usd)}, at prices of ${cost.prices}` },
        ]
      : [{ name: 'Price', text: 'none: the run was not on AWS' }]),
  ];
}

function workersText(workers: number): string {
  if (workers === 0) return 'in one thread';
  return workers === 1 ? 'one worker' : `${workers} workers`;
}
