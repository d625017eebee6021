import { extname } from 'node:path';

/** What the files of a run are, by the endings of their names. */
const TYPES: Readonly<Record<string, string | undefined>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.tif': 'image/tiff',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.qml': 'application/xml',
  '.csv': 'text/csv; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
};

/** The media type that a file or an object is sent with. */
export function mediaTypeOf(name: string): string {
  return TYPES[extname(name)] ?? 'application/octet-stream';
}
