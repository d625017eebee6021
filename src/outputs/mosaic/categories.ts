import { Tag } from '../../cog/tags.js';
import { type Field, short } from '../../cog/write/ifd.js';
import type { PlanClass } from '../../documents/plan.js';
import type { RasterFile } from '../../results/raster-file.js';

/** TIFF PhotometricInterpretation of codes with a colour table. */
const PALETTE = 3;
/** Of 8 bits in the file to 16 in a colour table. */
const TO_16_BITS = 257;
const CHANNELS = 3;

/** Of a class without a colour, among others that have one. */
const GREY = '#808080';

/** The colours of a file of codes of 8 bits: larger tables would be longer than the codes themselves. */
export function colorFields({ bands }: Pick<RasterFile, 'bands'>): Field[] {
  const [band] = bands;
  const classes = band?.categories ?? [];
  if (band?.dtype !== 'uint8' || !hasColors(classes)) return [];
  const table = new Array<number>(CHANNELS * 256).fill(0);
  for (const { code, color } of classes) {
    if (code < 0 || code > 255) continue;
    channelsOf(color ?? GREY).forEach((value, channel) => {
      table[256 * channel + code] = value * TO_16_BITS;
    });
  }
  return [short(Tag.PhotometricInterpretation, PALETTE), short(Tag.ColorMap, ...table)];
}

function hasColors(classes: readonly PlanClass[]): boolean {
  return classes.some(({ color }) => color !== null);
}

/** Red, green and blue of "#rrggbb". */
function channelsOf(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Whether a file has names or colours that its TIFF can't hold. */
export function hasSidecar({ bands }: Pick<RasterFile, 'bands'>): boolean {
  return (bands[0]?.categories?.length ?? 0) > 0;
}

/** The key of a file's sidecar. */
export function sidecarKey({ key }: Pick<RasterFile, 'key'>): string {
  return `${key}.aux.xml`;
}

/** GDAL's types and usages of the columns of an attribute table. */
const Type = { Integer: 0, Real: 1, Text: 2 } as const;
const Usage = { Name: 2, MinMax: 5, Red: 6, Green: 7, Blue: 8 } as const;
/** What an integer of an attribute table holds. */
const MAX_INTEGER = 2 ** 31 - 1;

/**
 * What the codes of a file mean, as the sidecar `<file>.aux.xml` that GDAL, QGIS and R look for: a TIFF has no place
 * for names. It is an attribute table of values and names, and of colours where there are any.
 */
export function categorySidecar({ bands }: Pick<RasterFile, 'bands'>): Uint8Array {
  const classes = bands[0]!.categories!;
  const isLarge = classes.some(({ code }) => Math.abs(code) > MAX_INTEGER);
  const colored = hasColors(classes);
  const fields: (readonly [name: string, type: number, usage: number])[] = [
    ['Value', isLarge ? Type.Real : Type.Integer, Usage.MinMax],
    ['Class', Type.Text, Usage.Name],
  ];
  if (colored)
    fields.push(
      ['Red', Type.Integer, Usage.Red],
      ['Green', Type.Integer, Usage.Green],
      ['Blue', Type.Integer, Usage.Blue],
    );
  const definitions = fields.map(
    ([name, type, usage], i) =>
      `      <FieldDefn index="${i}"><Name>${name}</Name><Type>${type}</Type><Usage>${usage}</Usage></FieldDefn>`,
  );
  const rows = classes.map(({ code, name, color }, i) => {
    const values = [code, xml(name ?? String(code)), ...(colored ? channelsOf(color ?? GREY) : [])];
    return `      <Row index="${i}">${values.map((value) => `<F>${value}</F>`).join('')}</Row>`;
  });
  const lines = [
    '<PAMDataset>',
    '  <PAMRasterBand band="1">',
    '    <GDALRasterAttributeTable tableType="thematic">',
    ...definitions,
    ...rows,
    '    </GDALRasterAttributeTable>',
    '  </PAMRasterBand>',
    '</PAMDataset>',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A name as text of an XML document: a control character of a legend can't be in one, and says nothing. */
export function xml(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().replace(/[&<>"]/g, (c) => ESCAPES[c]!); // biome-ignore format: one thought
}
