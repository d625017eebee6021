import { type RampName, rampColors } from '../src/outputs/picture/ramps.js';
import { shareOf } from '../src/outputs/picture/share-of.js';
import { NOT_LISTED_GREY, type Rgb, rgbOf } from '../src/outputs/picture/srgb.js';
import type { PageBand, PageData } from '../src/outputs/report/page-data.js';
import type { Samples } from '../src/raster/samples.js';
import { valueReader } from './values.js';

/** What of the run the map shows. */
export type MapView =
  | { readonly kind: 'dominant' }
  | {
      readonly kind: 'band';
      readonly band: PageBand;
      readonly ramp: RampName;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'rgb'; readonly bands: readonly [PageBand, PageBand, PageBand] };

/** How cells become colours. */
export interface MapStyle {
  /** Tells styles apart. */
  readonly key: string;
  readonly bands: readonly PageBand[];
  /** Red, green, blue and opacity of each cell; cells without a value stay clear. */
  paint(samples: readonly Samples[], cells: number): Uint8ClampedArray<ArrayBuffer>;
}

/** The bands among which the dominant class is chosen: shares, or else areas; empty where there are no classes. */
export function classBands({ bands }: PageData): readonly PageBand[] {
  const ofClasses = bands.filter(({ kind }) => kind === 'class');
  const shares = ofClasses.filter(({ isShare }) => isShare);
  return shares.some((band) => band.class) ? shares : ofClasses;
}

/** The style of a view. */
export function styleOf(data: PageData, view: MapView): MapStyle {
  if (view.kind === 'dominant') return dominantStyle(data);
  if (view.kind === 'rgb') return rgbStyle(data, view.bands);
  return view.band.kind === 'codes' ? codesStyle(data, view.band) : rampStyle(data, view);
}

function dominantStyle(data: PageData): MapStyle {
  const bands = classBands(data);
  const colors = bands.map((band) => (band.class ? rgbOf(band.class.color) : NOT_LISTED_GREY));
  const values = bands.map((band) => valueReader(data, band));
  return {
    key: 'dominant',
    bands,
    paint(samples, cells) {
      return painted(cells, (cell) => {
        let [best, most] = [-1, 0];
        for (let k = 0; k < samples.length; k++) {
          const value = values[k]!(samples[k]![cell]!);
          if (value !== null && value > most) [best, most] = [k, value];
        }
        return best < 0 ? null : colors[best]!;
      });
    },
  };
}

function rampStyle(data: PageData, { band, ramp, low, high }: Extract<MapView, { kind: 'band' }>): MapStyle {
  const colors = rampColors(ramp);
  const value = valueReader(data, band);
  return {
    key: `${band.name} ${ramp} ${low} ${high}`,
    bands: [band],
    paint([samples], cells) {
      return painted(cells, (cell) => {
        const found = value(samples![cell]!);
        if (found === null) return null;
        const share = high > low ? shareOf(found, low, high) : 0.5;
        return colors[Math.min(colors.length - 1, Math.floor(share * colors.length))]!;
      });
    },
  };
}

function codesStyle(data: PageData, band: PageBand): MapStyle {
  const value = valueReader(data, band);
  const colors = new Map(band.categories!.map(({ code, color }) => [code, rgbOf(color)]));
  return {
    key: band.name,
    bands: [band],
    paint([samples], cells) {
      return painted(cells, (cell) => {
        const code = value(samples![cell]!);
        return code === null ? null : (colors.get(code) ?? NOT_LISTED_GREY);
      });
    },
  };
}

/** Shares are dark at 0 and bright at 1; other values are stretched from their least to their largest. */
export function channelRange({ isShare, unit, range }: PageBand): readonly [low: number, high: number] {
  if (isShare) return [0, unit === '%' ? 100 : 1];
  return range ?? [0, 1];
}

function rgbStyle(data: PageData, bands: readonly [PageBand, PageBand, PageBand]): MapStyle {
  const values = bands.map((band) => valueReader(data, band));
  const ranges = bands.map(channelRange);
  return {
    key: `rgb ${bands.map(({ name }) => name).join(' ')}`,
    bands,
    paint(samples, cells) {
      return painted(cells, (cell) => {
        const levels = values.map((value, k) => {
          const found = value(samples[k]![cell]!);
          const [low, high] = ranges[k]!;
          return found === null ? null : Math.round(255 * (high > low ? shareOf(found, low, high) : 0));
        });
        return levels.every((level) => level === null) ? null : [levels[0] ?? 0, levels[1] ?? 0, levels[2] ?? 0];
      });
    },
  };
}

function painted(cells: number, colorOf: (cell: number) => Rgb | null): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * cells);
  for (let cell = 0; cell < cells; cell++) {
    const color = colorOf(cell);
    if (!color) continue;
    rgba[4 * cell] = color[0];
    rgba[4 * cell + 1] = color[1];
    rgba[4 * cell + 2] = color[2];
    rgba[4 * cell + 3] = 255;
  }
  return rgba;
}
