import { expect, it } from 'vitest';
import { Validity } from '../../src/accumulators/validity.js';
import { validZones } from '../../src/measures/valid-zones.js';
import type { Zones } from '../../src/measures/zones.js';

/** Zones of 8 units of weight, of which the third is hidden. */
const zones: Zones = {
  count: 5,
  whole: () => 8,
  pixelIn: () => 1,
  isHidden: (zone) => zone === 2,
  areaSteps: () => 0,
  placeOf: () => [0, 0],
  areaKm2: () => 0,
};

function validityOf(valid: readonly number[]): Validity {
  const validity = new Validity(valid.length);
  validity.valid.set(valid);
  return validity;
}

it('the zones with enough valid area are those of what was asked, whatever was asked before', () => {
  const [one, other] = [validityOf([8, 0, 8, 4, 1]), validityOf([0, 8, 8, 0, 0])];
  for (let turn = 0; turn < 2; turn++) {
    expect([...validZones(one, zones, 0)]).toEqual([0, 3, 4]);
    expect(validZones(one, zones, 0)).toBe(validZones(one, zones, 0));
    expect([...validZones(one, zones, 0.5)]).toEqual([0, 3]);
    expect([...validZones(other, zones, 0.5)]).toEqual([1]);
    expect([...validZones(other, { ...zones, isHidden: () => false }, 0.5)]).toEqual([1, 2]);
  }
});
