import { codesOf } from '../documents/plan.js';
import { MAX_CLASSES, MAX_CODES } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';

/** A class as somebody lists it: a code, or a group of them. */
export interface ListedClass {
  /** Names the band. */
  readonly code: number;
  /** What counts; without it the code itself. */
  readonly codes?: readonly number[] | undefined;
  readonly name?: string | undefined;
  readonly color?: string | undefined;
}

/** The values of a source that mean nodata. */
export interface Nodata {
  readonly uri: string;
  readonly nodata: readonly number[];
  /** Whether the user names them. */
  readonly isNodataAsked: boolean;
}

/**
 * Checks that a class list can be counted: each code in one class, each class by one name, and none of them nodata.
 * @param from says where the list comes from
 * @throws InvalidInputError
 */
export function requireClassList(
  list: readonly ListedClass[],
  from: string,
  { uri, nodata, isNodataAsked }: Nodata,
): void {
  const count = list.reduce((sum, one) => sum + codesOf(one).length, 0);
  if (list.length > MAX_CLASSES) {
    throw new InvalidInputError(
      `${uri}: ${list.length} classes (${from}), at most ${MAX_CLASSES} are possible; is this a continuous raster?`,
    );
  }
  if (count > MAX_CODES)
    throw new InvalidInputError(`${uri}: ${count} codes in classes (${from}), at most ${MAX_CODES} are possible`);
  const names = new Set<number>();
  const classOf = new Map<number, number>();
  for (const one of list) {
    const { code } = one;
    if (names.has(code))
      throw new InvalidInputError(`classes: code ${code} is listed twice (${from}); each code is one band`);
    names.add(code);
    for (const counted of codesOf(one)) {
      const other = classOf.get(counted);
      if (other !== undefined) throw countedTwice(counted, other, code, from);
      classOf.set(counted, code);
    }
  }
  for (const value of nodata) {
    const by = classOf.get(value) ?? (names.has(value) ? value : undefined);
    if (by === undefined) continue;
    const what = by === value ? `${value} is` : `class ${by} counts ${value}, which is`;
    throw new InvalidInputError(
      isNodataAsked
        ? `classes: ${what} a value that --nodata names (${from}); take it out of one of them`
        : `classes: ${what} the nodata value of ${uri} (${from}); leave it out of the list, or count it as a class with --nodata none`,
    );
  }
}

function countedTwice(code: number, first: number, second: number, from: string): InvalidInputError {
  return new InvalidInputError(
    first === second
      ? `classes: class ${first} lists code ${code} twice (${from})`
      : `classes: code ${code} is in class ${first} and in class ${second} (${from}); a code counts in one class`,
  );
}
