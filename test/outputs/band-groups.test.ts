import { expect, it } from 'vitest';
import type { Band, Plan, PlanClass } from '../../src/documents/plan.js';
import { bandGroups } from '../../src/outputs/zarr/band-groups.js';

const classOf = (code: number): PlanClass => ({ code, name: null, color: null });

function grouped(
  layers: readonly { readonly name: string; readonly bands: readonly (readonly [string, number?])[] }[],
) {
  const bands = layers.flatMap((layer) => layer.bands);
  let first = 0;
  const measures = layers.map(({ bands: its }, layer) => {
    const numbers = its.map((_, i) => first + i);
    first += its.length;
    return { layer, bands: numbers };
  });
  return bandGroups({
    bands: bands.map(([name, code]) => ({ name, category: code === undefined ? null : classOf(code) }) as Band),
    measures,
    layers: layers.map(({ name }) => ({ name })),
  } as unknown as Plan).map(({ name, bands: numbers, axis }) => [name, numbers, axis?.name ?? null]);
}

it('bands of one measure that end in their class become one array along the class', () => {
  const bands = [['fraction_-1', -1], ['fraction_11', 11], ['valid_fraction'], ['unlisted']] as const;
  expect(grouped([{ name: 'lc', bands }])).toEqual([
    ['fraction', [0, 1], 'class'],
    ['valid_fraction', [2], null],
    ['unlisted', [3], null],
  ]);
});

it('layers with other classes have axes of their own, those with the same ones share it', () => {
  const lc = {
    name: 'lc',
    bands: [
      ['lc_fraction_1', 1],
      ['lc_fraction_2', 2],
    ] as const,
  };
  const soil = { name: 'soil', bands: [['soil_fraction_7', 7]] as const };
  const old = {
    name: 'old',
    bands: [
      ['old_fraction_1', 1],
      ['old_fraction_2', 2],
    ] as const,
  };
  expect(grouped([lc, soil])).toEqual([
    ['lc_fraction', [0, 1], 'lc_class'],
    ['soil_fraction', [2], 'soil_class'],
  ]);
  expect(grouped([lc, old]).map(([, , axis]) => axis)).toEqual(['class', 'class']);
});

it('a band that is there twice is one array', () => {
  expect(grouped([{ name: 'dem', bands: [['valid_fraction'], ['mean'], ['valid_fraction']] }])).toEqual([
    ['valid_fraction', [0], null],
    ['mean', [1], null],
  ]);
});
