import * as z from 'zod';
import { countOf } from '../count-of.js';
import { fractionsOf, type RunReport } from '../documents/run-report.js';
import { shownLine } from '../shown-text.js';
import { classTable, percent } from './class-table.js';
import { validText } from './values-text.js';

/** Measures that are told of in words of their own. */
const TOLD = ['fractions', 'area', 'valid_fraction'];

const classSchema = z.object({ code: z.number(), cells: z.number() });

/** The totals of a run for a person: its classes as a table, what is valid, and each other measure on a line. */
export function totalsLines(report: RunReport): string[] {
  return [...validText(report), ...classLines(report), ...measureLines(report)].map((text) => `  ${text}`);
}

function classLines(report: RunReport): string[] {
  const fractions = fractionsOf(report);
  if (!fractions) return [];
  const { classes, unlisted, nodata, outside } = fractions;
  const codes = unlisted.codes.map(({ code, pixels }) => `${code} (${countOf(pixels, 'pixel')})`).join(', ');
  return [
    ...classTable(
      classes.map(({ code, name, share, km2 }) => ({ code, name, share, amount: `${km2.toFixed(1)} km2` })),
    ),
    `unlisted ${percent(unlisted.share)}, nodata ${percent(nodata.share)}, outside the source ${percent(outside.share)} of the grid`,
    ...(codes === '' ? [] : [`unlisted codes: ${codes}`]),
  ];
}

function measureLines({ measures }: RunReport): string[] {
  const lines: string[] = [];
  for (const [name, found] of Object.entries(measures)) {
    if (TOLD.includes(name) || typeof found !== 'object' || found === null) continue;
    const facts = Object.entries(found).flatMap(([fact, value]) => factText(name, fact, value));
    if (facts.length > 0) lines.push(`${shownLine(name)}  ${facts.join(', ')}`);
  }
  return lines;
}

/** A fact of a measure in words: numbers as they are, classes in cells where they are the majority. */
function factText(measure: string, fact: string, value: unknown): string[] {
  if (typeof value === 'number') {
    if (fact === 'cells') return [`in ${countOf(value, 'cell')}`];
    return [fact === measure ? String(value) : `${shownLine(fact)} ${value}`];
  }
  if (!Array.isArray(value)) return [];
  if (fact === 'counts') return [value.filter((count) => typeof count === 'number').join(' + ')];
  return fact === 'classes' ? value.flatMap(cellsOfClass) : [];
}

/** A class that is in any cell; whatever else a report may hold says nothing. */
function cellsOfClass(one: unknown): string[] {
  const found = classSchema.safeParse(one);
  return found.success && found.data.cells > 0 ? [`${found.data.code}: ${found.data.cells}`] : [];
}
