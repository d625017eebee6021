import { Tag } from '../../cog/tags.js';
import { gdalMetadata, type MetadataItem } from '../../cog/write/gdal-metadata.js';
import { geoFields } from '../../cog/write/geo-fields.js';
import { ascii, type Field } from '../../cog/write/ifd.js';
import { nodataField } from '../../cog/write/nodata-field.js';
import type { Band } from '../../documents/plan.js';
import { type BandStats, deviationOf, validPercent } from '../../results/band-stats.js';
import type { RasterFile } from '../../results/raster-file.js';
import { FRACTILE_VERSION } from '../../version.js';
import { colorFields } from './categories.js';

/** The fields of a file's full image: georeference, nodata, band names, units, classes and statistics. */
export function mosaicFields(file: RasterFile, stats: readonly (BandStats | null)[]): Field[] {
  const { grid, crs } = file.plan.target;
  const cells = grid.columns * grid.rows;
  return [
    ...geoFields(grid, crs.geoTags),
    ascii(Tag.Software, `Fractile ${FRACTILE_VERSION}`),
    ascii(
      Tag.GdalMetadata,
      gdalMetadata([
        ...datasetItems(file.bands),
        { name: 'FRACTILE_QUESTION_SHA256', value: file.plan.questionHash },
        ...file.bands.flatMap((band, i) => bandItems(band, i, stats[i] ?? null, cells)),
      ]),
    ),
    ...overviewFields(file),
  ];
}

/** The fields that overviews carry, too: nodata, and the colours of codes. */
export function overviewFields(file: RasterFile): Field[] {
  return [nodataField(file), ...colorFields(file)];
}

/** What measures say of all of their bands. */
function datasetItems(bands: readonly Band[]): MetadataItem[] {
  const items = new Map(bands.flatMap(({ items: theirs }) => Object.entries(theirs)));
  return [...items].map(([name, value]) => ({ name, value }));
}

/**
 * What QGIS, gdalinfo and R show for a band: its name, and behind it that of its class. The name alone is the item
 * BAND, for programs.
 */
function bandTitle({ name, category }: Band): string {
  const shown = category?.name?.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return shown ? `${name} ${shown}` : name;
}

function bandItems(band: Band, index: number, stats: BandStats | null, cells: number): MetadataItem[] {
  const item = (name: string, value: string | number | null): MetadataItem[] =>
    value === null ? [] : [{ name, value: String(value), band: index }];
  const { category, scale } = band;
  return [
    { name: 'DESCRIPTION', value: bandTitle(band), band: index, role: 'description' },
    ...item('BAND', band.name),
    ...(band.unit === '' ? [] : [{ name: 'UNITTYPE', value: band.unit, band: index, role: 'unittype' } as const]),
    ...(scale === 1
      ? []
      : ([
          { name: 'OFFSET', value: '0', band: index, role: 'offset' },
          { name: 'SCALE', value: String(scale), band: index, role: 'scale' },
        ] as const)),
    ...(category
      ? [
          ...item('CLASS_CODE', category.code),
          ...item('CLASS_CODES', category.codes?.join(',') ?? null),
          ...item('CLASS_NAME', category.name),
          ...item('CLASS_COLOR', category.color),
        ]
      : []),
    ...(stats && !band.categories
      ? [
          ...item('STATISTICS_MAXIMUM', stats.max),
          ...item('STATISTICS_MEAN', stats.sum === null ? null : stats.sum / stats.count),
          ...item('STATISTICS_MINIMUM', stats.min),
          ...item('STATISTICS_STDDEV', deviationOf(stats)),
          ...item('STATISTICS_VALID_PERCENT', validPercent(stats, cells)),
        ]
      : []),
  ];
}
