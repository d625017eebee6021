import type { Crs, Definition } from './crs.js';

/** Attributes of a grid mapping: numbers, lists of them, and names. */
export type CfAttributes = Readonly<Record<string, number | string | readonly number[]>>;

/** A projection as the CF conventions say it: its name, and their attributes by our names of parameters. */
interface CfMethod {
  readonly name: string;
  /** Ours, theirs. */
  readonly takes: readonly (readonly [ours: string, theirs: string])[];
}

const ORIGIN_LATITUDE = ['lat_0', 'latitude_of_projection_origin'] as const;
const ORIGIN_LONGITUDE = ['lon_0', 'longitude_of_projection_origin'] as const;
const CENTRAL_MERIDIAN = ['lon_0', 'longitude_of_central_meridian'] as const;
const ORIGIN_SCALE = ['k_0', 'scale_factor_at_projection_origin'] as const;
const PARALLEL = ['lat_1', 'standard_parallel'] as const;

const of = (name: string, ...takes: CfMethod['takes']): CfMethod => ({ name, takes });
const azimuthal = (name: string) => of(name, ORIGIN_LATITUDE, ORIGIN_LONGITUDE);
const conic = (name: string) => of(name, ORIGIN_LATITUDE, CENTRAL_MERIDIAN);

/** Methods (method-names.ts) that CF 1.11, appendix F, has a name for. Parallels of cones are added below. */
const METHODS: Readonly<Record<string, CfMethod | undefined>> = {
  tmerc: of('transverse_mercator', ORIGIN_LATITUDE, CENTRAL_MERIDIAN, ['k_0', 'scale_factor_at_central_meridian']),
  aea: conic('albers_conical_equal_area'),
  lcc: conic('lambert_conformal_conic'),
  laea: azimuthal('lambert_azimuthal_equal_area'),
  aeqd: azimuthal('azimuthal_equidistant'),
  ortho: azimuthal('orthographic'),
  stere: of('stereographic', ORIGIN_LATITUDE, ORIGIN_LONGITUDE, ORIGIN_SCALE),
  merc: of('mercator', ORIGIN_LONGITUDE),
  cea: of('lambert_cylindrical_equal_area', CENTRAL_MERIDIAN, PARALLEL),
  sinu: of('sinusoidal', ORIGIN_LONGITUDE),
  stere_polar: of('polar_stereographic', ['lon_0', 'straight_vertical_longitude_from_pole']),
  geos_x: of('geostationary', ORIGIN_LONGITUDE, ['h', 'perspective_point_height']),
  geos_y: of('geostationary', ORIGIN_LONGITUDE, ['h', 'perspective_point_height']),
};

/** What a method says beside its own list, by our names of what it takes of the parameters. */
const FURTHER: Readonly<Record<string, ((p: Definition['parameters']) => [CfAttributes, ...string[]]) | undefined>> = {
  aea: parallels,
  lcc: parallels,
  merc: ({ lat_1, k_0 = 1 }) =>
    lat_1 === undefined ? [{ scale_factor_at_projection_origin: k_0 }, 'k_0'] : [{ standard_parallel: lat_1 }, 'lat_1'],
  stere_polar: ({ lat_1 = 90, k_0 = 1 }) => [
    {
      latitude_of_projection_origin: 90 * Math.sign(lat_1),
      ...(Math.abs(lat_1) === 90 ? { scale_factor_at_projection_origin: k_0 } : { standard_parallel: lat_1 }),
    },
    'lat_1',
    ...(Math.abs(lat_1) === 90 ? ['k_0'] : []),
  ],
  geos_x: () => [{ latitude_of_projection_origin: 0, sweep_angle_axis: 'x' }],
  geos_y: () => [{ latitude_of_projection_origin: 0, sweep_angle_axis: 'y' }],
};

function parallels({ lat_1 = 0, lat_2 = lat_1 }: Definition['parameters']): [CfAttributes, ...string[]] {
  return [{ standard_parallel: lat_1 === lat_2 ? lat_1 : [lat_1, lat_2] }, 'lat_1', 'lat_2'];
}

const FALSE = [
  ['x_0', 'false_easting'],
  ['y_0', 'false_northing'],
] as const;

/**
 * A CRS by the attributes that a grid mapping has in the CF conventions (1.11, appendix F): the shape of the planet in
 * metres, and name and parameters of the projection, false origins in the unit of the coordinates. What CF has no words
 * for is left out, and stands in WKT alone: then there is no `grid_mapping_name`.
 */
export function cfGridMapping({ definition }: Pick<Crs, 'definition'>): CfAttributes {
  const { kind, ellipsoid, primeMeridian } = definition;
  if (kind === 'local') return {};
  const planet = {
    ...(ellipsoid ? { semi_major_axis: ellipsoid.semiMajor, semi_minor_axis: ellipsoid.semiMinor } : {}),
    longitude_of_prime_meridian: primeMeridian,
  };
  return { ...(projectionOf(definition) ?? {}), ...planet };
}

function projectionOf({ kind, method, parameters, unit, westSouth }: Definition): CfAttributes | null {
  if (westSouth) return null;
  if (kind === 'geographic') return method === null ? { grid_mapping_name: 'latitude_longitude' } : null;
  const found = METHODS[method ?? ''];
  if (!found) return null;
  const [further, ...taken]: [CfAttributes, ...string[]] = FURTHER[method!]?.(parameters) ?? [{}];
  const known = [...found.takes, ...FALSE].map(([ours]) => ours as string);
  if (Object.keys(parameters).some((name) => !known.includes(name) && !taken.includes(name))) return null;
  return {
    grid_mapping_name: found.name,
    ...Object.fromEntries(found.takes.map(([ours, theirs]) => [theirs, parameters[ours] ?? (ours === 'k_0' ? 1 : 0)])),
    ...further,
    ...Object.fromEntries(FALSE.map(([ours, theirs]) => [theirs, (parameters[ours] ?? 0) / unit])),
  };
}
