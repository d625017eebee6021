import type { SidecarClasses } from '../cog/read/categories.js';
import { builtInLegends } from '../documents/legends/index.js';
import { CENSUS, type PlanClass, SIDECAR } from '../documents/plan.js';
import { legendFileSchema, MAX_CENSUS_CODES, MAX_CLASSES, type Spec, type SpecClass } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { readText } from '../layers/read-text.js';
import { parseJson, parseWith } from '../parse.js';

/** A resolved class list and, in words, where it comes from. */
export interface ClassList {
  readonly classes: readonly PlanClass[];
  readonly from: string;
}

/** What the source itself can say about its classes. */
export interface SourceClasses {
  readonly uri: string;
  readonly nodata: number | null;
  /** "#rrggbb" by code. */
  readonly colors: ReadonlyMap<number, string>;
  /** What a sidecar says; null where there is none. */
  readonly sidecar: () => SidecarClasses | null;
  /** Distinct codes, at most `most`, by reading all pixels. */
  readonly census: (most: number) => Promise<readonly number[]>;
}

/**
 * The class list of a run: as asked for, else from the legend, else from the source's own categories, else by a
 * census. A source without a valid pixel has no class.
 * @throws InvalidInputError for duplicate codes, a class that is the nodata value, or more classes than are possible
 */
export async function resolveClasses(spec: Spec, source: SourceClasses, open: OpenSource): Promise<ClassList> {
  const { list, from, colors } = await listOf(spec, source, open);
  const asked = Array.isArray(spec.classes);
  if (asked && list.some(({ code }) => code === source.nodata)) {
    throw new InvalidInputError(`classes: ${source.nodata} is the nodata value of ${source.uri}; leave it out`);
  }
  const classes = list.filter(({ code }) => code !== source.nodata);
  const codes = classes.map(({ code }) => code);
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice !== undefined)
    throw new InvalidInputError(`classes: code ${twice} is listed twice (${from}); each code is one band`);
  if (classes.length > MAX_CLASSES) {
    throw new InvalidInputError(
      `${source.uri}: ${classes.length} classes (${from}), at most ${MAX_CLASSES} are possible; is this a continuous raster?`,
    );
  }
  return {
    classes: classes.map(({ code, name, color }) => ({
      code,
      name: name ?? null,
      color: color ?? colors?.get(code) ?? source.colors.get(code) ?? null,
    })),
    from,
  };
}

/** A class list, where it comes from, and colours that it leaves open. */
interface Listed {
  readonly list: readonly SpecClass[];
  readonly from: string;
  readonly colors?: ReadonlyMap<number, string>;
}

async function listOf(spec: Spec, source: SourceClasses, open: OpenSource): Promise<Listed> {
  if (Array.isArray(spec.classes)) return { list: spec.classes, from: 'the spec' };
  if (spec.legend !== undefined) return { list: await legendClasses(spec.legend, open), from: `legend ${spec.legend}` };
  const sidecar = source.sidecar();
  const colors = sidecar?.colors ?? new Map<number, string>();
  if (spec.classes !== 'all' && sidecar?.categories)
    return { list: sidecar.categories, from: `${SIDECAR} (${sidecar.from})`, colors };
  const names = new Map(sidecar?.categories?.map((category) => [category.code, category]));
  const codes = await source.census(spec.classes === 'all' ? MAX_CLASSES : MAX_CENSUS_CODES);
  return { list: ascending(codes).map((code) => names.get(code) ?? { code }), from: CENSUS, colors };
}

function ascending(codes: readonly number[]): number[] {
  return [...codes].sort((a, b) => a - b);
}

async function legendClasses(legend: string, open: OpenSource): Promise<readonly SpecClass[]> {
  const builtIn = builtInLegends.get(legend);
  if (builtIn) return builtIn.classes;
  if (!legend.endsWith('.json')) {
    throw new InvalidInputError(
      `legend ${legend}: not one of ${[...builtInLegends.keys()].join(', ')}, and not a .json file`,
    );
  }
  return parseWith(legendFileSchema, parseJson(await readText(open, legend, 'legend'), legend), legend).classes;
}
