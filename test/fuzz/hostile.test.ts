import { beforeAll, describe, expect, it } from 'vitest';
import { someOf } from '../support/effort.js';
import { endsOf, hostileNames } from './hostile.js';
import { runCases, type Summary } from './runner.js';

const names = someOf(hostileNames);

describe('files made to do harm end in time, in little memory, and as they should', () => {
  let summary: Summary;
  beforeAll(async () => {
    summary = await runCases(names);
  }, 300_000);

  it.each(names)('%s', (name) => {
    expect(summary.failures.filter((failure) => failure.startsWith(name))).toEqual([]);
    const report = summary.reports.find(({ request }) => request === name);
    expect(endsOf(name)).toContain(report?.run);
  });
});
