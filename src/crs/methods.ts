import type { Conversion } from './crs.js';
import { keyOf, methodOfKey } from './method-names.js';

/**
 * A method and its parameters in the one form that spellings of the same projection share.
 * @param method EPSG code, "ct" with GeoTIFF's code, or name in WKT
 * @param values by our names of the parameters, in degrees, metres and ratios
 */
export function normalised(method: string, values: Readonly<Record<string, number>>): Conversion {
  const key = keyOf(method);
  const name = special(methodOfKey(key), values);
  const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
  const shared = form?.(values, key) ?? values;
  const kept = Object.entries(shared).filter(([parameter, value]) => value !== (parameter === 'k_0' ? 1 : 0));
  return { method: name, parameters: Object.fromEntries(kept) };
}

/** Methods whose name says where the axes go. */
const WEST_SOUTH = ['tmerc_south', 'bonne_south', 'krovak', 'krovak_modified'];

/** Whether the axes of a method go west and south. */
export function isWestSouth(method: string | null): boolean {
  return method !== null && WEST_SOUTH.includes(method);
}

type Values = Readonly<Record<string, number>>;

const without = (values: Values, ...names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

/** The same cone whichever of its parallels is named first. */
const sorted = (values: Values): Values => {
  const { lat_1 = 0, lat_2 = 0 } = values;
  return { ...values, lat_1: Math.min(lat_1, lat_2), lat_2: Math.max(lat_1, lat_2) };
};

/** The angle of the grid is that of its line where it isn't named; ESRI has another name for it. */
const oblique = ({ alpha = 0, xyplanerotation = alpha, gamma = xyplanerotation, ...values }: Values): Values => ({
  ...values,
  alpha: turn(alpha),
  gamma: turn(gamma),
});

/** An angle between -180 and 180 degrees. */
const turn = (angle: number) => angle - 360 * Math.round(angle / 360);

/** Parameters by which ESRI turns axes. */
const TURNED = ['xscale', 'yscale', 'xyplanerotation'];

/** What differs between the spellings of a method. */
const FORMS: Readonly<Record<string, (values: Values, key: string) => Values>> = {
  web_merc: (values) => without(values, 'lat_0', 'lat_1', 'k_0', 'auxiliaryspheretype'),
  // With one parallel it is that of the origin.
  lcc: (values) => {
    const { lat_0 = 0, lat_1 = lat_0, lat_2 = lat_1 } = values;
    return sorted({ ...values, lat_1, lat_2 });
  },
  lcc_belgium: sorted,
  lcc_michigan: ({ k_0 = 1, k = k_0, ...values }) => sorted({ ...values, k }),
  aea: sorted,
  eqdc: sorted,
  // By the parallel of scale 1, or by a scale at the pole; WKT 1 and keys name that parallel the latitude of origin.
  stere_polar: (values) => {
    const { lat_0 = 0, lat_1 = lat_0 } = values;
    return { ...without(values, 'lat_0'), lat_1 };
  },
  omerc_a: (values) => oblique(values),
  omerc_b: (values, key) => oblique(key.startsWith('swiss') ? { ...values, alpha: 90, gamma: 90 } : values),
  cea: (values, key) => (key === 'behrmann' ? { ...values, lat_1: 30 } : values),
  bonne: (values) => ({ ...without(values, 'lat_1'), lat_0: values.lat_1 ?? values.lat_0 ?? 0 }),
  krovak: (values) => without(values, ...TURNED),
  krovak_north: (values) => without(values, ...TURNED),
  igh: (values) => without(values, 'option'),
  igh_o: (values) => without(values, 'option'),
};

/** Parameters that make a method another one. */
function special(name: string, values: Values): string {
  const { k_0 = 1, lat_1 = 0, lat_2 = lat_1 } = values;
  // Two parallels have scale 1, unless the ellipsoid is another.
  if (name === 'lcc' && lat_1 !== lat_2 && k_0 !== 1) return 'lcc_michigan';
  if (name === 'stere' && Math.abs(values.lat_0 ?? 0) === 90) return 'stere_polar';
  // ESRI turns the axes of the one, and cuts the other along land or oceans.
  if (name === 'krovak' && values.xyplanerotation === 90) return 'krovak_north';
  if (name === 'goode') return ['goode', 'igh', 'igh_o'][values.option ?? 0] ?? name;
  return name;
}
