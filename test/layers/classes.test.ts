import { describe, expect, it } from 'vitest';
import type { SpecInput } from '../../src/documents/spec.js';
import { failure, pamBand, raster } from '../support/beside-a-raster.js';
import { type DbfColumn, dbfBytes } from '../support/dbf.js';
import { runInMemory } from '../support/run-in-memory.js';

describe('classes beside a raster', () => {
  const columns: DbfColumn[] = [
    ['Value', 'N', 9],
    ['Class_Name', 'C', 12],
  ];
  const vat = dbfBytes(columns, [['1', 'Sport'], ['2', 'Water']]); // biome-ignore format: rows
  const names = pamBand('<CategoryNames><Category/><Category>T&#246;wn</Category></CategoryNames>');
  const classesWith = async (files: Record<string, Uint8Array>, spec: Partial<SpecInput> = {}) => {
    const all = { 'a.tif': raster(), ...files };
    const { plan } = await runInMemory(all, { sources: ['a.tif'], cellSize: 60, ...spec });
    const { classes, classesFrom, sources } = plan.layers[0]!;
    const { sidecars } = sources[0]!;
    return [
      classes!.map(({ code, name }) => `${code} ${name}`).join(),
      classesFrom,
      sidecars.map(({ uri }) => uri).join(),
    ];
  };

  it('are those of the sidecar, or else of a value attribute table', async () => {
    const from = "the source's categories (value attribute table: Value, Class_Name)";
    expect(await classesWith({ 'a.tif.vat.dbf': vat })).toEqual(['1 Sport,2 Water', from, 'a.tif.vat.dbf']);
    const both = { 'a.tif.vat.dbf': vat, 'a.tif.aux.xml': names };
    expect(await classesWith(both)).toEqual(['1 Töwn', "the source's categories (category names)", 'a.tif.aux.xml']);
    const other = { 'a.tif.vat.dbf': vat, 'a.tif.aux.xml': pamBand('<NoDataValue>2</NoDataValue>') };
    expect((await classesWith(other))[2]).toBe('a.tif.vat.dbf,a.tif.aux.xml');
  });

  it('in a damaged table are an error, where no list is given', async () => {
    expect(await failure({ 'a.tif.vat.dbf': vat.slice(0, 40) })).toMatch(/^CorruptRasterError: a.tif.vat.dbf/);
    expect(await classesWith({ 'a.tif.vat.dbf': vat.slice(0, 40) }, { classes: [{ code: 1 }] })).toEqual([
      '1 null',
      'the spec',
      '',
    ]);
  });
});
