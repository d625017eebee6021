import * as z from 'zod';
import { fractionsReportSchema, validReportSchema } from '../../documents/run-report.js';
import type { ResultFacts } from '../output.js';
import { classText } from '../picture/class-colors.js';
import type { PageData, PageTotal } from './page-data.js';

/** Measures whose totals have a place of their own on the page. */
const SHOWN = ['fractions', 'area', 'valid_fraction'];
/** Digits of a total that a person reads. */
const DIGITS = 8;
/** No float64 has more. */
const MOST_DIGITS = 17;
/** Bins and classes of a measure that are listed. */
const LISTED = 12;

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

/** What is a list first, then numbers, and last in how many cells. */
function factsIn(name: string, found: unknown): string {
  const facts = z.record(z.string(), z.unknown()).safeParse(found);
  if (!facts.success) return '';
  const numbers = Object.entries(facts.data)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    .sort(([a], [b]) => Number(a === 'cells') - Number(b === 'cells'))
    .map(([fact, value]) => {
      if (fact === 'cells') return `in ${cellsText(value)}`;
      return fact === name ? numberText(value) : `${words(fact)} ${numberText(value)}`;
    });
  return [...listed(binsIn(found), 'bins'), ...listed(classesIn(found), 'classes'), ...numbers].join(', ');
}

/** A histogram's bins, each with the pixels in it. */
function binsIn(found: unknown): string[] {
  const bins = z.object({ edges: z.array(z.number()), counts: z.array(z.number()) }).safeParse(found);
  if (!bins.success) return [];
  const { edges, counts } = bins.data;
  return counts.map((count, i) => `${numberText(edges[i]!)} to ${numberText(edges[i + 1]!)}: ${numberText(count)}`);
}

/** Classes by the cells that they are found in, the most frequent ones first. */
function classesIn(found: unknown): string[] {
  const one = z.object({ code: z.number(), name: z.string().nullable(), cells: z.number() });
  const classes = z.object({ classes: z.array(one) }).safeParse(found);
  if (!classes.success) return [];
  return classes.data.classes
    .filter(({ cells }) => cells > 0)
    .sort((a, b) => b.cells - a.cells)
    .map((each) => `${classText(each)} in ${cellsText(each.cells)}`);
}

function listed(all: readonly string[], what: string): string[] {
  return all.length <= LISTED ? [...all] : [...all.slice(0, LISTED), `${all.length - LISTED} more ${what} in run.json`];
}

function cellsText(cells: number): string {
  return `${numberText(cells)} ${cells === 1 ? 'cell' : 'cells'}`;
}

/** Whole numbers as they are, others with as many digits as a person reads. */
function numberText(value: number): string {
  const digits = Number.isInteger(value) ? MOST_DIGITS : DIGITS;
  return Number(value.toPrecision(digits)).toLocaleString('en-US', { maximumSignificantDigits: digits });
}

/** A name of code in words: "cellsWithoutMajority" is "cells without majority". */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
