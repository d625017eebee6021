import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { rounds } from '../support/effort.js';
import { runCases } from './runner.js';

/**
 * A long run: FRACTILE_FUZZ_CASES=10000 npx vitest run test/fuzz. One case again: FRACTILE_FUZZ_SEED=<seed>
 * FRACTILE_FUZZ_CASES=1.
 */
const CASES = Number(process.env.FRACTILE_FUZZ_CASES ?? rounds(100, 300));
const FIRST = Number(process.env.FRACTILE_FUZZ_SEED ?? 0);
/** Enough cases for every end to come up. */
const MANY = 100;
/** So many are run side by side: a brief run has one of the threads of `npm test`. */
const CHILDREN = CASES > MANY ? availableParallelism() : 1;
const MEBIBYTE = 2 ** 20;

describe('reading mutated rasters', () => {
  it(`ends ${CASES} times in a result or a typed error`, { timeout: 60_000 + 1000 * CASES }, async () => {
    const started = performance.now();
    const seeds = Array.from({ length: CASES }, (_, i) => FIRST + i);
    const { reports, failures } = await runCases(seeds, undefined, CHILDREN);
    const ends = new Map<string, number>();
    for (const { run } of reports) ends.set(run, (ends.get(run) ?? 0) + 1);
    const most = (of: (report: (typeof reports)[number]) => number) => Math.round(Math.max(0, ...reports.map(of)));
    console.log(
      `${CASES} mutations in ${Math.round((performance.now() - started) / 1000)} s; at most ${most(({ cpuMs }) => cpuMs)} ms and ` +
        `${most(({ peakBytes }) => peakBytes / MEBIBYTE)} MiB each; ends: ${[...ends].map(([end, n]) => `${end} ${n}`).join(', ')}`,
    );
    expect(failures).toEqual([]);
    expect(reports).toHaveLength(CASES);
    if (CASES >= MANY) {
      const common = [...ends].filter(([, n]) => n > CASES / 50).map(([end]) => end);
      expect(common).toEqual(
        expect.arrayContaining(['done', 'CorruptRasterError', 'UnsupportedRasterError', 'InvalidInputError']),
      );
    }
  });
});
