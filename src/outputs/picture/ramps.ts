import { InvalidInputError } from '../../errors.js';
import { type Rgb, rgbOf } from './srgb.js';

/** Colours of a ramp at equal distances, low values first. */
interface Ramp {
  readonly stops: string;
  /** Whether it has a middle, which means 0. */
  readonly isDiverging: boolean;
}

/**
 * Ramps that readers with any deficiency of colour vision can read: viridis and magma (matplotlib), cividis (Nunez and
 * others 2018), mako (seaborn), and for values on both sides of 0 ColorBrewer's RdBu and PuOr.
 */
const RAMPS = {
  viridis: {
    stops: '#440154 #482475 #414487 #355f8d #2a788e #21918c #22a884 #44bf70 #7ad151 #bddf26 #fde725',
    isDiverging: false,
  },
  cividis: {
    stops: '#00224e #083370 #35456c #4f576c #666970 #7d7c78 #948e77 #aea371 #c8b866 #e5cf52 #fee838',
    isDiverging: false,
  },
  magma: {
    stops: '#000004 #140e36 #3b0f70 #641a80 #8c2981 #b73779 #de4968 #f7705c #fe9f6d #fecf92 #fcfdbf',
    isDiverging: false,
  },
  mako: {
    stops: '#0b0405 #251729 #382a54 #413f80 #395d9c #357ba3 #3497a9 #3eb4ad #60ceac #a9e1bd #def5e5',
    isDiverging: false,
  },
  rdbu: {
    stops: '#67001f #b2182b #d6604d #f4a582 #fddbc7 #f7f7f7 #d1e5f0 #92c5de #4393c3 #2166ac #053061',
    isDiverging: true,
  },
  puor: {
    stops: '#7f3b08 #b35806 #e08214 #fdb863 #fee0b6 #f7f7f7 #d8daeb #b2abd2 #8073ac #542788 #2d004b',
    isDiverging: true,
  },
} as const satisfies Record<string, Ramp>;

export type RampName = keyof typeof RAMPS;

/** All names, in the order in which they are listed. */
export const RAMP_NAMES = Object.keys(RAMPS) as readonly RampName[];
export const DEFAULT_RAMP: RampName = 'viridis';
/** Colours of a ramp in a picture: with those of its text fewer than 256, so that the file can hold a palette. */
export const RAMP_COLORS = 192;

/**
 * The ramp of a name.
 * @throws InvalidInputError where there is none
 */
export function rampNamed(name: string): RampName {
  if (Object.hasOwn(RAMPS, name)) return name as RampName;
  throw new InvalidInputError(`ramp ${name}: is not known; known are ${RAMP_NAMES.join(', ')}`);
}

/** Whether a ramp has a middle, which means 0. */
export function isDiverging(name: RampName): boolean {
  return RAMPS[name].isDiverging;
}

/** The colours of a ramp at equal distances, low values first. */
export function rampStops(name: RampName): Rgb[] {
  return RAMPS[name].stops.split(' ').map(rgbOf);
}

/** The {@link RAMP_COLORS} colours of a ramp, interpolated between its stops in sRGB. */
export function rampColors(name: RampName): Rgb[] {
  const stops = rampStops(name);
  return Array.from({ length: RAMP_COLORS }, (_, i) => {
    const at = (i / (RAMP_COLORS - 1)) * (stops.length - 1);
    const below = Math.min(Math.floor(at), stops.length - 2);
    const channel = (of: 0 | 1 | 2) =>
      Math.round(stops[below]![of] + (stops[below + 1]![of] - stops[below]![of]) * (at - below));
    return [channel(0), channel(1), channel(2)];
  });
}
