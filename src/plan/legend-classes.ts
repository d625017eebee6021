import { builtInLegends } from '../documents/legends/index.js';
import { parseLegendCsv } from '../documents/legends/legend-csv.js';
import { legendFileSchema } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { readText } from '../layers/read-text.js';
import { parseJson, parseWith } from '../parse.js';
import type { ListedClass } from './class-list.js';

/**
 * The classes of a legend: a built-in one by its name, or a .json or .csv file.
 * @throws InvalidInputError where it is none of these, NotFoundError
 */
export async function legendClasses(legend: string, open: OpenSource): Promise<readonly ListedClass[]> {
  const builtIn = builtInLegends.get(legend);
  if (builtIn) return builtIn.classes;
  const ending = /\.(json|csv)$/i.exec(legend)?.[1]?.toLowerCase();
  if (ending === undefined) {
    throw new InvalidInputError(
      `legend ${legend}: not one of ${[...builtInLegends.keys()].join(', ')}, and not a .json or .csv file`,
    );
  }
  const text = await readText(open, legend, 'legend');
  const document = ending === 'csv' ? await parseLegendCsv(text, legend) : parseJson(text, legend);
  return parseWith(legendFileSchema, document, legend).classes;
}
