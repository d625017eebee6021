import type { Window } from '../../grid/window.js';
import type { Samples } from '../../raster/samples.js';
import type { MapFrame } from './frame.js';
import { MapValues } from './map-values.js';
import type { Painted, Painting } from './painted.js';
import { isDiverging, rampColors } from './ramps.js';
import { shareOf } from './share-of.js';
import type { RampStyle, StyleValues } from './style.js';

/** Shares of pixels below the low end, and below the high end, of a ramp whose range is not given. */
const LOW = 0.02;
const HIGH = 0.98;

/** Paints one band of values in the colours of a ramp. */
export class RampPainting implements Painting {
  readonly #values: MapValues;

  constructor(
    frame: MapFrame,
    readonly style: RampStyle,
  ) {
    this.#values = new MapValues(frame, style.nodata[0]!);
  }

  add(cells: Window, stride: number, [samples]: readonly Samples[]): void {
    this.#values.add(cells, stride, samples!);
  }

  paint(): Painted {
    const { values, ramp } = this.style;
    const means = this.#values.means();
    for (let i = 0; i < means.length; i++) means[i] = means[i]! * values.scale + values.offset;
    const sorted = means.filter(Number.isFinite).sort();
    const [low, high] = this.style.range ?? rangeOf(sorted, isDiverging(ramp));
    const colors = rampColors(ramp);
    const rgb = new Uint8Array(3 * means.length);
    const drawn = new Uint8Array(means.length);
    means.forEach((value, pixel) => {
      if (!Number.isFinite(value)) return; // also what its scale makes larger than any float64
      drawn[pixel] = 1;
      rgb.set(colors[stepOf(value, low, high, colors.length)]!, 3 * pixel);
    });
    const isClipped = { low: (sorted[0] ?? low) < low, high: (sorted.at(-1) ?? high) > high };
    return { rgb, drawn, legend: { kind: 'ramp', title: titleOf(values), colors, low, high, isClipped } };
  }
}

/** "mean (m)" */
export function titleOf({ label, unit }: Pick<StyleValues, 'label' | 'unit'>): string {
  return unit === '' || unit === '1' ? label : `${label} (${unit})`;
}

/** The percentiles of a map's pixels; around 0 for a ramp whose middle means that, where values lie on both sides. */
function rangeOf(sorted: Float64Array, isAroundZero: boolean): [number, number] {
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(LOW), at(HIGH)];
  if (!isAroundZero || low >= 0 || high <= 0) return [low, high];
  const reach = Math.max(-low, high);
  return [-reach, reach];
}

/** Which of a ramp's colours a value has; the middle one where there is one value only. */
function stepOf(value: number, low: number, high: number, colors: number): number {
  const share = high > low ? shareOf(value, low, high) : 0.5;
  return Math.min(colors - 1, Math.floor(share * colors));
}
