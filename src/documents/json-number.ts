import * as z from 'zod';

const nonFinite = z.literal(['NaN', 'Infinity', '-Infinity']);
/** JSON has no NaN or Infinity: they are written as text. */
export const jsonNumber = z.union([z.number(), nonFinite]);

/** A number in its JSON form. */
export function numberToJson(value: number): z.output<typeof jsonNumber> {
  return Number.isFinite(value) ? value : (String(value) as 'NaN');
}

/** A number from its JSON form. */
export function numberFromJson(value: z.output<typeof jsonNumber>): number {
  return Number(value);
}
