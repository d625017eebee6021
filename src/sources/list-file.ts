import { dirname, isAbsolute, resolve } from 'node:path';
import { linkedUri } from '../documents/linked-uri.js';
import { MAX_SOURCES } from '../documents/source-limits.js';
import { type BandUri, namesBand, sourceOf } from '../documents/source-uri.js';
import { isOnWeb, isUri } from '../documents/uri-kinds.js';
import { InvalidInputError, messageOf } from '../errors.js';
import { endingOf } from './ending.js';
import { isPattern } from './prefixes-and-globs.js';

const LIST = /^(txt|lst|list)$/;

/** A line of a list. */
export interface ListedName extends BandUri {
  /** Whether it stands for what a folder or a bucket holds, and not for itself. */
  readonly isPattern: boolean;
}

/** Whether a name is that of a list of sources. */
export function isList(uri: string): boolean {
  return LIST.test(endingOf(uri));
}

/**
 * The sources that a list names: one a line, but for lines that are empty or begin with `#`. Each may be whatever a
 * source may be, except another list; paths without a folder are taken from the folder of the list, wherever the run is
 * started.
 * @param place where the list is: a path, or a URI without its query
 * @param band of those that name none
 * @throws InvalidInputError that says in which line
 */
export async function listedNames(place: string, text: string, band: number): Promise<ListedName[]> {
  if (text.includes('\0')) throw new InvalidInputError(`${place}: is no text; a list has one source a line`);
  const found: ListedName[] = [];
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (found.length === MAX_SOURCES)
      throw new InvalidInputError(`${place}: names more than ${MAX_SOURCES} sources; cut the list`);
    found.push(await nameIn(place, line, band, `${place}, line ${i + 1}`));
  }
  if (found.length === 0) throw new InvalidInputError(`${place}: names no source; a list has one a line`);
  return found;
}

async function nameIn(place: string, line: string, band: number, where: string): Promise<ListedName> {
  const named = taken(line, where);
  const uri = linkedUri(place, named.uri, where);
  if (isList(uri)) throw new InvalidInputError(`${where}: ${named.uri} is a list itself; put its lines in its place`);
  const isMany = await isPattern(isOnWeb(uri) ? named.uri.replace(/\?.*$/s, '') : named.uri);
  return {
    ...named,
    uri: isMany ? await patternBeside(place, named.uri, uri) : uri,
    band: namesBand(line) ? named.band : band,
    isPattern: isMany,
  };
}

function taken(line: string, where: string): BandUri {
  try {
    return sourceOf(line);
  } catch (error) {
    throw new InvalidInputError(`${where}: ${messageOf(error)}`, { cause: error });
  }
}

/** The folder of a list is no part of a pattern, whatever it is called. */
async function patternBeside(place: string, pattern: string, uri: string): Promise<string> {
  if (isUri(uri) || isAbsolute(pattern) || pattern.endsWith('/')) return uri;
  return `${(await import('tinyglobby')).escapePath(resolve(dirname(place)))}/${pattern}`;
}
