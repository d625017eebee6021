import type { Band, Plan } from '../documents/plan.js';
import { float32Text } from '../outputs/table/number-text.js';
import { distinctBands } from '../results/distinct-bands.js';
import type { CellValues } from './cell-values.js';
import { type ClassRow, classTable } from './class-table.js';

/** A cell with the place that was asked for. */
export interface ShownCell extends CellValues {
  readonly longitude: number;
  readonly latitude: number;
  readonly crs: string;
}

/** One cell of a run for a person: its classes with bars, other values on a line each. */
export function cellLines(plan: Pick<Plan, 'bands'>, { column, row, x, y, crs, values }: ShownCell): string[] {
  const bands = distinctBands(plan.bands).map(({ band }) => band);
  const classes = bands.filter(({ category, unit }) => category !== null && unit !== 'km2');
  // An area of nothing says no more than that the class has no share.
  const others = bands.filter((band) => !classes.includes(band) && !(band.category && values[band.name] === 0));
  return [
    `cell ${column},${row}, its middle at ${x}, ${y} (${crs})`,
    ...table(classes, values),
    ...others.map((band) => `${band.name}  ${valueText(band, values[band.name] ?? null)}`),
  ].map((line, i) => (i === 0 ? line : `  ${line}`));
}

function table(bands: readonly Band[], values: CellValues['values']): string[] {
  if (bands.length > 0 && bands.every(({ name }) => values[name] === null)) return ['no share of a class: no data'];
  const rows = bands.map(({ name, unit, category }): ClassRow => {
    const share = (values[name] ?? 0) / (unit === '%' ? 100 : 1);
    return { code: category!.code, name: category!.name, share };
  });
  return classTable(rows, 'cell');
}

function valueText({ unit, categories, dtype }: Band, value: number | null): string {
  if (value === null) return 'no data';
  const name = categories?.find(({ code }) => code === value)?.name;
  const shown = dtype === 'float32' ? float32Text(value) : String(value);
  return [shown, ...(unit === '' || unit === '1' ? [] : [unit]), ...(name ? [name] : [])].join(' ');
}
