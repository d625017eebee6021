import { LEGEND_TEXT } from './legend-text.js';
import { type Block, blockOf, lineHeight, type Mark, textMark } from './marks.js';
import { niceTicks, numberTexts } from './numbers.js';
import type { Legend } from './painted.js';
import { shareOf } from './share-of.js';
import { GREY_INK, type Rgb } from './srgb.js';
import { TYPEFACES } from './typeface.js';

const BAR = { width: 24, height: 264 } as const;
const TICK = 6;
const GAP = 8;
const MOST_TITLE = 320;

type Ramp = Extract<Legend, { kind: 'ramp' }>;

/** A ramp from the high values at the top to the low ones, with ticks, and what lies beyond its ends. */
export function rampBlock({ title, colors, low, high, isClipped }: Ramp): Block {
  const line = lineHeight(LEGEND_TEXT.size);
  const heading = TYPEFACES.semibold.fitted(title, LEGEND_TEXT.size, MOST_TITLE);
  const top = line + GAP + Math.ceil(line / 2);
  const marks: Mark[] = [
    textMark(heading, 0, 0, { ...LEGEND_TEXT, weight: 'semibold' }),
    { kind: 'fill', left: 0, top: top - 1, width: BAR.width + 2, height: BAR.height + 2, color: GREY_INK },
    ...stripes(colors, top),
  ];
  const [lowText, highText] = numberTexts([low, high]);
  const ends = [
    ...(isClipped.low ? [{ at: BAR.height - 1, text: `<= ${lowText}` }] : []),
    ...(isClipped.high ? [{ at: 0, text: `>= ${highText}` }] : []),
  ];
  const ticks = niceTicks(low, high)
    .map(({ value, text }) => ({
      at: high > low ? (1 - shareOf(value, low, high)) * (BAR.height - 1) : BAR.height / 2,
      text,
    }))
    .filter(({ at }) => ends.every((end) => Math.abs(end.at - at) >= line));
  for (const { at, text } of [...ends, ...ticks]) {
    const y = top + Math.round(at);
    marks.push({ kind: 'fill', left: BAR.width + 2, top: y, width: TICK, height: 1, color: GREY_INK });
    marks.push(textMark(text, BAR.width + 2 + TICK + GAP, y - Math.round(line / 2), LEGEND_TEXT));
  }
  return blockOf(marks);
}

/** One row of pixels after the other. */
function stripes(colors: readonly Rgb[], top: number): Mark[] {
  return Array.from({ length: BAR.height }, (_, row) => ({
    kind: 'fill',
    left: 1,
    top: top + row,
    width: BAR.width,
    height: 1,
    color: colors[Math.floor(((BAR.height - 1 - row) / BAR.height) * colors.length)]!,
  }));
}
