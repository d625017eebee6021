import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/errors.js';
import { isDiverging, RAMP_NAMES, rampColors, rampNamed } from '../../../src/outputs/picture/ramps.js';
import { paletteColor, type Rgb } from '../../../src/outputs/picture/srgb.js';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear red, green and blue. */
const VISIONS: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: Triple = [0.95047, 1, 1.08883];

const times = (matrix: Matrix, [x, y, z]: Triple) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
const linear = (level: number) =>
  level / 255 <= 0.04045 ? level / 255 / 12.92 : ((level / 255 + 0.055) / 1.055) ** 2.4;

/** CIE L*, a*, b* of a colour as somebody sees it. */
function lab(color: Rgb, vision: Matrix): Triple {
  const seen = times(vision, color.map(linear) as unknown as Triple).map((one) => Math.min(1, Math.max(0, one)));
  const [x, y, z] = times(TO_XYZ, seen as unknown as Triple).map((one, i) => {
    const share = one / WHITE[i]!;
    return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
  });
  return [116 * y! - 16, 500 * (x! - y!), 200 * (y! - z!)];
}

const distance = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each(Object.entries(VISIONS))('to readers of %s vision', (_, vision) => {
  it.each(RAMP_NAMES.filter((name) => !isDiverging(name)))('%s gets lighter throughout', (name) => {
    const lightness = rampColors(name).map((color) => lab(color, vision)[0]);
    // from one tenth to the next, so that the rounding of colours doesn't count
    for (let i = 19; i < lightness.length; i += 19) expect(lightness[i]! - lightness[i - 19]!).toBeGreaterThan(2);
    expect(lightness.at(-1)! - lightness[0]!).toBeGreaterThan(60);
  });

  it.each(RAMP_NAMES.filter(isDiverging))('%s gets darker from its middle to both ends', (name) => {
    const colors = rampColors(name).map((color) => lab(color, vision));
    const middle = colors.length / 2;
    for (let i = 19; i <= middle; i += 19) {
      expect(colors[middle - i]![0]).toBeLessThan(colors[middle - i + 19]![0] - 1);
      expect(colors[middle - 1 + i]![0]).toBeLessThan(colors[middle - 1 + i - 19]![0] - 1);
    }
  });

  it.each(RAMP_NAMES)('the ends and thirds of %s differ', (name) => {
    const colors = rampColors(name).map((color) => lab(color, vision));
    const thirds = [0, 1 / 3, 2 / 3, 1].map((share) => colors[Math.round(share * (colors.length - 1))]!);
    expect(distance(thirds[0]!, thirds[3]!)).toBeGreaterThan(15);
    for (let i = 1; i < thirds.length; i++) expect(distance(thirds[i - 1]!, thirds[i]!)).toBeGreaterThan(12);
  });

  it('colours of classes differ', () => {
    const colors = Array.from({ length: 9 }, (_, i) => lab(paletteColor(i), vision));
    for (const [i, one] of colors.entries())
      for (const other of colors.slice(0, i)) expect(distance(one, other)).toBeGreaterThan(7);
  });
});

describe('a ramp', () => {
  it('has its published ends', () => {
    expect(rampColors('viridis')[0]).toEqual([0x44, 0x01, 0x54]);
    expect(rampColors('viridis').at(-1)).toEqual([0xfd, 0xe7, 0x25]);
    expect(rampColors('puor')[0]).toEqual([0x7f, 0x3b, 0x08]);
  });

  it('that is not known is named, with those that are', () => {
    expect(() => rampNamed('jet')).toThrow(InvalidInputError);
    expect(() => rampNamed('toString')).toThrow(/known are viridis, cividis, magma, mako, rdbu, puor$/);
  });
});
