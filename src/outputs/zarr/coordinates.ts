import { cfGridMapping } from '../../crs/cf-grid-mapping.js';
import { wktOfCrs } from '../../crs/wkt-of-crs.js';
import type { Plan } from '../../documents/plan.js';
import type { Samples } from '../../raster/samples.js';
import { GRID_MAPPING, lineOf, type ZarrArray, type ZarrArrays } from './arrays.js';
import { type ClassAxis, textName, textsOf } from './band-groups.js';
import { compressed, textChunk } from './chunk.js';
import type { Attributes } from './metadata.js';

/** An array that is written as a whole: where cells are, and what the numbers along an axis mean. */
export interface WholeArray extends ZarrArray {
  readonly fill: number | string;
  readonly attributes: Attributes;
  /** Its only chunk. */
  chunkBytes(): Uint8Array;
}

/** Both coordinates, the CRS, and the classes of each axis. */
export function coordinateArrays({ target }: Plan, { x, y, axes }: ZarrArrays): WholeArray[] {
  const { left, top, cellWidth, cellHeight, columns, rows } = target.grid;
  const xs = () => Float64Array.from({ length: columns }, (_, column) => left + (column + 0.5) * cellWidth);
  const ys = () => Float64Array.from({ length: rows }, (_, row) => top - (row + 0.5) * cellHeight);
  return [
    { ...x, fill: Number.NaN, attributes: axisAttributes(target, 'x'), chunkBytes: () => compressed(xs()) },
    { ...y, fill: Number.NaN, attributes: axisAttributes(target, 'y'), chunkBytes: () => compressed(ys()) },
    gridMapping(target),
    ...axes.flatMap(classArrays),
  ];
}

function axisAttributes({ crs }: Plan['target'], axis: 'x' | 'y'): Attributes {
  const isX = axis === 'x';
  const geographic = isX ? 'longitude' : 'latitude';
  const { westSouth } = crs.definition;
  const isGeographic = crs.kind === 'geographic';
  return {
    axis: axis.toUpperCase(),
    // Where axes go west and south, the standard names would say something else.
    ...(westSouth ? {} : { standard_name: isGeographic ? geographic : `projection_${axis}_coordinate` }),
    long_name: isGeographic ? `${geographic} of the middle of a cell` : `${axis} of the middle of a cell`,
    units: isGeographic ? angleUnit(crs.unitSize, isX ? 'degrees_east' : 'degrees_north') : lengthUnit(crs.unitSize),
  };
}

/** A unit of angles as UDUNITS knows it. */
function angleUnit(degrees: number, name: string): string {
  return degrees === 1 ? name : `${degrees} degrees`;
}

const FOOT = 0.3048;
const US_FOOT = 1200 / 3937;

/** A unit of lengths as UDUNITS knows it. */
function lengthUnit(metres: number): string {
  if (Math.abs(metres / US_FOOT - 1) < 1e-9) return 'US_survey_foot';
  return { 1: 'm', 1000: 'km', [FOOT]: 'foot' }[metres] ?? `${metres} m`;
}

/** A number that means nothing, with the CRS as its attributes. */
function gridMapping({ crs, grid }: Plan['target']): WholeArray {
  const { left, top, cellWidth, cellHeight } = grid;
  const wkt = wktOfCrs(crs);
  return {
    name: GRID_MAPPING,
    dtype: 'int32',
    dimensions: [],
    shape: [],
    chunk: [],
    fill: 0,
    attributes: {
      ...cfGridMapping(crs),
      ...(wkt === null ? {} : { crs_wkt: wkt, spatial_ref: wkt }),
      long_name: crs.name,
      GeoTransform: [left, cellWidth, 0, top, 0, -cellHeight].join(' '),
    },
    chunkBytes: () => compressed(new Int32Array(1)),
  };
}

const MAX_INT32 = 2 ** 31 - 1;

/** The codes along an axis of classes; beside them their names and colours, where there are any. */
function classArrays(axis: ClassAxis): WholeArray[] {
  const { name, classes } = axis;
  const codes = classes.map(({ code }) => code);
  const isLarge = codes.some((code) => Math.abs(code) > MAX_INT32);
  const values: Samples = isLarge ? Float64Array.from(codes) : Int32Array.from(codes);
  const texts = textsOf(axis).map(
    (kind): WholeArray => ({
      ...lineOf(textName(axis, kind), 'string', classes.length, name),
      fill: '',
      attributes: { long_name: `${kind} of the class` },
      chunkBytes: () => textChunk(classes.map((one) => one[kind] ?? '')),
    }),
  );
  return [
    {
      ...lineOf(name, isLarge ? 'float64' : 'int32', classes.length),
      fill: isLarge ? Number.NaN : 0,
      attributes: { long_name: 'code of the class' },
      chunkBytes: () => compressed(values),
    },
    ...texts,
  ];
}
