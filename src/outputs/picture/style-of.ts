import { numberFromJson } from '../../documents/json-number.js';
import type { Band, PlanClass } from '../../documents/plan.js';
import { classText } from './class-colors.js';
import { DEFAULT_RAMP } from './ramps.js';
import type { MapStyle, StyleChannel, StyleClass } from './style.js';

/** What the choice of a style needs to know of a band. */
export type StyledBand = Pick<Band, 'name' | 'nodata' | 'unit' | 'scale' | 'category' | 'categories'>;

/** A style, and the bands that it draws by their index, in the order in which it wants them. */
export interface ChosenStyle {
  readonly style: MapStyle;
  readonly bands: readonly number[];
}

const FRACTION = /^fraction_/;
/** The share, or the area, of codes that are not in the class list. */
const UNLISTED = { fraction: 'unlisted', area: 'area_unlisted' } as const;
/** Bands that say how much there is to say, and nothing of the map. */
const BESIDE_THE_POINT: readonly string[] = ['valid_fraction', 'count', UNLISTED.fraction, UNLISTED.area];
/** Bands of shares that are of no class. */
const SHARES: readonly string[] = ['valid_fraction', UNLISTED.fraction];
/** The class that stands for all codes that are in none. */
export const NOT_LISTED: StyleClass = { code: null, name: 'not listed', color: null };

/**
 * Chooses how a map of several bands is drawn: as a mix of classes where bands are of classes (shares first, else
 * areas), else as codes, else the first band of values; null where none of them is there.
 */
export function styleOf(bands: readonly StyledBand[]): ChosenStyle | null {
  return classMix(bands) ?? firstCodes(bands) ?? firstValues(bands);
}

function styleOfBand(bands: readonly StyledBand[], index: number): ChosenStyle {
  const { name, unit, scale, categories } = bands[index]!;
  const nodata = nodataOf(bands, [index]);
  const style: MapStyle = categories
    ? { kind: 'codes', classes: categories.map(asStyled), nodata }
    : { kind: 'ramp', values: { label: name, unit, scale, offset: 0 }, ramp: DEFAULT_RAMP, range: null, nodata };
  return { style, bands: [index] };
}

/** What a picture is called: what it draws, and of which file. */
export function pictureTitle({ style, bands: drawn }: ChosenStyle, bands: readonly StyledBand[], file: string): string {
  if (style.kind === 'classes') return `Class mix of ${file}`;
  const names = style.kind === 'rgb' ? style.channels.map(({ label }) => label) : drawn.map((i) => bands[i]!.name);
  return `${names.join(', ')} of ${file}`;
}

/** A band as one of three colours: of shares 1, or 100 %, is full; other values are stretched. */
export function channelOf({ name, unit, scale, category }: StyledBand): StyleChannel {
  const isShare = FRACTION.test(name) || SHARES.includes(name);
  return {
    label: category ? classText(category) : name,
    unit,
    scale,
    offset: 0,
    full: isShare ? (unit === '%' ? 100 : 1) / scale : null,
  };
}

/** A band of codes holds the ones that name its classes, whichever codes of the source these count. */
export function asStyled({ code, name, color }: PlanClass): StyleClass {
  return { code, name, color };
}

function classMix(bands: readonly StyledBand[]): ChosenStyle | null {
  const ofClasses = [...bands.keys()].filter((i) => bands[i]!.category !== null);
  const shares = ofClasses.filter((i) => FRACTION.test(bands[i]!.name));
  const [chosen, unlisted] = shares.length > 0 ? [shares, UNLISTED.fraction] : [ofClasses, UNLISTED.area];
  if (chosen.length === 0) return null;
  const rest = bands.findIndex(({ name }) => name === unlisted);
  const classes = chosen.map((i) => asStyled(bands[i]!.category!));
  const all = rest < 0 ? chosen : [...chosen, rest];
  return {
    style: {
      kind: 'classes',
      classes: rest < 0 ? classes : [...classes, NOT_LISTED],
      nodata: nodataOf(bands, all),
    },
    bands: all,
  };
}

function firstCodes(bands: readonly StyledBand[]): ChosenStyle | null {
  const index = bands.findIndex(({ categories }) => categories !== null);
  return index < 0 ? null : styleOfBand(bands, index);
}

function firstValues(bands: readonly StyledBand[]): ChosenStyle | null {
  const index = bands.findIndex(({ name }) => !BESIDE_THE_POINT.includes(name));
  return index < 0 ? null : styleOfBand(bands, index);
}

function nodataOf(bands: readonly StyledBand[], chosen: readonly number[]): number[] {
  return chosen.map((i) => numberFromJson(bands[i]!.nodata));
}
