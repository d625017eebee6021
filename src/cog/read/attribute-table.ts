import type { Category } from './category.js';
import { hexColor } from './hex-color.js';
import type { PamFacts } from './pam.js';

/** GDAL's GDALRATFieldUsage and GDALRATFieldType numbers. */
const Usage = { Name: 2, Min: 3, Max: 4, MinMax: 5, Red: 6, Green: 7, Blue: 8 } as const;
const Type = { Real: 1, Text: 2 } as const;
/** Columns that hold the code, where no usage says so. */
const VALUES = ['value', 'code', 'gridcode', 'grid_code', 'class_id', 'class_code'];
/** Columns that hold the name, where no usage says so: the first of them that is there. */
const NAMES = [
  'class_name',
  'classname',
  'class name',
  'class_names',
  'name',
  'class',
  'nlcd land cover class',
  'land_cover',
  'landcover',
  'land cover',
  'label3',
  'label',
  'category',
  'description',
];

/** The classes of an attribute table, and which columns they come from, in words. */
export interface TableClasses {
  readonly categories: Category[];
  readonly from: string;
}

/**
 * Reads classes from a raster attribute table. The code is in the column of usage MinMax, or of Min where Max is the
 * same, or in one of a known name; where there is none it is the number of the row, as in NLCD's own table. The name is
 * in the column of usage Name, or of a known name, or else in the first text column that has a text in most rows. Null
 * where there is no column of names.
 */
export function attributeTable({ fields, rows }: Pick<PamFacts, 'fields' | 'rows'>): TableClasses | null {
  if (rows.length === 0) return null;
  const columns = fields.map(({ name, type, usage }) => ({
    title: name.trim(),
    name: name.trim().toLowerCase(),
    type: Number(type),
    usage: Number(usage),
  }));
  const text = (row: readonly string[], at: number) => row[at]?.trim() ?? '';
  const number = (row: readonly string[], at: number) => (text(row, at) === '' ? Number.NaN : Number(text(row, at)));
  const ofUsage = (usage: number) => columns.findIndex((column) => column.usage === usage);
  const ofName = (names: readonly string[]) =>
    names.map((name) => columns.findIndex((column) => column.name === name)).find((at) => at >= 0) ?? -1;
  const first = (...found: number[]) => found.find((at) => at >= 0) ?? -1;

  const [min, max] = [ofUsage(Usage.Min), ofUsage(Usage.Max)];
  const isSame = min >= 0 && max >= 0 && rows.every((row) => number(row, min) === number(row, max));
  const value = first(ofUsage(Usage.MinMax), isSame ? min : -1, ofName(VALUES));
  const isMostlyText = (at: number) => rows.filter((row) => text(row, at) !== '').length > rows.length / 2;
  const anyText = columns.findIndex(({ type }, at) => type === Type.Text && at !== value && isMostlyText(at));
  const name = first(ofUsage(Usage.Name), ofName(NAMES), anyText);
  if (name < 0) return null;

  const channels = [
    first(ofUsage(Usage.Red), ofName(['red', 'r'])),
    first(ofUsage(Usage.Green), ofName(['green', 'g'])),
    first(ofUsage(Usage.Blue), ofName(['blue', 'b'])),
  ];
  // Reals of which none is above 1 are shares of 255.
  const areShares = channels.every(
    (at) => columns[at]?.type === Type.Real && rows.every((row) => !(number(row, at) > 1)),
  );
  const categories = rows.map((row, index) => {
    const levels = channels.map((at) => (areShares ? 255 : 1) * number(row, at));
    const color = hexColor(levels);
    return { code: value < 0 ? index : number(row, value), name: text(row, name), ...(color ? { color } : {}) };
  });
  const code = value < 0 ? 'number of the row' : columns[value]!.title;
  return {
    categories: categories.filter((category) => Number.isSafeInteger(category.code)),
    from: `attribute table: ${code}, ${columns[name]!.title}`,
  };
}
