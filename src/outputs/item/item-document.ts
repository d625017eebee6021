import { projjsonOf } from '../../crs/projjson.js';
import { dateRange } from '../../documents/date-range.js';
import type { Plan } from '../../documents/plan.js';
import { FRACTILE_VERSION } from '../../version.js';
import type { OutputPorts } from '../output.js';
import { publicName } from '../public-name.js';
import { assetsOf } from './assets.js';
import { classification } from './bands.js';
import { footprintOf } from './footprint.js';

const STAC_VERSION = '1.1.0';
/** Sources that a text names. */
const NAMED = 4;
const EXTENSIONS = {
  projection: 'https://stac-extensions.github.io/projection/v2.0.0/schema.json',
  raster: 'https://stac-extensions.github.io/raster/v2.0.0/schema.json',
  classification: 'https://stac-extensions.github.io/classification/v1.1.0/schema.json',
  file: 'https://stac-extensions.github.io/file/v2.1.0/schema.json',
  processing: 'https://stac-extensions.github.io/processing/v1.2.0/schema.json',
};

/** The STAC item of a run: where and when its facts are, what they were made of, and its files. */
export function itemOf(plan: Plan, { results, written }: OutputPorts): object {
  const { geometry, bbox } = footprintOf(plan.target)!;
  const classes = plan.layers.flatMap((layer) => layer.classes ?? []);
  const assets = assetsOf(results, written);
  const used = {
    ...EXTENSIONS,
    ...(classes.length === 0 ? { classification: null } : {}),
    ...(results.files.some(({ key }) => written.some((file) => file.key === key)) ? {} : { raster: null }),
    ...(written.length === 0 ? { file: null } : {}),
  };
  return {
    type: 'Feature',
    stac_version: STAC_VERSION,
    stac_extensions: Object.values(used).filter((uri) => uri !== null),
    id: `fractile-${plan.runId}`,
    geometry,
    bbox,
    properties: {
      ...timeOf(plan.date!),
      ...projectionFields(plan.target),
      ...classification(classes),
      'processing:software': { Fractile: FRACTILE_VERSION },
      'processing:lineage': lineageOf(plan),
      'fractile:question_sha256': plan.questionHash,
      'fractile:sources': sourcesOf(plan).map(({ source: { uri, etag, size }, band }) => ({
        uri: publicName(uri),
        band,
        etag,
        size,
      })),
    },
    links: [],
    assets,
  };
}

function sourcesOf({ layers }: Plan) {
  return layers.flatMap(({ sources }) => sources);
}

/** Names in one text: of many, the first few and how many more. */
function namesOfAll(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${names.slice(0, NAMED).join(', ')}${more}`;
}

function timeOf(date: string): object {
  const { start, end, isInstant } = dateRange(date);
  return isInstant ? { datetime: start } : { datetime: null, start_datetime: start, end_datetime: end };
}

function projectionFields({ crs, grid }: Plan['target']): object {
  const { left, top, cellWidth, cellHeight, columns, rows } = grid;
  const isCode = crs.name.startsWith('EPSG:');
  const projjson = projjsonOf(crs);
  return {
    'proj:code': isCode ? crs.name : null,
    ...(projjson ? { 'proj:projjson': projjson } : {}),
    'proj:shape': [rows, columns],
    'proj:transform': [cellWidth, 0, left, 0, -cellHeight, top],
    'proj:bbox': [left, top - rows * cellHeight, left + columns * cellWidth, top],
  };
}

/** What was done, for people. */
function lineageOf({ layers, measures, target: { grid, crs } }: Plan): string {
  const unit = crs.kind === 'geographic' ? 'degrees' : 'units of the CRS';
  const names = [...new Set(measures.filter(({ bands }) => bands.length > 0).map(({ name }) => name))].join(', ');
  const sources = namesOfAll(layers.flatMap((layer) => layer.sources.map(({ source }) => publicName(source.uri))));
  return `${names} of the pixels of ${sources} in cells of ${grid.cellWidth} x ${grid.cellHeight} (${unit}), each pixel weighted by the area that it shares with the cell`;
}
