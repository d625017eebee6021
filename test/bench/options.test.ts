import { describe, expect, it } from 'vitest';
import { readOptions } from '../../bench/options.js';
import { chosenRows, ROWS } from '../../bench/rows/registry.js';

describe('readOptions', () => {
  it('times everything five times by default', () => {
    expect(readOptions([])).toMatchObject({
      size: 16384,
      runs: 5,
      peerRuns: 5,
      source: null,
      compare: [],
      isAll: false,
    });
  });

  it('takes slow peers less often where that is asked for', () => {
    expect(readOptions(['--runs', '3'])).toMatchObject({ runs: 3, peerRuns: 3 });
    expect(readOptions(['--runs', '3', '--peer-runs', '1'])).toMatchObject({ runs: 3, peerRuns: 1 });
  });

  it('reads the classes of a file', () => {
    expect(readOptions(['--source', 'a.tif', '--classes', '11,41'])).toMatchObject({
      source: 'a.tif',
      classes: [11, 41],
    });
  });

  it('compares a commit with HEAD, or with another one', () => {
    expect(readOptions(['--compare', 'abc']).compare).toEqual(['abc', 'HEAD']);
    expect(readOptions(['--compare', 'abc', 'def']).compare).toEqual(['abc', 'def']);
  });

  it('refuses what means nothing', () => {
    expect(() => readOptions(['--runs', '0'])).toThrow('--runs: 0 is not a whole number from 1 up');
    expect(() => readOptions(['--size', '1000'])).toThrow('from 2048 up');
    expect(() => readOptions(['--classes', '11,'])).toThrow('--classes:');
    expect(() => readOptions(['abc'])).toThrow('abc is one word too many');
    expect(() => readOptions(['--compare', 'a', 'b', 'c'])).toThrow('c is one word too many');
    expect(() => readOptions(['--source', 'a.tif', '--write'])).toThrow('--write');
  });
});

describe('chosenRows', () => {
  it('are the usual ones, all, or those that are named in the order of the tables', () => {
    const names = (only: string | undefined, isAll: boolean) => chosenRows(only, isAll).map(({ name }) => name);
    expect(names(undefined, true)).toEqual(ROWS.map(({ name }) => name));
    expect(names(undefined, false)).not.toContain('parts');
    expect(names('numpy,marginal', false)).toEqual(['marginal', 'numpy']);
    expect(() => names('numpy,nothing', false)).toThrow('there is no row nothing');
  });
});
