import { describe, expect, it } from 'vitest';
import { dateRange } from '../../src/documents/date-range.js';

describe('dateRange', () => {
  it.each([
    ['2021', '2021-01-01T00:00:00Z', '2021-12-31T23:59:59Z'],
    ['2020-02', '2020-02-01T00:00:00Z', '2020-02-29T23:59:59Z'],
    ['1900-02', '1900-02-01T00:00:00Z', '1900-02-28T23:59:59Z'],
    ['2021-12', '2021-12-01T00:00:00Z', '2021-12-31T23:59:59Z'],
    ['0050-04', '0050-04-01T00:00:00Z', '0050-04-30T23:59:59Z'],
    ['2021-06-05', '2021-06-05T00:00:00Z', '2021-06-05T23:59:59Z'],
    ['2021-01-01/2021-12-31', '2021-01-01T00:00:00Z', '2021-12-31T23:59:59Z'],
    ['2021-06/2021', '2021-06-01T00:00:00Z', '2021-12-31T23:59:59Z'],
    ['2019/2021-06-01T12:30Z', '2019-01-01T00:00:00Z', '2021-06-01T12:30:00Z'],
  ])('spans %s from its first second to its last', (text, start, end) => {
    expect(dateRange(text)).toEqual({ start, end, isInstant: false });
  });

  it.each([
    ['2021-06-01T12:30:45Z', '2021-06-01T12:30:45Z'],
    ['2021-06-01T12:30Z', '2021-06-01T12:30:00Z'],
    ['2021-06-01T23:59:59.5Z', '2021-06-01T23:59:59.5Z'],
    ['2021-06-01T12:30Z/2021-06-01T12:30:00Z', '2021-06-01T12:30:00Z'],
  ])('knows that %s is an instant', (text, at) => {
    expect(dateRange(text)).toEqual({ start: at, end: at, isInstant: true });
  });

  it.each([
    ['2021-02-30', /"2021-02-30" is no date; there is no such day/],
    ['2021-02-29/2021-03', /"2021-02-29" is no date; there is no such day/],
    ['2021-13', /no such day/],
    ['2021-00', /no such day/],
    ['2021-06-00', /no such day/],
    ['2021-06-01T24:00:00Z', /no such day or time/],
    ['2021-06-01T12:00:60Z', /no such day or time/],
    ['2021-06-01T12:00:00', /is no date; write 2021,/],
    ['2021-06-01T12:00:00+02:00', /is no date; write 2021,/],
    ['2021-06-01 12:00:00Z', /is no date; write 2021,/],
    ['21-06-01', /is no date; write 2021,/],
    ['20210601', /is no date; write 2021,/],
    ['2021-6-1', /is no date; write 2021,/],
    ['', /is no date; write 2021,/],
    ['2021/', /"" is no date; write 2021,/],
    ['2021/2022/2023', /is no date; write 2021,/],
    ['2022/2021', /"2022\/2021" ends before it begins/],
    ['2021-06-01T12:00:00.5Z/2021-06-01T12:00Z', /ends before it begins/],
    ['9'.repeat(1e6), /^.{1,300}$/],
  ])('refuses %s', (text, message) => {
    expect(() => dateRange(text)).toThrow(
      expect.objectContaining({ name: 'InvalidInputError', message: expect.stringMatching(message) }),
    );
  });
});
