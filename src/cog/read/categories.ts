import { type PamBand, parsePamBand } from './pam-band.js';

/** A category of a raster's sidecar file. */
export interface Category {
  readonly code: number;
  readonly name: string;
  readonly color?: string;
}

/** GDAL's GDALRATFieldUsage numbers. */
const Usage = { Name: 2, MinMax: 5, Red: 6, Green: 7, Blue: 8 } as const;

/**
 * Reads the categories of one band from a GDAL sidecar (`<raster>.aux.xml`): a raster attribute table with a value and
 * a name column, or category names, whose index is the code.
 * @returns categories with a name, by ascending code; null where the sidecar has none for this band
 * @throws CorruptRasterError where it is no XML, InvalidInputError where it lists more than can be classes
 */
export async function parseCategories(uri: string, xml: string, band: number): Promise<Category[] | null> {
  const pam = await parsePamBand(uri, xml, band);
  const listed = attributeTable(pam) ?? pam.categories.map((name, code) => ({ code, name: name.trim() }));
  const categories = listed.filter(({ name }) => name !== '');
  return categories.length > 0 ? categories.sort((a, b) => a.code - b.code) : null;
}

function attributeTable({ fields, rows }: PamBand): Category[] | null {
  const columns = fields.map(({ name, usage }) => ({ name: name.trim().toLowerCase(), usage: Number(usage) }));
  const column = (usage: number, ...names: string[]) => {
    const byUsage = columns.findIndex((c) => c.usage === usage);
    return byUsage >= 0 ? byUsage : columns.findIndex((c) => names.includes(c.name));
  };
  const value = column(Usage.MinMax, 'value');
  const name = column(Usage.Name, 'name', 'class', 'class_name', 'classname', 'label');
  if (rows.length === 0 || value < 0 || name < 0) return null;
  const rgb = [column(Usage.Red, 'red'), column(Usage.Green, 'green'), column(Usage.Blue, 'blue')];
  return rows
    .map((row) => {
      const text = (at: number) => row[at]?.trim() ?? '';
      const number = (at: number) => (text(at) === '' ? Number.NaN : Number(text(at)));
      const levels = rgb.map(number);
      const color = levels.every((v) => v >= 0 && v <= 255)
        ? `#${levels.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`
        : undefined;
      return { code: number(value), name: text(name), ...(color ? { color } : {}) };
    })
    .filter(({ code }) => Number.isSafeInteger(code));
}
