/** Red, green and blue of sRGB, from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const WHITE: Rgb = [255, 255, 255];
/** Text and thick lines. */
export const INK: Rgb = [34, 34, 34];
/** Text of less weight, and thin lines. */
export const GREY_INK: Rgb = [96, 96, 96];
/** What is in no class. */
export const NOT_LISTED_GREY: Rgb = [158, 158, 158];

/** Colours of classes that have none: the scheme "muted" of Paul Tol (technical note SRON/EPS/TN/09-002). */
const PALETTE = '#332288 #88ccee #44aa99 #117733 #999933 #ddcc77 #cc6677 #882255 #aa4499'.split(' ').map(rgbOf);
/** The palette again, mixed with this much white or black. */
const AGAIN = [
  { share: 0, of: 0 },
  { share: 0.45, of: 255 },
  { share: 0.45, of: 0 },
] as const;

/** The colour that "#rrggbb" names. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** A colour as "#rrggbb". */
export function hexOf(color: Rgb): string {
  return `#${color.map((level) => level.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The colour of the palette for the class of a number from 0. The first nine are told apart by readers with any
 * deficiency of colour vision; then they come again lighter, and darker, and from 27 as they were.
 */
export function paletteColor(index: number): Rgb {
  const [red, green, blue] = PALETTE[index % PALETTE.length]!;
  const { share, of } = AGAIN[Math.floor(index / PALETTE.length) % AGAIN.length]!;
  const mixed = (level: number) => Math.round(level + (of - level) * share);
  return [mixed(red), mixed(green), mixed(blue)];
}
