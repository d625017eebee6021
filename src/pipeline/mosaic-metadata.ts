import { Tag } from '../cog/tags.js';
import { gdalMetadata, type MetadataItem } from '../cog/write/gdal-metadata.js';
import { geoFields } from '../cog/write/geo-fields.js';
import { ascii, type Field } from '../cog/write/ifd.js';
import { bandScale, dtypeFacts } from '../measures/encoding.js';
import type { Plan } from '../spec/plan.js';
import type { BandStats } from './tile-summary.js';

/** The fields of the mosaic's full image: georeference, nodata, band names, units, classes and statistics. */
export function mosaicFields(plan: Plan, stats: readonly (BandStats | null)[]): Field[] {
  return [
    ...geoFields(plan.grid, plan.crs.geoTags),
    ascii(
      Tag.GdalMetadata,
      gdalMetadata([
        ...datasetItems(plan),
        ...plan.bands.flatMap((_, band) => bandItems(plan, band, stats[band] ?? null)),
      ]),
    ),
    nodataField(plan),
  ];
}

/** The nodata field, which overviews carry too. */
export function nodataField(plan: Plan): Field {
  return ascii(Tag.GdalNodata, String(dtypeFacts(plan.spec.dtype).nodata));
}

/**
 * What QGIS, gdalinfo and R show for a band: its name, and behind it that of its class. The name alone is the item
 * BAND, for programs.
 */
function bandTitle(band: string, className: string | null): string {
  const shown = className?.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return shown ? `${band} ${shown}` : band;
}

function datasetItems({ spec }: Plan): MetadataItem[] {
  return [
    { name: 'DENOMINATOR', value: spec.denominator },
    { name: 'MIN_VALID', value: String(spec.minValid) },
  ];
}

function bandItems(plan: Plan, band: number, stats: BandStats | null): MetadataItem[] {
  const { spec } = plan;
  const scale = bandScale(spec);
  const item = (name: string, value: string | number | null): MetadataItem[] =>
    value === null ? [] : [{ name, value: String(value), band }];
  const planClass = plan.classes[band];
  const cells = plan.grid.columns * plan.grid.rows;
  return [
    { name: 'DESCRIPTION', value: bandTitle(plan.bands[band]!, planClass?.name ?? null), band, role: 'description' },
    ...item('BAND', plan.bands[band]!),
    { name: 'UNITTYPE', value: spec.unit === 'percent' ? '%' : '1', band, role: 'unittype' },
    ...(scale === 1
      ? []
      : ([
          { name: 'OFFSET', value: '0', band, role: 'offset' },
          { name: 'SCALE', value: String(scale), band, role: 'scale' },
        ] as const)),
    ...(planClass
      ? [
          ...item('CLASS_CODE', planClass.code),
          ...item('CLASS_NAME', planClass.name),
          ...item('CLASS_COLOR', planClass.color),
        ]
      : []),
    ...(stats
      ? [
          ...item('STATISTICS_MAXIMUM', stats.max),
          ...item('STATISTICS_MEAN', stats.sum / stats.count),
          ...item('STATISTICS_MINIMUM', stats.min),
          ...item(
            'STATISTICS_STDDEV',
            Math.sqrt(Math.max(0, stats.sumSquares / stats.count - (stats.sum / stats.count) ** 2)),
          ),
          ...item('STATISTICS_VALID_PERCENT', Number(((100 * stats.count) / cells).toPrecision(4))),
        ]
      : []),
  ];
}
