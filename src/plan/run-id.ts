import { createHash } from 'node:crypto';
import type { PlanLayer, PlanTarget } from '../documents/plan.js';
import type { PlannedBand } from '../documents/planned-band.js';
import type { SourceRecord } from '../documents/source-record.js';
import { DEFAULT_MAX_ERROR, DEFAULT_OVERLAP, DEFAULT_PIXEL_WEIGHT, type Spec } from '../documents/spec.js';
import type { TileSize } from '../grid/tiling.js';
import type { DescribedSource } from '../layers/described-source.js';
import { plannedBand } from './planned-band.js';

/**
 * To be raised whenever the same question gives other bytes, or jobs leave another form: results of two versions must
 * not meet.
 */
const RESULT_VERSION = 10;

/**
 * The id of a run: a hash of the question and of how its sources, in their versions, are read. The question says how
 * large square tiles are, if not the version does; a rectangle is none of them.
 */
export function runIdOf(spec: Spec, classes: unknown, readings: unknown, { columns, rows }: TileSize): string {
  const rectangle = columns === rows ? [] : [columns, rows];
  return createHash('sha256')
    .update(JSON.stringify([RESULT_VERSION, withoutNew(spec), classes, readings, ...rectangle]))
    .digest('hex')
    .slice(0, 16);
}

/** How the rasters of a run are read, as far as results depend on it: by whichever files that is said. */
export function readingsForId(
  records: readonly SourceRecord[],
  template: DescribedSource | null,
  { kind, scale, offset, unit }: Pick<PlanLayer, 'kind' | 'scale' | 'offset' | 'unit'>,
): unknown {
  const ofTemplate = template && readingForId(plannedBand(template), template);
  const sources = records.map((record) => readingForId(bandOf(record), record));
  return [...sources, ofTemplate, { kind, scale, offset, unit }];
}

function bandOf(record: SourceRecord): PlannedBand & Partial<Pick<SourceRecord, 'window' | 'recoding' | 'vrt'>> {
  const { source, band, unsigned, nodata, alsoNodata, wideNodata, fill, mask, sidecars, window } = record;
  const { recoding, vrt } = record;
  const isWhole = window.width === record.width && window.height === record.height;
  const part = { ...(isWhole ? {} : { window }), ...(recoding ? { recoding } : {}), ...(vrt ? { vrt } : {}) };
  return { source, band, unsigned, nodata, alsoNodata, wideNodata, fill, mask, sidecars, ...part };
}

function readingForId(
  { sidecars: _, ...band }: PlannedBand,
  { geotransform, crs }: Pick<DescribedSource, 'geotransform' | 'crs'>,
): unknown {
  return { ...band, geotransform, crs: crs.geoTags };
}

/**
 * The hash of what was asked for, as the result carries it: the options, the classes, the grid, and what its CRS means
 * in whatever words. Names of files are left out, and which outputs are written: the same question has the same hash
 * wherever its sources lie.
 */
export function questionHashOf(
  { sources: _, template, legend: __, classes: ___, write: ____, table: _____, crs: ______, ...options }: Spec,
  { sources: [source], kind, classes }: Pick<PlanLayer, 'sources' | 'kind' | 'classes'>,
  { grid, crs: { definition } }: Pick<PlanTarget, 'grid' | 'crs'>,
): string {
  const { band } = source!;
  const resolved = { band, kind, classes, grid, crs: definition, hasTemplate: template !== undefined };
  return createHash('sha256')
    .update(JSON.stringify({ ...withoutNew(options), ...resolved }))
    .digest('hex');
}

/** Fields that questions did not always have, left out where nothing is asked by them: earlier hashes stay. */
function withoutNew<T extends Pick<Spec, 'pixelWeight' | 'maxError' | 'overlap'>>({
  pixelWeight,
  maxError,
  overlap,
  ...options
}: T) {
  return {
    ...options,
    ...(overlap === DEFAULT_OVERLAP ? {} : { overlap }),
    ...(pixelWeight === DEFAULT_PIXEL_WEIGHT ? {} : { pixelWeight }),
    ...(maxError === DEFAULT_MAX_ERROR ? {} : { maxError }),
  };
}
