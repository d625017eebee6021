import { type Command, Option } from 'commander';
import { parseSpec, type Spec, type SpecClass, type SpecInput } from '../documents/spec.js';
import { withStorage } from '../engine/stages.js';
import { InvalidInputError } from '../errors.js';
import { type AccessOptions, publicUri } from '../io/access.js';
import type { OpenSource } from '../io/ports.js';
import { readText } from '../layers/read-text.js';
import { parseJson } from '../parse.js';
import { absolutePlace, resolveSpec, resolveSpecOf } from '../run/resolve-spec.js';
import { bounds, cellSize, classes, measures, nodata, number, outputs } from './option-values.js';
import { stopSignal } from './stop.js';

/** Options that make up a spec, as commander parses them. */
export interface SpecOptions {
  readonly spec?: string;
  readonly cellSize?: number | string;
  readonly crs?: string;
  readonly bounds?: SpecInput['bounds'];
  readonly template?: string;
  readonly classes?: SpecClass[] | 'all';
  readonly legend?: string;
  readonly measures?: string[];
  readonly denominator?: string;
  readonly minValid?: number;
  readonly pixelWeight?: string;
  readonly overlap?: string;
  readonly dtype?: string;
  readonly nodata?: (number | string)[] | 'none';
  readonly tileCells?: number;
  readonly date?: string;
  readonly write?: string[];
}

/** Adds the source and the options that say what is computed of it, where and how, to a command. */
export function addSpecOptions(command: Command): Command {
  return command
    .argument('[source...]', 'rasters, folder/, *.tif, list.txt, items.json; #4: band')
    .optionsGroup('What:')
    .option('--measures <list>', 'see fractile list measures (default fractions)', measures)
    .option('--classes <codes>', '11,21,41+42+43 (a sum is one class); or all that occur', classes)
    .option('--legend <legend>', 'class list: see fractile list legends; or a .json, .csv')
    .option('--nodata <values>', "none, or in place of the source's own: 0,255", nodata)
    .option('--date <date>', 'date of the source: 2021, 2021-06-01, or <from>/<to>')
    .optionsGroup('Where:')
    .option('--cell-size <size>', '1km (default), 30s, 0.25deg; a number: metres or degrees', cellSize)
    .option('--crs <crs>', "the grid's, such as EPSG:6933 (default the source's)")
    .option('--bounds <box>', 'to cover: west,south,east,north; or w,s,e,n@EPSG:4326', bounds)
    .option('--template <raster>', "take over this raster's grid, and its nodata cells")
    .optionsGroup('How:')
    .addOption(
      new Option('--denominator <area>', 'shares are of the valid (default) or total area').choices(['valid', 'total']),
    )
    .option('--min-valid <share>', 'nodata where less is valid than this (0..1; default 0)', number)
    .addOption(
      new Option('--pixel-weight <how>', 'pixels weigh by their area (default), or equal').choices(['area', 'equal']),
    )
    .addOption(
      new Option('--overlap <which>', 'of sources, the first (default) or last counts; or error').choices([
        'first',
        'last',
        'error',
      ]),
    )
    .addOption(
      new Option('--dtype <type>', 'of fractions: float32 (default), uint16 or uint8').choices([
        'float32',
        'uint16',
        'uint8',
      ]),
    );
}

/** Adds the options that say what becomes of the result, to the group of these. */
export function addResultOptions(command: Command): Command {
  return command
    .option('--write <list>', 'all,mosaic,preview,item(default),report,table[.csv],zarr', outputs)
    .option('--tile-cells <n>', 'side of a tile, a multiple of 16 (default 256 or less)', number)
    .option('--spec <file>', 'take all of this from JSON; options here win over it');
}

/**
 * The spec of a command line.
 * @throws InvalidInputError
 */
async function specFrom(sources: readonly string[], options: SpecOptions, open: OpenSource): Promise<Spec> {
  const { spec: file, ...given } = options;
  const base =
    file === undefined ? {} : asObject(parseJson(await readText(open, file, 'spec'), publicUri(file)), publicUri(file));
  const named = Object.fromEntries(
    SPEC_FIELDS.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  );
  const document = { ...base, ...named, ...(sources.length === 0 ? {} : { sources }) };
  if (!('sources' in document))
    throw new InvalidInputError('no source is given; name a raster, or --spec with "sources"');
  return parseSpec(document, file === undefined ? 'options' : publicUri(file));
}

/**
 * The spec of a command line, its own file read with the same access as the sources.
 * @param out where the run lives, as it was named; left out where that is not known yet
 * @throws InvalidInputError
 */
export async function resolvedSpec(
  sources: readonly string[],
  options: SpecOptions,
  access: AccessOptions,
  out?: string,
): Promise<Spec> {
  return withStorage(access, stopSignal, async (storage) => {
    const spec = await specFrom(sources, options, storage.open);
    return out === undefined ? resolveSpec(spec, storage) : resolveSpecOf(spec, storage, outputUri(out));
  });
}

/** An output location as an engine takes it: absolute, where it is a folder. */
export function outputUri(out: string): string {
  if (out === '') throw new InvalidInputError('--out: is empty; name a folder (. is this one) or s3://bucket/prefix');
  return absolutePlace(out);
}

const SPEC_FIELDS = [
  'cellSize',
  'crs',
  'bounds',
  'template',
  'classes',
  'legend',
  'measures',
  'denominator',
  'minValid',
  'pixelWeight',
  'overlap',
  'dtype',
  'nodata',
  'tileCells',
  'date',
  'write',
] as const;

function asObject(document: unknown, where: string): Record<string, unknown> {
  if (typeof document === 'object' && document !== null && !Array.isArray(document))
    return document as Record<string, unknown>;
  throw new InvalidInputError(`${where}: a spec is a JSON object`);
}
