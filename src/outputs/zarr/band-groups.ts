import type { Band, Plan, PlanClass } from '../../documents/plan.js';
import { distinctBands } from '../../results/distinct-bands.js';

/** The axis of classes that bands are stacked along. */
export interface ClassAxis {
  /** Of the dimension: `class`, or with the layer's name where layers have different classes. */
  readonly name: string;
  readonly classes: readonly PlanClass[];
}

/** What texts there are of the classes of an axis; a variable for each lies beside it. */
export function textsOf({ classes }: Pick<ClassAxis, 'classes'>): readonly ('name' | 'color')[] {
  return (['name', 'color'] as const).filter((kind) => classes.some((one) => one[kind] !== null));
}

/** The name of a variable of texts. */
export function textName({ name }: Pick<ClassAxis, 'name'>, kind: 'name' | 'color'): string {
  return `${name}_${kind}`;
}

/** Bands that become one array: those of all classes of a measure, or one by itself, which has no axis. */
export interface BandGroup {
  readonly name: string;
  /** Numbers in the plan, in the order of the axis. */
  readonly bands: readonly number[];
  readonly axis: ClassAxis | null;
}

type Grouped = Pick<Plan, 'bands' | 'measures' | 'layers'>;
type Stacked = Omit<BandGroup, 'axis'> & { readonly layer: string; readonly classes: readonly PlanClass[] };

/** Parts the bands of a plan into arrays, in the plan's order: `fraction_11`, `fraction_41`, ... are `fraction`. */
export function bandGroups(plan: Grouped): BandGroup[] {
  const groups = new Map<string, Stacked>();
  for (const { band, number } of distinctBands(plan.bands)) {
    const name = stemOf(band);
    const key = name === band.name ? `${number}` : `${name} ${measureOf(plan, number)}`;
    const before = groups.get(key) ?? { name, bands: [], classes: [], layer: layerOf(plan, number) };
    const classes = name !== band.name && band.category ? [...before.classes, band.category] : [];
    groups.set(key, { ...before, bands: [...before.bands, number], classes });
  }
  const stacked = [...groups.values()];
  const lists = new Set(
    stacked.filter(({ classes }) => classes.length > 0).map(({ classes }) => JSON.stringify(classes)),
  );
  return stacked.map(({ name, bands, classes, layer }) => ({
    name,
    bands,
    axis: classes.length === 0 ? null : { name: lists.size === 1 ? 'class' : `${layer}_class`, classes },
  }));
}

/** The name of a band without the class that it ends in. */
function stemOf({ name, category }: Band): string {
  const end = `_${category?.code}`;
  return category && name.endsWith(end) ? name.slice(0, -end.length) : name;
}

function measureOf({ measures }: Grouped, band: number): number {
  return measures.findIndex(({ bands }) => bands.includes(band));
}

function layerOf(plan: Grouped, band: number): string {
  return plan.layers[plan.measures[measureOf(plan, band)]?.layer ?? 0]!.name;
}
