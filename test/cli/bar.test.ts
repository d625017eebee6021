import { describe, expect, it } from 'vitest';
import { bar } from '../../src/cli/bar.js';
import { classTable } from '../../src/cli/class-table.js';

describe('a bar', () => {
  it('is as long as its share, to an eighth of a character, and seen for any share', () => {
    expect([0, 1e-9, 0.5, 0.53, 1, 2].map((share) => bar(share, 4))).toEqual(['', '▏', '██', '██▏', '████', '████']);
  });
});

describe('a table of classes', () => {
  const row = (code: number, share: number, name: string | null = null) => ({ code, name, share });

  it('has code, name, amount, share and a bar; classes that do not occur are counted', () => {
    const rows = [{ ...row(11, 0.5, 'Water'), amount: '12.0 km2' }, { ...row(7, 0.25), amount: '6.0 km2' }, row(8, 0)];
    expect(classTable(rows)).toEqual([
      `11  Water  12.0 km2  50.00 %  ${'█'.repeat(24)}`,
      ` 7          6.0 km2  25.00 %  ${'█'.repeat(12)}`,
      '1 class of the list does not occur',
    ]);
  });

  it('cuts long names, steers no terminal, and sums up what is small of many', () => {
    const rows = Array.from({ length: 50 }, (_, i) => row(i, 0.02, i === 0 ? `\u001b[31m${'x'.repeat(60)}` : null));
    const lines = classTable(rows);
    expect(lines).toHaveLength(41);
    expect(lines[0]).toMatch(/^ 0 {2}\\x1b\[31mx{23}… {2}2\.00 %/);
    expect(lines.at(-1)).toBe('10 smaller classes  20.00 %');
  });
});
