import { describe, expect, it } from 'vitest';
import { LONG, sayLeftOut } from '../support/effort.js';
import { runCases } from './runner.js';

sayLeftOut('hangs and crashes of the fuzzed process take half a minute');

describe.runIf(LONG)('the runner of fuzzed cases', () => {
  it('notices a hang, and goes on with a fresh process', { timeout: 120_000 }, async () => {
    const { reports, failures } = await runCases(['a hang', 1], 3000);
    expect(failures).toEqual(['a hang: hangs: no end after 3 s']);
    expect(reports).toMatchObject([{ request: 1, faults: [] }]);
  });

  it('notices errors, crashes, memory and time, and names the case', { timeout: 300_000 }, async () => {
    const { reports, failures } = await runCases(['a plain error', 'much memory', 'a crash', 'much time', 1]);
    expect(failures).toEqual([
      expect.stringMatching(/^a plain error: not a typed error: TypeError: cannot read/s),
      expect.stringMatching(/^much memory: takes [34]\d\d MiB of memory$/s),
      'a crash: crashes the process (SIGKILL)',
      expect.stringMatching(/^much time: takes \d{4,} ms of processor time$/s),
    ]);
    expect(reports.at(-1)).toMatchObject({ request: 1, faults: [] });
  });
});
