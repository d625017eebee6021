export type { JobId } from './documents/jobs.js';
export type { Plan } from './documents/plan.js';
export type { RunReport } from './documents/run-report.js';
export type { Spec, SpecInput } from './documents/spec.js';
export type { Progress } from './engine/local-options.js';
export {
  AccessDeniedError,
  CorruptRasterError,
  FractileError,
  InterruptedError,
  InvalidInputError,
  MissingTileError,
  NotFoundError,
  OtherVersionError,
  OutputError,
  ProtocolError,
  SourceChangedError,
  StorageError,
  TileDamagedError,
  UnsupportedRasterError,
  WorkerError,
} from './errors.js';
export { jobsOf } from './library/jobs-of.js';
export { measures } from './library/measures.js';
export type {
  AccessOptions,
  CallOptions,
  JobOptions,
  PlanOptions,
  ReduceOptions,
  RunOptions,
} from './library/options.js';
export { plan } from './library/plan.js';
export { processJob } from './library/process-job.js';
export { readPlan } from './library/read-plan.js';
export { reduce } from './library/reduce.js';
export { run } from './library/run.js';
export type { MeasureEntry } from './measures/docs.js';
export type { MeasureOf } from './measures/measure.js';
export type { JobMetrics } from './pipeline/process-job.js';
