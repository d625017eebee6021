import type { Band } from '../../documents/plan.js';
import { type BandStats, deviationOf } from '../../results/band-stats.js';
import { valueOfStored } from '../../results/band-value.js';
import type { RasterFile } from '../../results/raster-file.js';
import { classText, colorsOf } from '../picture/class-colors.js';
import { numberTexts } from '../picture/numbers.js';
import { DEFAULT_RAMP, rampStops } from '../picture/ramps.js';
import { hexOf, type Rgb, rgbOf } from '../picture/srgb.js';
import { asStyled, styleOf } from '../picture/style-of.js';
import { xml } from './categories.js';

/** The first version of QGIS that the styles were read by. */
const QGIS_VERSION = '3.22.16';
const LIGHT: Rgb = [247, 247, 247];
/** Standard deviations to both sides of the mean that a ramp of values reaches over, within their extremes. */
const DEVIATIONS = 2;

/** The key of a file's style: QGIS takes it with the raster of the same name. */
export function styleKey({ key }: Pick<RasterFile, 'key'>): string {
  return key.replace(/\.tif$/, '.qml');
}

/**
 * How QGIS is to draw a file at first: codes by the names and colours of their classes; else one band as a ramp, which
 * the legend names. That is the class that has the largest share of the grid, from 0 to the whole, or else the first
 * band of values, over most of what it holds. QGIS takes values as they are once they are scaled.
 * @param stats of what each band stores
 */
export function qgisStyle({ bands }: Pick<RasterFile, 'bands'>, stats: readonly (BandStats | null)[]): Uint8Array {
  const codes = bands[0]!.categories;
  const index = codes ? 0 : drawnBand(bands, stats);
  const drawn = codes ? paletted(codes) : ramp(bands[index]!, stats[index] ?? null);
  const lines = [
    "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>",
    `<qgis version="${QGIS_VERSION}" styleCategories="Symbology">`,
    '  <pipe>',
    `    <rasterrenderer type="${drawn.type}" band="${index + 1}" opacity="1" alphaBand="-1"${drawn.attributes}>`,
    '      <rasterTransparency/>',
    ...drawn.lines.map((line) => `      ${line}`),
    '    </rasterrenderer>',
    '  </pipe>',
    '</qgis>',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** A way to draw a band: type and further attributes of its element, and what is in it. */
interface Renderer {
  readonly type: 'paletted' | 'singlebandpseudocolor';
  readonly attributes: string;
  readonly lines: readonly string[];
}

function drawnBand(bands: readonly Band[], stats: readonly (BandStats | null)[]): number {
  const ofClasses = [...bands.keys()].filter((i) => bands[i]!.category !== null);
  const [first] = ofClasses;
  if (first === undefined) return styleOf(bands)?.bands[0] ?? 0;
  // Those of one measure, whose values can be compared: shares come before areas.
  const alike = ofClasses.filter((i) => bands[i]!.unit === bands[first]!.unit);
  const sum = (i: number) => stats[i]?.sum ?? 0;
  return alike.reduce((most, i) => (sum(i) > sum(most) ? i : most));
}

function paletted(classes: NonNullable<Band['categories']>): Renderer {
  const colors = colorsOf(classes.map(asStyled));
  const entries = classes.map((one, i) => {
    const label = xml(classText(one));
    return `  <paletteEntry value="${one.code}" label="${label}" color="${hexOf(colors[i]!)}" alpha="255"/>`;
  });
  return { type: 'paletted', attributes: '', lines: ['<colorPalette>', ...entries, '</colorPalette>'] };
}

function ramp(band: Band, stats: BandStats | null): Renderer {
  const [low, high] = rangeOf(band, stats);
  const { category, unit } = band;
  const stops = category?.color ? [LIGHT, rgbOf(category.color)] : rampStops(DEFAULT_RAMP);
  const share = (i: number) => i / (stops.length - 1);
  const option = (name: string, value: string) => `      <Option name="${name}" type="QString" value="${value}"/>`;
  const inner = stops.slice(1, -1).map((color, i) => `${share(i + 1)};${color.join(',')},255`);
  const suffix = unit === '' || unit === '1' ? '' : ` ${unit}`;
  const values = stops.map((_, i) => low + (high - low) * share(i));
  const labels = numberTexts(values);
  const items = stops.map((color, i) => {
    const label = xml(`${labels[i]}${suffix}`);
    return `    <item value="${values[i]}" label="${label}" color="${hexOf(color)}" alpha="255"/>`;
  });
  return {
    type: 'singlebandpseudocolor',
    attributes: ` classificationMin="${low}" classificationMax="${high}"`,
    lines: [
      '<rastershader>',
      '  <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0"',
      `    minimumValue="${low}" maximumValue="${high}">`,
      '    <colorramp type="gradient" name="[source]">',
      '    <Option type="Map">',
      option('color1', `${stops[0]!.join(',')},255`),
      option('color2', `${stops.at(-1)!.join(',')},255`),
      option('discrete', '0'),
      option('rampType', 'gradient'),
      ...(inner.length > 0 ? [option('stops', inner.join(':'))] : []),
      '    </Option>',
      '    </colorramp>',
      ...items,
      '  </colorrampshader>',
      '</rastershader>',
    ],
  };
}

/** Values at the ends of a band's ramp: of shares all that there can be, else most of what is there. */
function rangeOf({ category, unit, scale }: Band, stats: BandStats | null): readonly [low: number, high: number] {
  if (category && (unit === '1' || unit === '%')) return [0, unit === '%' ? 100 : 1];
  if (!stats) return [0, 1];
  const value = valueOfStored({ scale });
  const { min, max, sum, count } = stats;
  const deviation = deviationOf(stats);
  if (category || sum === null || deviation === null) return [category ? 0 : value(min), value(max)];
  const mean = sum / count;
  const low = value(Math.max(min, mean - DEVIATIONS * deviation));
  return [low, Math.max(value(Math.min(max, mean + DEVIATIONS * deviation)), low)];
}
