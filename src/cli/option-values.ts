import { InvalidArgumentError } from 'commander';
import { parseNodata } from '../cog/read/nodata.js';
import { numberToJson } from '../documents/json-number.js';
import type { SpecClass } from '../documents/spec.js';
import { MEASURES } from '../measures/registry.js';

/** A number. */
export function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
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

/** Names of measures, separated by commas. */
export function measures(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  const known = MEASURES.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return names;
  throw new InvalidArgumentError(`${JSON.stringify(unknown)} is not known; known are ${known.join(', ')}.`);
}
