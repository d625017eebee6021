import type { Rgb } from './srgb.js';
import { TYPEFACES, type Weight } from './typeface.js';

/** A rectangle of pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text, which lies within its box. */
export interface TextMark extends Box {
  readonly kind: 'text';
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly color: Rgb;
}

/** Something that is drawn: in one colour, as the pattern of "no data", or the map itself. */
export type Mark =
  | TextMark
  | ({ readonly kind: 'fill'; readonly color: Rgb } & Box)
  | ({ readonly kind: 'hatch' } & Box)
  | ({ readonly kind: 'map' } & Box);

/** Marks that belong together, from (0, 0) on. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Of a line of text, times its size: with accents above and tails below. */
const LINE = 1.3;
const BASELINE = 1.02;

/** A line of text. */
export function textMark(
  text: string,
  left: number,
  top: number,
  look: Pick<TextMark, 'size' | 'weight' | 'color'>,
): TextMark {
  const width = Math.ceil(TYPEFACES[look.weight].width(text, look.size));
  return { kind: 'text', text, left, top, width, height: lineHeight(look.size), ...look };
}

/** Pixels that a line of text takes. */
export function lineHeight(size: number): number {
  return Math.ceil(LINE * size);
}

/** Where the letters of a line stand. */
export function baselineOf({ top, size }: Pick<TextMark, 'top' | 'size'>): number {
  return Math.round(top + BASELINE * size);
}

/** Marks in another place. */
export function shifted({ marks }: Pick<Block, 'marks'>, right: number, down: number): Mark[] {
  return marks.map((mark) => ({ ...mark, left: mark.left + right, top: mark.top + down }));
}

/** A block just large enough for its marks. */
export function blockOf(marks: readonly Mark[]): Block {
  return {
    width: Math.max(0, ...marks.map(({ left, width }) => left + width)),
    height: Math.max(0, ...marks.map(({ top, height }) => top + height)),
    marks,
  };
}
