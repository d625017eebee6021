import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseSpec, specSchema } from '../../src/documents/spec.js';
import { mapUris, urisOf } from '../../src/documents/uris-of.js';

/** Fields of a spec that name something outside it. */
const URIS = ['legend', 'sources[]', 'template'];
/** All others. A new field belongs to one of the two lists, and one that names a file to mapUris, too. */
const NO_URIS = [
  'bounds',
  'cellSize',
  'classes',
  'classes[].code',
  'classes[].codes[]',
  'classes[].color',
  'classes[].name',
  'crs',
  'date',
  'datumShift.convention',
  'datumShift.dx',
  'datumShift.dy',
  'datumShift.dz',
  'datumShift.rx',
  'datumShift.ry',
  'datumShift.rz',
  'datumShift.s',
  'denominator',
  'dtype',
  'items.bounds',
  'items.cloudCover',
  'items.date',
  'kind',
  'limits.bytes',
  'limits.pixels',
  'limits.usd',
  'maxError',
  'measures[]',
  'minValid',
  'nodata',
  'nodata[]',
  'overlap',
  'pixelWeight',
  'table.geometry',
  'table.shape',
  'tileCells',
  'unit',
  'unsigned',
  'write',
];

type Schema = {
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
};

/** The fields of a schema that hold values and no further fields, as `classes[].code`. */
function fieldsOf({ properties, items, anyOf }: Schema, at = ''): string[] {
  if (properties)
    return Object.entries(properties).flatMap(([name, field]) => fieldsOf(field, at === '' ? name : `${at}.${name}`));
  if (items) return fieldsOf(items, `${at}[]`);
  return anyOf ? anyOf.flatMap((one) => fieldsOf(one, at)) : [at];
}

const FULL = {
  ...parseSpec({ sources: ['first.tif'], legend: 'legend.json', dtype: 'uint16', tileCells: 64 }, 'test'),
  sources: ['first.tif', 's3://bucket/second.tif'],
  template: 'https://host/template.tif',
};

describe('the URIs of a spec', () => {
  it('are looked for in every field that there is', () => {
    const fields = fieldsOf(z.toJSONSchema(specSchema, { io: 'output', unrepresentable: 'any' }) as Schema);
    expect([...new Set(fields)].sort()).toEqual([...URIS, ...NO_URIS].sort());
  });

  it('are found, each with its field', () => {
    expect(urisOf(FULL)).toEqual([
      { role: 'sources', uri: 'first.tif' },
      { role: 'sources', uri: 's3://bucket/second.tif' },
      { role: 'template', uri: 'https://host/template.tif' },
      { role: 'legend', uri: 'legend.json' },
    ]);
    expect([...new Set(urisOf(FULL).map(({ role }) => role))].sort()).toEqual(
      URIS.map((field) => field.replace('[]', '')),
    );
  });

  it('are replaced, and nothing else is', () => {
    expect(mapUris(FULL, (uri, role) => `${role} ${uri}`)).toEqual({
      ...FULL,
      sources: ['sources first.tif', 'sources s3://bucket/second.tif'],
      template: 'template https://host/template.tif',
      legend: 'legend legend.json',
    });
  });

  it('are handed on without their band, which is put back', () => {
    const spec = parseSpec({ sources: ['a.tif#3'], template: 'b#2#1', legend: 'c.csv#4' }, 'test');
    expect(urisOf(spec).map(({ uri }) => uri)).toEqual(['a.tif', 'b#2', 'c.csv#4']);
    expect(mapUris(spec, (uri) => `/${uri}`)).toEqual({
      ...spec,
      sources: ['/a.tif#3'],
      template: '/b#2#1',
      legend: '/c.csv#4',
    });
  });

  it('hold neither what is not named nor a built-in legend', () => {
    const spec = parseSpec({ sources: ['a.tif'], legend: 'nlcd' }, 'test');
    expect(urisOf(spec)).toEqual([{ role: 'sources', uri: 'a.tif' }]);
    expect(mapUris(spec, () => 'b.tif')).toEqual({ ...spec, sources: ['b.tif'] });
    expect(Object.keys(mapUris(spec, (uri) => uri))).toEqual(Object.keys(spec));
  });
});
