import { countOf } from '../count-of.js';
import { shownLine } from '../shown-text.js';
import { bar } from './bar.js';

/** A class, how much of it there is, and how to say that. */
export interface ClassRow {
  readonly code: number;
  readonly name: string | null;
  readonly share: number;
  /** The amount in words, where there is one beside the share: "3358.9 km2". */
  readonly amount?: string;
}

const BAR = 24;
const LONGEST_NAME = 32;
/** Rows that a terminal takes in at a glance; the smaller ones are summed up. */
const MOST_ROWS = 40;

/** A share in words. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

/**
 * Classes as a table, in the order of their list: code, name, amount, share and a bar. Those that do not occur are
 * counted; of many classes only the largest are shown.
 * @param where they do not occur: the list of the run, or a cell
 */
export function classTable(rows: readonly ClassRow[], where: 'run' | 'cell' = 'run'): string[] {
  const present = rows.filter(({ share }) => share > 0);
  const least = [...present].sort((a, b) => b.share - a.share)[MOST_ROWS - 1]?.share ?? 0;
  const shown = present.filter(({ share }) => share >= least).slice(0, MOST_ROWS);
  const others = present.filter((row) => !shown.includes(row));
  const most = Math.max(0, ...shown.map(({ share }) => share));
  const cells = shown.map(({ code, name, amount, share }) => ({
    code: String(code),
    name: shortened(name ?? ''),
    amount: amount ?? '',
    share: percent(share),
    bar: bar(share / most, BAR),
  }));
  const width = (of: 'code' | 'name' | 'amount' | 'share') => Math.max(0, ...cells.map((cell) => [...cell[of]].length));
  const [codes, names, amounts, shares] = [width('code'), width('name'), width('amount'), width('share')];
  const absent = rows.length - present.length;
  return [
    ...cells.map((cell) =>
      [
        cell.code.padStart(codes),
        padded(cell.name, names),
        ...(amounts > 0 ? [cell.amount.padStart(amounts)] : []),
        cell.share.padStart(shares),
        cell.bar,
      ].join('  '),
    ),
    ...(others.length > 0
      ? [
          `${countOf(others.length, 'smaller class', 'smaller classes')}  ${percent(others.reduce((sum, row) => sum + row.share, 0))}`,
        ]
      : []),
    ...(absent > 0
      ? [
          where === 'cell'
            ? `${countOf(absent, 'class', 'classes')} of the list ${absent === 1 ? 'is' : 'are'} not in it`
            : `${countOf(absent, 'class', 'classes')} of the list ${absent === 1 ? 'does' : 'do'} not occur`,
        ]
      : []),
  ];
}

/** A name in the width of a column; letters outside the basic plane are one character each. */
function shortened(name: string): string {
  const letters = [...shownLine(name)];
  return letters.length <= LONGEST_NAME ? letters.join('') : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - [...text].length);
}
