import { countOf } from '../../count-of.js';
import type { Plan } from '../../documents/plan.js';
import { fractionsReportSchema, validReportSchema } from '../../documents/run-report.js';
import type { ResultFacts } from '../output.js';

/** Below this share of valid pixels somebody should look twice. */
const LOW_VALID = 0.5;
/** The least share that two decimals of a percent show. */
const LEAST_SHARE = 0.00005;

/** What a reader should know before a number is used: what the run warns of, codes of no class, and little that is valid. */
export function warningsOf({ warnings }: Pick<Plan, 'warnings'>, facts: ResultFacts): string[] {
  return [...warnings, ...facts.warnings, ...unlistedText(facts), ...validText(facts)];
}

function unlistedText({ measures }: ResultFacts): string[] {
  const found = fractionsReportSchema.safeParse(measures.fractions ?? measures.area);
  if (!found.success || found.data.unlisted.share === 0) return [];
  const { share, codes, otherPixels } = found.data.unlisted;
  const named = codes.map(({ code, pixels }) => `${code} (${countOf(pixels, 'pixel')})`);
  const more = otherPixels > 0 ? [`others (${countOf(otherPixels, 'pixel')})`] : [];
  return [`${percent(share)} of the grid has codes that are not in the class list: ${[...named, ...more].join(', ')}`];
}

function validText({ measures }: ResultFacts): string[] {
  const valid = validShare(measures);
  if (valid === null || valid >= LOW_VALID) return [];
  return [`only ${percent(valid)} of the grid has valid pixels; the rest is no data, or outside of the sources`];
}

function validShare(measures: ResultFacts['measures']): number | null {
  const ofClasses = fractionsReportSchema.safeParse(measures.fractions ?? measures.area);
  if (ofClasses.success) return 1 - ofClasses.data.nodata.share - ofClasses.data.outside.share;
  const ofValues = validReportSchema.safeParse(measures.valid_fraction);
  return ofValues.success ? ofValues.data.valid.share : null;
}

function percent(share: number): string {
  return share > 0 && share < LEAST_SHARE ? 'less than 0.01 %' : `${(100 * share).toFixed(2)} %`;
}
