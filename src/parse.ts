import type * as z from 'zod';
import { InvalidInputError } from './errors.js';

/** Characters of problems that a message holds. */
const MAX_PROBLEM_TEXT = 1000;

/**
 * Parses with a schema.
 * @throws InvalidInputError: one line, first problem first, each with its field
 */
export function parseWith<T extends z.ZodType>(schema: T, input: unknown, where: string): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues
    .flatMap(closestOf)
    .map((issue) => `${issue.path.join('.') || 'the document'}: ${issue.message}`);
  throw new InvalidInputError(`${where}: ${shorten(problems.slice(0, 3).join('; '))}`);
}

/** Where a value may have several forms and has none: the problems of the form that got furthest. */
function closestOf(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  const [closest] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
  if (closest === undefined || depth(closest) === 0) return [issue];
  return closest.flatMap((inner) => closestOf({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A document that is something else altogether would be listed whole. */
function shorten(text: string): string {
  return text.length <= MAX_PROBLEM_TEXT ? text : `${text.slice(0, MAX_PROBLEM_TEXT)}...`;
}

/**
 * Parses JSON text.
 * @throws InvalidInputError
 */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidInputError(
      `${where}: not valid JSON (${error instanceof Error ? error.message : String(error)})`,
      { cause: error },
    );
  }
}
