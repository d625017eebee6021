import { Tag } from '../../cog/tags.js';
import { type Field, short } from '../../cog/write/ifd.js';
import type { PlanClass } from '../../documents/plan.js';
import type { MosaicFile } from './mosaic-file.js';

/** TIFF PhotometricInterpretation of codes with a colour table. */
const PALETTE = 3;
/** Of 8 bits in the file to 16 in a colour table. */
const TO_16_BITS = 257;
const CHANNELS = 3;

/** The colours of a file of codes of 8 bits: larger tables would be longer than the codes themselves. */
export function colorFields({ bands }: Pick<MosaicFile, 'bands'>): Field[] {
  const [band] = bands;
  const colored = band?.categories?.filter(({ color }) => color !== null) ?? [];
  if (band?.dtype !== 'uint8' || colored.length === 0) return [];
  const table = new Array<number>(CHANNELS * 256).fill(0);
  for (const { code, color } of colored) {
    if (code < 0 || code > 255) continue;
    channelsOf(color!).forEach((value, channel) => {
      table[256 * channel + code] = value * TO_16_BITS;
    });
  }
  return [short(Tag.PhotometricInterpretation, PALETTE), short(Tag.ColorMap, ...table)];
}

/** Red, green and blue of "#rrggbb". */
function channelsOf(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Whether a file has names or colours that its TIFF can't hold. */
export function hasSidecar({ bands }: Pick<MosaicFile, 'bands'>): boolean {
  return (bands[0]?.categories?.length ?? 0) > 0;
}

/**
 * What the codes of a file mean, as the sidecar `<file>.aux.xml` that GDAL, QGIS and R look for: a TIFF has no place
 * for names. It is an attribute table of values, names and colours.
 */
export function categorySidecar({ bands }: Pick<MosaicFile, 'bands'>): Uint8Array {
  const fields = [
    ['Value', 0, 5],
    ['Class', 2, 2],
    ['Red', 0, 6],
    ['Green', 0, 7],
    ['Blue', 0, 8],
  ] as const;
  const definitions = fields.map(
    ([name, type, usage], i) =>
      `      <FieldDefn index="${i}"><Name>${name}</Name><Type>${type}</Type><Usage>${usage}</Usage></FieldDefn>`,
  );
  const rows = bands[0]!.categories!.map(({ code, name, color }: PlanClass, i) => {
    const values = [code, xml(name ?? String(code)), ...channelsOf(color ?? '#000000')];
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
function xml(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().replace(/[&<>"]/g, (c) => ESCAPES[c]!); // biome-ignore format: one thought
}
