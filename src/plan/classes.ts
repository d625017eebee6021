import type { SidecarClasses } from '../cog/read/categories.js';
import { CENSUS, codesOf, type PlanClass, SIDECAR } from '../documents/plan.js';
import { MAX_CENSUS_CODES, MAX_CLASSES, type Spec } from '../documents/spec.js';
import type { OpenSource } from '../io/ports.js';
import { type ListedClass, type Nodata, requireClassList } from './class-list.js';
import { legendClasses } from './legend-classes.js';

/** A resolved class list and, in words, where it comes from. */
export interface ClassList {
  readonly classes: readonly PlanClass[];
  readonly from: string;
}

/** What the source itself can say about its classes. */
export interface SourceClasses extends Nodata {
  /** "#rrggbb" by code. */
  readonly colors: ReadonlyMap<number, string>;
  /** What a file beside it says; null where there is none. */
  readonly sidecar: SidecarClasses | null;
  /** Distinct codes, at most `most`, by reading all pixels. */
  readonly census: (most: number) => Promise<readonly number[]>;
}

/**
 * The class list of a run: as asked for, else from the legend, else from the source's own categories, else by a
 * census. A source without a valid pixel has no class.
 * @throws InvalidInputError for a code that is listed twice, one that is the nodata value where somebody listed it, or
 * more classes than are possible
 */
export async function resolveClasses(spec: Spec, source: SourceClasses, open: OpenSource): Promise<ClassList> {
  const { list, from, colors } = await listOf(spec, source, open);
  requireClassList(list, from, source);
  return {
    classes: list.map((one) => {
      const { code, name, color } = one;
      const codes = codesOf(one);
      return {
        code,
        ...(codes.length > 1 || codes[0] !== code ? { codes: [...codes] } : {}),
        name: name ?? null,
        color: color ?? colors?.get(code) ?? source.colors.get(code) ?? null,
      };
    }),
    from,
  };
}

/** A class list, where it comes from, and colours that it leaves open. */
interface Listed {
  readonly list: readonly ListedClass[];
  readonly from: string;
  readonly colors?: ReadonlyMap<number, string>;
}

async function listOf(spec: Spec, source: SourceClasses, open: OpenSource): Promise<Listed> {
  if (Array.isArray(spec.classes)) return { list: spec.classes, from: 'the spec' };
  if (spec.legend !== undefined) return { list: await legendClasses(spec.legend, open), from: `legend ${spec.legend}` };
  const { sidecar } = source;
  const colors = sidecar?.colors ?? new Map<number, string>();
  const categories = sidecar?.categories ?? [];
  if (spec.classes !== 'all') {
    const list = withoutCodes(categories, source.nodata);
    const leftOut = source.nodata.filter((code) => categories.some((one) => codesOf(one).includes(code)));
    const without = leftOut.length > 0 ? `; without nodata ${leftOut.join(', ')}` : '';
    const isColored = list.some(({ code, color }) => !color && (colors.has(code) || source.colors.has(code)));
    const colored = isColored ? '; colours of the colour table' : '';
    if (list.length > 0) return { list, from: `${SIDECAR} (${sidecar!.from}${colored}${without})`, colors };
  }
  const named = new Map(
    categories.flatMap(({ codes, ...one }) => codesOf({ ...one, codes }).map((code) => [code, { ...one, code }])),
  );
  const codes = await source.census(spec.classes === 'all' ? MAX_CLASSES : MAX_CENSUS_CODES);
  return { list: ascending(codes).map((code) => named.get(code) ?? { code }), from: CENSUS, colors };
}

/** A source's own categories name its nodata value as well, and nobody asked for it as a class. */
function withoutCodes(list: readonly ListedClass[], without: readonly number[]): ListedClass[] {
  return list.flatMap((one) => {
    const codes = codesOf(one).filter((code) => !without.includes(code));
    return codes.length > 0 ? [{ ...one, code: codes[0]!, codes }] : [];
  });
}

function ascending(codes: readonly number[]): number[] {
  return [...codes].sort((a, b) => a - b);
}
