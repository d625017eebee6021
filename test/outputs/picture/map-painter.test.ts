import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { leastLongSide, MapFrame } from '../../../src/outputs/picture/frame.js';
import { MapPainter } from '../../../src/outputs/picture/map-painter.js';
import { RAMP_COLORS, rampColors } from '../../../src/outputs/picture/ramps.js';
import type { Rgb } from '../../../src/outputs/picture/srgb.js';
import type { MapStyle, StyleChannel, StyleValues } from '../../../src/outputs/picture/style.js';
import type { Samples } from '../../../src/raster/samples.js';
import { pictureFacts } from './picture-facts.js';

/** Where the map of a picture without a title begins: margin and outline. */
const ORIGIN = 25;
const RED_BLUE: MapStyle = {
  kind: 'classes',
  classes: [
    { code: 1, name: 'a', color: '#ff0000' },
    { code: 2, name: 'b', color: '#0000ff' },
    { code: null, name: 'not listed', color: null },
  ],
  nodata: [-9999, -9999, -9999],
};
const VALUES: StyleValues = { label: 'mean', unit: 'm', scale: 1, offset: 0 };
const ramp = (range: readonly [number, number] | null): MapStyle => ({
  kind: 'ramp',
  values: VALUES,
  ramp: 'viridis',
  range,
  nodata: [null],
});

async function drawn(columns: number, rows: number, style: MapStyle, bands: readonly Samples[]) {
  const painter = new MapPainter(columns, rows, style);
  painter.add({ colOff: 0, rowOff: 0, width: columns, height: rows }, bands);
  return pixelsOf(await painter.picture(pictureFacts(columns, rows, '')));
}

/** A function that gives the colour of a pixel of the map. */
function pixelsOf(png: Uint8Array): (x: number, y: number) => Rgb {
  const { width, data, palette } = decode(png);
  return (x, y) => {
    const at = (ORIGIN + y) * width + ORIGIN + x;
    return (palette ? palette[data[at]!]! : [...data.slice(3 * at, 3 * at + 3)]) as unknown as Rgb;
  };
}

describe('a map', () => {
  it('mixes the colours of classes by their shares', async () => {
    const at = await drawn(2, 2, RED_BLUE, [
      Float32Array.of(0.25, 1, 0, -9999),
      Float32Array.of(0.75, 0, 0, -9999),
      Float32Array.of(0, 0, 1, -9999),
    ]);
    expect(at(0, 0)).toEqual([64, 0, 191]); // 63.75, 191.25
    expect(at(799, 399)).toEqual([255, 0, 0]);
    expect(at(0, 400)).toEqual([158, 158, 158]);
    const hatch = Array.from({ length: 6 }, (_, x) => String(at(500 + x, 500)));
    expect(hatch.filter((color) => color === '255,255,255')).toHaveLength(5);
  });

  it('mixes shares of integers, whatever they sum up to', async () => {
    const style: MapStyle = { ...RED_BLUE, nodata: [255, 255, 255] };
    const bands = [Uint8Array.of(33, 255), Uint8Array.of(66, 255), Uint8Array.of(0, 255)];
    const at = await drawn(2, 1, style, bands);
    expect(at(0, 0)).toEqual([85, 0, 170]);
    expect(['255,255,255', '196,196,196']).toContain(String(at(400, 0)));
  });

  it('shows codes, those without a colour in the palette, and what is no class in grey', async () => {
    const style: MapStyle = {
      kind: 'codes',
      classes: [
        { code: 4, codes: [41, 42], name: 'Forest', color: '#00ff00' },
        { code: 7, name: 'Ice', color: null },
      ],
      nodata: [0],
    };
    const at = await drawn(4, 1, style, [Int16Array.of(42, 7, 9, 0)]);
    expect([at(0, 0), at(200, 0), at(400, 0)]).toEqual([
      [0, 255, 0],
      [0x33, 0x22, 0x88],
      [158, 158, 158],
    ]);
  });

  it('shows three shares, and three bands stretched over the map', async () => {
    const channel = (full: number | null): StyleChannel => ({ ...VALUES, full });
    const of = (full: number | null): MapStyle => ({
      kind: 'rgb',
      channels: [channel(full), channel(full), channel(full)],
      nodata: [-9999, -9999, -9999],
    });
    const bands = [Float32Array.of(0.2, 0), Float32Array.of(0.3, 0), Float32Array.of(0.5, 0)];
    const shares = await drawn(2, 1, of(1), bands);
    expect([shares(0, 0), shares(400, 0)]).toEqual([
      [51, 77, 128], // 51, 76.5, 127.5
      [0, 0, 0],
    ]);
    const values = await drawn(3, 1, of(null), [
      Float32Array.of(-5, 0, 5),
      Float32Array.of(1, 1, 1),
      Float32Array.of(300, 400, 310),
    ]);
    expect([values(0, 0), values(300, 0), values(600, 0)]).toEqual([
      [0, 255, 0],
      [128, 255, 255],
      [255, 255, 26], // 25.5
    ]);
    const missing = await drawn(2, 1, of(1), [Float32Array.of(-9999, 0), Float32Array.of(0, 0), Float32Array.of(0, 0)]);
    expect(missing(1, 1)).toEqual([255, 255, 255]);
  });

  it('shows values in a ramp', async () => {
    const at = await drawn(4, 1, ramp([0, 10]), [Float32Array.of(-3, 0, 5, 12)]);
    const colors = rampColors('viridis');
    const [low, middle, high] = [colors[0], colors[RAMP_COLORS / 2], colors.at(-1)];
    expect([at(0, 0), at(200, 0), at(400, 0), at(600, 0)]).toEqual([low, low, middle, high]);
  });

  it('takes percentiles of its pixels as the range of a ramp', async () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => (i === 100 ? 1e9 : i));
    const at = await drawn(101, 1, ramp(null), [values]);
    const colors = rampColors('viridis');
    // 2 to 98 in 192 colours: 50 is at half of the way
    expect([at(0, 0), at(7 * 2, 0), at(7 * 50, 0), at(7 * 98, 0)]).toEqual([
      colors[0],
      colors[0],
      colors[96],
      colors[191],
    ]);
  });

  it('averages cells that share a pixel by area', async () => {
    // 1200 cells on 800 pixels: a pixel holds one cell and half of the next.
    const bands = [
      Uint8Array.from({ length: 1200 }, (_, i) => (i % 3 === 0 ? 1 : 0)),
      new Uint8Array(1200),
      new Uint8Array(1200),
    ];
    bands[1] = bands[0]!.map((share) => 1 - share);
    const at = await drawn(1200, 1, { ...RED_BLUE, nodata: [255, 255, 255] }, bands);
    expect([at(0, 0), at(1, 0), at(2, 0)]).toEqual([
      [170, 0, 85],
      [0, 0, 255],
      [170, 0, 85],
    ]);
    const means = await drawn(1200, 48, ramp([0, 3]), [
      Float32Array.from({ length: 48 * 1200 }, (_, i) => (i < 1200 ? 0 : i % 3)),
    ]);
    // of the second row (0 + 1/2) / 1.5 and (1/2 + 2) / 1.5, and a third of it beside the first row, which is 0
    const colors = rampColors('viridis');
    expect([means(0, 0), means(1, 0)]).toEqual([
      colors[Math.floor((192 / 3) * (1 / 9))],
      colors[Math.floor((192 / 3) * (5 / 9))],
    ]);
  });

  it('shows each row of few, and each column, higher and wider than they are', async () => {
    const [low, high] = [rampColors('viridis')[0], rampColors('viridis').at(-1)];
    const wide = await drawn(1600, 2, ramp([0, 1]), [Uint8Array.from({ length: 3200 }, (_, i) => (i < 1600 ? 0 : 1))]);
    expect([0, 11, 12, 23].map((y) => wide(700, y))).toEqual([low, low, high, high]);
    const tall = await drawn(2, 1600, ramp([0, 1]), [Uint8Array.from({ length: 3200 }, (_, i) => i % 2)]);
    expect([0, 11, 12, 23].map((x) => tall(x, 700))).toEqual([low, low, high, high]);
  });

  it.each([
    [247, 246, 741, 738],
    [1, 1, 800, 800],
    [500, 12, 500, 12],
    [500, 10, 500, 30],
    [2000, 10, 800, 30],
    [300_000, 3, 800, 24],
    [70, 1, 770, 24],
    [24_000, 250, 800, 24],
    [10, 100_000, 30, 800],
  ])('of %s x %s cells has %s x %s pixels', (columns, rows, width, height) => {
    const frame = new MapFrame(columns, rows);
    expect([frame.across.drawn, frame.down.drawn]).toEqual([width, height]);
  });
});

describe('an overview for a map', () => {
  it('has 800 pixels along its long side, and more where the short one would have too few', () => {
    expect([leastLongSide(1600, 1000), leastLongSide(1000, 90_000), leastLongSide(40, 30)]).toEqual([800, 2160, 800]);
    expect([leastLongSide(300_000, 3), leastLongSide(2, 1_000_000)]).toEqual([300_000, 1_000_000]);
  });
});

describe('the same picture', () => {
  const [columns, rows] = [1013, 61];
  const random = sequence(5);
  const cells = columns * rows;
  const red = Float32Array.from({ length: cells }, () => random());
  const blue = red.map((share) => 1 - share);
  const none = new Float32Array(cells);
  // over many orders of magnitude, and with values that cancel out
  const values = Float32Array.from({ length: cells }, () => (random() - 0.5) * 10 ** Math.floor(30 * random() - 10));
  for (let i = 0; i < cells; i += 17) {
    red[i] = blue[i] = none[i] = -9999;
    values[i] = Number.NaN;
  }
  const styles: readonly [string, MapStyle, readonly Float32Array[]][] = [
    ['classes', RED_BLUE, [red, blue, none]],
    ['codes', { kind: 'codes', classes: [], nodata: [null] }, [red.map(Math.round)]],
    ['ramp', ramp(null), [values]],
  ];

  it.each(styles)('of %s comes from cells in any tiles and order', async (_, style, bands) => {
    const pictures = [];
    for (const side of [256, 16, 48, 2000]) {
      const painter = new MapPainter(columns, rows, style);
      for (const window of shuffled(windows(columns, rows, side), random))
        painter.add(
          window,
          bands.map((band) => cut(band, window)),
        );
      pictures.push(Buffer.from(await painter.picture(pictureFacts(columns, rows))).toString('base64'));
    }
    expect(new Set(pictures).size).toBe(1);

    function cut(band: Float32Array, { colOff, rowOff, width, height }: ReturnType<typeof windows>[number]) {
      const part = new Float32Array(width * height).fill(-7); // beyond the grid
      for (let row = 0; row < height && rowOff + row < rows; row++) {
        const from = (rowOff + row) * columns + colOff;
        part.set(band.subarray(from, from + Math.min(width, columns - colOff)), row * width);
      }
      return part;
    }
  });
});

function windows(columns: number, rows: number, side: number) {
  const found = [];
  for (let rowOff = 0; rowOff < rows; rowOff += side)
    for (let colOff = 0; colOff < columns; colOff += side) found.push({ colOff, rowOff, width: side, height: side });
  return found;
}

function shuffled<T>(list: T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Numbers from 0 to 1 (a linear congruence). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
