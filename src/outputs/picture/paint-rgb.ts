import type { Window } from '../../grid/window.js';
import type { Samples } from '../../raster/samples.js';
import type { MapFrame } from './frame.js';
import { MapValues } from './map-values.js';
import { numberTexts } from './numbers.js';
import { titleOf } from './paint-ramp.js';
import type { Painted, Painting } from './painted.js';
import { shareOf } from './share-of.js';
import type { Rgb } from './srgb.js';
import type { RgbStyle, StyleChannel } from './style.js';

const PRIMARIES: readonly { readonly name: string; readonly color: Rgb }[] = [
  { name: 'red', color: [255, 0, 0] },
  { name: 'green', color: [0, 255, 0] },
  { name: 'blue', color: [0, 0, 255] },
];

/** Paints three bands as red, green and blue. A pixel has no colour where one of them has no value. */
export class RgbPainting implements Painting {
  readonly #bands: readonly MapValues[];

  constructor(
    readonly frame: MapFrame,
    readonly style: RgbStyle,
  ) {
    this.#bands = style.nodata.map((nodata) => new MapValues(frame, nodata));
  }

  add(cells: Window, stride: number, values: readonly Samples[]): void {
    this.#bands.forEach((band, i) => {
      band.add(cells, stride, values[i]!);
    });
  }

  paint(): Painted {
    const { pixels } = this.frame;
    const bands = this.#bands.map((band) => band.means());
    const ranges = bands.map((means, i) => rangeOf(means, this.style.channels[i]!));
    const rgb = new Uint8Array(3 * pixels);
    const drawn = new Uint8Array(pixels);
    for (let pixel = 0; pixel < pixels; pixel++) {
      if (bands.some((means) => Number.isNaN(means[pixel]!))) continue;
      drawn[pixel] = 1;
      for (const [i, { low, high }] of ranges.entries()) rgb[3 * pixel + i] = levelOf(bands[i]![pixel]!, low, high);
    }
    const channels = PRIMARIES.map(({ name, color }, i) => {
      const channel = this.style.channels[i]!;
      return { color, texts: [`${name}: ${titleOf(channel)}`, rangeText(channel, ranges[i]!)] };
    });
    return { rgb, drawn, legend: { kind: 'rgb', channels } };
  }
}

/** Samples of no and of full brightness. */
interface Range {
  readonly low: number;
  readonly high: number;
}

function rangeOf(means: Float64Array, { full }: StyleChannel): Range {
  if (full !== null) return { low: 0, high: full };
  let [low, high] = [Infinity, -Infinity];
  for (const value of means) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : { low: 0, high: 0 };
}

function rangeText({ scale, offset }: StyleChannel, { low, high }: Range): string {
  return numberTexts([low * scale + offset, high * scale + offset]).join(' to ');
}

/** From 0 to 255; full where all values of a map are the same. */
function levelOf(value: number, low: number, high: number): number {
  return low === high ? 255 : Math.round(255 * shareOf(value, low, high));
}
