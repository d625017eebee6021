import { describe, expect, it } from 'vitest';
import {
  areaTexts,
  bytesText,
  coordinateText,
  decimalsOfStep,
  durationText,
  inputText,
  moneyText,
  rampTexts,
  shareText,
  valueText,
} from '../../page/numbers.js';
import type { PageBand } from '../../src/outputs/report/page-data.js';

function bandOf(least: number, most: number, more: Partial<PageBand> = {}): PageBand {
  const plain = { name: 'mean', label: 'mean', unit: '', scale: 1, kind: 'values', isShare: false } as const;
  return { ...plain, class: null, categories: null, range: [least, most], file: 0, index: 0, ...more };
}

describe('the texts of numbers', () => {
  it('of values have as many digits as tell them from others of the band', () => {
    const pressure = bandOf(101_325.12, 101_325.98, { unit: 'Pa' });
    expect(valueText(pressure, 101_325.12)).toBe('101,325.12 Pa');
    expect(valueText(bandOf(0, 3e6), 1_234_567.891)).toBe('1,234,570');
    expect(valueText(bandOf(1.0000001, 1.0000009), 1.0000004)).toBe('1.0000004');
    expect(valueText(bandOf(5_000_000_001, 5_000_000_009), 5_000_000_004)).toBe('5.00000000400e+9');
    expect(valueText(bandOf(0, 1e-7), 1.2345e-8)).toBe('1.235e−8');
    expect(valueText(bandOf(7, 7), 7)).toBe('7');
  });

  it('of shares have more decimals where all of them are small, or near to each other', () => {
    const shares = { unit: '1', isShare: true } as const;
    expect(valueText(bandOf(0, 1, shares), 0.1234)).toBe('12.34 %');
    expect(valueText(bandOf(0, 1, shares), 1e-6)).toBe('< 0.01 %');
    expect(valueText(bandOf(0, 1e-6, shares), 2e-7)).toBe('0.000020 %');
    expect(valueText(bandOf(0.999_98, 1, shares), 0.999_995)).toBe('99.99950 %');
    expect(shareText(0.5)).toBe('50.00 %');
  });

  it('of ends of a ramp and of its form tell them apart', () => {
    expect(rampTexts(bandOf(0, 1, { unit: 'Pa' }), [101_325.25, 101_325.5, 101_325.75])).toEqual([
      '101325.25 Pa',
      '101325.5 Pa',
      '101325.75 Pa',
    ]);
    expect(rampTexts(bandOf(0, 1), [0, 5e-8, 1e-7])).toEqual(['0', '5.00e−8', '1.00e−7']);
    expect(inputText(bandOf(0, 1), 101_325.1234, 0.86)).toBe('101325.1234');
    expect(inputText(bandOf(0, 1), 1.23456e-7, 1e-7)).toBe('1.235e-7');
    expect(inputText(bandOf(0, 1, { isShare: true, unit: '1' }), 0.123456, 1)).toBe('12.35');
  });

  it.each([
    [30, 0],
    [0.1, 2],
    [1e-5, 6],
  ])('of coordinates show a tenth of a cell of %f', (cell, decimals) => {
    expect(decimalsOfStep(cell)).toBe(decimals);
    expect(coordinateText(6_123_456.789_012_3, decimals)).toBe(
      (6_123_456.789_012_3).toLocaleString('en-US', { maximumFractionDigits: decimals }),
    );
  });

  it.each([
    [999, '999 bytes'],
    [999.6e3, '1.00 MB'],
    [999.95e6, '1.00 GB'],
    [999.4e6, '999 MB'],
    [12_345, '12.3 kB'],
    [2e18, '2000 PB'],
  ])('of %f bytes goes on to the next unit', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text);
  });

  it.each([
    [9.99, '9.99 s'],
    [9.996, '10.0 s'],
    [59.99, '1 min 0 s'],
    [119.7, '2 min 0 s'],
    [3599.6, '1 h 0 min'],
    [7199, '2 h 0 min'],
  ])('of %f seconds goes on to the next unit', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });

  it.each([
    [0, '$0'],
    [0.000_000_12, '$0.00000012'],
    [0.0123456, '$0.0123'],
    [0.9999, '$1.00'],
    [12.5, '$12.50'],
  ])('of %f dollars is written in one way', (usd, text) => {
    expect(moneyText(usd)).toBe(text);
  });

  it('of areas show small ones, and never that one is none', () => {
    expect(areaTexts([9.99999, 0.00001])).toEqual(['10.000', '< 0.001']);
    expect(areaTexts([2e-9, 1e-9])).toEqual(['0.000000002000', '0.000000001000']);
    expect(areaTexts([123_456.7, 0])).toEqual(['123,457', '0']);
  });
});
