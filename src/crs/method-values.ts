import type { Definition, Ellipsoid } from './crs.js';
import { methodOf } from './same-crs.js';

/** Parameters with their usual values filled in, and angles in radians. */
export type Values = Readonly<Record<'lat_0' | 'lat_1' | 'lat_2' | 'k_0' | 'k' | 'alpha' | 'gamma' | 'h', number>>;

/** The parameters that a method may have, and what is made of them; null where they make no plane that is right. */
export type Form<Made> = readonly [takes: string, make: (values: Values, ellipsoid: Ellipsoid) => Made | null];

/** Forms by the names of methods (method-names.ts). */
export type Forms<Made> = Readonly<Record<string, Form<Made> | undefined>>;

export const RADIANS = Math.PI / 180;
export const POLE = Math.PI / 2;
/** Radians below which two angles are the same. */
export const CLOSE = 1e-10;
const ANGLES = ['lat_0', 'lat_1', 'lat_2', 'alpha', 'gamma'];

/**
 * What a list of methods makes of a projection, but for its false origin and its meridian. Null for a method that isn't
 * listed, for parameters that it doesn't take, and for such as make no plane.
 */
export function madeOf<Made>(forms: Forms<Made>, definition: Definition, ellipsoid: Ellipsoid): Made | null {
  const method = methodOf(definition) ?? '';
  // A text may call its method "constructor", which every object has.
  const [takes, make] = (Object.hasOwn(forms, method) && forms[method]) || [];
  if (takes === undefined || make === undefined) return null;
  const given = { lat_0: 0, lat_1: 0, lat_2: 0, k_0: 1, k: 1, alpha: 0, gamma: 0, h: 0, ...definition.parameters };
  const allowed = [...takes.split(' '), 'lon_0', 'x_0', 'y_0'];
  if (Object.keys(definition.parameters).some((name) => !allowed.includes(name))) return null;
  if (!(given.k_0 > 0 && given.k > 0)) return null;
  const turned = Object.entries(given).map(([name, value]) => [name, ANGLES.includes(name) ? value * RADIANS : value]);
  return make(Object.fromEntries(turned) as Values, ellipsoid);
}
