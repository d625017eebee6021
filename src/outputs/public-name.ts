import { basename } from 'node:path';

/** A URI as it is, and of a path of this machine the name of the file: what is made is read elsewhere. */
export function publicName(uri: string): string {
  return uri.includes('://') ? uri : basename(uri);
}
