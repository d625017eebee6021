import type { RampName } from './ramps.js';

/** A class as a picture shows it. */
export interface StyleClass {
  /** Null for what no class counts. */
  readonly code: number | null;
  /** What counts in a band of codes, where it is something else than the code. */
  readonly codes?: readonly number[];
  readonly name: string | null;
  /** "#rrggbb"; null takes a colour of the palette. */
  readonly color: string | null;
}

/** What the samples of a band are: value = sample x scale + offset, in this unit. */
export interface StyleValues {
  readonly label: string;
  /** Empty where there is none. */
  readonly unit: string;
  readonly scale: number;
  readonly offset: number;
}

/** A band as one of three colours. */
export interface StyleChannel extends StyleValues {
  /** The sample of full brightness, where 0 is dark; null stretches from the least to the largest value of the map. */
  readonly full: number | null;
}

/** What all styles have in common. */
interface Drawn {
  /** The nodata value of each band; null where it has none. NaN is nodata in any band. */
  readonly nodata: readonly (number | null)[];
}

/** A band a class; a cell has the mean of its classes' colours, weighted by the bands. */
export interface ClassesStyle extends Drawn {
  readonly kind: 'classes';
  readonly classes: readonly StyleClass[];
}

/** One band of codes. */
export interface CodesStyle extends Drawn {
  readonly kind: 'codes';
  readonly classes: readonly StyleClass[];
}

/** Three bands as red, green and blue. */
export interface RgbStyle extends Drawn {
  readonly kind: 'rgb';
  readonly channels: readonly [StyleChannel, StyleChannel, StyleChannel];
}

/** One band of values in the colours of a ramp. */
export interface RampStyle extends Drawn {
  readonly kind: 'ramp';
  readonly values: StyleValues;
  readonly ramp: RampName;
  /** Values at the ends of the ramp; null takes the 2nd and the 98th percentile of the map's pixels. */
  readonly range: readonly [low: number, high: number] | null;
}

/** How the bands of a map become colours. */
export type MapStyle = ClassesStyle | CodesStyle | RgbStyle | RampStyle;
