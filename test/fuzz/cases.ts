import type { SpecInput } from '../../src/documents/spec.js';
import { fileBeside } from './beside-mutations.js';
import { byteMutations } from './byte-mutations.js';
import { NEIGHBOUR, type Seedling, UNPLACED } from './corpus.js';
import { blockMutations, fieldMutations } from './field-mutations.js';
import { meaningMutations } from './meaning-mutations.js';
import { Random } from './random.js';
import { Subject } from './subject.js';

/** One case: files in memory, what is asked of them, and in words how they were made. */
export interface FuzzCase {
  readonly name: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The file that was mutated. */
  readonly subject: string;
  /** Pixels that are read at most; by default few. */
  readonly maxPixels?: number;
  readonly spec: Omit<SpecInput, 'sources'> & { readonly sources: readonly string[] };
}

/** Most changes to a header are refused at once; those of blocks and meaning go deeper, and come more often. */
const FAMILIES = [
  byteMutations,
  fieldMutations,
  fieldMutations,
  blockMutations,
  blockMutations,
  meaningMutations,
  meaningMutations,
];
const SUBJECT = 'mutated.tif';
const OTHER = 'neighbour.tif';

/** The case of a seed. */
export function caseOf(seed: number, corpus: readonly Seedling[]): FuzzCase {
  const random = new Random(seed);
  const file = random.pick(corpus);
  const subject = new Subject(file.bytes.slice(), file.map, random.pick(corpus).bytes);
  const done: string[] = [];
  for (let n = 1 + random.below(random.pick([1, 1, 2, 4])); n > 0; n--) {
    done.push(random.pick(random.pick(FAMILIES))(subject, random));
  }
  const files: Record<string, Uint8Array> = { [SUBJECT]: subject.bytes };
  let spec = specOf(random, files);
  // A raster that nothing places is there for what lies beside it.
  if (random.chance(file.name === UNPLACED ? 1 : 0.3)) {
    const { said, legend } = fileBeside(random, SUBJECT, files);
    done.push(said);
    if (legend !== undefined && spec.classes === undefined) spec = { ...spec, legend };
  }
  // A picture takes four times as long as reading does: it is drawn now and then.
  if (!random.chance(0.25)) spec = { ...spec, write: ['mosaic'] };
  const role = spec.template === SUBJECT ? ' as template' : '';
  return { name: `${file.name}${role}: ${done.join('; ')}`, files, subject: SUBJECT, spec };
}

/** A request that reaches another part of the read path: template or cell size, class list or census, ... */
function specOf(random: Random, files: Record<string, Uint8Array>): FuzzCase['spec'] {
  const common = {
    ...(random.chance(0.96) ? { tileCells: 16 } : {}),
    ...(random.chance(0.3) ? { classes: [{ code: 1 }, { code: 2 }, { code: 200 }] } : {}),
    dtype: random.pick(['float32', 'uint16', 'uint8'] as const),
    denominator: random.pick(['valid', 'total'] as const),
  };
  const band = random.pick([1, 1, 1, 2, 3]);
  if (random.chance(0.15)) {
    files[OTHER] = NEIGHBOUR;
    const [source, template] = random.chance(0.5) ? [SUBJECT, OTHER] : [OTHER, SUBJECT];
    return { ...common, sources: [source === OTHER ? source : `${source}#${band}`], template };
  }
  return { ...common, sources: [`${SUBJECT}#${band}`], cellSize: random.pick([60, 60, 60, 1000, 30, 45.5, 0.01]) };
}
