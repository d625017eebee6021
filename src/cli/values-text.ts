import type { PlanLayer } from '../documents/plan.js';
import type { RunReport } from '../documents/run-report.js';
import { percent } from './class-table.js';

/** How samples become values, in words; nothing where they are values as they are. */
export function scalingText({
  kind,
  scale,
  offset,
  unit,
}: Pick<PlanLayer, 'kind' | 'scale' | 'offset' | 'unit'>): string[] {
  if (kind !== 'continuous' || (scale === 1 && offset === 0)) return [];
  const shift = offset === 0 ? '' : ` ${offset < 0 ? '-' : '+'} ${Math.abs(offset)}`;
  return [`values are samples x ${scale}${shift}${unit === '' ? '' : `, in ${unit}`}`];
}

/** How much of the grid is valid, and what of the rest is why. */
export function validText({ measures }: Pick<RunReport, 'measures'>): string[] {
  const found = measures.valid_fraction;
  if (!found) return [];
  const of = ({ share }: { readonly share: number }) => percent(share);
  const odd = found.notFinite.share > 0 ? `, NaN or infinite ${of(found.notFinite)}` : '';
  return [
    `valid ${of(found.valid)}, nodata ${of(found.nodata)}${odd}, outside the source ${of(found.outside)} of the grid`,
  ];
}
