import type { Point, Series } from '../report/measured.js';
import { type Curve, drawPanel, type Frame, type Panel } from './panel.js';
import { categoryScale, linearScale, logScale } from './scale.js';

const [WIDTH, HEIGHT] = [880, 610];
const [LEFT, TOP, GAP_X, GAP_Y] = [70, 60, 90, 100];
const PANEL = { width: (WIDTH - LEFT - GAP_X - 30) / 2, height: (HEIGHT - TOP - GAP_Y - 60) / 2 };
const AIM_MEGABYTES = 256;

/** Light, and dark where the reader's pages are; the card behind it makes it readable on either. */
const STYLE = `
  .card { fill: #ffffff; stroke: #d0d7de }
  text { font: 13px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328 }
  .title { font-size: 15px; font-weight: 600 } .label { fill: #59636e } .value, .key { font-size: 12px }
  .middle { text-anchor: middle } .end { text-anchor: end }
  .grid { stroke: #e1e4e8 } .axis { stroke: #59636e } line.aim { stroke: #bc4c00; stroke-dasharray: 5 4 }
  polyline { fill: none; stroke-width: 2 }
  polyline.ours { stroke: #0969da } circle.ours, text.ours, tspan.ours { fill: #0969da }
  polyline.limit { stroke: #59636e; stroke-dasharray: 2 3 } circle.limit, text.limit, tspan.limit { fill: #59636e }
  tspan.aim { fill: #bc4c00 }
  @media (prefers-color-scheme: dark) {
    .card { fill: #0d1117; stroke: #3d444d } text { fill: #f0f6fc } .label { fill: #9198a1 }
    .grid { stroke: #2a313c } .axis { stroke: #9198a1 } line.aim { stroke: #f0883e }
    polyline.ours { stroke: #58a6ff } circle.ours, text.ours, tspan.ours { fill: #58a6ff }
    polyline.limit { stroke: #9198a1 } circle.limit, text.limit, tspan.limit { fill: #9198a1 }
    tspan.aim { fill: #f0883e }
  }`;

/** The picture of growth as SVG: processor time and memory, against pixels and against classes. */
export function growthPicture({ pixels, classes, mpxOfClasses }: Series): string {
  const panels = [
    timePanel('CPU time', 'millions of pixels, both axes by ratios', pixels),
    memoryPanel('Peak memory', 'millions of pixels', pixels),
    timePanel('CPU time', `classes, of ${mpxOfClasses.toFixed(0)} million pixels`, classes),
    memoryPanel('Peak memory', `classes, of ${mpxOfClasses.toFixed(0)} million pixels`, classes),
  ];
  const drawn = panels.flatMap((panel, i) => drawnIn(panel, frameOf(i), i === 0));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">`,
    '<title>Processor time and peak memory of fractile run against pixels and classes</title>',
    `<style>${STYLE}\n</style>`,
    `<rect class="card" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function drawnIn(panel: Panel, frame: Frame, isByRatios: boolean): string[] {
  const points = panel.curves.flatMap((curve) => curve.points);
  const heights = [...points.map(([, y]) => y), ...(panel.aim ? [panel.aim.value] : [])];
  const [bottom, top] = [frame.top + frame.height, frame.top];
  const values = [...new Set(points.map(([x]) => x))];
  const x = categoryScale(values, frame.left, frame.left + frame.width);
  const y = isByRatios ? logScale(heights, bottom, top) : linearScale(Math.max(...heights), bottom, top);
  return drawPanel(panel, frame, x, y);
}

function frameOf(panel: number): Frame {
  const [column, row] = [panel % 2, Math.floor(panel / 2)];
  return { ...PANEL, left: LEFT + column * (PANEL.width + GAP_X), top: TOP + row * (PANEL.height + GAP_Y) };
}

function timePanel(title: string, xTitle: string, points: readonly Point[]): Panel {
  const curves: Curve[] = [
    { name: 'fractile run', color: 'ours', points: points.map(({ x, cpuSeconds }) => [x, cpuSeconds]) },
    { name: 'decompressing alone', color: 'limit', points: points.map(({ x, inflateSeconds }) => [x, inflateSeconds]) },
  ];
  return { title, xTitle, curves, aim: null, unit: 's' };
}

function memoryPanel(title: string, xTitle: string, points: readonly Point[]): Panel {
  const curve: Curve = {
    name: 'fractile run',
    color: 'ours',
    points: points.map(({ x, peakBytes }) => [x, peakBytes / 1e6]),
  };
  return {
    title,
    xTitle,
    curves: [curve],
    aim: { name: `aim: ${AIM_MEGABYTES} MB`, value: AIM_MEGABYTES },
    unit: 'MB',
  };
}
