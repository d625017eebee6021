import { rampColors } from '../src/outputs/picture/ramps.js';
import { hexOf, NOT_LISTED_GREY } from '../src/outputs/picture/srgb.js';
import type { PageBand, PageData } from '../src/outputs/report/page-data.js';
import { element, leftOutInPrint, swatch } from './dom.js';
import { rampTexts, valueText } from './numbers.js';
import { channelRange, classBands, type MapView } from './styles.js';

const NOT_LISTED = hexOf(NOT_LISTED_GREY);
/** Entries that are printed (report.css). */
const PRINTED = 17;
const CHANNELS = ['#d92b2b', '#1f9e3c', '#2b57d9'] as const;

/** What the colours of a view mean. */
export function legendOf(data: PageData, view: MapView): HTMLElement[] {
  if (view.kind === 'dominant') return classEntries(dominantEntries(data));
  if (view.kind === 'rgb') return [entries(view.bands.map((band, i) => [CHANNELS[i]!, channelText(band)]))];
  const { band } = view;
  if (band.kind === 'codes') return classEntries((band.categories ?? []).map(({ color, label }) => [color, label]));
  return [ramp(view), entries([])];
}

/** The classes that occur; of those that do not there is nothing to see. */
function dominantEntries(data: PageData): [color: string, text: string][] {
  const absent = new Set(data.totals?.classes.filter(({ share }) => share === 0).map(({ label }) => label));
  return classBands(data)
    .filter(({ class: one, range }) => (one ? !absent.has(one.label) : range !== null && range[1] > 0))
    .map(({ class: one, label }) => [one?.color ?? NOT_LISTED, one?.label ?? label]);
}

function classEntries(all: readonly (readonly [color: string, text: string])[]): HTMLElement[] {
  return [entries(all), ...leftOutInPrint(all.length, PRINTED, 'classes')];
}

/** Colours with their words, and last the pattern of what has no value. */
function entries(all: readonly (readonly [color: string, text: string])[]): HTMLElement {
  const items = all.map(([color, text]) => element('li', {}, swatch(color), element('span', {}, text)));
  const hatched = element('span', { class: 'swatch hatched', 'aria-hidden': 'true' });
  return element('ul', { class: 'entries' }, ...items, element('li', {}, hatched, element('span', {}, 'no data')));
}

function channelText(band: PageBand): string {
  const [low, high] = channelRange(band);
  return `${band.label}, dark ${valueText(band, low)}, bright ${valueText(band, high)}`;
}

function ramp({ band, ramp: name, low, high }: Extract<MapView, { kind: 'band' }>): HTMLElement {
  const colors = rampColors(name).map((rgb) => `rgb(${rgb.join(' ')})`);
  const strip = element('div', { class: 'ramp', 'aria-hidden': 'true' });
  strip.style.background = `linear-gradient(to right, ${colors.join(', ')})`;
  const beyond = (isBeyond: boolean, sign: string) => (isBeyond ? `${sign} ` : '');
  const [least, most] = band.range ?? [low, high];
  const [lowText, middleText, highText] = rampTexts(band, [low, low + (high - low) / 2, high]);
  return element(
    'figure',
    {},
    element('figcaption', {}, band.label),
    strip,
    element(
      'div',
      { class: 'ends' },
      element('span', {}, `${beyond(least < low, '≤')}${lowText}`),
      element('span', {}, middleText!),
      element('span', {}, `${beyond(most > high, '≥')}${highText}`),
    ),
  );
}
