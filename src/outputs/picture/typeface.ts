import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff';
import latinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff';
import latinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff';
import { type Font, type Glyph, parse } from 'opentype.js/dist/opentype.min.mjs';
import { type Contour, contoursOf } from './outline.js';

/** A glyph of a text, `x` behind its start. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly x: number;
}

/** Stands for what is cut off, and for words in letters that the font does not have. */
const ELLIPSIS = '…';
/** What stands between such words: one ellipsis is enough for all of them. */
const BETWEEN_UNKNOWN = /\u2026[\s\u2026\p{Pd}\p{Po}]*\u2026/gu;
/** An accent or the like, without which a letter can be read. */
const MARK = /\p{M}/u;

/** The letters of one weight; sizes and widths are pixels. */
export class Typeface {
  readonly #fonts: (Font | null)[];

  /** Takes font files, of which the first one that has a character draws it. A file is parsed when it is needed. */
  constructor(readonly files: readonly Uint8Array[]) {
    this.#fonts = files.map(() => null);
  }

  /** The width of a text. */
  width(text: string, size: number): number {
    return this.#measure(text, size).width;
  }

  /** A text as glyphs. */
  glyphs(text: string, size: number): PlacedGlyph[] {
    return this.#measure(text, size).glyphs;
  }

  /** A text that is no wider than `most`: cut, with an ellipsis, where it has to be. */
  fitted(text: string, size: number, most: number): string {
    const whole = this.#plain(text);
    if (this.width(whole, size) <= most) return whole;
    const room = most - this.width(ELLIPSIS, size);
    const { glyphs } = this.#measure(whole, size);
    const after = glyphs.findLastIndex(({ x }) => x <= room); // a letter begins where the one before it ends
    const kept = [...whole].slice(0, Math.max(0, after)).join('');
    return kept.replace(/[\s\u2026]+$/u, '') + ELLIPSIS;
  }

  /** A text on one or two lines that are no wider than `most`, broken at a blank where one is near enough. */
  lines(text: string, size: number, most: number): string[] {
    const whole = this.#plain(text);
    if (this.width(whole, size) <= most) return [whole];
    const first = this.fitted(whole, size, most).slice(0, -ELLIPSIS.length);
    const blank = whole[first.length] === ' ' ? first.length : first.lastIndexOf(' ');
    const end = blank > first.length / 2 ? blank : first.length;
    return [whole.slice(0, end).trimEnd(), this.fitted(whole.slice(end), size, most)];
  }

  /** A text on one line, in composed letters, of those that the font has. */
  #plain(text: string): string {
    const line = text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim();
    const known = [...line].map((character) => {
      if (this.#glyph(character) !== null) return character;
      return MARK.test(character) ? '' : ELLIPSIS;
    });
    return known.join('').replace(BETWEEN_UNKNOWN, ELLIPSIS);
  }

  #measure(text: string, size: number): { readonly glyphs: PlacedGlyph[]; readonly width: number } {
    let x = 0;
    const glyphs: PlacedGlyph[] = [];
    for (const character of text) {
      const { glyph, unitsPerEm } = this.#glyph(character) ?? this.#glyph(ELLIPSIS)!;
      glyphs.push({ glyph, x });
      x += (glyph.advanceWidth / unitsPerEm) * size;
    }
    return { glyphs, width: x };
  }

  #glyph(character: string): { readonly glyph: Glyph; readonly unitsPerEm: number } | null {
    for (const [i, file] of this.files.entries()) {
      this.#fonts[i] ??= parse(Uint8Array.from(file).buffer);
      const font = this.#fonts[i]!;
      if (font.charToGlyphIndex(character) !== 0)
        return { glyph: font.charToGlyph(character), unitsPerEm: font.unitsPerEm };
    }
    return null;
  }
}

/** Outlines by glyph and size: letters come again and again. */
const OUTLINES = new WeakMap<Glyph, Map<number, Contour[]>>();

/** The outline of a letter that begins at 0, on a baseline at 0. */
export function outlineOf(glyph: Glyph, size: number): readonly Contour[] {
  const sizes = OUTLINES.get(glyph) ?? new Map<number, Contour[]>();
  const contours = sizes.get(size) ?? contoursOf(glyph.getPath(0, 0, size).commands);
  OUTLINES.set(glyph, sizes.set(size, contours));
  return contours;
}

/** The weights of a picture's text: Inter, of the SIL Open Font License. */
export const TYPEFACES = {
  regular: new Typeface([latin400, latinExt400]),
  semibold: new Typeface([latin600, latinExt600]),
} as const;

export type Weight = keyof typeof TYPEFACES;
