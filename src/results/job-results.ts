import { type JobId, jobNumbers, jobOfNumber } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import type { ObjectStore } from '../io/ports.js';
import type { Samples } from '../raster/samples.js';
import type { OwnHalving } from './band-halving.js';
import { filesOf } from './files.js';
import { putIntermediate } from './intermediates.js';
import { decodeJobFile, encodeJobFile } from './job-file.js';
import { RasterFile } from './raster-file.js';

/** A job's result as it is stored, in the order in which it is to be written. */
export type EncodedResult = readonly { readonly key: string; readonly bytes: Uint8Array }[];

/** What the jobs of a plan leave: for each raster file of the plan a part, which holds one block of each of its bands. */
export class JobResults {
  readonly files: readonly RasterFile[];

  /**
   * Looks at a plan's raster files.
   * @param own how measures halve their own bands
   */
  constructor(
    readonly plan: Plan,
    own: readonly OwnHalving[] = [],
  ) {
    this.files = filesOf(plan.bands).map((file) => new RasterFile(plan, file, own));
  }

  /** The file that carries the jobs' facts. */
  get first(): RasterFile {
    return this.files[0]!;
  }

  /** Keys of a job's result; all of them are there when the job is done. */
  keysOf(job: JobId): readonly string[] {
    return this.files.map((file) => file.jobKey(job));
  }

  /** Keys of all jobs' results. */
  *keys(): Generator<string> {
    for (const number of jobNumbers(this.plan)) yield* this.keysOf(jobOfNumber(this.plan, number));
  }

  /**
   * Encodes a job's result.
   * @param values one array for each band of the plan, with a value for each zone
   * @param facts JSON that is read again when results are joined
   */
  async encode(job: JobId, values: readonly Samples[], facts: unknown): Promise<EncodedResult> {
    const parts = [];
    // The file that carries the facts comes last: with it the job is done.
    for (const file of [...this.files.slice(1), this.first]) {
      const bands = file.numbers.map((band) => values[band]!);
      const bytes = await encodeJobFile(file, job, bands, file === this.first ? facts : null);
      parts.push({ key: file.jobKey(job), bytes });
    }
    return parts;
  }

  /** Writes a job's result. */
  async put(store: ObjectStore, result: EncodedResult): Promise<void> {
    for (const { key, bytes } of result) await putIntermediate(store, key, bytes);
  }

  /** Whether a job's result is whole, and of this run. */
  async isOwn(store: ObjectStore, job: JobId): Promise<boolean> {
    const key = this.first.jobKey(job);
    const bytes = await store.get(key);
    return bytes !== null && decodeJobFile(this.first, job, `${store.uri}/${key}`, bytes) !== null;
  }
}
