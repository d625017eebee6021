import type { Json } from './asl.js';

type Fields = { readonly [name: string]: Json };

/**
 * Whether an event matches a pattern of a rule (Amazon EventBridge User Guide, "Event patterns"): every field of the
 * pattern must be in the event, with one of the values listed.
 * @throws Error for a comparison that is not known here
 */
export function matchesPattern(pattern: Json, event: Json): boolean {
  return Object.entries(pattern as Fields).every(([field, wanted]) => {
    const value = isFields(event) ? event[field] : undefined;
    if (!Array.isArray(wanted)) return isFields(value) && matchesPattern(wanted as Json, value);
    // of a list in the event any element may match
    const values = Array.isArray(value) && value.length > 0 ? (value as readonly Json[]) : [value as Json | undefined];
    return (wanted as readonly Json[]).some((one) => values.some((given) => matchesValue(one, given)));
  });
}

function matchesValue(wanted: Json, value: Json | undefined): boolean {
  if (!isFields(wanted)) return wanted === value;
  const [[kind, operand] = ['', null], ...others] = Object.entries(wanted);
  if (others.length > 0) throw new Error(`${JSON.stringify(wanted)} is no comparison`);
  const text = typeof value === 'string' ? value : null;
  switch (kind) {
    case 'exists':
      return (value !== undefined) === operand;
    case 'prefix':
      return text?.startsWith(operand as string) ?? false;
    case 'suffix':
      return text?.endsWith(operand as string) ?? false;
    case 'equals-ignore-case':
      return text?.toLowerCase() === (operand as string).toLowerCase();
    case 'wildcard':
      return text !== null && likePattern(operand as string, '*').test(text);
    case 'anything-but': {
      if (value === undefined) return false;
      const unwanted = Array.isArray(operand) ? (operand as readonly Json[]) : [operand];
      return !unwanted.some((one) => matchesValue(one, value));
    }
    default:
      throw new Error(`the comparison "${kind}" of event patterns is not emulated`);
  }
}

/** The expression that a text with wildcards stands for: `*` for any characters, `?` for one. */
export function likePattern(text: string, wildcards: '*' | '*?'): RegExp {
  const parts = [...text].map((c) => {
    if (c === '*') return '.*';
    if (c === '?' && wildcards === '*?') return '.';
    return c.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
