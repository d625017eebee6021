import type { PageBand, PageData } from '../src/outputs/report/page-data.js';
import { bar, element, leftOutInPrint, swatch } from './dom.js';
import { coordinateText, countText, valueText } from './numbers.js';
import { lonLatText, type Marked, type Place } from './place.js';
import { classBands } from './styles.js';

/** Values of a cell by band; null where there is none. */
export type CellValues = readonly (readonly [PageBand, number | null])[];

/** Where the values of a cell come from. */
export type Origin = 'rasters' | 'copy';

/** Rows of bands with a value that are printed (report.css). */
const PRINTED_ROWS = 10;

/** Tells of one cell: where it is, and each band with its value and a bar. */
export class CellPanel {
  constructor(
    readonly panel: HTMLElement,
    readonly status: HTMLElement,
    readonly data: PageData,
    readonly place: Place,
  ) {}

  /** Asks for a choice. */
  showNone(text = 'Click the map, or focus it and use the arrow keys, to read a cell.'): void {
    this.panel.replaceChildren(element('h2', {}, 'Cell'), element('p', { class: 'quiet' }, text));
    this.status.textContent = text;
  }

  /** Says that a cell has no numbers to show, in the place of those of another one. */
  showFailure(cell: Marked): void {
    const text = 'The values of this cell could not be read. Choose it again to try once more.';
    this.panel.replaceChildren(element('h2', {}, nameOf(cell)), element('p', { class: 'hint' }, text));
    this.status.textContent = `${nameOf(cell)}. ${text}`;
  }

  show(cell: Marked, values: CellValues, origin: Origin): void {
    const { columns, rows } = this.place.covered(cell);
    const [x, y] = this.place.cornerOf(cell.column + columns / 2, cell.row + rows / 2);
    const { coordinates, degrees } = this.place.decimals;
    const lonLat = this.place.projection?.toLonLat(x, y) ?? null;
    const name = nameOf(cell);
    const where = [
      ...(lonLat?.every(Number.isFinite) ? [lonLatText(lonLat[0], lonLat[1], degrees)] : []),
      `x ${coordinateText(x, coordinates)}, y ${coordinateText(y, coordinates)}`,
    ];
    this.panel.replaceChildren(
      element('h2', {}, name),
      ...where.map((text) => element('p', { class: 'where' }, text)),
      ...this.#originText(cell, origin),
      this.#table(values, name),
      ...leftOutInPrint(values.filter(([, value]) => value).length, PRINTED_ROWS, 'bands'),
    );
    this.status.textContent = [name, ...where.slice(0, 1), this.#summary(values)].join('. ');
  }

  #originText(cell: Marked, origin: Origin): HTMLElement[] {
    if (origin === 'rasters' || cell.scale === 1) return [];
    const { columns, rows } = this.place.covered(cell);
    return [
      element(
        'p',
        { class: 'hint' },
        `Overview of ${countText(columns)} × ${countText(rows)} cells, from the copy in this page. Served beside its rasters (fractile view), it shows each cell.`,
      ),
    ];
  }

  #table(values: CellValues, name: string): HTMLElement {
    const rows = values.map(([band, value]) => {
      const shown = value === null ? 'no data' : element('data', { value: String(value) }, valueText(band, value));
      const cells =
        band.kind === 'codes'
          ? [element('td', { class: 'code', colspan: 2 }, shown)] // a name, beside which there is no bar
          : [
              element('td', { class: 'number' }, shown),
              element('td', { class: 'graph' }, bar(shareInBar(band, value), band.class?.color ?? null)),
            ];
      return element(
        'tr',
        { class: value === null || value === 0 ? 'none' : null, 'data-band': band.name },
        element('th', { scope: 'row' }, ...(band.class ? [swatch(band.class.color)] : []), band.label),
        ...cells,
      );
    });
    const heads = ['Band', 'Value', ''].map((text) => element('th', { scope: 'col' }, text));
    return element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Values of ${name}` },
      element(
        'table',
        { class: 'values' },
        element('thead', { class: 'unseen' }, element('tr', {}, ...heads.slice(0, 2), element('td', {}))),
        element('tbody', {}, ...rows),
      ),
    );
  }

  /** The three largest classes, or the first three values, for those who hear the page. */
  #summary(values: CellValues): string {
    const ofClasses = new Set(classBands(this.data));
    const found = values.filter((one): one is readonly [PageBand, number] => one[1] !== null);
    const classes = found.filter(([band]) => ofClasses.has(band)).sort((a, b) => b[1] - a[1]);
    const told = (classes.length > 0 ? classes : found).slice(0, 3).filter(([, value]) => value !== 0);
    return told.length === 0
      ? 'No data'
      : told.map(([band, value]) => `${band.label} ${valueText(band, value)}`).join(', ');
  }
}

function nameOf({ column, row }: Marked): string {
  return `Column ${column}, row ${row}`;
}

/** How long the bar of a value is: shares of the whole, others between the least and the largest of the map. */
function shareInBar({ isShare, unit, range, kind }: PageBand, value: number | null): number {
  if (value === null) return 0;
  if (isShare) return unit === '%' ? value / 100 : value;
  const [least, most] = range ?? [0, 0];
  const from = kind === 'class' ? 0 : least;
  return most > from ? (value - from) / (most - from) : 0;
}
