import type { HeaderCache } from './header-cache.js';

const START = 'GDAL_STRUCTURAL_METADATA_SIZE=';
const LINE = `${START}000000 bytes\n`;
/** GDAL writes about 200 bytes. */
const MOST = 4096;

/** What GDAL writes between the header of a COG and its first directory, for readers that look there. */
export interface Ghost {
  readonly items: Readonly<Record<string, string>>;
  /** Where the first directory must start if the file has no foreign bytes before it. */
  readonly end: number;
}

/**
 * Reads the ghost area.
 * @returns no items where there is none
 */
export async function readGhost(cache: HeaderCache, bigTiff: boolean): Promise<Ghost> {
  const start = bigTiff ? 16 : 8;
  const text = new TextDecoder('latin1').decode(await cache.bytes(start, MOST));
  if (!text.startsWith(START)) return { items: {}, end: start };
  const digits = text.slice(START.length, START.length + 6);
  if (!/^\d{6}$/.test(digits)) return { items: {}, end: start };
  const size = Number(digits);
  const body = text.slice(LINE.length, LINE.length + size);
  const items = body.split('\n').map((line) => line.trim().split('='));
  return {
    items: Object.fromEntries(items.filter(([name, value]) => name && value).map(([name, value]) => [name, value])),
    end: start + LINE.length + size,
  };
}
