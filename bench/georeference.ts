import { Tag } from '../src/cog/tags.js';
import { gdalMetadata } from '../src/cog/write/gdal-metadata.js';
import { geoFields } from '../src/cog/write/geo-fields.js';
import { ascii, type Field } from '../src/cog/write/ifd.js';
import type { GeoTags } from '../src/crs/crs.js';

/** Where synthetic rasters lie: WGS 84 / UTM zone 12N, off the 1 km grid, so that pixels straddle cells. */
export const PLACE = { left: 301245, top: 4154985, pixelMetres: 30, epsg: 32612 } as const;

/** GeoTIFF keys: a projected CRS, pixels are areas, the EPSG code. */
const UTM_12N: GeoTags = {
  directory: [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, PLACE.epsg],
  doubles: [],
  ascii: '',
};

/** What a full image says of its place on the earth, and its band's name. */
export function placeFields({ width, height }: { width: number; height: number }, bandName: string): Field[] {
  const { left, top, pixelMetres } = PLACE;
  const frame = { left, top, cellWidth: pixelMetres, cellHeight: pixelMetres, columns: width, rows: height };
  return [
    ...geoFields(frame, UTM_12N),
    ascii(Tag.GdalMetadata, gdalMetadata([{ name: 'DESCRIPTION', value: bandName, band: 0, role: 'description' }])),
  ];
}
