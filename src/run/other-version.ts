import { OtherVersionError } from '../errors.js';

/** How a document's version stands to the one that is written now; null where it is the same, or no version at all. */
export function ageOf(version: unknown, current: number): 'earlier' | 'later' | null {
  if (typeof version !== 'number' || version === current) return null;
  return version < current ? 'earlier' : 'later';
}

/** A plan or report that another version has made: it can't be read here, and nothing may take its place. */
export function otherVersion(
  where: string,
  kind: 'plan' | 'report',
  found: unknown,
  wanted: number,
): OtherVersionError {
  const age = ageOf(found, wanted) ?? 'another';
  const article = age === 'earlier' ? 'an ' : age === 'later' ? 'a ' : '';
  const problem = `${where}: is a ${kind} of version ${String(found)}, made by ${article}${age} version of Fractile; this one reads version ${wanted}`;
  return new OtherVersionError(`${problem}; choose another --out, or go on with the version that made it`, problem);
}
