import { Tag } from '../src/cog/tags.js';
import { gdalMetadata } from '../src/cog/write/gdal-metadata.js';
import { geoFields } from '../src/cog/write/geo-fields.js';
import { ascii, type Field, short } from '../src/cog/write/ifd.js';
import type { GeoTags } from '../src/crs/crs.js';
import type { Landscape } from './landscape.js';
import { LANDSCAPE_CLASSES, NODATA } from './landscape-classes.js';

/** Where the landscape lies: WGS 84 / UTM zone 12N, off the 1 km grid, so that pixels straddle cells. */
export const PLACE = { left: 301245, top: 4154985, pixelMetres: 30, epsg: 32612 } as const;

const NO_PREDICTOR = 1;
const PALETTE = 3;
const LEVELS = 256;

/** GeoTIFF keys: a projected CRS, pixels are areas, the EPSG code. */
const UTM_12N: GeoTags = {
  directory: [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, PLACE.epsg],
  doubles: [],
  ascii: '',
};

/** What an overview of the landscape says of its pixels: class codes with colours, no predictor, nodata. */
export function overviewFields(): Field[] {
  return [
    short(Tag.PhotometricInterpretation, PALETTE),
    short(Tag.Predictor, NO_PREDICTOR),
    short(Tag.ColorMap, ...colorMap()),
    ascii(Tag.GdalNodata, String(NODATA)),
  ];
}

/** The same for the full image, with its place on the earth and its band's name. */
export function fullImageFields({ width, height }: Landscape): Field[] {
  const { left, top, pixelMetres } = PLACE;
  const frame = { left, top, cellWidth: pixelMetres, cellHeight: pixelMetres, columns: width, rows: height };
  return [
    ...overviewFields(),
    ...geoFields(frame, UTM_12N),
    ascii(Tag.GdalMetadata, gdalMetadata([{ name: 'DESCRIPTION', value: 'land_cover', band: 0, role: 'description' }])),
  ];
}

/** 16-bit reds of all codes, then greens, then blues. */
function colorMap(): number[] {
  const map = new Array<number>(3 * LEVELS).fill(0);
  for (const { code, color } of LANDSCAPE_CLASSES) {
    for (const band of [0, 1, 2]) {
      map[band * LEVELS + code] = 257 * Number.parseInt(color.slice(1 + 2 * band, 3 + 2 * band), 16);
    }
  }
  return map;
}
