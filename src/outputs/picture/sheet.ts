import type { LengthUnit } from '../../grid/cell-area.js';
import type { Grid } from '../../grid/grid.js';
import type { MapFrame } from './frame.js';
import { legendBlock } from './legend-block.js';
import { SMALL_TEXT } from './legend-text.js';
import { type Block, blockOf, lineHeight, type Mark, shifted, textMark } from './marks.js';
import { plainNumber } from './numbers.js';
import type { Painted } from './painted.js';
import { gridText, scaleBar } from './scale-bar.js';
import { GREY_INK, INK } from './srgb.js';
import { TYPEFACES } from './typeface.js';

/** What is written on a picture beside its map and its legend. */
export interface PictureFacts {
  readonly title: string;
  /** The grid of the result, of which the map may show an overview. */
  readonly grid: Grid;
  readonly crs: LengthUnit & { readonly name: string };
}

const MARGIN = 24;
const GAP = 28;
const TITLE = { size: 24, weight: 'semibold', color: INK } as const;
const BELOW_TITLE = 14;
const BELOW_MAP = 14;
/** Pixels of the column that the map, the scale bar and the small lines stand in, also where the map is narrow. */
const LEAST_COLUMN = 300;
/** Pixels that a title has at least before it is broken. */
const LEAST_TITLE = 480;
/** Where pixels are rounded, heights and widths may differ by less than this in scale. */
const STRETCHED = 1.5;

/** Where everything of a picture stands: the title on top, below it the map and, to the right, the legend. */
export function sheetOf(frame: MapFrame, painted: Painted, facts: PictureFacts): Block {
  const map = mapBlock(frame, facts);
  const legend = legendBlock(painted.legend, painted.drawn.includes(0));
  const legendLeft = Math.max(map.width, LEAST_COLUMN) + GAP;
  const width = Math.max(legendLeft + legend.width, LEAST_TITLE);
  const title = titleBlock(facts.title, width);
  const top = title.height === 0 ? 0 : title.height + BELOW_TITLE;
  const marks = [...title.marks, ...shifted(map, 0, top), ...shifted(legend, legendLeft, top)];
  const { height } = blockOf(marks);
  return { width: width + 2 * MARGIN, height: height + 2 * MARGIN, marks: shifted({ marks }, MARGIN, MARGIN) };
}

function titleBlock(title: string, width: number): Block {
  if (title.trim() === '') return blockOf([]);
  const lines = TYPEFACES[TITLE.weight].lines(title, TITLE.size, width);
  return blockOf(lines.map((line, i) => textMark(line, 0, i * lineHeight(TITLE.size), TITLE)));
}

/** The map in its outline, and what stands below it. */
function mapBlock(frame: MapFrame, { grid, crs }: PictureFacts): Block {
  const [width, height] = [frame.across.drawn, frame.down.drawn];
  const outline: Mark = { kind: 'fill', left: 0, top: 0, width: width + 2, height: height + 2, color: GREY_INK };
  const map: Mark = { kind: 'map', left: 1, top: 1, width, height };
  const scale = scaleBar(grid, crs, width);
  const column = Math.max(width, LEAST_COLUMN);
  const scaleTop = height + 2 + BELOW_MAP;
  const texts = [gridText(grid, crs), ...stretchText(frame, grid), crs.name];
  const lines = texts.map((text) => TYPEFACES.regular.fitted(text, SMALL_TEXT.size, column));
  const linesTop = scaleTop + scale.height + 4;
  const small = lines.map((line, i) => textMark(line, 0, linesTop + i * lineHeight(SMALL_TEXT.size), SMALL_TEXT));
  return blockOf([outline, map, ...shifted(scale, 0, scaleTop), ...small]);
}

/** How many times longer a side is drawn than the other one's scale makes it; empty where both have one scale. */
function stretchText({ across, down }: MapFrame, { columns, rows }: Grid): string[] {
  const heights = down.drawn / rows / (across.drawn / columns);
  const [name, times] = heights > 1 ? ['heights', heights] : ['widths', 1 / heights];
  return times < STRETCHED ? [] : [`not to scale: ${name} × ${plainNumber(Number(times.toPrecision(2)))}`];
}
