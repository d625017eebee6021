import { OutputError } from '../errors.js';

/** How a document's version stands to the one that is written now; null where it is the same, or no version at all. */
export function ageOf(version: unknown, current: number): 'earlier' | 'later' | null {
  if (typeof version !== 'number' || version === current) return null;
  return version < current ? 'earlier' : 'later';
}

/** A document that another version has made: it can't be read here, and nothing may take its place. */
export function otherVersion(where: string, age: 'earlier' | 'later'): OutputError {
  const article = age === 'earlier' ? 'an' : 'a';
  return new OutputError(`${where}: was made by ${article} ${age} version of Fractile; choose another --out`);
}
