import type { ImageFileDirectory } from 'geotiff';

export type { ImageFileDirectory } from 'geotiff';

/** Reads the values of a tag as numbers; null where the directory has no such tag. */
export async function tagNumbers(ifd: ImageFileDirectory, tag: number): Promise<number[] | null> {
  const value: unknown = await ifd.loadValue(tag);
  if (value === undefined) return null;
  return typeof value === 'number' ? [value] : Array.from(value as ArrayLike<number>, Number);
}

/** Reads the text of a tag, without the zero bytes that end it; null where the directory has no such tag. */
export async function tagText(ifd: ImageFileDirectory, tag: number): Promise<string | null> {
  const value: unknown = await ifd.loadValue(tag);
  return value === undefined ? null : String(value).replaceAll('\0', '').trim();
}

/** Reads the first number of a tag. */
export async function firstNumber(ifd: ImageFileDirectory, tag: number, fallback: number): Promise<number> {
  return (await tagNumbers(ifd, tag))?.[0] ?? fallback;
}
