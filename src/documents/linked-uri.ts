import { dirname, isAbsolute, resolve } from 'node:path';
import { InvalidInputError } from '../errors.js';
import { isRemote } from './uri-kinds.js';

const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;
/** How GDAL writes what lies elsewhere. */
const VSI_S3 = /^\/vsis3(_streaming)?\/(?=.)/;
const VSI_CURL = /^\/vsicurl(_streaming)?\/(?=https?:\/\/)/i;
const VSI = /^\/vsi[a-z0-9_]+[/?]/i;
/** As much of a name as a message needs. */
const SHOWN = 100;

/**
 * The URI or path that a document means by a name in it. Names without a scheme are looked for from the folder that
 * the document is in, and GDAL's `/vsis3/` and `/vsicurl/` are taken for the URIs that they stand for. A document from
 * elsewhere may have been written by anybody, and has no say in which files of this machine are read.
 * @param place where the document is: a path, or a URI without its query
 * @param name as the document has it
 * @param where what messages say of the place of the name, if that is more than the document
 * @throws InvalidInputError where no such place can be read, or a document from elsewhere names a local file
 */
export function linkedUri(place: string, name: string, where = place): string {
  const refused = (why: string) => refusal(where, name, why);
  const uri = name.replace(VSI_S3, 's3://').replace(VSI_CURL, '');
  if (VSI.test(uri))
    throw refused("is a place of GDAL's that can't be read; write a path, or an s3:// or https:// URL");
  const scheme = SCHEME.exec(uri)?.[1]?.toLowerCase() ?? null;
  if (scheme !== null && isRemote(uri)) {
    if (scheme === 's3' || URL.canParse(uri)) return `${scheme}${uri.slice(scheme.length)}`;
    throw refused('is no valid URL');
  }
  if (scheme !== null && scheme !== 'file')
    throw refused("can't be read; copy it to where a path, or an s3:// or https:// URL leads");
  if (isRemote(place) && (scheme === 'file' || uri.startsWith('/') || isAbsolute(uri)))
    throw refused('is a file of this machine, which a document from elsewhere may not name');
  if (scheme === 'file') return uri;
  if (!isRemote(place)) return besideFile(place, uri);
  if (!place.startsWith('s3://')) return besidePage(place, uri);
  const found = besideObject(place, uri);
  if (found === null) throw refused('leads out of the bucket');
  return found;
}

function besideFile(place: string, name: string): string {
  const found = resolve(dirname(place), name);
  return name.endsWith('/') && found !== '/' ? `${found}/` : found; // what ends so stands for what is under it
}

/** A key is no path to S3, so that its empty parts count. Null where the name leads out of the bucket. */
function besideObject(place: string, name: string): string | null {
  const [bucket = '', ...key] = place.slice('s3://'.length).split('/');
  const folders = key.slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..' && folders.length === 0) return null;
    if (part === '..') folders.pop();
    else if (part !== '.') folders.push(part);
  }
  return `s3://${[bucket, ...folders].join('/')}`;
}

function besidePage(place: string, name: string): string {
  // Behind a dot, what looks like a scheme is part of the name; so is a number sign.
  return new URL(`./${name.replaceAll('#', '%23')}`, place).href;
}

/** A query may be a signature, which no message shows. */
function refusal(where: string, name: string, why: string): InvalidInputError {
  const shown = name.replace(/\?.*$/s, '');
  const cut = shown.length > SHOWN ? `${shown.slice(0, SHOWN)}...` : shown;
  return new InvalidInputError(`${where}: ${cut} ${why}`);
}
