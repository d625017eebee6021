import type { RunReport } from '../documents/run-report.js';
import type { SpecInput } from '../documents/spec.js';
import { runLocal } from '../engine/local.js';
import type { RunOptions } from './options.js';
import { resolvedQuestion } from './question.js';
import { settingsOf } from './settings.js';

/**
 * Answers a question on this machine: plans, computes all jobs, in worker threads where there are many pixels, and
 * joins them to the files that `write` names and `run.json`, in `out`. It is what `fractile run` does: a second call with the same
 * question and `out` computes only what is missing, and a run that is complete is not computed again.
 *
 * Relative paths are taken from the working folder.
 * @param question what is to be computed; all but `sources` has defaults
 * @returns what `run.json` holds: what was read, measures of the whole grid, files
 * @throws InvalidInputError and others with `exitCode` 2, where the question or an input is to be mended; errors with
 * `exitCode` 3, where the same call resumes the run; InterruptedError, where it was stopped
 * @example
 * ```ts
 * const report = await run({ sources: ['nlcd.tif'], legend: 'nlcd' }, { out: 'out/nlcd' });
 * ```
 */
export async function run(question: SpecInput, options: RunOptions = {}): Promise<RunReport> {
  const { workers, onProgress, onMessage, ...settings } = settingsOf(options);
  return runLocal(await resolvedQuestion(question, settings.out, settings), {
    ...settings,
    ...(workers === undefined ? {} : { workers }),
    ...(onProgress ? { onProgress } : {}),
    ...(onMessage ? { onMessage } : {}),
  });
}
