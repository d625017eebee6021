import type { Plan } from '../spec/plan.js';
import type { RunReport } from '../spec/run-report.js';
import type { Say } from './output.js';

/** Codes that a warning names. */
const NAMED = 8;

/** What of a result looks as if something else was meant, a line each. The facts are facts all the same. */
export function warningsOf(plan: Plan, { classes, unlisted }: Pick<RunReport, 'classes' | 'unlisted'>): string[] {
  const isNoneThere = classes.every(({ km2 }) => km2 === 0) && unlisted.km2 > 0;
  if (!isNoneThere) return [];
  const codes = unlisted.codes.slice(0, NAMED).map(({ code }) => code);
  const more = unlisted.codes.length > NAMED ? ', ...' : '';
  return [
    `no code of the class list (${plan.classesFrom}) occurs in ${plan.source.uri}, which holds ${codes.join(', ')}${more}; is it the right list?`,
  ];
}

/** Says the warnings of a report, a line each. */
export function sayWarnings({ warnings }: RunReport, say: Say | undefined): void {
  for (const warning of warnings) say?.(`warning: ${warning}`);
}
