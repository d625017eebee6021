import type { Scale } from './scale.js';

/** A line of points with its name, in one of the picture's colours. */
export interface Curve {
  readonly name: string;
  readonly color: 'ours' | 'limit';
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A diagram: two axes and what is drawn between them. */
export interface Panel {
  readonly title: string;
  readonly xTitle: string;
  readonly curves: readonly Curve[];
  /** A height that is drawn across, and its name. */
  readonly aim: { readonly name: string; readonly value: number } | null;
  /** How heights are written. */
  readonly unit: string;
}

/** Where a panel lies, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The elements of a panel, with the scales of its axes. */
export function drawPanel(panel: Panel, { left, top, width, height }: Frame, x: Scale, y: Scale): string[] {
  const [right, bottom] = [left + width, top + height];
  return [
    text('title', left, top - 14, panel.title),
    drawKey(panel, right, top - 14),
    text('label middle', left + width / 2, bottom + 36, panel.xTitle),
    ...y.ticks.flatMap((tick) => [
      line('grid', left, y.at(tick), right, y.at(tick)),
      text('label end', left - 7, y.at(tick) + 4, `${short(tick)} ${panel.unit}`),
    ]),
    ...x.ticks.flatMap((tick) => [
      line('axis', x.at(tick), bottom, x.at(tick), bottom + 5),
      text('label middle', x.at(tick), bottom + 19, short(tick)),
    ]),
    line('axis', left, bottom, right, bottom),
    ...(panel.aim ? [line('aim', left, y.at(panel.aim.value), right, y.at(panel.aim.value))] : []),
    ...panel.curves.flatMap((curve) => drawCurve(curve, x, y)),
  ];
}

/** What the colours mean, on the line of the title. */
function drawKey({ curves, aim }: Panel, right: number, y: number): string {
  const names = curves.map(({ name, color }) => `<tspan class="${color}">\u25cf ${escaped(name)}</tspan>`);
  const aims = aim ? [`<tspan class="aim">\u2504 ${escaped(aim.name)}</tspan>`] : [];
  return `<text class="key end" x="${right.toFixed(1)}" y="${y.toFixed(1)}">${[...names, ...aims].join('\u2003')}</text>`;
}

function drawCurve({ color, points }: Curve, x: Scale, y: Scale): string[] {
  const places = points.map(([px, py]) => [x.at(px), y.at(py), py] as const);
  const corners = places.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
  return [
    `<polyline class="${color}" points="${corners}"/>`,
    ...places.flatMap(([px, py, value]) => [
      `<circle class="${color}" cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="3.5"/>`,
      text(`value middle ${color}`, px, py - 9, short(value)),
    ]),
  ];
}

const line = (kind: string, x1: number, y1: number, x2: number, y2: number) =>
  `<line class="${kind}" x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}"/>`;

const text = (kind: string, x: number, y: number, words: string) =>
  `<text class="${kind}" x="${x.toFixed(1)}" y="${y.toFixed(1)}">${escaped(words)}</text>`;

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A number with two digits, or all before the point. */
export function short(value: number): string {
  return value >= 10 || value === 0 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
