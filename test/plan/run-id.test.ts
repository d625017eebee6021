import { describe, expect, it } from 'vitest';
import { parseSpec, type SpecInput } from '../../src/documents/spec.js';
import { questionHashOf, runIdOf } from '../../src/plan/run-id.js';

const SQUARE = { columns: 256, rows: 256 };
const LAYER = { sources: [{ band: 1 }], kind: 'continuous', classes: null } as unknown as Parameters<
  typeof questionHashOf
>[1];
const grid = { left: 0, top: 0, cellWidth: 500, cellHeight: 500, columns: 1, rows: 1 };
const TARGET = { grid, crs: { definition: null } } as unknown as Parameters<typeof questionHashOf>[2];

const spec = (fields: Omit<SpecInput, 'sources'>) => parseSpec({ sources: ['a.tif'], ...fields }, 'test');
const runId = (fields: Omit<SpecInput, 'sources'>) => runIdOf(spec(fields), null, [], SQUARE);
const hash = (fields: Omit<SpecInput, 'sources'>) => questionHashOf(spec(fields), LAYER, TARGET);

describe('the id of a run and the hash of its question', () => {
  it('are what they were: of the question always, of the run since RESULT_VERSION 10', () => {
    expect(runId({ cellSize: 500 })).toBe('8e9db8da97fba7fc');
    expect(hash({ cellSize: 500 })).toBe('a5cbfebad05e572045888fc4d7e706760a3f537e530fb981d7f31a45609e9bba');
  });

  it('are the same for what is asked in other words', () => {
    for (const id of [runId, hash]) {
      expect(id({ cellSize: '1km' })).toBe(id({ cellSize: '1000m' }));
      expect(id({ cellSize: '1000' })).toBe(id({ cellSize: 1000 }));
      expect(id({ bounds: { box: [1, 2, 3, 4] } })).toBe(id({ bounds: [1, 2, 3, 4] }));
      expect(id({ pixelWeight: 'area', maxError: 0.01 })).toBe(id({}));
    }
    expect(hash({ crs: 'EPSG:6933' })).toBe(hash({})); // what it means is in the target
  });

  it('differ by all that is asked', () => {
    const asked: Omit<SpecInput, 'sources'>[] = [
      {},
      { cellSize: 1000 },
      { cellSize: '1000m' },
      { cellSize: '1000deg' },
      { bounds: [1, 2, 3, 4] },
      { bounds: { box: [1, 2, 3, 4], crs: 'EPSG:4326' } },
      { pixelWeight: 'equal' },
      { maxError: 0.02 },
      { datumShift: { dx: 1, dy: 2, dz: 3 } },
      { datumShift: { dx: 1, dy: 2, dz: 3, s: 1 } },
    ];
    for (const id of [runId, hash]) expect(new Set(asked.map(id)).size).toBe(asked.length);
    expect(runId({ crs: 'EPSG:6933' })).not.toBe(runId({}));
  });
});
