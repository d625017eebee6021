import type { ColorSums } from './color-sums.js';
import type { ClassEntry, Painted } from './painted.js';
import { NOT_LISTED_GREY, paletteColor, type Rgb, rgbOf } from './srgb.js';
import type { StyleClass } from './style.js';

/** The colours of classes: their own, or else those of the palette in turn; grey for what is in no class. */
export function colorsOf(classes: readonly StyleClass[]): Rgb[] {
  let next = 0;
  return classes.map(({ code, color }) => {
    if (code === null) return NOT_LISTED_GREY;
    return color === null ? paletteColor(next++) : rgbOf(color);
  });
}

/** The map of colours that were gathered, with a legend of the classes that occur, in their order. */
export function paintedClasses(
  sums: ColorSums,
  classes: readonly StyleClass[],
  colors: readonly Rgb[],
  totals: Float64Array,
): Painted {
  const { pixels } = sums.frame;
  const rgb = new Uint8Array(3 * pixels);
  const drawn = new Uint8Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) drawn[pixel] = sums.mean(pixel, rgb) ? 1 : 0;
  const total = totals.reduce((sum, one) => sum + one, 0);
  const entries = classes.map(
    (one, k): ClassEntry => ({ color: colors[k]!, text: classText(one), share: totals[k]! / total }),
  );
  return { rgb, drawn, legend: { kind: 'classes', entries: entries.filter(({ share }) => share > 0) } };
}

/** A class as a legend names it: "41 Deciduous Forest". */
export function classText({ code, name }: Pick<StyleClass, 'code' | 'name'>): string {
  return [code, name].filter((part) => part !== null && part !== '').join(' ');
}
