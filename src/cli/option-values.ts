import { InvalidArgumentError } from 'commander';
import { parseNodata } from '../cog/read/nodata.js';
import { parseCellSize } from '../documents/cell-size.js';
import { numberToJson } from '../documents/json-number.js';
import { OUTPUT_NAMES, type SpecClass, type SpecInput } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { findMeasure, MEASURES } from '../measures/registry.js';

/** A number. */
export function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}

/** A cell size: a number, or one with its unit. */
export function cellSize(text: string): string {
  orNoArgument(() => parseCellSize(text));
  return text;
}

/** What a grid is to cover: four numbers, and the CRS that they are in, if it is another than the grid's. */
export function bounds(text: string): SpecInput['bounds'] {
  const at = text.indexOf('@');
  const box = at < 0 ? text : text.slice(0, at);
  const [west, south, east, north, ...more] = box
    .trim()
    .split(/[\s,]+/)
    .map(number);
  if (north === undefined || more.length > 0)
    throw new InvalidArgumentError('It must be west,south,east,north, such as -125,24,-66,50@EPSG:4326.');
  return { box: [west!, south!, east!, north], ...(at < 0 ? {} : { crs: text.slice(at + 1) }) };
}

/** Codes, and groups of them: 11,41+42+43. A group has the name of its first code. */
export function classes(text: string): SpecClass[] | 'all' {
  if (text === 'all') return text;
  return text.split(',').map((part) => {
    const codes = part.split('+').map(number);
    return { code: codes[0]!, ...(codes.length > 1 ? { codes } : {}) };
  });
}

/** Words for what is no finite number. */
const NOT_FINITE = /^[+-]?(nan|inf(inity)?)$/i;

/** Values of nodata; NaN and infinities in their JSON form. */
export function nodata(text: string): (number | string)[] | 'none' {
  if (text.trim().toLowerCase() === 'none') return 'none';
  return text
    .trim()
    .split(/[\s,;]+/)
    .map((part) => {
      const value = NOT_FINITE.test(part) ? parseNodata(part) : Number(part);
      if (part === '' || value === null || (Number.isNaN(value) && !NOT_FINITE.test(part)))
        throw new InvalidArgumentError('It must be numbers, such as 0 or 0,255, or none.');
      if (/^[+-]?\d+$/.test(part) && BigInt(part) !== BigInt(value))
        throw new InvalidArgumentError(
          `${part} is a number that float64 does not hold; set it with gdal_edit.py -a_nodata.`,
        );
      return numberToJson(value);
    });
}

/** Commas that are not within parentheses: histogram(0,10) is one measure. */
const BETWEEN_MEASURES = /,(?![^(]*\))/;

/** Names of measures, separated by commas. */
export function measures(text: string): string[] {
  const names = text.split(BETWEEN_MEASURES).map((name) => name.trim());
  for (const name of names) {
    const known = MEASURES.map((measure) => measure.name).join(', ');
    if (!isKnown(name)) throw new InvalidArgumentError(`${JSON.stringify(name)} is not known; known are ${known}.`);
  }
  return names;
}

/** Names of outputs, separated by commas; `all` is every one. */
export function outputs(text: string): string[] {
  if (text.trim() === 'all') return [...OUTPUT_NAMES];
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !OUTPUT_NAMES.some((known) => known === name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      `${JSON.stringify(unknown)} is not known; known are ${OUTPUT_NAMES.join(', ')}, or all alone.`,
    );
  return names;
}

function isKnown(name: string): boolean {
  return orNoArgument(() => findMeasure(name) !== null);
}

/** What is wrong with an option's value, as commander says it. */
function orNoArgument<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidInputError) throw new InvalidArgumentError(`${error.message}.`);
    throw error;
  }
}
