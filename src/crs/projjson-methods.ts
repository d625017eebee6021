import type { Conversion } from './crs.js';

/** How PROJ and the EPSG dataset call a projection: its parameters by their codes and our names. */
export interface ProjMethod {
  readonly name: string;
  /** Null for those that the dataset doesn't have. */
  readonly code: number | null;
  readonly parameters: readonly (readonly [code: number | null, ours: string])[];
}

type Parameters = ProjMethod['parameters'];

const NATURAL: Parameters = [
  [8801, 'lat_0'],
  [8802, 'lon_0'],
];
const FALSE: Parameters = [
  [8806, 'x_0'],
  [8807, 'y_0'],
];
const PLAIN: Parameters = [...NATURAL, ...FALSE];
const SCALED: Parameters = [...NATURAL, [8805, 'k_0'], ...FALSE];
const WORLD: Parameters = [[8802, 'lon_0'], ...FALSE];
const CYLINDER: Parameters = [[8823, 'lat_1'], ...WORLD];
const CONE: Parameters = [
  [8821, 'lat_0'],
  [8822, 'lon_0'],
  [8823, 'lat_1'],
  [8824, 'lat_2'],
  [8826, 'x_0'],
  [8827, 'y_0'],
];
const CENTRE: Parameters = [
  [8811, 'lat_0'],
  [8812, 'lon_0'],
  [8813, 'alpha'],
];
const LINE: Parameters = [...CENTRE, [8814, 'gamma'], [8815, 'k_0']];
const KROVAK: Parameters = [
  [8811, 'lat_0'],
  [8833, 'lon_0'],
  [1036, 'alpha'],
  [8818, 'lat_1'],
  [8819, 'k_0'],
  ...FALSE,
];
const SATELLITE: Parameters = [[8802, 'lon_0'], [null, 'h'], ...FALSE];
const POLE: Parameters = [[8801, 'lat_1'], [8802, 'lon_0'], [8805, 'k_0'], ...FALSE];
const POLAR_PARALLEL: Parameters = [[8832, 'lat_1'], [8833, 'lon_0'], ...FALSE];

const of = (code: number | null, name: string, parameters: Parameters): ProjMethod => ({ name, code, parameters });

/** The methods (method-names.ts) that have one name, whatever their parameters are. */
const METHODS: Readonly<Record<string, ProjMethod | undefined>> = {
  tmerc: of(9807, 'Transverse Mercator', SCALED),
  tmerc_south: of(9808, 'Transverse Mercator (South Orientated)', SCALED),
  merc_sphere: of(9841, 'Mercator (1SP) (Spherical)', SCALED),
  web_merc: of(1024, 'Popular Visualisation Pseudo Mercator', PLAIN),
  lcc_belgium: of(9803, 'Lambert Conic Conformal (2SP Belgium)', CONE),
  lcc_michigan: of(1051, 'Lambert Conic Conformal (2SP Michigan)', [...CONE, [1038, 'k']]),
  lcc_near: of(9817, 'Lambert Conic Near-Conformal', SCALED),
  aea: of(9822, 'Albers Equal Area', CONE),
  eqdc: of(1119, 'Equidistant Conic', CONE),
  laea: of(9820, 'Lambert Azimuthal Equal Area', PLAIN),
  laea_sphere: of(1027, 'Lambert Azimuthal Equal Area (Spherical)', PLAIN),
  stere: of(null, 'Stereographic', SCALED),
  sterea: of(9809, 'Oblique Stereographic', SCALED),
  omerc_a: of(9812, 'Hotine Oblique Mercator (variant A)', [...LINE, ...FALSE]),
  omerc_b: of(9815, 'Hotine Oblique Mercator (variant B)', [...LINE, [8816, 'x_0'], [8817, 'y_0']]),
  labrd: of(9813, 'Laborde Oblique Mercator', [...CENTRE, [8815, 'k_0'], ...FALSE]),
  cass: of(9806, 'Cassini-Soldner', PLAIN),
  cass_hyperbolic: of(9833, 'Hyperbolic Cassini-Soldner', PLAIN),
  poly: of(9818, 'American Polyconic', PLAIN),
  aeqd: of(1125, 'Azimuthal Equidistant', PLAIN),
  aeqd_guam: of(9831, 'Guam Projection', PLAIN),
  eqc: of(1028, 'Equidistant Cylindrical', CYLINDER),
  eqc_sphere: of(1029, 'Equidistant Cylindrical (Spherical)', CYLINDER),
  cea: of(9835, 'Lambert Cylindrical Equal Area', CYLINDER),
  cea_sphere: of(9834, 'Lambert Cylindrical Equal Area (Spherical)', CYLINDER),
  nzmg: of(9811, 'New Zealand Map Grid', PLAIN),
  col_urban: of(1052, 'Colombia Urban', [...PLAIN, [1039, 'h']]),
  eqearth: of(1078, 'Equal Earth', WORLD),
  bonne: of(9827, 'Bonne', PLAIN),
  krovak: of(9819, 'Krovak', KROVAK),
  krovak_north: of(1041, 'Krovak (North Orientated)', KROVAK),
  gnom: of(null, 'Gnomonic', PLAIN),
  ortho: of(9840, 'Orthographic', PLAIN),
  sinu: of(null, 'Sinusoidal', WORLD),
  mollweide: of(null, 'Mollweide', WORLD),
  eckertiv: of(null, 'Eckert IV', WORLD),
  eckertvi: of(null, 'Eckert VI', WORLD),
  robin: of(null, 'Robinson', WORLD),
  mill: of(null, 'Miller Cylindrical', WORLD),
  vandg: of(null, 'Van Der Grinten', WORLD),
  igh: of(null, 'Interrupted Goode Homolosine', WORLD),
  geos_x: of(null, 'Geostationary Satellite (Sweep X)', SATELLITE),
  geos_y: of(null, 'Geostationary Satellite (Sweep Y)', SATELLITE),
};

/** One name where a parallel has scale 1, and another where the origin has a scale. */
const VARIANTS: Readonly<Record<string, ((values: Conversion['parameters']) => ProjMethod) | undefined>> = {
  merc: ({ lat_1 = 0 }) =>
    lat_1 === 0 ? of(9804, 'Mercator (variant A)', SCALED) : of(9805, 'Mercator (variant B)', CYLINDER),
  lcc: ({ lat_0 = 0, lat_1 = 0, lat_2 = 0 }) =>
    lat_0 === lat_1 && lat_1 === lat_2
      ? of(9801, 'Lambert Conic Conformal (1SP)', SCALED)
      : of(9802, 'Lambert Conic Conformal (2SP)', CONE),
  stere_polar: ({ lat_1 = 0 }) =>
    Math.abs(lat_1) === 90
      ? of(9810, 'Polar Stereographic (variant A)', POLE)
      : of(9829, 'Polar Stereographic (variant B)', POLAR_PARALLEL),
};

/** Parameters that follow from others: both parallels of a cone with one. */
const IMPLIED: Readonly<Record<string, readonly string[] | undefined>> = { 9801: ['lat_1', 'lat_2'] };

/**
 * How PROJ calls a projection. Null for one that isn't listed, and for one that has a parameter which the projection of
 * that name doesn't take.
 */
export function projMethod({ method, parameters }: Conversion): ProjMethod | null {
  const found = VARIANTS[method ?? '']?.(parameters) ?? METHODS[method ?? ''];
  if (!found) return null;
  const taken = [...found.parameters.map(([, ours]) => ours), ...(IMPLIED[found.code ?? ''] ?? [])];
  return Object.keys(parameters).every((name) => taken.includes(name)) ? found : null;
}

/** PROJ's name of a parameter, by its code in the EPSG dataset; without a code it is the height of a satellite. */
export function parameterName(code: number | null): string {
  return code === null ? 'Satellite Height' : PARAMETER_NAMES[code]!;
}

const PARAMETER_NAMES: Readonly<Record<number, string | undefined>> = {
  8801: 'Latitude of natural origin',
  8802: 'Longitude of natural origin',
  8805: 'Scale factor at natural origin',
  8806: 'False easting',
  8807: 'False northing',
  8811: 'Latitude of projection centre',
  8812: 'Longitude of projection centre',
  8813: 'Azimuth at projection centre',
  8814: 'Angle from Rectified to Skew Grid',
  8815: 'Scale factor at projection centre',
  8816: 'Easting at projection centre',
  8817: 'Northing at projection centre',
  8818: 'Latitude of pseudo standard parallel',
  8819: 'Scale factor on pseudo standard parallel',
  8821: 'Latitude of false origin',
  8822: 'Longitude of false origin',
  8823: 'Latitude of 1st standard parallel',
  8824: 'Latitude of 2nd standard parallel',
  8826: 'Easting at false origin',
  8827: 'Northing at false origin',
  8832: 'Latitude of standard parallel',
  8833: 'Longitude of origin',
  1036: 'Co-latitude of cone axis',
  1038: 'Ellipsoid scaling factor',
  1039: 'Projection plane origin height',
};
