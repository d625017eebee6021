/**
 * A source's name for GDAL's programs: a path as it is, and through one of GDAL's virtual file systems what lies
 * elsewhere.
 */
export function gdalName(uri: string): string {
  if (/^s3:/i.test(uri)) return `/vsis3/${uri.replace(/^s3:\/*/i, '')}`;
  return /^https?:/i.test(uri) ? `/vsicurl/${uri}` : uri;
}

/** A text as one word of a POSIX shell's command. */
export function shellWord(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
