import { jobCount } from '../../documents/jobs.js';
import type { Output } from '../output.js';
import { hasSidecar } from './categories.js';
import { type MosaicPlan, mosaicSchema, planFiles } from './files.js';
import { putIntermediate } from './intermediates.js';
import { decodeJobFile, encodeJobFile } from './job-file.js';
import { MosaicFile } from './mosaic-file.js';
import { sidecarKey } from './put-whole.js';
import { writeFile } from './write-file.js';

/** The bands as Cloud-Optimized GeoTIFFs: `mosaic.tif`, and a file beside it for each band of codes. */
export const mosaic: Output<MosaicPlan> = {
  name: 'mosaic',
  params: mosaicSchema,
  plan(bands) {
    const { plan, bands: shared } = planFiles(bands);
    return { params: plan, bands: shared };
  },
  bind(plan, params, own) {
    const files = params.files.map((file) => new MosaicFile(plan, file, own));
    const [first, ...others] = files;
    return {
      files: files.flatMap((file) => [file.key, ...(hasSidecar(file) ? [sidecarKey(file)] : [])]),
      filesPerJob: files.length,
      reads: 2 * files.length * jobCount(plan),
      jobKeys: (job) => files.map((file) => file.jobKey(job)),
      intermediates() {
        const keys = files.map((file) => file.partKeys());
        return { jobs: keys.flatMap(({ jobs }) => jobs), others: keys.flatMap(({ overviews }) => overviews) };
      },
      async putJob(store, job, values, facts) {
        // The file that carries the facts comes last: with it the job is done.
        for (const file of [...others, first!]) {
          const bands = file.file.bands.map((band) => values[band]!);
          const bytes = await encodeJobFile(file, job, bands, file === first ? facts : null);
          await putIntermediate(store, file.jobKey(job), bytes);
        }
      },
      async isOwnJob(store, job) {
        const key = first!.jobKey(job);
        const bytes = await store.get(key);
        return bytes !== null && (await decodeJobFile(first!, job, `${store.uri}/${key}`, bytes)) !== null;
      },
      async write(ports) {
        const written = [];
        for (const file of files) written.push(await writeFile(file, ports));
        return written;
      },
    };
  },
};
