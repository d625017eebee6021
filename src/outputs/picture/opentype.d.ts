/** What is used of opentype.js; its own types need those of a browser. */
declare module 'opentype.js/dist/opentype.min.mjs' {
  /** A step of an outline, with y downwards. */
  export type PathCommand =
    | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
    | { readonly type: 'Q'; readonly x1: number; readonly y1: number; readonly x: number; readonly y: number }
    | {
        readonly type: 'C';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
        readonly x: number;
        readonly y: number;
      }
    | { readonly type: 'Z' };

  export interface Glyph {
    /** In units of the font, of which `unitsPerEm` are the size. */
    readonly advanceWidth: number;
    getPath(x: number, y: number, size: number): { readonly commands: readonly PathCommand[] };
  }

  export interface Font {
    readonly unitsPerEm: number;
    /** 0 where the font lacks the character. */
    charToGlyphIndex(character: string): number;
    charToGlyph(character: string): Glyph;
  }

  export function parse(file: ArrayBuffer): Font;
}

/** A font file as its bytes: the build and the tests put them in the place of the import. */
declare module '*.woff' {
  const bytes: Uint8Array;
  export default bytes;
}
