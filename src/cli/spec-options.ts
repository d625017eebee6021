import { type Command, Option } from 'commander';
import { builtInLegends } from '../documents/legends/index.js';
import { parseSpec, type Spec, type SpecClass } from '../documents/spec.js';
import { withStorage } from '../engine/stages.js';
import { InvalidInputError } from '../errors.js';
import { type AccessOptions, publicUri } from '../io/access.js';
import type { OpenSource } from '../io/ports.js';
import { readText } from '../layers/read-text.js';
import { MEASURES } from '../measures/registry.js';
import { parseJson } from '../parse.js';
import { absolutePlace, resolveSpec } from '../run/resolve-spec.js';
import { classes, measures, nodata, number } from './option-values.js';
import { stopSignal } from './stop.js';

/** Options that make up a spec, as commander parses them. */
export interface SpecOptions {
  readonly spec?: string;
  readonly cellSize?: number;
  readonly template?: string;
  readonly classes?: SpecClass[] | 'all';
  readonly legend?: string;
  readonly measures?: string[];
  readonly denominator?: string;
  readonly minValid?: number;
  readonly unit?: string;
  readonly dtype?: string;
  readonly band?: number;
  readonly nodata?: (number | string)[] | 'none';
  readonly tileCells?: number;
}

/** Adds the options of a spec to a command. */
export function addSpecOptions(command: Command): Command {
  return command
    .argument('[source...]', 'the raster: a path, s3://bucket/key or https://host/path')
    .option('--spec <file>', 'take the spec from this JSON file; options given here win over it')
    .option(
      '--cell-size <size>',
      'cell size: metres in a projected CRS (default 1000), degrees in a geographic one',
      number,
    )
    .option('--template <raster>', 'take over the grid of this raster, and its nodata cells')
    .option(
      '--classes <codes>',
      'class codes, one band each: 11,21,...; several counted together: 11,41+42+43; or all, for every code that occurs',
      classes,
    )
    .option(
      '--legend <legend>',
      `class list by name (${[...builtInLegends.keys()].join(', ')}) or from a .json or .csv file`,
    )
    .option(
      '--measures <names>',
      `what is computed, separated by commas (default fractions): ${MEASURES.map(({ name }) => name).join(', ')}; fractile list measures says what they are`,
      measures,
    )
    .addOption(
      new Option('--denominator <which>', "shares are of the cell's valid area or of its total area").choices([
        'valid',
        'total',
      ]),
    )
    .option('--min-valid <share>', 'cells with less valid area than this (0..1) become nodata', number)
    .addOption(new Option('--unit <unit>', 'unit of the shares').choices(['fraction', 'percent']))
    .addOption(new Option('--dtype <type>', 'data type of fractions').choices(['float32', 'uint16', 'uint8']))
    .option('--band <n>', 'band of the source, from 1', number)
    .option(
      '--nodata <values>',
      "values that mean nodata in place of the source's own: -9999 or 0,255; or none",
      nodata,
    )
    .option(
      '--tile-cells <n>',
      'cells along one side of a tile, a multiple of 16 (default 256, less for many classes, rectangles in slivers)',
      number,
    );
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
 * @throws InvalidInputError
 */
export async function resolvedSpec(
  sources: readonly string[],
  options: SpecOptions,
  access: AccessOptions,
): Promise<Spec> {
  return withStorage(access, stopSignal, async (storage) =>
    resolveSpec(await specFrom(sources, options, storage.open), storage),
  );
}

/** An output location as an engine takes it: absolute, where it is a folder. */
export function outputUri(out: string): string {
  if (out === '') throw new InvalidInputError('--out: is empty; name a folder (. is this one) or s3://bucket/prefix');
  return absolutePlace(out);
}

const SPEC_FIELDS = [
  'cellSize',
  'template',
  'classes',
  'legend',
  'measures',
  'denominator',
  'minValid',
  'unit',
  'dtype',
  'band',
  'nodata',
  'tileCells',
] as const;

function asObject(document: unknown, where: string): Record<string, unknown> {
  if (typeof document === 'object' && document !== null && !Array.isArray(document))
    return document as Record<string, unknown>;
  throw new InvalidInputError(`${where}: a spec is a JSON object`);
}
