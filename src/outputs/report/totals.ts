import * as z from 'zod';
import { fractionsReportSchema, validReportSchema } from '../../documents/run-report.js';
import type { ResultFacts } from '../output.js';
import { classText } from '../picture/class-colors.js';
import type { PageData, PageTotal } from './page-data.js';

/** Measures whose totals have a place of their own on the page. */
const SHOWN = ['fractions', 'area', 'valid_fraction'];
/** Digits of a total that a person reads. */
const DIGITS = 8;

/** How much of the grid each class has, and what is in none; null where no measure counts that. */
export function totalsOf({ measures }: ResultFacts, colors: ReadonlyMap<number, string>): PageData['totals'] {
  const fractions = fractionsReportSchema.safeParse(measures.fractions ?? measures.area);
  if (fractions.success) {
    const { classes, unlisted, nodata, outside } = fractions.data;
    return {
      classes: classes.map((one) => total(classText(one), one, colors.get(one.code) ?? null)),
      rest: [total('Codes not listed', unlisted), total('No data', nodata), total('Outside the source', outside)],
    };
  }
  const found = validReportSchema.safeParse(measures.valid_fraction);
  if (!found.success) return null;
  const { valid, nodata, notFinite, outside } = found.data;
  return {
    classes: [],
    rest: [
      total('Valid', valid),
      total('No data', nodata),
      total('NaN or infinite', notFinite),
      total('Outside the source', outside),
    ],
  };
}

function total(label: string, { km2, share }: { km2: number; share: number }, color: string | null = null): PageTotal {
  return { label, color, km2, share };
}

/** What measures beside those of areas say of the whole grid, each in a line. */
export function measureTexts({ measures }: ResultFacts): PageData['measures'] {
  return Object.entries(measures)
    .filter(([name]) => !SHOWN.includes(name))
    .map(([name, found]) => ({ name, text: factsIn(name, found) }))
    .filter(({ text }) => text !== '');
}

function factsIn(name: string, found: unknown): string {
  const numbers = z.record(z.string(), z.unknown()).safeParse(found);
  if (!numbers.success) return '';
  return Object.entries(numbers.data)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    .sort(([a], [b]) => Number(a === 'cells') - Number(b === 'cells'))
    .map(([fact, value]) => {
      const text = Number(value.toPrecision(DIGITS)).toLocaleString('en-US', { maximumSignificantDigits: DIGITS });
      if (fact === 'cells') return `in ${text} ${value === 1 ? 'cell' : 'cells'}`;
      return fact === name ? text : `${words(fact)} ${text}`;
    })
    .join(', ');
}

/** A name of code in words: "cellsWithoutMajority" is "cells without majority". */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
