import { describe, expect, it } from 'vitest';
import { lineCells } from '../../bench/report/line-text.js';
import { against } from '../../bench/report/lines.js';
import { isMet, MEASURED_VERSION, type MeasuredRow, measuredSchema } from '../../bench/report/measured.js';
import { benchPage } from '../../bench/report/page.js';

const ours = { seconds: 2, cpuSeconds: 4, peakBytes: 250e6 };
const peer = { name: 'numpy', seconds: 5, cpuSeconds: 12, peakBytes: null };
const line = against('shares', ours, peer, { cpu: 3, wall: 3 }, ['A note.']);
const row: MeasuredRow = {
  date: '2026-11-28',
  commit: 'abc1234',
  machine: '2 cores',
  loads: [0.5, 1],
  runs: 5,
  peerRuns: 3,
  lines: [line],
  series: null,
};

describe('isMet', () => {
  const check = (value: number, is: 'at most' | 'at least') => ({ of: 'CPU', unit: 'x', value, aim: { is, value: 2 } });

  it('is true on the right side of the aim, and at it', () => {
    expect([check(1.9, 'at most'), check(2, 'at most'), check(2.1, 'at most')].map(isMet)).toEqual([true, true, false]);
    expect([check(1.9, 'at least'), check(2, 'at least'), check(2.1, 'at least')].map(isMet)).toEqual([
      false,
      true,
      true,
    ]);
    expect(isMet({ of: 'CPU', unit: 'x', value: 2, aim: null })).toBeNull();
  });
});

describe('against', () => {
  it('says how often as much the peer takes, by CPU and by wall', () => {
    expect(line.checks.map(({ of, value }) => [of, value])).toEqual([
      ['CPU', 3],
      ['wall', 2.5],
    ]);
    expect(line.checks.map(isMet)).toEqual([true, false]);
  });
});

describe('lineCells', () => {
  it('prints each ratio beside its aim', () => {
    expect(lineCells(line)).toEqual([
      ['shares', '2.00 (4.00), 250', 'numpy: 5.00 (12.00)', '3.00 x CPU', 'at least 3 x', 'met'],
      ['', '', '', '2.50 x wall', 'at least 3 x', 'not met'],
    ]);
  });

  it('leaves the aim out where there is none', () => {
    const [cells] = lineCells(against('shares', ours, peer, null));
    expect(cells!.slice(3)).toEqual(['3.00 x CPU', '', '']);
  });
});

describe('benchPage', () => {
  it('has every ratio, note, date and load of what was measured', () => {
    const measured = { measuredVersion: MEASURED_VERSION, rows: { numpy: row } } as const;
    const page = benchPage(measuredSchema.parse(JSON.parse(JSON.stringify(measured))));
    expect(page).toContain('| shares | 2.00 (4.00), 250 | numpy: 5.00 (12.00) | 3.00 x CPU | at least 3 x | met |');
    expect(page).toContain('- shares: A note.');
    expect(page).toContain('| numpy | 2026-11-28 | abc1234 | 5, 3 | 0.5, 1.0 | 2 cores |');
    expect(page).not.toContain('## Growth');
  });

  it('has a table of growth where that was measured', () => {
    const point = { x: 17, cpuSeconds: 0.5, peakBytes: 120e6, inflateSeconds: 0.02 };
    const growth = { ...row, lines: [], series: { pixels: [point], classes: [{ ...point, x: 8 }], mpxOfClasses: 67 } };
    const page = benchPage({ measuredVersion: MEASURED_VERSION, rows: { growth } });
    expect(page).toContain('| 17 | 0.50 | 0.02 | 120 |');
    expect(page).toContain('| 8 | 0.50 | 0.02 | 120 |');
  });
});
