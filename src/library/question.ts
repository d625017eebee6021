import { parseSpec, type Spec, type SpecInput } from '../documents/spec.js';
import { withStorage } from '../engine/stages.js';
import { resolveSpec, resolveSpecOf } from '../run/resolve-spec.js';
import type { Settings } from './settings.js';

/**
 * A question with its defaults, absolute paths, and the rasters that a prefix or a glob stands for: as the command line
 * takes it.
 * @param out where the run lives, absolute; null where nothing is written
 * @throws InvalidInputError naming the field, NotFoundError
 */
export async function resolvedQuestion(
  question: SpecInput,
  out: string | null,
  { access, signal }: Settings,
): Promise<Spec> {
  const spec = parseSpec(question, 'question');
  return withStorage(access, signal, (storage) =>
    out === null ? resolveSpec(spec, storage) : resolveSpecOf(spec, storage, out),
  );
}
