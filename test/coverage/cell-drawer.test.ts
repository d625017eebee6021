import { describe, expect, it } from 'vitest';
import { CellDrawer } from '../../src/coverage/cell-drawer.js';
import { CellShapes } from '../../src/coverage/cell-shapes.js';
import type { PolygonFrame } from '../../src/coverage/polygon-frame.js';
import { WholeUnits } from '../../src/coverage/whole-units.js';
import type { Window } from '../../src/grid/window.js';
import { coverKernel } from '../../src/kernels/cover-kernel.js';
import { someOf } from '../support/effort.js';
import { frameOf, squares, world } from '../support/polygon-scenes.js';

/** All parts of the cells that meet a window, one line each. */
function drawn(frame: PolygonFrame, window: Window, kernel: ReturnType<typeof coverKernel>): string[] {
  const cells = { colOff: 0, rowOff: 0, width: frame.columns, height: frame.rows };
  const shapes = new CellShapes(new WholeUnits(frame.map, frame.bits), cells, frame.maxError);
  const drawer = new CellDrawer(shapes, frame, null, kernel);
  const lines: string[] = [];
  for (const { count, zone, top, bottom, left, right, weight, share } of drawer.draw(
    shapes.meeting(window),
    window,
    window,
  )) {
    for (let i = 0; i < count; i++)
      lines.push([zone[i], top[i], bottom[i], left[i], right[i], weight[i], share[i]].join(' '));
  }
  return lines.sort();
}

const utm = { rasterCrs: 'EPSG:32612', width: 2000, height: 1500 };
const north = { originX: 400000, originY: 4200000, pixelWidth: 30, skewX: 0, skewY: 0, pixelHeight: -30 };
const [c, s] = [Math.cos(0.6) * 30, Math.sin(0.6) * 30];
const turned = { originX: 400000, originY: 4200000, pixelWidth: c, skewX: s, skewY: s, pixelHeight: -c };
const scenes: readonly [string, PolygonFrame][] = [
  [
    'of 33 pixels',
    frameOf({ gridCrs: 'EPSG:5070', grid: squares(-1.43e6, 1.8e6, 1000, 60), ...utm, geotransform: north }),
  ],
  [
    'of 3 pixels',
    frameOf({ gridCrs: 'EPSG:5070', grid: squares(-1.39e6, 1.77e6, 100, 90), ...utm, geotransform: north }),
  ],
  [
    'over a turned raster',
    frameOf({ gridCrs: 'EPSG:32612', grid: squares(390e3, 4240e3, 1000, 60), ...utm, geotransform: turned }),
  ],
  [
    'around a pole, in degrees',
    frameOf({ gridCrs: 'EPSG:3413', grid: squares(-3.2e6, 3.237e6, 200e3, 32), ...world(0.25), isByArea: true }),
  ],
  [
    'of whole rows of wide rasters',
    frameOf({ gridCrs: 'EPSG:6933', grid: squares(-17e6, 6e6, 4e6, 4), ...world(0.05) }),
  ],
  [
    'of many edges, around a pole, in pixels that hold many cells',
    frameOf({
      gridCrs: 'ESRI:54009',
      grid: { left: -200e3, top: 9200e3, cellWidth: 200e3, cellHeight: 200e3, columns: 2, rows: 2 },
      ...world(9),
      isByArea: true,
      maxError: 4e-6,
    }),
  ],
];

describe('cells are drawn by the kernel as by loops, to the bit', () => {
  it.each(someOf(scenes))('%s', (_, frame) => {
    let parts = 0;
    const [w, h] = [frame.width, frame.height];
    for (const window of [
      { colOff: 0, rowOff: 0, width: w, height: Math.min(h, 4000) },
      {
        colOff: Math.floor(w / 3),
        rowOff: Math.floor(h / 3),
        width: Math.min(512, w - Math.floor(w / 3)),
        height: 256,
      },
      { colOff: Math.floor(w / 2) + 7, rowOff: 0, width: 1, height: h },
      { colOff: 0, rowOff: Math.floor(h / 2), width: w, height: 1 },
    ]) {
      const expected = drawn(frame, window, null);
      expect(drawn(frame, window, coverKernel())).toEqual(expected);
      parts += expected.length;
    }
    expect(parts).toBeGreaterThan(30);
  });

  it('while another drawing is going on, and when it was left', () => {
    const [, frame] = scenes[0]!;
    const window = { colOff: 0, rowOff: 0, width: frame.width, height: frame.height };
    const expected = drawn(frame, window, null);
    const kernel = coverKernel()!;
    const cells = { colOff: 0, rowOff: 0, width: frame.columns, height: frame.rows };
    const shapes = new CellShapes(new WholeUnits(frame.map, frame.bits), cells, frame.maxError);
    for (const parts of new CellDrawer(shapes, frame, null, kernel).draw(shapes.meeting(window), window, window)) {
      const weights = [...parts.weight.subarray(0, parts.count)];
      expect(kernel.isBusy).toBe(true);
      expect(drawn(frame, window, kernel)).toEqual(expected);
      expect([...parts.weight.subarray(0, parts.count)]).toEqual(weights);
      break;
    }
    expect(kernel.isBusy).toBe(false);
    expect(drawn(frame, window, kernel)).toEqual(expected);
  });
});
