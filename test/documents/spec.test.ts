import { describe, expect, it } from 'vitest';
import { OUTPUT_NAMES, parseSpec } from '../../src/documents/spec.js';

const parse = (fields: object) => parseSpec({ sources: ['a.tif'], ...fields }, 'test');
const refused = (message: RegExp) =>
  expect.objectContaining({ name: 'InvalidInputError', message: expect.stringMatching(message) });

describe('the outputs of a spec', () => {
  it('are mosaic, preview and item, where none are named', () => {
    expect(parse({})).toMatchObject({ write: ['mosaic', 'preview', 'item'] });
    expect(parse({}).table).toEqual({ geometry: 'none', shape: 'wide' });
  });

  it('are the same in any order', () => {
    expect(parse({ write: ['item', 'table.csv', 'table'] }).write).toEqual(['table', 'table.csv', 'item']);
    expect(parse({ write: [...OUTPUT_NAMES].reverse() }).write).toEqual(OUTPUT_NAMES);
  });

  it.each([
    [{ write: ['mosaic', 'pdf'] }, /^test: write\.1: .*"mosaic"\|"table"\|"table\.csv"\|"preview"\|"item"/],
    [{ write: ['item', 'item'] }, /^test: write: names an output twice/],
    [{ write: [] }, /^test: write: /],
    [{ write: 'mosaic' }, /^test: write: /],
  ])('are refused: %j', (fields, message) => {
    expect(() => parse(fields)).toThrow(refused(message));
  });

  it('have a table of wide rows without a geometry, if not otherwise asked', () => {
    expect(parse({ table: {} }).table).toEqual({ geometry: 'none', shape: 'wide' });
    expect(parse({ table: { geometry: 'box', shape: 'long' } }).table).toEqual({ geometry: 'box', shape: 'long' });
    expect(() => parse({ table: { geometry: 'wkb' } })).toThrow(
      refused(/^test: table\.geometry: .*"none"\|"point"\|"box"/),
    );
    expect(() => parse({ table: { format: 'csv' } })).toThrow(refused(/^test: table: .*format/));
  });
});

describe('the date of a spec', () => {
  it('stays as it is written', () => {
    expect(parse({ date: '2021-06/2022' }).date).toBe('2021-06/2022');
    expect(parse({})).not.toHaveProperty('date');
  });

  it('is looked at', () => {
    expect(() => parse({ date: '2021-02-30' })).toThrow(refused(/^test: date: "2021-02-30" is no date/));
    expect(() => parse({ date: 2021 })).toThrow(refused(/^test: date: /));
  });
});
