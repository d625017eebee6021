import type { LegendClass } from '../src/documents/legends/legend.js';
import { nlcd } from '../src/documents/legends/nlcd.js';

/** Class codes of the synthetic landscape: a subset of NLCD's. */
export const Code = {
  Water: 11,
  Developed: 22,
  Barren: 31,
  Forest: 41,
  Shrub: 52,
  Grassland: 71,
  Crops: 82,
  Wetland: 90,
} as const;

/** The landscape's nodata value. */
export const NODATA = 255;

/** The class codes, ascending. */
export const CODES: readonly number[] = Object.values(Code);

/** The landscape's classes with NLCD's names and colours, by ascending code. */
export const LANDSCAPE_CLASSES: readonly LegendClass[] = nlcd.classes.filter(({ code }) => CODES.includes(code));
