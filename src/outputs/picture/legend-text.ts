import { GREY_INK, INK } from './srgb.js';

/** How the text of a legend looks. */
export const LEGEND_TEXT = { size: 15, weight: 'regular', color: INK } as const;
/** How small text looks. */
export const SMALL_TEXT = { size: 13, weight: 'regular', color: GREY_INK } as const;
