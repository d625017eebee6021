import { beforeAll, describe, expect, it } from 'vitest';
import { LONG, sayLeftOut } from '../support/effort.js';
import { endsOf, hostileNames } from './hostile.js';
import { runCases, type Summary } from './runner.js';

sayLeftOut('files made to do harm take half a minute');

describe.runIf(LONG)('files made to do harm end in time, in little memory, and as they should', () => {
  let summary: Summary;
  beforeAll(async () => {
    summary = await runCases(hostileNames);
  }, 600_000);

  it.each(hostileNames)('%s', (name) => {
    expect(summary.failures.filter((failure) => failure.startsWith(name))).toEqual([]);
    const report = summary.reports.find(({ request }) => request === name);
    expect(endsOf(name)).toContain(report?.run);
  });
});
