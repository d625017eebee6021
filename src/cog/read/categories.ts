import { parsePart } from './third-party.js';

/** A category of a raster's sidecar file. */
export interface Category {
  readonly code: number;
  readonly name: string;
  readonly color?: string;
}

/** GDAL's GDALRATFieldUsage numbers. */
const Usage = { Name: 2, MinMax: 5, Red: 6, Green: 7, Blue: 8 } as const;

interface Node {
  readonly [key: string]: unknown;
}

/**
 * Reads the categories of one band from a GDAL sidecar (`<raster>.aux.xml`): a raster attribute table with a value and
 * a name column, or category names, whose index is the code.
 * @returns categories with a name, by ascending code; null where the sidecar has none for this band
 * @throws CorruptRasterError where it is no XML
 */
export async function parseCategories(uri: string, xml: string, band: number): Promise<Category[] | null> {
  const { XMLParser } = await import('fast-xml-parser'); // only a source with a sidecar pays for loading it
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => ['PAMRasterBand', 'Category', 'FieldDefn', 'Row', 'F'].includes(name),
  });
  const document = parsePart(uri, 'the document', () => parser.parse(xml)) as {
    PAMDataset?: { PAMRasterBand?: Node[] };
  };
  const bands = document.PAMDataset?.PAMRasterBand ?? [];
  const node = bands.find((b) => Number(b['@band']) === band);
  if (!node) return null;
  const categories = (attributeTable(node) ?? categoryNames(node)).filter(({ name }) => name !== '');
  return categories.length > 0 ? categories.sort((a, b) => a.code - b.code) : null;
}

function categoryNames(band: Node): Category[] {
  const names = (band.CategoryNames as { Category?: unknown[] } | undefined)?.Category ?? [];
  return names.map((name, code) => ({ code, name: text(name) }));
}

function attributeTable(band: Node): Category[] | null {
  const table = band.GDALRasterAttributeTable as { FieldDefn?: Node[]; Row?: { F?: unknown[] }[] } | undefined;
  if (!table?.FieldDefn || !table.Row) return null;
  const fields = table.FieldDefn.map((f) => ({ name: text(f.Name).toLowerCase(), usage: Number(f.Usage) }));
  const column = (usage: number, ...names: string[]) => {
    const byUsage = fields.findIndex((f) => f.usage === usage);
    return byUsage >= 0 ? byUsage : fields.findIndex((f) => names.includes(f.name));
  };
  const value = column(Usage.MinMax, 'value');
  const name = column(Usage.Name, 'name', 'class', 'class_name', 'classname', 'label');
  if (value < 0 || name < 0) return null;
  const rgb = [column(Usage.Red, 'red'), column(Usage.Green, 'green'), column(Usage.Blue, 'blue')];
  return table.Row.map(({ F = [] }) => {
    const levels = rgb.map((c) => (c < 0 ? Number.NaN : Number(text(F[c]))));
    const color = levels.every((v) => v >= 0 && v <= 255)
      ? `#${levels.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`
      : undefined;
    return { code: Number(text(F[value])), name: text(F[name]), ...(color ? { color } : {}) };
  }).filter(({ code }) => Number.isSafeInteger(code));
}

function text(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return text((value as Node)['#text']);
  return String(value).trim();
}
