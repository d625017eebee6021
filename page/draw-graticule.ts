import type { GraticuleLine } from './graticule.js';
import type { MapColors } from './map-colors.js';

/** Pixels between labels and the edge of the map, and their height. */
const GAP = 6;
const HEIGHT = 12;

type Point = readonly [x: number, y: number];

/** Draws meridians and parallels, each with its degrees where it crosses the lower or the left edge. */
export function drawGraticule(
  context: CanvasRenderingContext2D,
  lines: readonly GraticuleLine[],
  pixel: (x: number, y: number) => Point,
  [width, height]: Point,
  colors: MapColors,
): void {
  context.lineWidth = 1;
  context.strokeStyle = colors.line;
  const labels: { readonly text: string; readonly x: number; readonly y: number; readonly isMeridian: boolean }[] = [];
  for (const { label, isMeridian, points } of lines) {
    const stretches = stretchesOf(points, pixel, width + height);
    context.beginPath();
    for (const [from, to] of stretches) {
      context.moveTo(...from);
      context.lineTo(...to);
    }
    context.stroke();
    const at = isMeridian ? crossing(stretches, 1, height - 1) : crossing(stretches, 0, 1);
    if (at === null) continue;
    const [x, y] = isMeridian ? [at + 4, height - GAP] : [GAP, at - 4];
    labels.push({ text: label, x, y, isMeridian });
  }
  context.font = '11px Inter, system-ui, sans-serif';
  context.lineJoin = 'round';
  const lowest = height - GAP - HEIGHT; // below are those of meridians
  let free = GAP; // where the next label of a meridian may begin
  for (const { text, x, y, isMeridian } of labels.sort((a, b) => a.x - b.x)) {
    const end = x + context.measureText(text).width;
    if (y < HEIGHT || (!isMeridian && y > lowest) || (isMeridian && x < free) || end > width) continue;
    if (isMeridian) free = end + GAP;
    context.lineWidth = 3;
    context.strokeStyle = colors.paper;
    context.strokeText(text, x, y);
    context.fillStyle = colors.ink;
    context.fillText(text, x, y);
  }
}

/** The pieces of a line that are on the map: not those over a cut in it. */
function stretchesOf(points: GraticuleLine['points'], pixel: (x: number, y: number) => Point, longest: number) {
  const stretches: (readonly [Point, Point])[] = [];
  let before: Point | null = null;
  for (const [x, y] of points) {
    const point = Number.isFinite(x) && Number.isFinite(y) ? pixel(x, y) : null;
    if (point && before && Math.hypot(point[0] - before[0], point[1] - before[1]) < longest)
      stretches.push([before, point]);
    before = point;
  }
  return stretches;
}

/** Where a line crosses an edge, along the edge; null where it doesn't. */
function crossing(stretches: readonly (readonly [Point, Point])[], axis: 0 | 1, edge: number): number | null {
  for (const [from, to] of stretches) {
    const [a, b] = [from[axis], to[axis]];
    if (a === b || (a - edge) * (b - edge) > 0) continue;
    const [c, d] = [from[1 - axis]!, to[1 - axis]!];
    return c + ((edge - a) / (b - a)) * (d - c);
  }
  return null;
}
