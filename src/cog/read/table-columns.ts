/** GDAL's GDALRATFieldUsage and GDALRATFieldType numbers. */
const Usage = { Name: 2, Min: 3, Max: 4, MinMax: 5, Red: 6, Green: 7, Blue: 8 } as const;
export const FieldType = { Integer: 0, Real: 1, Text: 2 } as const;
/** Columns that hold the code, where no usage says so: the first of them that is there. */
const VALUES = ['value', 'code', 'gridcode', 'grid_code', 'class_id', 'class_code'];
/** Columns of text that hold the name, where no usage says so: the first of them that is there. */
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

/** A column of an attribute table: its name, and GDAL's numbers for its type and usage, as texts. */
export interface TableField {
  readonly name: string;
  readonly type: string;
  readonly usage: string;
}

/** An attribute table: a text for each column in a row. */
export interface AttributeTable {
  readonly fields: readonly TableField[];
  readonly rows: readonly (readonly string[])[];
}

/** Which columns of a table say what; -1 for one that is not there. */
export class TableColumns {
  readonly min: number;
  readonly max: number;
  readonly minMax: number;
  /** Of a known name, with a whole number in a row at least. */
  readonly value: number;
  readonly name: number;
  /** Red, green and blue. */
  readonly channels: readonly [number, number, number];
  readonly #columns: readonly { readonly name: string; readonly type: number; readonly usage: number }[];

  constructor(readonly table: AttributeTable) {
    this.#columns = table.fields.map(({ name, type, usage }) => ({
      name: name.trim().toLowerCase(),
      type: Number(type),
      usage: usage === '' ? -1 : Number(usage),
    }));
    this.min = this.#ofUsage(Usage.Min);
    this.max = this.#ofUsage(Usage.Max);
    this.minMax = this.#ofUsage(Usage.MinMax);
    this.value = this.#ofName(VALUES, (at) => table.rows.some((row) => Number.isSafeInteger(numberAt(row, at))));
    this.name = this.#nameColumn();
    this.channels = [
      first(this.#ofUsage(Usage.Red), this.#ofName(['red', 'r'])),
      first(this.#ofUsage(Usage.Green), this.#ofName(['green', 'g'])),
      first(this.#ofUsage(Usage.Blue), this.#ofName(['blue', 'b'])),
    ];
  }

  /** A column's name as the table has it. */
  title(at: number): string {
    return this.table.fields[at]!.name.trim();
  }

  isReal(at: number): boolean {
    return this.#columns[at]?.type === FieldType.Real;
  }

  /**
   * The column of usage Name, of a known name, of a name that begins with "class", or else the first column of text
   * that has a word in most rows, or a text at least.
   */
  #nameColumn(): number {
    const { rows } = this.table;
    const many = (at: number, is: (text: string) => boolean) => rows.filter((row) => is(textAt(row, at))).length;
    const isText = (text: string) => text !== '';
    const isWord = (text: string) => text !== '' && Number.isNaN(Number(text));
    const isUsed = (at: number) => many(at, isText) > 0;
    const texts = this.#columns.flatMap(({ type }, at) => (type === FieldType.Text && at !== this.value ? [at] : []));
    return first(
      this.#columns.findIndex(({ usage }, at) => usage === Usage.Name && isUsed(at)),
      this.#ofName(NAMES, (at) => texts.includes(at) && isUsed(at)),
      texts.find((at) => this.#columns[at]!.name.startsWith('class') && isUsed(at)),
      texts.find((at) => many(at, isWord) > rows.length / 2),
      texts.find((at) => many(at, isText) > rows.length / 2),
    );
  }

  #ofUsage(usage: number): number {
    return this.#columns.findIndex((column) => column.usage === usage);
  }

  #ofName(names: readonly string[], isFit: (at: number) => boolean = () => true): number {
    return first(...names.map((name) => this.#columns.findIndex((column, at) => column.name === name && isFit(at))));
  }
}

/** A row's text in a column; empty where it has none. */
export function textAt(row: readonly string[], at: number): string {
  return row[at]?.trim() ?? '';
}

/** A row's number in a column; NaN where it has none. */
export function numberAt(row: readonly string[], at: number): number {
  const text = textAt(row, at);
  return text === '' ? Number.NaN : Number(text);
}

function first(...found: readonly (number | undefined)[]): number {
  return found.find((at) => at !== undefined && at >= 0) ?? -1;
}
