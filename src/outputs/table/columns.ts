import { numberFromJson } from '../../documents/json-number.js';
import type { Band, Plan } from '../../documents/plan.js';
import { isNodata } from '../../raster/nodata.js';
import { valueOfStored } from '../../results/band-value.js';
import { distinctBands } from '../../results/distinct-bands.js';

/** Types of numbers in a table. */
export type ColumnType = 'INT32' | 'INT64' | 'FLOAT' | 'DOUBLE';

/** Where on the grid a cell is: the columns that each row begins with. */
export type PlaceName = 'column' | 'row' | 'x' | 'y' | 'longitude' | 'latitude';

/** A column that says where a cell is. */
export interface PlaceColumn {
  readonly name: PlaceName;
  readonly type: ColumnType;
  /** Whether some cells may have none: the middle of a cell at the rim of a map may be nowhere on the Earth. */
  readonly isOptional: boolean;
}

/** A column of a band's values. */
export interface BandColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly band: Band;
  /** Number of the band in the plan. */
  readonly number: number;
  /** Whether some valid cells may have no value in it. */
  readonly isPartial: boolean;
  readonly isNodata: (stored: number) => boolean;
  /** The value of a stored number: with the band's scale. */
  readonly toValue: (stored: number) => number;
}

const TYPES: Readonly<Record<Band['dtype'], ColumnType>> = {
  int8: 'INT32',
  uint8: 'INT32',
  int16: 'INT32',
  uint16: 'INT32',
  int32: 'INT32',
  uint32: 'INT64',
  float32: 'FLOAT',
  float64: 'DOUBLE',
};

/** The columns of where a cell is; without longitude and latitude where the CRS leads to none. */
export function placeColumns(hasLonLat: boolean): PlaceColumn[] {
  return [
    { name: 'column', type: 'INT32', isOptional: false },
    { name: 'row', type: 'INT32', isOptional: false },
    { name: 'x', type: 'DOUBLE', isOptional: false },
    { name: 'y', type: 'DOUBLE', isOptional: false },
    ...(hasLonLat
      ? ([
          { name: 'longitude', type: 'DOUBLE', isOptional: true },
          { name: 'latitude', type: 'DOUBLE', isOptional: true },
        ] as const)
      : []),
  ];
}

/**
 * The columns of a plan's bands, each once: what is valid first, then the others in the plan's order.
 */
export function bandColumns({ bands, layers }: Pick<Plan, 'bands' | 'layers'>): BandColumn[] {
  const once = distinctBands(bands);
  const first = once.filter(({ band }) => band.isValidity);
  const others = once.filter(({ band }) => !band.isValidity);
  return [...first, ...others].map(({ band, number }) => {
    const nodata = numberFromJson(band.nodata);
    return {
      name: band.name,
      type: band.scale === 1 ? TYPES[band.dtype] : 'DOUBLE',
      band,
      number,
      // Shares of classes are there wherever anything of the one layer is.
      isPartial: layers.length > 1 || !(band.isValidity || band.category !== null || band.overview === 'own'),
      isNodata: (stored) => isNodata(stored, nodata),
      toValue: valueOfStored(band),
    };
  });
}
