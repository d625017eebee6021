// @ts-check
// A run in its stages, as a batch queue does it: one plan, any number of jobs, one reduce.
//   node batch.mjs <raster>
// Here all is done in this process. On a queue each of the three parts is a process of its own, which knows `out`, a
// shared folder or s3://bucket/prefix, and begins with `const plan = await readPlan(out)`.
import {
  FractileError,
  InterruptedError,
  jobsOf,
  MissingTileError,
  plan as makePlan,
  processJob,
  reduce,
  TileDamagedError,
} from 'fractile';

const [raster] = process.argv.slice(2);
const out = 'out/batch';

// Ctrl-C stops what is under way; jobs that are done are kept, and the next start goes on.
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
const options = { out, signal: stop.signal, onMessage: (/** @type {string} */ message) => console.error(message) };

try {
  // 1. The plan: plain data, which fixes grid, classes and tiles. It is written to out/batch/plan.json.
  const plan = await makePlan(
    { sources: raster === undefined ? [] : [raster], measures: ['majority', 'variety'], tileCells: 16 },
    options,
  );
  const jobs = jobsOf(plan);
  console.log(`${plan.target.grid.columns} x ${plan.target.grid.rows} cells, ${jobs.length} jobs`);

  // 2. The jobs: in any order, anywhere, at the same time, and again where one has failed.
  for (const job of jobs) {
    const { pixels } = await processJob(plan, job, options);
    console.log(`job ${job}: ${pixels} pixels`);
  }

  // 3. The mosaic of all jobs.
  const { files } = await reduce(plan, options);
  for (const { key, bytes } of files) console.log(`${out}/${key}: ${bytes} bytes`);
} catch (error) {
  // The class of an error, or its name, says whether it is worth trying again.
  if (error instanceof InterruptedError) console.error('stopped; start again to go on');
  else if (error instanceof MissingTileError || error instanceof TileDamagedError)
    console.error(`compute again: ${error.message}`);
  else if (error instanceof FractileError) console.error(`${error.name}: ${error.message}`);
  else throw error;
  process.exitCode = error.exitCode;
}
