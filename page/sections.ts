import type { PageData, PageTotal } from '../src/outputs/report/page-data.js';
import { bar, element, leftOutInPrint, swatch } from './dom.js';
import { areaTexts, shareText } from './numbers.js';

/** Rows, measures and warnings that are printed (report.css). */
const PRINTED = { rows: 8, measures: 6, warnings: 3 } as const;

/** Sections of the page that don't change. */
export function totalsSection({ totals, measures }: PageData): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (totals) {
    const present = totals.classes.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
    const rest = totals.rest.filter(({ share }, i) => share > 0 || (present.length === 0 && i === 0));
    const most = Math.max(...[...present, ...rest].map(({ share }) => share));
    const all = [...present, ...rest];
    const areas = areaTexts(all.map(({ km2 }) => km2));
    const rows = all.map((one, i) => totalRow(one, areas[i]!, most));
    const heads = ['Class', 'km²', 'Share'].map((text, i) =>
      element('th', { scope: 'col', class: i > 0 ? 'number' : null }, text),
    );
    parts.push(
      element(
        'table',
        { class: 'totals' },
        element('caption', { class: 'unseen' }, 'Area of the grid by class'),
        element('thead', {}, element('tr', {}, ...heads, element('td', {}))),
        element('tbody', {}, ...rows),
      ),
    );
    parts.push(...leftOutInPrint(rows.length, PRINTED.rows, 'rows'));
    const absent = totals.classes.length - present.length;
    if (absent > 0)
      parts.push(
        element(
          'p',
          { class: 'quiet' },
          absent === 1 ? 'One class of the list does not occur.' : `${absent} classes of the list do not occur.`,
        ),
      );
  }
  if (measures.length > 0)
    parts.push(definitions(measures), ...leftOutInPrint(measures.length, PRINTED.measures, 'measures'));
  return parts;
}

function totalRow({ label, color, share }: PageTotal, area: string, most: number): HTMLElement {
  return element(
    'tr',
    { class: color === null ? 'rest' : null },
    element('th', { scope: 'row' }, ...(color === null ? [] : [swatch(color)]), label),
    element('td', { class: 'number' }, area),
    element('td', { class: 'number' }, shareText(share)),
    element('td', { class: 'graph' }, bar(most > 0 ? share / most : 0, color)),
  );
}

/** What the run was: facts, sources, and where the rest is found. */
export function aboutSection({ facts, sources, moreSources, files }: PageData): HTMLElement[] {
  const listed = sources.map(({ name, detail }) =>
    element('li', {}, element('strong', {}, name), element('span', { class: 'quiet' }, ` ${detail}`)),
  );
  const more = moreSources > 0 ? [element('li', { class: 'quiet' }, `and ${moreSources} more, in run.json`)] : [];
  return [
    definitions([...facts, { name: 'Rasters', text: files.map(({ key }) => key).join(', ') }]),
    element('h3', {}, sources.length + moreSources === 1 ? 'Source' : 'Sources'),
    element('ul', { class: 'sources' }, ...listed, ...more),
  ];
}

/** What a reader should know before a number is used; nothing where there is nothing. */
export function warningsSection({ warnings, notes }: PageData): HTMLElement[] {
  const list = (texts: readonly string[], what: string) => [
    element('ul', {}, ...texts.map((text) => element('li', {}, sentence(text)))),
    ...leftOutInPrint(texts.length, PRINTED.warnings, what),
  ];
  return [
    ...(warnings.length > 0 ? [element('h2', {}, 'Before you use a number'), ...list(warnings, 'warnings')] : []),
    ...(notes.length > 0 ? [element(warnings.length > 0 ? 'h3' : 'h2', {}, 'Notes'), ...list(notes, 'notes')] : []),
  ];
}

export function definitions(all: readonly { readonly name: string; readonly text: string }[]): HTMLElement {
  return element('dl', {}, ...all.flatMap(({ name, text }) => [element('dt', {}, name), element('dd', {}, text)]));
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
