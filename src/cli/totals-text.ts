import { countOf } from '../count-of.js';
import { fractionsOf, type RunReport } from '../documents/run-report.js';
import { shownLine } from '../shown-text.js';
import { classTable, percent } from './class-table.js';
import { validText } from './values-text.js';

/** Measures that are told of in words of their own. */
const TOLD = ['fractions', 'area', 'valid_fraction'];

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

/** A fact of a measure in words; classes in cells where they are the majority, numbers as they are. */
function factText(measure: string, fact: string, value: unknown): string[] {
  if (typeof value === 'number') {
    if (fact === 'cells') return [`in ${countOf(value, 'cell')}`];
    const shown = Number(value.toPrecision(9));
    return [fact === measure ? String(shown) : `${fact} ${shown}`];
  }
  if (fact === 'counts' && Array.isArray(value)) return [value.join(' + ')];
  if (fact !== 'classes' || !Array.isArray(value)) return [];
  return value.flatMap(({ code, cells }: { code: number; cells: number }) => (cells > 0 ? [`${code}: ${cells}`] : []));
}
