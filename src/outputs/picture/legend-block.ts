import { countOf } from '../../count-of.js';
import { LEGEND_TEXT, SMALL_TEXT } from './legend-text.js';
import { type Block, blockOf, lineHeight, type Mark, shifted, textMark } from './marks.js';
import type { ClassEntry, Legend } from './painted.js';
import { rampBlock } from './ramp-block.js';
import { GREY_INK } from './srgb.js';
import { TYPEFACES } from './typeface.js';

/** Classes that are listed by themselves. */
const MOST_CLASSES = 20;
/** Pixels that a name may take before it is cut. */
const MOST_NAME = 300;
const SWATCH = { width: 22, height: 16 } as const;
/** What the numbers are behind classes. */
const SHARE_HEADING = 'mean of the cells';
const HEADING_GAP = 4;
const GAP = 10;
const ROW = 24;

/** A line of a legend: a swatch or none, a text, and what stands at the right end. */
interface Line {
  readonly swatch: ClassEntry['color'] | 'hatch' | null;
  readonly text: string;
  readonly end: string;
}

const NO_DATA: Line = { swatch: 'hatch', text: 'no data', end: '' };

/** A legend, and the pattern of "no data" where that occurs. */
export function legendBlock(legend: Legend, hasNodata: boolean): Block {
  const noData = hasNodata ? [NO_DATA] : [];
  if (legend.kind === 'classes') return classesBlock(legend.entries, noData);
  const upper = legend.kind === 'ramp' ? rampBlock(legend) : channelsBlock(legend.channels);
  return below(upper, linesBlock(noData));
}

/** Classes below what their numbers mean, which stands at the right end. */
function classesBlock(entries: readonly ClassEntry[], noData: readonly Line[]): Block {
  const lines = linesBlock([...classLines(entries), ...noData]);
  if (entries.length === 0) return lines;
  const heading = textMark(SHARE_HEADING, 0, 0, SMALL_TEXT);
  const width = Math.max(lines.width, heading.width);
  return blockOf([{ ...heading, left: width - heading.width }, ...shifted(lines, 0, heading.height + HEADING_GAP)]);
}

/** Classes by their shares, the largest first; those that are too many become one line. */
function classLines(entries: readonly ClassEntry[]): Line[] {
  const sorted = [...entries].sort((a, b) => b.share - a.share);
  const others = sorted.slice(MOST_CLASSES);
  const rest = others.reduce((sum, { share }) => sum + share, 0);
  return [
    ...sorted.slice(0, MOST_CLASSES).map(({ color, text, share }) => ({ swatch: color, text, end: percent(share) })),
    ...(others.length > 0 ? [{ swatch: null, text: countOf(others.length, 'other'), end: percent(rest) }] : []),
  ];
}

function percent(share: number): string {
  return share < 0.0005 ? '< 0.1 %' : `${(100 * share).toFixed(1)} %`;
}

function linesBlock(lines: readonly Line[]): Block {
  const from = SWATCH.width + GAP;
  const texts = lines.map(({ text }) => TYPEFACES.regular.fitted(text, LEGEND_TEXT.size, MOST_NAME));
  const width = (text: string) => Math.ceil(TYPEFACES.regular.width(text, LEGEND_TEXT.size));
  const names = Math.max(0, ...texts.map(width));
  const ends = Math.max(0, ...lines.map(({ end }) => width(end)));
  return blockOf(
    lines.flatMap(({ swatch, end }, row) => {
      const top = row * ROW;
      const textTop = top + Math.round((ROW - lineHeight(LEGEND_TEXT.size)) / 2);
      return [
        ...(swatch === null ? [] : swatchMarks(swatch, top)),
        textMark(texts[row]!, from, textTop, LEGEND_TEXT),
        ...(end === '' ? [] : [textMark(end, from + names + 2 * GAP + ends - width(end), textTop, LEGEND_TEXT)]),
      ];
    }),
  );
}

function swatchMarks(swatch: ClassEntry['color'] | 'hatch', rowTop: number): Mark[] {
  const top = rowTop + (ROW - SWATCH.height) / 2;
  const inner = { left: 1, top: top + 1, width: SWATCH.width - 2, height: SWATCH.height - 2 };
  return [
    { kind: 'fill', left: 0, top, ...SWATCH, color: GREY_INK },
    swatch === 'hatch' ? { kind: 'hatch', ...inner } : { kind: 'fill', ...inner, color: swatch },
  ];
}

type Channels = Extract<Legend, { kind: 'rgb' }>['channels'];

/** Each of the three colours with its band, and below that what is dark and what is bright. */
function channelsBlock(channels: Channels): Block {
  const height = ROW + lineHeight(SMALL_TEXT.size) + GAP;
  const marks = channels.flatMap(({ color, texts: [name, range] }, i) => [
    ...shifted(linesBlock([{ swatch: color, text: name!, end: '' }]), 0, i * height),
    textMark(
      TYPEFACES.regular.fitted(range!, SMALL_TEXT.size, MOST_NAME),
      SWATCH.width + GAP,
      i * height + ROW,
      SMALL_TEXT,
    ),
  ]);
  return blockOf(marks);
}

function below(upper: Block, lower: Block): Block {
  return lower.marks.length === 0 ? upper : blockOf([...upper.marks, ...shifted(lower, 0, upper.height + 2 * GAP)]);
}
