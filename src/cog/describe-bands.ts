import type { MetadataFacts } from './describe-metadata.js';

/** One band as its file tells of it. */
export interface BandFacts {
  /** From 1. */
  readonly band: number;
  /** Its description; null where it has none. */
  readonly name: string | null;
  /** What its values mean on a screen, in GDAL's words, in lower case: gray, palette, red, alpha, undefined, ... */
  readonly interpretation: string;
  readonly unit: string | null;
  readonly scale: number | null;
  readonly offset: number | null;
}

const RGB = 2;
const YCBCR = 6;
const JPEG = 7;

/** PhotometricInterpretation (TIFF 6.0; DNG for 34892), and what the colour bands of each mean. */
const PHOTOMETRIC: Readonly<Record<number, readonly [name: string, ...bands: string[]]>> = {
  0: ['MinIsWhite', 'gray'],
  1: ['MinIsBlack', 'gray'],
  [RGB]: ['RGB', 'red', 'green', 'blue'],
  3: ['Palette', 'palette'],
  4: ['Mask', 'undefined'],
  5: ['CMYK', 'cyan', 'magenta', 'yellow', 'black'],
  [YCBCR]: ['YCbCr', 'y', 'cb', 'cr'],
  8: ['CIELab', 'lightness', 'a', 'b'],
  9: ['ICCLab', 'lightness', 'a', 'b'],
  32844: ['LogL', 'gray'],
  32845: ['LogLuv', 'lightness', 'u', 'v'],
  34892: ['LinearRaw', 'gray'],
};
/** More bands than a TIFF can have; the number is a file's to say. */
const MAX_BANDS = 65535;
/** Values of ExtraSamples that mean opacity: premultiplied or not. */
const ALPHA: readonly number[] = [1, 2];

/** The name of a PhotometricInterpretation. */
export function photometricName(photometric: number): string {
  return PHOTOMETRIC[photometric]?.[0] ?? `photometric ${photometric}`;
}

/**
 * The bands of an image.
 * @param extra ExtraSamples, which are the last bands; some writers count colours among them
 * @param compression a JPEG decoder gives the colours of YCbCr back, as in GDAL
 */
export function describeBands(
  count: number,
  photometric: number,
  compression: number,
  extra: readonly number[],
  metadata: readonly MetadataFacts[],
): BandFacts[] {
  const decoded = photometric === YCBCR && compression === JPEG ? RGB : photometric;
  const colors = PHOTOMETRIC[decoded]?.slice(1) ?? [];
  const firstExtra = Math.max(0, count - extra.length);
  const texts = new Map(metadata.map(({ band, role, value }) => [`${band} ${role}`, value]));
  return Array.from({ length: Math.min(count, MAX_BANDS) }, (_, i) => {
    const text = (role: string) => texts.get(`${i + 1} ${role}`) ?? null;
    const number = (role: string) => (text(role) === null ? null : Number(text(role)));
    const color = colors[i] ?? (ALPHA.includes(extra[i - firstExtra] ?? 0) ? 'alpha' : 'undefined');
    return {
      band: i + 1,
      name: text('description'),
      interpretation: text('colorinterp')?.toLowerCase() ?? color,
      unit: text('unittype'),
      scale: number('scale'),
      offset: number('offset'),
    };
  });
}
